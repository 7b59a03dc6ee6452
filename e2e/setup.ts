import { chromium } from '../scripts/chromium.mjs'

/** Tests and their servers find the browser in the environment, as every other runner does. */
export default function setup(): void {
  process.env.CHROME_PATH = chromium()
}

import { type Browser, chromium } from 'playwright-core'
import { chromiumFlags } from '../scripts/chromium.mjs'

/** Starts the browser that the tests were given; every test opens contexts of its own in it. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH
  if (!executablePath) throw new Error('CHROME_PATH is not set: run the e2e project of vitest.')
  return chromium.launch({ executablePath, args: chromiumFlags })
}

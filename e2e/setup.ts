import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as driver } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromium, chromiumFlags } from '../scripts/chromium.mjs'
import { buildDemo } from '../scripts/lib/demo.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of all files is reached. */
    browser: string
    /** The folder of the demo's built pages. */
    pages: string
  }
}

/** One browser and one build of the pages for all files; others find the browser in the environment. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = chromium()
  process.env.CHROME_PATH = executablePath
  const folder = await mkdtemp(join(tmpdir(), 'baton-pages-'))
  const [browser] = await Promise.all([
    driver.launchServer({ executablePath, args: [...chromiumFlags, '--disable-gpu'] }),
    buildDemo(undefined, folder),
  ])
  project.provide('browser', browser.wsEndpoint())
  project.provide('pages', folder)
  return async () => {
    await browser.close()
    await rm(folder, { recursive: true })
  }
}

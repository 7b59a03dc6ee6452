import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium as driver } from 'playwright-core'
import { chromium, chromiumFlags } from './chromium.mjs'

// Each script for a tag, as it is published, on a page of its own: it runs and shows its element.

const packages = fileURLToPath(new URL('../packages/', import.meta.url))
const shown = {
  'widget/dist/baton.js': { element: 'baton-chat', part: 'baton-launcher' },
  'console/dist/baton-console.js': { element: 'baton-console', part: 'baton-empty' },
}

const browser = await driver.launch({ executablePath: chromium(), args: chromiumFlags })
for (const [script, { element, part }] of Object.entries(shown)) {
  const page = await browser.newPage()
  page.on('pageerror', (error) => {
    console.log(`${script}: ${error.message}`)
    process.exitCode = 1
  })
  // A port that nobody answers: what a page shows without a server.
  await page.setContent(`<${element} url="http://127.0.0.1:9"></${element}>`)
  await page.addScriptTag({ path: join(packages, script) })
  await page
    .locator(part)
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(() => {
      console.log(`${script}: shows no ${part}`)
      process.exitCode = 1
    })
}
await browser.close()

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Language } from '@baton/core'
import { chromium as driver } from 'playwright-core'
import { chromium, chromiumFlags } from '../../scripts/chromium.mjs'
import { buildDemo } from '../../scripts/lib/demo.js'
import { startDemo } from '../lib/demo.js'
import { createCamera } from './camera.js'
import { play } from './play.js'

const { values, positionals } = parseArgs({
  options: {
    out: { type: 'string', default: fileURLToPath(new URL('../../docs/screens', import.meta.url)) },
    format: { type: 'string', default: 'webp' },
    source: { type: 'string' },
  },
  allowPositionals: true,
})

const pages = await buildDemo(undefined, await mkdtemp(join(tmpdir(), 'baton-pages-')))
const browser = await driver.launch({
  executablePath: chromium(),
  args: [...chromiumFlags, '--disable-gpu'],
})
const camera = createCamera({
  folder: values.out,
  format: values.format === 'png' ? 'png' : 'webp',
  only: positionals,
})
const languages: Language[] = ['zh', 'en']
try {
  for (const language of languages) {
    if (languages.some((other) => other !== language && positionals.includes(other))) continue
    const demo = await startDemo({ pages, ...(values.source && { source: values.source }) })
    try {
      await play({ demo, browser, camera, language })
    } finally {
      await demo.stop()
    }
  }
} finally {
  await browser.close()
  await rm(pages, { recursive: true, force: true })
}

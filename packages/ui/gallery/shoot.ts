import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

/** Pictures of the boards in both languages and themes: `shoot.ts <folder> [board] [locale] [theme]`. */
const [folder = 'pictures', ...wanted] = process.argv.slice(2)
const types: Record<string, string> = { html: 'text/html', js: 'text/javascript' }

const server = createServer(async (request, response) => {
  const name = request.url?.startsWith('/gallery.js') ? 'gallery.js' : 'index.html'
  const body = await readFile(fileURLToPath(new URL(`dist/${name}`, import.meta.url)))
  response.setHeader('content-type', `${types[name.split('.')[1] ?? '']}; charset=utf-8`)
  response.end(body)
}).listen(0, '127.0.0.1')

const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium'
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const { port } = server.address() as AddressInfo
const desk = { width: 1760, height: 900 }
const boards = [
  { board: 'widget', viewport: desk },
  { board: 'console', viewport: desk },
  { board: 'transfer', viewport: { width: 1440, height: 900 } },
  { board: 'transfer', size: 'phone', viewport: { width: 390, height: 844 }, touch: true },
]
for (const { board, size = '', viewport, touch = false } of boards)
  for (const locale of ['zh-CN', 'en'])
    for (const theme of ['light', 'dark']) {
      if (!wanted.every((word) => [board, locale, theme].includes(word))) continue
      const page = await browser.newPage({ viewport, hasTouch: touch, isMobile: touch })
      page.on('console', (message) => console.error(`${board} ${locale} ${theme}:`, message.text()))
      page.on('pageerror', (error) => console.error(`${board} ${locale} ${theme}:`, error.message))
      await page.goto(`http://127.0.0.1:${port}/?board=${board}&locale=${locale}&theme=${theme}`)
      await page.waitForSelector('gallery-stage')
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({
        path: `${folder}/${[board, size, locale, theme].filter(Boolean).join('-')}.png`,
        fullPage: board !== 'transfer',
        animations: 'disabled',
      })
      await page.close()
    }
await browser.close()
server.close()

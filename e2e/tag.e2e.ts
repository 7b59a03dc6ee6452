import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { closesPages, openPage } from './lib/browser.js'
import { type Demo, startDemo } from './lib/demo.js'
import { chooses, pictured, pngOf } from './lib/files.js'
import { Visitor } from './lib/visitor.js'
import { words } from './lib/words.js'

let demo: Demo
let site: Server
beforeAll(async () => {
  demo = await startDemo({ pages: inject('pages') })
  site = createServer((_request, response) => {
    const { url } = demo
    const policy = `default-src 'none'; script-src ${url}; connect-src ${url} ${url.replace('http', 'ws')}; img-src data: ${url}`
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', policy)
    response.end(`<!doctype html>
      <html lang="en">
        <link rel="icon" href="data:,">
        <title>A shop</title>
        <script async src="${demo.url}/baton.js"></script>
        <baton-chat url="${demo.url}"></baton-chat>
      </html>`)
  }).listen(0, '127.0.0.1')
  await once(site, 'listening')
})
afterAll(async () => {
  site.close()
  await demo.stop()
})
closesPages()

it('X12 one script tag brings the chat to another site, whose policy allows nothing else', async () => {
  const page = await openPage({ locale: 'en-US' })
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
  const visitor = Visitor.at(page, 'en')
  await visitor.opens()
  await visitor.says('Where is my parcel?')
  await visitor.sees('in My orders to see the tracking number')

  const buffer = pngOf(300, 200)
  await chooses(visitor.chat, words.en.picture, { name: 'a.png', mimeType: 'image/png', buffer })
  const picture = visitor.log.getByRole('link', { name: words.en.openPicture('a.png') })
  expect(await pictured(picture)).toEqual(buffer)
})

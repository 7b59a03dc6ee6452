import { crc32, deflateSync } from 'node:zlib'
import type { Locator } from 'playwright-core'
import { until } from '../../scripts/lib/until.js'
import { patience } from './words.js'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

/** A real picture: shelves in grey. */
export const pngOf = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.of(0), Buffer.alloc(width, y % 32 < 4 ? 90 : 200 - (y % 32))]),
  )
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A page that says nothing, as PDF. */
export const pdf = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`,
)

type Chosen = { name: string; mimeType: string; buffer: Buffer }

/** Presses a button of the composer and chooses files of this device. */
export const chooses = async (
  within: Locator,
  button: string,
  ...files: Chosen[]
): Promise<void> => {
  const chooser = within.page().waitForEvent('filechooser')
  await within.getByRole('button', { name: button, exact: true }).click()
  await (await chooser).setFiles(files)
}

/** The bytes behind a picture's link, once the picture is on the screen. */
export const pictured = async (link: Locator): Promise<Buffer> => {
  await link.waitFor()
  const picture = link.getByRole('img')
  const loaded = () => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth > 0)
  await until('the picture to load', async () => (await picture.count()) > 0 && loaded(), patience)
  const answer = await fetch((await link.getAttribute('href')) ?? '')
  return Buffer.from(await answer.arrayBuffer())
}

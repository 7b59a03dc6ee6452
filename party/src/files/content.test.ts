import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf } from './content.js'
import { cleanName } from './name.js'
import { gifOf, jpegOf, pngOf, webpOf } from './testing/images.js'

const encoder = new TextEncoder()
const found = (head: Uint8Array | string) =>
  contentOf(typeof head === 'string' ? encoder.encode(head) : head, true)

describe('what a file is', () => {
  it.each([
    ['png', pngOf(640, 480)],
    ['gif', gifOf(640, 480)],
    ['jpeg', jpegOf(640, 480)],
    ['jpeg', jpegOf(640, 480, 130_000)],
    ['webp', webpOf('VP8X', 640, 480)],
    ['webp', webpOf('VP8L', 640, 480)],
    ['webp', webpOf('VP8 ', 640, 480)],
  ])('[FI8] A17 %s is an image with its size in pixels', (type, head) => {
    expect(found(head)).toEqual({ type: `image/${type}`, image: { width: 640, height: 480 } })
  })

  it.each([
    ['%PDF-1.7', 'application/pdf'],
    ['PK\x03\x04', 'application/zip'],
    ['\0\0\0\x18ftypmp42', 'video/mp4'],
    ['\0\0\0\x14ftypqt  ', 'video/quicktime'],
    ['您好\r\n\tBaton', 'text/plain'],
    ['MZ\0\0', 'application/octet-stream'],
  ])('[FI8] %j is %s, and no image', (head, type) => {
    expect(found(head)).toEqual({ type })
  })

  it.each(['<svg xmlns="http://www.w3.org/2000/svg">', '<!doctype html><script>', '<?xml?><svg/>'])(
    '[FI8] %s is text',
    (head) => {
      expect(found(head)).toEqual({ type: 'text/plain' })
    },
  )

  it.each([
    ['without pixels', pngOf(0, 480)],
    ['too wide', pngOf(20_000, 1)],
    ['too large', gifOf(16_000, 16_000)],
    ['cut off', pngOf(640, 480).slice(0, 20)],
    ['whose frame never comes', jpegOf(640, 480).slice(0, 150)],
    [
      'of segments that lead nowhere',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9, 0, 0, 0),
    ],
  ])('[FI8] an image %s is not shown', (_, head) => {
    expect(found(head)).toEqual({ type: 'application/octet-stream' })
  })

  it('[FI8] any bytes are something, and nothing but a checked image has pixels', () => {
    const starts = [pngOf(9, 9), gifOf(9, 9), jpegOf(9, 9, 9), webpOf('VP8X', 9, 9)]
    const start = fc.constantFrom(new Uint8Array(), ...starts.map((one) => one.slice(0, 12)))
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 80 }), fc.boolean(), (head, rest, whole) => {
        const { type, image } = contentOf(Uint8Array.from([...head, ...rest]), whole)
        if (image) {
          expect(type).toMatch(/^image\//)
          expect(image.width * image.height).toBeLessThanOrEqual(50_000_000)
        }
      }),
    )
  })

  it('[FI6] a name keeps its ending, and loses what would lead astray', () => {
    expect(cleanName('../../etc/pass\nwd')).toBe('.._.._etc_pass_wd')
    expect(cleanName('photo\u202egnp.exe')).toBe('photo_gnp.exe')
    expect(cleanName(' 货架照片.jpg ')).toBe('货架照片.jpg')
    expect(cleanName(`${'长'.repeat(300)}.pdf`)).toMatch(/^长{115}….pdf$/)
    expect(() =>
      encodeURIComponent(cleanName(`${'x'.repeat(118)}😀${'y'.repeat(300)}`)),
    ).not.toThrow()
    expect(cleanName(' ')).toBe('')
  })
})

const bytes = (...parts: (string | number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : [...part],
    ),
  )

const big = (n: number, size: number) =>
  Array.from({ length: size }, (_, i) => (n >>> (8 * (size - 1 - i))) & 0xff)
const little = (n: number, size: number) => big(n, size).reverse()

/** The first bytes of images, as far as their size is told in them. */
export const pngOf = (width: number, height: number): Uint8Array =>
  bytes([0x89], 'PNG\r\n\x1a\n', big(13, 4), 'IHDR', big(width, 4), big(height, 4), [8, 2, 0, 0, 0])

export const gifOf = (width: number, height: number): Uint8Array =>
  bytes('GIF89a', little(width, 2), little(height, 2), [0, 0, 0])

/** With the notes of a camera before the frame, as long as `notes`. */
export const jpegOf = (width: number, height: number, notes = 200): Uint8Array => {
  const segment = (marker: number, body: number[]) => [
    0xff,
    marker,
    ...big(body.length + 2, 2),
    ...body,
  ]
  const before = Array.from({ length: Math.ceil(notes / 65_000) }, () =>
    segment(0xe1, Array(Math.min(notes, 65_000)).fill(7)),
  ).flat()
  const frame = segment(0xc2, [8, ...big(height, 2), ...big(width, 2), 3, 1, 1, 0])
  return bytes([0xff, 0xd8], before, segment(0xc4, [0, 0]), frame, [0xff, 0xd9])
}

export const webpOf = (
  kind: 'VP8X' | 'VP8L' | 'VP8 ',
  width: number,
  height: number,
): Uint8Array => {
  const head = (body: number[]) =>
    bytes('RIFF', little(100, 4), 'WEBP', kind, little(30, 4), body, Array(20).fill(0))
  if (kind === 'VP8X') return head([0, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)])
  if (kind === 'VP8L') return head([0x2f, ...little((width - 1) | ((height - 1) << 14), 4)])
  return head([0, 0, 0, 0x9d, 0x01, 0x2a, ...little(width, 2), ...little(height, 2)])
}

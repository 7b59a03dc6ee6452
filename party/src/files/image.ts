/** Pixels of an image. */
export interface Pixels {
  width: number
  height: number
}

/** Larger ones cost a browser too much memory when they are shown. */
const SIDE = 16_384
const AREA = 50_000_000

const bounded = (width: number, height: number): Pixels | undefined =>
  width > 0 && height > 0 && width <= SIDE && height <= SIDE && width * height <= AREA
    ? { width, height }
    : undefined

const png = (view: DataView): Pixels | undefined =>
  view.byteLength >= 24 && view.getUint32(8) === 13 && view.getUint32(12) === 0x49484452
    ? bounded(view.getUint32(16), view.getUint32(20))
    : undefined

const gif = (view: DataView): Pixels | undefined =>
  view.byteLength >= 10 ? bounded(view.getUint16(6, true), view.getUint16(8, true)) : undefined

/** Frame headers; C4, C8 and CC are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Walks the segments to the frame header, over whatever a camera wrote before it. */
const jpeg = (view: DataView): Pixels | undefined => {
  let at = 2
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return bounded(view.getUint16(at + 7), view.getUint16(at + 5))
    // Padding before a marker; markers without a segment never come before the frame.
    if (marker === 0xff) at += 1
    else if (marker < 0xc0 || marker === 0xd8 || marker === 0xd9 || marker === 0xda)
      return undefined
    else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

const three = (view: DataView, at: number): number =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16)

const webp = (view: DataView): Pixels | undefined => {
  if (view.byteLength < 30) return undefined
  const chunk = view.getUint32(12)
  if (chunk === 0x56503858) return bounded(three(view, 24) + 1, three(view, 27) + 1)
  if (chunk === 0x56503820 && three(view, 23) === 0x2a019d) {
    return bounded(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
  }
  if (chunk === 0x5650384c && view.getUint8(20) === 0x2f) {
    const bits = view.getUint32(21, true)
    return bounded((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
  }
  return undefined
}

/** How the size of an image of this type is read from its first bytes. */
export const readers: Readonly<Record<string, (view: DataView) => Pixels | undefined>> = {
  'image/png': png,
  'image/gif': gif,
  'image/jpeg': jpeg,
  'image/webp': webp,
}

import { type Pixels, readers } from './image.js'

/** What the first bytes of a file say it is. */
export interface Content {
  type: string
  /** Only of images that a browser may show in place. */
  image?: Pixels
}

/** As many first bytes as are looked at: cameras write up to 128 KiB before the picture's size. */
export const HEAD = 256 * 1024

/** Bytes, in hex, that a type begins with at a place. */
const signs: readonly (readonly [type: string, at: number, bytes: RegExp])[] = [
  ['image/png', 0, /^89504e470d0a1a0a/],
  ['image/jpeg', 0, /^ffd8ff/],
  ['image/gif', 0, /^47494638(37|39)61/],
  ['image/webp', 0, /^52494646.{8}57454250/],
  ['image/heic', 4, /^66747970(686569(63|78)|6d696631)/],
  ['video/quicktime', 4, /^667479707174/],
  ['video/mp4', 4, /^66747970/],
  ['application/pdf', 0, /^255044462d/],
  ['application/zip', 0, /^504b0304/],
]

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const UNKNOWN = 'application/octet-stream'

// biome-ignore lint/suspicious/noControlCharactersInRegex: text holds none of these
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

const isText = (head: Uint8Array, whole: boolean): boolean => {
  try {
    // The last character of a part may be cut.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !whole })
    return !CONTROLS.test(text)
  } catch {
    return false
  }
}

/**
 * The type of a file by its content; its name and what the sender claims count for nothing. What
 * holds markup (HTML, SVG) is text. An image whose size cannot be read, or is absurd, is not one.
 */
export const contentOf = (head: Uint8Array, whole: boolean): Content => {
  const start = hex(head.subarray(0, 32))
  const type = signs.find(([, at, bytes]) => bytes.test(start.slice(at * 2)))?.[0]
  const read = type === undefined ? undefined : readers[type]
  if (type !== undefined && read) {
    const image = read(new DataView(head.buffer, head.byteOffset, head.byteLength))
    return image ? { type, image } : { type: UNKNOWN }
  }
  if (type !== undefined) return { type }
  return { type: isText(head, whole) ? 'text/plain' : UNKNOWN }
}

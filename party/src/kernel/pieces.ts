import type { Json } from '@baton/core'

/**
 * UTF-16 units of one stored value: 100 KiB where a text outside of Latin-1 takes two bytes a
 * unit, below the 128 KiB that the storages allow.
 */
export const PIECE = 50_000

/** Keys of one atomic write. */
export const KEYS = 128

/** Rows of texts, whole or in pieces. */
export type Pieces = [key: string, value: string][]

/** The rows of one text: itself, or a count and its pieces in order behind it. */
export const split = (key: string, text: string): Pieces => {
  if (text.length <= PIECE) return [[key, text]]
  const pieces: string[] = []
  for (let at = 0; at < text.length; ) {
    const end = at + PIECE
    const cut = isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end
    pieces.push(text.slice(at, cut))
    at = cut
  }
  // Their order is that of their keys, also beyond a thousand.
  const width = Math.max(3, String(pieces.length).length)
  return [
    [key, `+${pieces.length}`],
    ...pieces.map((piece, i): [string, string] => [
      `${key}/${String(i).padStart(width, '0')}`,
      piece,
    ]),
  ]
}

/** The texts of rows that `split` made, in order of keys; rows of whole texts only. */
export const join = (rows: readonly (readonly [string, Json])[]): [key: string, text: string][] => {
  const texts: [string, string][] = []
  for (let at = 0; at < rows.length; at++) {
    const [key, value] = rows[at] as [string, string]
    if (!value.startsWith('+')) {
      texts.push([key, value])
      continue
    }
    const count = Number(value.slice(1))
    const pieces = rows.slice(at + 1, at + 1 + count)
    texts.push([key, pieces.map(([, piece]) => piece).join('')])
    at += count
  }
  return texts
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

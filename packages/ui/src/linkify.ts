import { html } from 'lit'
import type { Piece } from './text.js'

/**
 * An address ends at white space, quotes and anything outside ASCII: after
 * `https://a.cn/x，谢谢` the Chinese sentence goes on, and look-alike letters never hide in a link.
 * No flag `i`: with `u` it folds k and s to signs outside ASCII.
 */
const ADDRESS = /[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s<>"'`\\^{}|\u0080-\u{10ffff}]+/gu

const OPENING: Record<string, string> = { ')': '(', ']': '[' }

/** Punctuation at the end belongs to the sentence, as does a bracket that never opened. */
function trimEnd(address: string): string {
  let kept = address
  for (;;) {
    const last = kept.at(-1) ?? ''
    const opening = OPENING[last]
    const loose = opening !== undefined && kept.split(last).length > kept.split(opening).length
    if (!loose && !'.,;:!?*_~'.includes(last || ' ')) return kept
    kept = kept.slice(0, -1)
  }
}

/** The address if it is a whole http(s) one without a name and password in it. */
export function safeUrl(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const web = url.protocol === 'https:' || url.protocol === 'http:'
  return web && !url.username && !url.password ? url.href : undefined
}

/** A link that opens beside the page and tells the other site nothing. */
export const anchor = (href: string, words: unknown) =>
  html`<a class="link" href=${href} target="_blank" rel="noopener noreferrer nofollow">${words}</a>`

/** Text with its http(s) addresses as links; everything else stays text. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimEnd(match[0])
    const href = safeUrl(address)
    if (!href) continue
    pieces.push(text.slice(end, match.index), anchor(href, address))
    end = match.index + address.length
  }
  pieces.push(text.slice(end))
  return pieces.filter((piece) => piece !== '')
}

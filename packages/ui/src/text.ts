import { html, type TemplateResult } from 'lit'

/** A piece of text as Lit renders it. */
export type Piece = string | TemplateResult

/** A bot's Markdown as one line without its signs, for lists. */
export const plainLine = (text: string): string =>
  text
    .replace(/^\s*(?:[-*•]|\d{1,9}[.)、]|#{1,6})\s+/gm, '')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * The Chinese ellipsis sits in the middle of the line, but Latin fonts that come first in the
 * list draw it at the bottom; only that sign is set in the Chinese font.
 */
export function zhEllipsis(text: string): Piece[] {
  return text.split(/(……)/).map((part) => (part === '……' ? html`<span class="zh">……</span>` : part))
}

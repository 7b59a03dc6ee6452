import { html, type TemplateResult } from 'lit'

/** A piece of text as Lit renders it. */
export type Piece = string | TemplateResult

/**
 * The Chinese ellipsis sits in the middle of the line, but Latin fonts that come first in the
 * list draw it at the bottom; only that sign is set in the Chinese font.
 */
export function zhEllipsis(text: string): Piece[] {
  return text.split(/(……)/).map((part) => (part === '……' ? html`<span class="zh">……</span>` : part))
}

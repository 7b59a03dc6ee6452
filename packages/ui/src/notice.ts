import { css, html, LitElement, nothing } from 'lit'
import { base } from './base.js'
import { glyph, type Icon } from './glyph.js'
import { zhEllipsis } from './text.js'

const styles = css`
  :host {
    display: block;
    font: var(--baton-text-13);
    color: var(--baton-text-2);
    text-wrap: pretty;
  }
  .line {
    font: var(--baton-text-12);
    color: var(--baton-text-3);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .box {
    display: flex;
    gap: 12px;
    padding: 10px 12px;
    border: 1px solid transparent;
    border-radius: 12px;
    background: var(--baton-sunken);
  }
  .box svg {
    margin-top: 2px;
  }
  .words {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  ::slotted([slot='action']) {
    align-self: center;
  }
`

/** A sentence of the system: a centred line (dates), or a quiet box with an icon. */
export class BatonNotice extends LitElement {
  static readonly tag = 'baton-notice'
  static override styles = [base, styles]
  static override properties = { look: {}, icon: {}, text: {} }
  declare look: 'line' | 'box'
  declare icon: Icon | undefined
  /** The sentence; richer content goes into the slot. */
  declare text: string

  constructor() {
    super()
    this.look = 'line'
    this.text = ''
  }

  protected override render() {
    return html`<div class=${this.look}>
      ${this.icon ? glyph(this.icon, 16) : nothing}
      <div class="words">${zhEllipsis(this.text)}<slot></slot></div>
      <slot name="action"></slot>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-notice': BatonNotice
  }
}

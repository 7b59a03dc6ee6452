import { css, html, LitElement } from 'lit'
import { base } from './base.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { shared } from './i18n/tables.js'
import { iconPen } from './icons.js'

const styles = css`
  :host {
    display: block;
    font: var(--baton-text-12);
    color: var(--baton-text-3);
  }
  .dots {
    display: inline-flex;
    gap: 4px;
    margin-top: 4px;
    padding: 10px 14px;
    border: 1px solid transparent;
    border-radius: 18px;
    border-end-start-radius: 6px;
    background: var(--baton-hover);
  }
  i {
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: var(--baton-text-2);
    opacity: 0.35;
    animation: breathe 1.2s infinite;
    forced-color-adjust: none;
  }
  i:nth-child(2) {
    animation-delay: 0.2s;
  }
  i:nth-child(3) {
    animation-delay: 0.4s;
  }
  .preview {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--baton-text-2);
    overflow-wrap: anywhere;
  }
  .preview svg {
    color: var(--baton-accent-text);
  }
  @media (prefers-reduced-motion: reduce) {
    i {
      opacity: 0.7;
      animation: none;
    }
  }
  @keyframes breathe {
    30% {
      opacity: 1;
    }
    60% {
      opacity: 0.35;
    }
  }
`

/** Somebody writes: three dots for visitors, the text so far for agents. */
export class BatonTyping extends LitElement {
  static readonly tag = 'baton-typing'
  static override styles = [base, styles]
  static override properties = { name: {}, preview: {} }
  /** Who writes; without it only the dots are shown. */
  declare name: string
  /** What was typed so far (agents only). */
  declare preview: string
  readonly #words = new Words(this, shared)

  constructor() {
    super()
    this.name = ''
    this.preview = ''
  }

  protected override render() {
    const { text } = this.#words
    if (this.preview)
      return html`<div class="preview">
        ${glyph(iconPen, 14)}<span dir="auto">${text.typingNow(this.preview)}</span>
      </div>`
    return html`<div>${this.name ? text.typing(this.name) : ''}</div>
      <div class="dots" aria-hidden="true"><i></i><i></i><i></i></div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-typing': BatonTyping
  }
}

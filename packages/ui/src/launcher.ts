import { css, html, LitElement, nothing } from 'lit'
import { BatonBadge } from './badge.js'
import { base } from './base.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { widget } from './i18n/tables.js'
import { iconChat, iconDown } from './icons.js'

const styles = css`
  :host {
    position: relative;
    display: inline-block;
    width: 56px;
    height: 56px;
  }
  button {
    display: grid;
    place-items: center;
    width: 56px;
    height: 56px;
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--baton-accent);
    box-shadow: var(--baton-shadow-2);
    color: var(--baton-on-accent);
    transition: background-color var(--baton-quick);
  }
  button:hover {
    background: var(--baton-accent-hover);
  }
  baton-badge {
    position: absolute;
    inset-block-start: -2px;
    inset-inline-end: -2px;
    border: 2px solid var(--baton-surface);
    border-radius: 11px;
    pointer-events: none;
  }
`

/** The round button in the corner of the page. */
export class BatonLauncher extends LitElement {
  static readonly tag = 'baton-launcher'
  static readonly uses = [BatonBadge]
  static override styles = [base, styles]
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override properties = { open: { type: Boolean }, unread: { type: Number }, label: {} }
  declare open: boolean
  declare unread: number
  declare label: string
  readonly #words = new Words(this, widget)

  constructor() {
    super()
    this.open = false
    this.unread = 0
    this.label = ''
  }

  #label(): string {
    const { text } = this.#words
    if (this.open) return text.minimise
    return this.label || (this.unread ? text.openUnread(this.unread) : text.open)
  }

  protected override render() {
    return html`<button
        type="button"
        aria-expanded=${String(this.open)}
        aria-haspopup="dialog"
        aria-label=${this.#label()}
      >
        ${glyph(this.open ? iconDown : iconChat, 26)}
      </button>
      ${
        this.open || this.unread === 0
          ? nothing
          : html`<baton-badge aria-hidden="true" tone="danger" count=${this.unread}></baton-badge>`
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-launcher': BatonLauncher
  }
}

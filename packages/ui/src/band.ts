import { css, html, LitElement } from 'lit'
import { base } from './base.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { shared } from './i18n/tables.js'
import { iconWifi, iconWifiOff } from './icons.js'

const styles = css`
  :host {
    display: block;
  }
  .band {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 40px;
    padding: 8px 14px;
    border-block: 1px solid transparent;
    font: var(--baton-text-13);
    text-wrap: pretty;
    animation: enter var(--baton-enter) var(--baton-ease);
  }
  .offline {
    border-color: color-mix(in srgb, var(--baton-warn-dot) 30%, transparent);
    background: var(--baton-warn-soft);
    color: var(--baton-warn-text);
  }
  .online {
    background: var(--baton-ok-soft);
    color: var(--baton-ok-text);
  }
  @keyframes enter {
    from {
      opacity: 0;
    }
  }
`

/** Amber while the connection is gone; green, for the 3 s that its owner shows it, afterwards. */
export class BatonBand extends LitElement {
  static readonly tag = 'baton-band'
  static override styles = [base, styles]
  static override properties = { state: {}, waiting: { type: Number }, text: {} }
  declare state: 'offline' | 'online'
  /** Messages that wait to go out, or have gone out on return. */
  declare waiting: number
  /** Said instead of the usual sentence. */
  declare text: string
  readonly #words = new Words(this, shared)

  constructor() {
    super()
    this.state = 'offline'
    this.waiting = 0
    this.text = ''
  }

  #sentence(): string {
    const { text } = this.#words
    if (this.text) return this.text
    if (this.state === 'offline') return this.waiting ? text.lostWaiting(this.waiting) : text.lost
    return this.waiting ? text.backSent(this.waiting) : text.back3s
  }

  protected override render() {
    const icon = this.state === 'offline' ? iconWifiOff : iconWifi
    return html`<div class="band ${this.state}" role="status">
      ${glyph(icon, 16)}<span>${this.#sentence()}</span>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-band': BatonBand
  }
}

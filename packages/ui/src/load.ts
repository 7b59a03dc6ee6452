import { css, html, LitElement } from 'lit'
import { base } from './base.js'
import { Words } from './i18n/scope.js'
import { consoleText } from './i18n/tables.js'

const WIDTH = 40

const styles = css`
  :host {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font: var(--baton-text-12);
    color: var(--baton-text-3);
    font-variant-numeric: tabular-nums;
  }
  rect {
    fill: var(--baton-line);
  }
  .share {
    fill: var(--baton-ok-dot);
  }
  .full {
    fill: var(--baton-danger-dot);
  }
  svg {
    forced-color-adjust: none;
  }
`

/** How much of a cap is taken: a bar and figures; red when full. */
export class BatonLoad extends LitElement {
  static readonly tag = 'baton-load'
  static override styles = [base, styles]
  static override properties = { load: { type: Number }, cap: { type: Number } }
  declare load: number
  declare cap: number
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.load = 0
    this.cap = 0
  }

  protected override render() {
    const full = this.load >= this.cap
    const width = this.cap > 0 ? Math.min(1, this.load / this.cap) * WIDTH : WIDTH
    return html`<svg width=${WIDTH} height="4" aria-hidden="true">
        <rect width=${WIDTH} height="4" rx="2"></rect>
        <rect class=${full ? 'full' : 'share'} width=${width} height="4" rx="2"></rect>
      </svg>
      <span aria-hidden="true">${this.load}/${this.cap}</span>
      <span class="sr">${this.#words.text.loadOf(this.load, this.cap)}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-load': BatonLoad
  }
}

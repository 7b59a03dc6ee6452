import { css, html, LitElement, nothing } from 'lit'
import { base } from './base.js'

const styles = css`
  :host {
    display: inline-flex;
  }
  span {
    display: grid;
    place-items: center;
    min-width: 18px;
    height: 18px;
    padding: 0 5px;
    border: 1px solid transparent;
    border-radius: 9px;
    font: 600 11px / 1 var(--baton-font);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .accent {
    background: var(--baton-accent);
    color: var(--baton-on-accent);
  }
  .danger {
    background: var(--baton-danger-dot);
    color: var(--baton-on-danger);
  }
  .neutral {
    background: var(--baton-hover);
    color: var(--baton-text-2);
  }
  @media (forced-colors: active) {
    span {
      border-color: CanvasText;
    }
  }
`

/** A count; nothing at zero, 99+ from a hundred on. */
export class BatonBadge extends LitElement {
  static readonly tag = 'baton-badge'
  static override styles = [base, styles]
  static override properties = { count: { type: Number }, tone: {}, label: {} }
  declare count: number
  declare tone: 'accent' | 'danger' | 'neutral'
  /** What is counted, for screen readers: `2 unread`. */
  declare label: string

  constructor() {
    super()
    this.count = 0
    this.tone = 'accent'
    this.label = ''
  }

  protected override render() {
    if (this.count <= 0) return nothing
    const figure = this.count > 99 ? '99+' : this.count
    if (!this.label) return html`<span class=${this.tone}>${figure}</span>`
    return html`<span class=${this.tone} aria-hidden="true">${figure}</span
      ><i class="sr">${this.label}</i>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-badge': BatonBadge
  }
}

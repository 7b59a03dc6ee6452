import { css, html, LitElement, nothing } from 'lit'
import { base, link } from './base.js'
import { emit } from './emit.js'
import { glyph, type Icon } from './glyph.js'
import { iconDown } from './icons.js'

const styles = css`
  :host {
    display: flex;
    align-items: center;
    min-height: 28px;
    padding: 0 8px 0 4px;
    font: var(--baton-text-12);
    color: var(--baton-text-2);
    font-variant-numeric: tabular-nums;
  }
  h2 {
    flex: 1;
    min-width: 0;
  }
  .toggle {
    display: flex;
    align-items: center;
    gap: 6px;
    width: 100%;
    min-height: 28px;
    border-radius: 6px;
    font-weight: 600;
    text-align: start;
  }
  .toggle:focus-visible {
    outline-offset: -2px;
  }
  button > svg {
    color: var(--baton-text-3);
    transition: transform var(--baton-quick);
  }
  [aria-expanded='false'] > svg {
    transform: rotate(-90deg);
  }
  .count {
    font-weight: 400;
  }
  .urgent {
    color: var(--baton-danger-text);
    font-weight: 600;
  }
  .accent {
    color: var(--baton-accent-text);
  }
  .all {
    padding: 2px 4px;
    border-radius: 4px;
  }
  .all:hover {
    color: var(--baton-accent-text);
  }
`

/** The head of a section of the list: folds it, counts it, opens the rest. */
export class BatonSectionHead extends LitElement {
  static readonly tag = 'baton-section-head'
  static override styles = [base, link, styles]
  static override properties = {
    heading: {},
    count: {},
    detail: {},
    urgent: { type: Boolean },
    open: { type: Boolean },
    action: {},
    icon: {},
  }
  declare heading: string
  /** A figure or `6/8`. */
  declare count: string | number
  /** A fact at the end: the longest wait. */
  declare detail: string
  declare urgent: boolean
  declare open: boolean
  /** The words of the link that opens the rest. */
  declare action: string
  /** In place of the fold: a section that is always open, in accent (incoming offers). */
  declare icon: Icon | undefined

  constructor() {
    super()
    this.heading = ''
    this.count = ''
    this.detail = ''
    this.urgent = false
    this.open = true
    this.action = ''
  }

  #toggle() {
    this.open = !this.open
    emit(this, 'toggle-open', { open: this.open })
  }

  #head() {
    const words = html`${this.heading} <span class="count">${this.count}</span>`
    if (this.icon) return html`<span class="toggle accent">${glyph(this.icon, 14)}${words}</span>`
    return html`<button
      type="button"
      class="toggle"
      aria-expanded=${String(this.open)}
      @click=${this.#toggle}
    >
      ${glyph(iconDown, 14)}${words}
    </button>`
  }

  protected override render() {
    return html`<h2>${this.#head()}</h2>
      ${
        this.detail
          ? html`<span class=${this.urgent ? 'urgent' : nothing}>${this.detail}</span>`
          : nothing
      }
      ${
        this.action
          ? html`<button type="button" class="all" @click=${() => emit(this, 'action')}>
              ${this.action}<span class="sr"> ${this.heading}</span>
            </button>`
          : nothing
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-section-head': BatonSectionHead
  }
}

import { css, html, LitElement, nothing } from 'lit'
import { BatonBadge } from './badge.js'
import { base } from './base.js'
import { glyph, type Icon } from './glyph.js'

const styles = css`
  :host {
    position: relative;
    display: inline-flex;
  }
  button {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    border: 1px solid transparent;
    border-radius: 8px;
    color: var(--baton-text-2);
  }
  button:hover {
    background: var(--baton-hover);
    color: var(--baton-text);
  }
  [aria-current] {
    border-color: var(--baton-line);
    background: var(--baton-surface);
    color: var(--baton-accent-text);
  }
  baton-badge {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -6px;
    pointer-events: none;
  }
  .bar {
    width: auto;
    min-width: 56px;
    height: 48px;
    padding: 0 4px;
    border: 0;
    background: none;
    font: var(--baton-text-12);
  }
  .bar[aria-current] {
    font-weight: 500;
  }
  .bar + baton-badge {
    inset-block-start: 0;
    inset-inline: calc(50% + 4px) auto;
  }
`

/** One place of the console: an icon in the rail, an icon with its word in the phone's bar. */
export class BatonRailButton extends LitElement {
  static readonly tag = 'baton-rail-button'
  static readonly uses = [BatonBadge]
  static override styles = [base, styles]
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override properties = {
    icon: {},
    label: {},
    look: {},
    current: { type: Boolean },
    count: { type: Number },
  }
  declare icon: Icon
  declare label: string
  declare look: 'rail' | 'bar'
  declare current: boolean
  declare count: number

  constructor() {
    super()
    this.icon = ''
    this.label = ''
    this.look = 'rail'
    this.current = false
    this.count = 0
  }

  protected override render() {
    const bar = this.look === 'bar'
    return html`<button
        type="button"
        class=${this.look}
        title=${bar ? nothing : this.label}
        aria-label=${bar ? nothing : this.label}
        aria-current=${this.current ? 'page' : nothing}
      >
        ${glyph(this.icon, 20)}${bar ? this.label : nothing}
      </button>
      <baton-badge count=${this.count}></baton-badge>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-rail-button': BatonRailButton
  }
}

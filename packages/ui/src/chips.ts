import { css, html, LitElement, nothing } from 'lit'
import { base } from './base.js'
import { BatonButton } from './button.js'
import { emit } from './emit.js'
import type { Icon } from './glyph.js'
import { Words } from './i18n/scope.js'
import { widget } from './i18n/tables.js'
import { Roving } from './roving.js'

/** A suggestion that is sent with one click. */
export type Chip = {
  readonly id: string
  readonly label: string
  readonly icon?: Icon | undefined
  readonly filled?: boolean | undefined
}

const styles = css`
  :host {
    display: block;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  baton-button::part(button) {
    min-height: 36px;
    padding: 6px 13px;
    border-color: var(--baton-accent-line);
    background: var(--baton-surface);
    box-shadow: none;
    color: var(--baton-accent-text);
    font: var(--baton-text-14);
    text-align: start;
    overflow-wrap: anywhere;
  }
  baton-button::part(button):hover {
    background: var(--baton-accent-soft);
  }
  .filled::part(button) {
    border-color: transparent;
    background: var(--baton-accent);
    color: var(--baton-on-accent);
  }
  .filled::part(button):hover {
    background: var(--baton-accent-hover);
  }
`

/** Suggestions below an answer; arrows move between them. */
export class BatonChips extends LitElement {
  static readonly tag = 'baton-chips'
  static readonly uses = [BatonButton]
  static override styles = [base, styles]
  static override properties = { chips: { attribute: false }, label: {} }
  declare chips: readonly Chip[]
  /** Names the group for screen readers. */
  declare label: string
  readonly #words = new Words(this, widget)

  constructor() {
    super()
    this.chips = []
    this.label = ''
    new Roving(this, () => [...this.renderRoot.querySelectorAll('baton-button')], { axis: 'both' })
  }

  protected override render() {
    return html`<div
      class="chips"
      role="group"
      aria-label=${this.label || this.#words.text.suggestions}
    >
      ${this.chips.map(
        (chip) => html`<baton-button
          pill
          class=${chip.filled ? 'filled' : nothing}
          .icon=${chip.icon}
          @click=${() => emit(this, 'pick', { id: chip.id, label: chip.label })}
          >${chip.label}</baton-button
        >`,
      )}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-chips': BatonChips
  }
}

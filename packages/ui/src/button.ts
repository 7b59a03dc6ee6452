import { html, LitElement, nothing } from 'lit'
import { base } from './base.js'
import { styles } from './button.styles.js'
import { glyph, type Icon } from './glyph.js'
import { iconBusy } from './icons.js'

/** How loud a button is; a view has at most one filled button per choice. */
export type ButtonVariant =
  | 'filled'
  | 'plain'
  | 'soft'
  | 'ink'
  | 'note'
  | 'quiet'
  | 'warn'
  | 'danger'

/** A button with words. Its content is the words; `hint` names a key. */
export class BatonButton extends LitElement {
  static readonly tag = 'baton-button'
  static override styles = [base, styles]
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override properties = {
    variant: {},
    size: {},
    pill: { type: Boolean },
    busy: { type: Boolean },
    disabled: { type: Boolean, reflect: true },
    icon: {},
    hint: {},
    label: {},
    pressed: { type: Boolean },
    tabStop: { attribute: false },
  }
  declare variant: ButtonVariant
  /** 28, 32 or 44 px high. */
  declare size: 's' | 'm' | 'l'
  declare pill: boolean
  /** Shows that its action runs; further clicks are swallowed. */
  declare busy: boolean
  declare disabled: boolean
  declare icon: Icon | undefined
  declare hint: string
  /** Words for screen readers when those on the button do not suffice. */
  declare label: string
  declare pressed: boolean | undefined
  declare tabStop: boolean

  constructor() {
    super()
    this.variant = 'plain'
    this.size = 'm'
    this.pill = false
    this.busy = false
    this.disabled = false
    this.hint = ''
    this.label = ''
    this.tabStop = true
    this.addEventListener('click', this.#swallow, { capture: true })
  }

  #swallow(event: Event) {
    if (this.busy || this.disabled) event.stopImmediatePropagation()
  }

  protected override render() {
    const icon = this.busy ? iconBusy : this.icon
    return html`<button
      part="button"
      type="button"
      class="${this.variant} ${this.size} ${this.pill ? 'pill' : ''} ${this.busy ? 'busy' : ''}"
      tabindex=${this.tabStop ? nothing : -1}
      ?disabled=${this.disabled}
      aria-busy=${this.busy ? 'true' : nothing}
      aria-disabled=${this.busy ? 'true' : nothing}
      aria-label=${this.label || nothing}
      aria-pressed=${this.pressed === undefined ? nothing : String(this.pressed)}
    >
      ${icon ? html`<span class="spin">${glyph(icon, this.size === 'l' ? 18 : 16)}</span>` : nothing}
      <span class="words"><slot></slot></span>
      ${this.hint ? html`<kbd aria-hidden="true">${this.hint}</kbd>` : nothing}
    </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-button': BatonButton
  }
}

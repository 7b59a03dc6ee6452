import { html, LitElement, nothing } from 'lit'
import { base } from './base.js'
import { glyph, type Icon } from './glyph.js'
import { styles } from './icon-button.styles.js'

/** A button that is only an icon; `label` names it for everybody (tooltip and screen reader). */
export class BatonIconButton extends LitElement {
  static readonly tag = 'baton-icon-button'
  static override styles = [base, styles]
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override properties = {
    icon: {},
    label: {},
    size: {},
    variant: {},
    round: { type: Boolean },
    pressed: { type: Boolean },
    expanded: { type: Boolean },
    disabled: { type: Boolean, reflect: true },
    tabStop: { attribute: false },
  }
  declare icon: Icon
  declare label: string
  /** 28, 32 or 40 px; on touch the target is 12 px larger. */
  declare size: 's' | 'm' | 'l'
  declare variant: 'quiet' | 'filled' | 'soft'
  declare round: boolean
  /** For toggles; undefined makes it a plain button. */
  declare pressed: boolean | undefined
  /** For buttons that open a menu, which sets it; undefined makes it a plain button. */
  declare expanded: boolean | undefined
  declare disabled: boolean
  declare tabStop: boolean

  constructor() {
    super()
    this.icon = ''
    this.label = ''
    this.size = 'm'
    this.variant = 'quiet'
    this.round = false
    this.disabled = false
    this.tabStop = true
  }

  protected override render() {
    return html`<button
      part="button"
      type="button"
      class="${this.variant} ${this.size} ${this.round ? 'round' : ''}"
      title=${this.label}
      aria-label=${this.label}
      aria-pressed=${this.pressed === undefined ? nothing : String(this.pressed)}
      aria-haspopup=${this.expanded === undefined ? nothing : 'menu'}
      aria-expanded=${this.expanded === undefined ? nothing : String(this.expanded)}
      tabindex=${this.tabStop ? nothing : -1}
      ?disabled=${this.disabled}
    >
      ${glyph(this.icon, this.size === 's' ? 16 : 18)}
    </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-icon-button': BatonIconButton
  }
}

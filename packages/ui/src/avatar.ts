import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { styles } from './avatar.styles.js'
import { base } from './base.js'
import { type Face, initial, tint } from './face.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { shared } from './i18n/tables.js'
import { iconBot, iconHeadset, iconUser } from './icons.js'

/**
 * Somebody's round picture: photo, or initial on the tint of their name, or an icon. It is
 * decoration beside a written name, so screen readers skip it.
 */
export class BatonAvatar extends LitElement {
  static readonly tag = 'baton-avatar'
  static override styles = [base, styles]
  static override properties = {
    face: { attribute: false },
    size: { type: Number, reflect: true },
    floor: { type: Boolean, reflect: true },
    ready: { type: Boolean },
    broken: { state: true },
  }
  declare face: Face
  /** Diameter in px: 20, 24, 28, 32, 36, 40, 44 or 56. */
  declare size: number
  /** The accent ring: has the floor. */
  declare floor: boolean
  /** A desk at the end of a queue, in green. */
  declare ready: boolean
  declare private broken: boolean
  readonly #words = new Words(this, shared)

  constructor() {
    super()
    this.face = { name: '' }
    this.size = 32
    this.floor = false
    this.ready = false
    this.broken = false
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('face') && changed.get('face')?.photo !== this.face.photo) this.broken = false
  }

  #inside() {
    const { kind, name, photo } = this.face
    if (photo && !this.broken)
      return html`<img src=${photo} alt="" @error=${() => (this.broken = true)} />`
    const icon = { bot: iconBot, desk: iconHeadset, place: iconUser, person: '', you: '' }[
      kind ?? 'person'
    ]
    if (icon) return glyph(icon, Math.round(this.size * 0.5))
    return kind === 'you' ? this.#words.text.you : initial(name)
  }

  #look() {
    const { kind = 'person', name, away } = this.face
    if (kind === 'desk' && this.ready) return 'ready'
    if (kind !== 'person') return kind
    return away ? 'away' : `tint-${tint(name)}`
  }

  protected override render() {
    const { presence } = this.face
    const inside = this.#inside()
    const two = typeof inside === 'string' && inside.length > 1 ? 'two' : ''
    return html`<span class="round ${this.#look()} ${two} ${this.face.away ? 'away' : ''}"
        aria-hidden="true"
        >${inside}</span
      >${presence ? html`<span class="dot ${presence}" aria-hidden="true"></span>` : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-avatar': BatonAvatar
  }
}

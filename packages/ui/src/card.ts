import { html, LitElement, nothing } from 'lit'
import { base } from './base.js'
import { frame, styles } from './card.styles.js'
import { glyph } from './glyph.js'
import { formatTime } from './i18n/format.js'
import { Scope } from './i18n/scope.js'
import { iconCheck } from './icons.js'

const SLOTS = ['media', 'actions', 'foot'] as const

/** A question to the visitor: a relay, a title, one sentence, two buttons. Afterwards one line. */
export class BatonCard extends LitElement {
  static readonly tag = 'baton-card'
  static override styles = [base, frame, styles]
  static override properties = {
    heading: {},
    body: {},
    tone: {},
    collapsed: {},
    at: { type: Number },
    filled: { state: true },
  }
  declare heading: string
  declare body: string
  declare tone: 'plain' | 'accent'
  /** What was chosen, in one line; shown instead of the card. */
  declare collapsed: string
  /** When it was chosen, in ms. */
  declare at: number | undefined
  declare private filled: ReadonlySet<string>
  readonly #scope = new Scope(this)

  constructor() {
    super()
    this.heading = ''
    this.body = ''
    this.tone = 'plain'
    this.collapsed = ''
    this.filled = new Set()
  }

  #slots(event: Event) {
    const slot = event.target as HTMLSlotElement
    const filled = new Set(this.filled)
    if (slot.assignedElements().length > 0) filled.add(slot.name)
    else filled.delete(slot.name)
    this.filled = filled
  }

  #slot(name: (typeof SLOTS)[number]) {
    return html`<div class="${name} ${this.filled.has(name) ? '' : 'none'}">
      <slot name=${name} @slotchange=${this.#slots}></slot>
    </div>`
  }

  protected override render() {
    if (this.collapsed) {
      const time = this.at === undefined ? '' : ` · ${formatTime(this.#scope.locale, this.at)}`
      return html`<div class="collapsed">${glyph(iconCheck, 14)}${this.collapsed}${time}</div>`
    }
    return html`<section class="card ${this.tone}" aria-label=${this.heading || nothing}>
      ${this.#slot('media')}
      <div class="head">
        ${this.heading ? html`<h3>${this.heading}</h3>` : nothing}
        ${this.body ? html`<p class="body">${this.body}</p>` : nothing}
      </div>
      <slot></slot>
      ${this.#slot('actions')} ${this.#slot('foot')}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-card': BatonCard
  }
}

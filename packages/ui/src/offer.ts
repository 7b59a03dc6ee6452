import { html, LitElement, nothing } from 'lit'
import { BatonAvatar } from './avatar.js'
import { base, link } from './base.js'
import { BatonButton } from './button.js'
import { emit } from './emit.js'
import type { Face } from './face.js'
import type { Completeness, Field } from './field.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { consoleText } from './i18n/tables.js'
import { BatonIconButton } from './icon-button.js'
import { iconMinus, iconUp, iconUrgent } from './icons.js'
import type { Priority } from './list-row.js'
import { BatonMenu, type MenuItem } from './menu.js'
import { styles } from './offer.styles.js'
import { BatonPacket } from './packet.js'
import { BatonRing } from './ring.js'
import { BatonTag } from './tag.js'
import { zhEllipsis } from './text.js'

/** Why an agent cannot take it; the sender reads the words. */
export type Reason = { readonly id: string; readonly label: string }

/**
 * A conversation that rings (T13): who sends it, what is known, how long there is to decide. It
 * never takes the focus. As a card it stands over the customer column, as a row on top of the
 * list, as a bar above a phone's keyboard.
 */
export class BatonOffer extends LitElement {
  static readonly tag = 'baton-offer'
  static readonly uses = [
    BatonAvatar,
    BatonButton,
    BatonIconButton,
    BatonMenu,
    BatonPacket,
    BatonRing,
    BatonTag,
  ]
  static override styles = [base, link, styles]
  static override properties = {
    look: {},
    wide: { type: Boolean },
    kind: {},
    from: {},
    route: {},
    holder: {},
    customer: { attribute: false },
    vip: { type: Boolean },
    priority: {},
    tag: {},
    note: {},
    fields: { attribute: false },
    completeness: { attribute: false },
    messages: { type: Number },
    until: { type: Number },
    total: { type: Number },
    reasons: { attribute: false },
    hints: { type: Boolean },
    busy: {},
  }
  declare look: 'card' | 'row' | 'bar'
  /** A card as wide as its place, for phones. */
  declare wide: boolean
  /** Passed on by a colleague, handed off by a bot, or from the queue. */
  declare kind: 'transfer' | 'handoff' | 'queue'
  declare from: string
  /** From which department to which: `技术 → 售后`. */
  declare route: string
  /** Who has the customer meanwhile. */
  declare holder: string
  declare customer: Face
  declare vip: boolean
  declare priority: Priority
  /** Category and language. */
  declare tag: string
  /** What the sender wrote for the receiver. */
  declare note: string
  declare fields: readonly Field[]
  declare completeness: Completeness | undefined
  /** How many messages there are to read. */
  declare messages: number
  /** When it stops ringing and how long it rings in all, in ms. */
  declare until: number
  declare total: number
  /** The reasons to decline with; the usual four without it. */
  declare reasons: readonly Reason[] | undefined
  /** Shows the keys `⌥Y`, `⌥N`, `⌥V`; the console listens to them. */
  declare hints: boolean
  /** Which decision is on its way. */
  declare busy: 'accept' | 'decline' | ''
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.look = 'card'
    this.wide = false
    this.kind = 'transfer'
    this.from = ''
    this.route = ''
    this.holder = ''
    this.customer = { name: '' }
    this.vip = false
    this.priority = 'normal'
    this.tag = ''
    this.note = ''
    this.fields = []
    this.messages = 0
    this.until = 0
    this.total = 1
    this.hints = false
    this.busy = ''
  }

  get #reasons(): MenuItem[] {
    const { text } = this.#words
    const usual = [
      { id: 'busy', label: text.reasonBusy },
      { id: 'skill', label: text.reasonSkill },
      { id: 'away', label: text.reasonAway },
      { id: 'other', label: text.reasonOther },
    ]
    return [...(this.reasons ?? usual)]
  }

  get #title(): string {
    const { text } = this.#words
    if (this.kind === 'queue') return text.offerQueue
    return this.kind === 'handoff' ? text.offerBot(this.from) : text.offerFrom(this.from)
  }

  #ring(size: 's' | 'm') {
    return html`<baton-ring
      size=${size}
      .until=${this.until}
      .total=${this.total}
      @elapsed=${(event: Event) => event.stopPropagation()}
    ></baton-ring>`
  }

  #marks() {
    const { text } = this.#words
    const { priority } = this
    return html`${this.vip ? html`<baton-tag tone="vip">${text.vip}</baton-tag>` : nothing}
      ${
        priority === 'normal'
          ? nothing
          : html`<span class=${priority} title=${text[priority]}
              >${glyph(priority === 'urgent' ? iconUrgent : iconUp, 14)}<span class="sr"
                >${text[priority]}</span
              ></span
            >`
      }`
  }

  #accept(size: 's' | 'm' | 'l') {
    return html`<baton-button
      size=${size}
      variant="filled"
      ?busy=${this.busy === 'accept'}
      hint=${this.hints && this.look === 'card' ? '⌥Y' : ''}
      @click=${() => emit(this, 'accept')}
      >${this.#words.text.accept}</baton-button
    >`
  }

  #decline(event: CustomEvent<{ id: string }>) {
    event.stopPropagation()
    emit(this, 'decline', { reason: event.detail.id })
  }

  /** Opens the list of reasons; the console calls it for `⌥N`. */
  askReason(): void {
    const menu = this.renderRoot.querySelector('baton-menu')
    if (menu) menu.open = true
  }

  #head() {
    const { text } = this.#words
    const line = [this.route, this.holder ? text.holder(this.holder) : ''].filter(Boolean)
    return html`<div class="head">
      ${this.#ring('m')}
      <div class="words">
        <h3>${this.#title}</h3>
        <p class="small">${line.join(' · ')}</p>
      </div>
      <baton-icon-button
        size="s"
        .icon=${iconMinus}
        label=${text.minimise}
        @click=${() => emit(this, 'minimise')}
      ></baton-icon-button>
    </div>`
  }

  #body() {
    const { text } = this.#words
    const { completeness, fields } = this
    const known = fields.filter((field) => !field.missing)
    const gone = fields.filter((field) => field.missing).map((field) => field.label)
    const whole = completeness ? text.missingNothing(completeness.of) : ''
    const missing = gone.length > 0 ? gone.join(' · ') : whole
    const rows = missing ? [...known, { label: text.missing, value: missing }] : known
    return html`<div class="body">
      <div class="customer">
        <baton-avatar .face=${this.customer} size="28"></baton-avatar>
        <bdi>${this.customer.name}</bdi>${this.#marks()}
        ${this.tag ? html`<baton-tag>${this.tag}</baton-tag>` : nothing}
      </div>
      ${this.note ? html`<blockquote dir="auto">${this.note}</blockquote>` : nothing}
      <baton-packet look="plain" .fields=${rows}></baton-packet>
      ${
        this.messages > 0
          ? html`<div class="all">
              <button type="button" class="link" @click=${() => emit(this, 'read')}>
                ${text.readAll(this.messages)}</button
              >${this.hints ? html`<kbd aria-hidden="true">⌥V</kbd>` : nothing}
            </div>`
          : nothing
      }
    </div>`
  }

  #card() {
    const { text } = this.#words
    return html`<section
      class="card ${this.wide ? 'wide' : ''}"
      aria-label=${text.offerOf(this.customer.name)}
    >
      ${this.#head()} ${this.#body()}
      <div class="actions">
        <baton-menu
          dense
          align="start"
          drop="above"
          label=${text.declineWhy}
          .items=${this.#reasons}
          @choose=${this.#decline}
          @toggle-open=${(event: Event) => event.stopPropagation()}
        >
          <baton-button
            slot="trigger"
            ?busy=${this.busy === 'decline'}
            hint=${this.hints ? '⌥N' : ''}
            >${zhEllipsis(text.decline)}</baton-button
          >
        </baton-menu>
        ${this.#accept('m')}
      </div>
    </section>`
  }

  #line() {
    const { text } = this.#words
    const who = text.offerTo(this.from || text.waiting)
    return html`<div
      role="group"
      class="line ${this.look}"
      aria-label=${text.offerOf(this.customer.name)}
    >
      <button type="button" class="open" @click=${() => emit(this, 'read')}>
        ${this.#ring('s')}
        <span class="words">
          <span class="name"><bdi>${this.customer.name}</bdi>${this.#marks()}</span>
          <span class="small">${this.tag ? `${who} · ${this.tag}` : who}</span>
        </span>
      </button>
      ${this.#accept(this.look === 'bar' ? 'l' : 'm')}
    </div>`
  }

  protected override render() {
    return this.look === 'card' ? this.#card() : this.#line()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-offer': BatonOffer
  }
}

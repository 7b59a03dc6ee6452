import { html, LitElement, nothing } from 'lit'
import { base } from './base.js'
import { emit } from './emit.js'
import type { Completeness, Field } from './field.js'
import { BatonFieldRow } from './field-row.js'
import { glyph } from './glyph.js'
import { formatTime } from './i18n/format.js'
import { Words } from './i18n/scope.js'
import { consoleText } from './i18n/tables.js'
import { iconDown } from './icons.js'
import { styles } from './packet.styles.js'
import { BatonRelay, type Link, type Stop } from './relay.js'
import { BatonTag } from './tag.js'

/** What the next holder gets: facts in rows, and what is missing in amber, filled in place (T7). */
export class BatonPacket extends LitElement {
  static readonly tag = 'baton-packet'
  static readonly uses = [BatonFieldRow, BatonRelay, BatonTag]
  static override styles = [base, styles]
  static override properties = {
    stops: { attribute: false },
    links: { attribute: false },
    fields: { attribute: false },
    completeness: { attribute: false },
    readAt: { type: Number },
    open: { type: Boolean },
    look: {},
  }
  /** From whom to whom. */
  declare stops: readonly Stop[]
  declare links: readonly Link[]
  declare fields: readonly Field[]
  declare completeness: Completeness | undefined
  /** When this agent read it (X7), in ms. */
  declare readAt: number | undefined
  declare open: boolean
  /** A panel that folds, or only the rows (inside an offer). */
  declare look: 'panel' | 'plain'
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.stops = []
    this.links = []
    this.fields = []
    this.open = true
    this.look = 'panel'
  }

  #toggle() {
    this.open = !this.open
    emit(this, 'toggle-open', { open: this.open })
  }

  #field(field: Field) {
    return html`<baton-field-row
      label=${field.label}
      value=${field.value ?? ''}
      ?missing=${field.missing}
      ?editable=${field.id !== undefined}
      @fill=${(event: CustomEvent<{ value: string }>) => {
        event.stopPropagation()
        emit(this, 'fill', { id: field.id, value: event.detail.value })
      }}
    ></baton-field-row>`
  }

  #head() {
    const { text, locale } = this.#words
    const { have, of } = this.completeness ?? { have: 0, of: 0 }
    return html`<h3>
      <button
        type="button"
        class="head"
        aria-expanded=${String(this.open)}
        title=${this.open ? text.fold : text.unfold}
        @click=${this.#toggle}
      >
        ${
          this.stops.length > 0
            ? html`<baton-relay .stops=${this.stops} .links=${this.links} size="20"></baton-relay>`
            : nothing
        }
        <span class="title">${text.packet}</span>
        ${
          this.completeness
            ? html`<baton-tag tone=${have < of ? 'warn' : 'ok'}>${text.packetOf(have, of)}</baton-tag>`
            : nothing
        }
        <span class="gap"></span>
        <span class="read"
          >${this.readAt === undefined ? '' : text.packetRead(formatTime(locale, this.readAt))}</span
        >
        ${glyph(iconDown, 16)}
      </button>
    </h3>`
  }

  protected override render() {
    const rows = html`<div class="rows">${this.fields.map((field) => this.#field(field))}</div>`
    if (this.look === 'plain') return html`<div class="plain">${rows}</div>`
    return html`<section class="panel">${this.#head()}${this.open ? rows : nothing}</section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-packet': BatonPacket
  }
}

import { html, LitElement, nothing } from 'lit'
import { base } from './base.js'
import { BatonButton } from './button.js'
import { BatonCard } from './card.js'
import { emit } from './emit.js'
import type { Face } from './face.js'
import { Words } from './i18n/scope.js'
import { widget } from './i18n/tables.js'
import { BatonRelay } from './relay.js'
import { Ticker } from './ticker.js'

/**
 * Asks the visitor whether they want to be passed on (T6, X4). Without a choice the person who has
 * the floor carries on. After the choice it is one line.
 */
export class BatonConsentCard extends LitElement {
  static readonly tag = 'baton-consent-card'
  static readonly uses = [BatonButton, BatonCard, BatonRelay]
  static override styles = base
  static override properties = {
    from: { attribute: false },
    to: { attribute: false },
    team: {},
    reason: {},
    until: { type: Number },
    busy: { type: Boolean },
    outcome: {},
    at: { type: Number },
  }
  /** Who has the floor, and who is asked to take it. */
  declare from: Face
  declare to: Face
  /** The department's name; without it the person is named. */
  declare team: string
  /** Why, as one or two sentences. */
  declare reason: string
  /** When the choice ends, in ms of server time. */
  declare until: number
  declare busy: boolean
  /** What became of it, and when (ms). */
  declare outcome: 'open' | 'agreed' | 'stayed' | 'lapsed'
  declare at: number | undefined
  readonly #words = new Words(this, widget)

  constructor() {
    super()
    this.from = { name: '' }
    this.to = { name: '' }
    this.team = ''
    this.reason = ''
    this.until = 0
    this.busy = false
    this.outcome = 'open'
    new Ticker(this)
  }

  get #collapsed(): string {
    const { text } = this.#words
    const name = this.from.name
    return {
      open: '',
      agreed: text.consentAgreed,
      stayed: text.consentStayed(name),
      lapsed: text.consentLapsed(name),
    }[this.outcome]
  }

  #answer(agree: boolean) {
    emit(this, 'answer', { agree })
  }

  protected override render() {
    const { text } = this.#words
    const { from, to } = this
    const seconds = Math.max(0, Math.ceil((this.until - this.#words.now()) / 1000))
    return html`<baton-card
      tone="accent"
      heading=${this.team ? text.consentTo(this.team) : text.consentToPerson(to.name)}
      body=${this.reason ? text.consentWhy(this.reason) : ''}
      collapsed=${this.#collapsed}
      .at=${this.at}
    >
      <baton-relay
        slot="media"
        size="36"
        .stops=${[{ ...from, floor: true }, to]}
        .links=${[{ state: 'asked' }]}
      ></baton-relay>
      <baton-button
        slot="actions"
        size="l"
        variant="filled"
        ?busy=${this.busy}
        @click=${() => this.#answer(true)}
        >${text.consentYes}</baton-button
      >
      <baton-button slot="actions" size="l" ?busy=${this.busy} @click=${() => this.#answer(false)}
        >${text.consentNo(from.name)}</baton-button
      >
      ${
        seconds > 0
          ? html`<span slot="foot" class="figures">${text.consentLeft(seconds, from.name)}</span>`
          : nothing
      }
    </baton-card>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-consent-card': BatonConsentCard
  }
}

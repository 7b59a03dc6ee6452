import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { base } from './base.js'
import { BatonButton } from './button.js'
import { BatonCard } from './card.js'
import { emit } from './emit.js'
import type { Face } from './face.js'
import { Words } from './i18n/scope.js'
import { shared, widget } from './i18n/tables.js'
import { BatonRelay } from './relay.js'
import { BatonTextField } from './text-field.js'
import { Ticker } from './ticker.js'

/** Signs that the words at a no may have: they are read at a glance. */
const LONGEST = 500

/** A no whose time is up goes out so long (ms) before the room counts it as silence. */
const MARGIN = 1500

/** What the card tells when the visitor has chosen. */
export interface ConsentAnswer {
  agree: boolean
  /** Why not, in the visitor's words; trimmed, empty when they wrote nothing. */
  words: string
}

const styles = css`
  blockquote {
    margin-top: 4px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--baton-line);
    font: var(--baton-text-14);
    color: var(--baton-text-2);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`

/**
 * Asks the visitor whether they want to be passed on (T6, X4). A no may have a few words with it, and
 * goes out without them just as well. Without a choice the person who has the floor carries on.
 * After the choice it is one line.
 */
export class BatonConsentCard extends LitElement {
  static readonly tag = 'baton-consent-card'
  static readonly uses = [BatonButton, BatonCard, BatonRelay, BatonTextField]
  static override styles = [base, styles]
  static override properties = {
    from: { attribute: false },
    to: { attribute: false },
    team: {},
    reason: {},
    until: { type: Number },
    busy: { type: Boolean },
    outcome: {},
    at: { type: Number },
    words: {},
    staying: { state: true },
    draft: { state: true },
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
  /** What the visitor said with their no. */
  declare words: string
  /** The visitor wants to stay, and may say why. */
  declare private staying: boolean
  declare private draft: string
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
    this.words = ''
    this.staying = false
    this.draft = ''
    new Ticker(this)
  }

  /** As high as it will be only once its parts are. */
  protected override async getUpdateComplete() {
    const done = await super.getUpdateComplete()
    const parts = this.renderRoot.querySelectorAll<LitElement>('baton-card, baton-card > *')
    await Promise.all(Array.from(parts, (part) => part.updateComplete))
    return done
  }

  protected override willUpdate() {
    if (!this.staying || this.outcome === 'open') return
    this.staying = false
    // The question is gone, what was written about it is not.
    if (this.outcome !== 'stayed' && this.draft) emit(this, 'use-draft', { text: this.draft })
  }

  protected override updated(changed: PropertyValues) {
    if (this.outcome !== 'open') return
    if (changed.get('staying') !== undefined) this.#follow()
    if (!this.staying || this.#left > 0 || this.#late) return
    this.#late = true
    this.#answer(false)
  }
  #late = false

  /** The focus goes to what the last press has brought. */
  async #follow() {
    await this.updateComplete
    this.scrollIntoView({ block: 'nearest' })
    const next = this.staying ? 'baton-text-field' : 'baton-button.stay'
    this.renderRoot.querySelector<HTMLElement>(next)?.focus({ preventScroll: true })
  }

  /** How long the choice is still open, in ms. */
  get #left(): number {
    return this.until - this.#words.now() - (this.staying ? MARGIN : 0)
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
    if (this.busy) return
    emit<ConsentAnswer>(this, 'answer', { agree, words: agree ? '' : this.draft.trim() })
  }

  #back(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !this.staying) return
    event.preventDefault()
    this.staying = false
  }

  #asks() {
    const { text } = this.#words
    return html`<baton-button
        slot="actions"
        size="l"
        variant="filled"
        ?busy=${this.busy}
        @click=${() => this.#answer(true)}
        >${text.consentYes}</baton-button
      >
      <baton-button
        slot="actions"
        class="stay"
        size="l"
        ?busy=${this.busy}
        @click=${() => (this.staying = true)}
        >${text.consentNo(this.from.name)}</baton-button
      >`
  }

  /** A no needs no reason: the same words once more send it. */
  #stays() {
    const { text, locale } = this.#words
    return html`<baton-text-field
        optional
        rows="2"
        limit=${LONGEST}
        enterkey="send"
        label=${text.consentWords}
        .value=${this.draft}
        @input-text=${(event: CustomEvent<{ text: string }>) => {
          this.draft = event.detail.text
          event.stopPropagation()
        }}
        @enter=${() => this.#answer(false)}
      ></baton-text-field>
      <baton-button
        slot="actions"
        size="l"
        variant="filled"
        ?busy=${this.busy}
        @click=${() => this.#answer(false)}
        >${text.consentNo(this.from.name)}</baton-button
      >
      <baton-button slot="actions" size="l" @click=${() => (this.staying = false)}
        >${shared[locale].back}</baton-button
      >`
  }

  #foot() {
    const { text } = this.#words
    const seconds = Math.ceil(this.#left / 1000)
    if (seconds <= 0) return nothing
    const words = this.staying
      ? text.consentGoes(seconds)
      : text.consentLeft(seconds, this.from.name)
    return html`<span slot="foot" class="figures">${words}</span>`
  }

  get #heading(): string {
    const { text } = this.#words
    if (this.staying) return text.consentStay(this.from.name)
    return this.team ? text.consentTo(this.team) : text.consentToPerson(this.to.name)
  }

  protected override render() {
    const { text } = this.#words
    const { from, to, staying } = this
    return html`<baton-card
        tone="accent"
        heading=${this.#heading}
        body=${this.reason && !staying ? text.consentWhy(this.reason) : ''}
        collapsed=${this.#collapsed}
        .at=${this.at}
        @keydown=${this.#back}
      >
        <baton-relay
          slot="media"
          size="36"
          .stops=${[{ ...from, floor: true }, to]}
          .links=${[{ state: 'asked' }]}
        ></baton-relay>
        ${staying ? this.#stays() : this.#asks()} ${this.#foot()}
      </baton-card>
      ${
        this.outcome === 'stayed' && this.words
          ? html`<blockquote dir="auto">${this.words}</blockquote>`
          : nothing
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-consent-card': BatonConsentCard
  }
}

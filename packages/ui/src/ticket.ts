import { css, html, LitElement, nothing } from 'lit'
import { base, link } from './base.js'
import { BatonButton } from './button.js'
import { emit } from './emit.js'
import { formatDay, formatTime } from './i18n/format.js'
import { Words } from './i18n/scope.js'
import { consoleText, transferText } from './i18n/tables.js'
import { BatonTag } from './tag.js'
import { BatonTextField } from './text-field.js'

/** A message that a customer has left, as the team's list shows it (A31). */
export interface Ticket {
  readonly name?: string | undefined
  readonly contact?: { readonly kind: 'phone' | 'email'; readonly value: string } | undefined
  readonly question: string
  /** Times are in ms. */
  readonly at: number
  /** T23: by when they were promised to hear from the team. */
  readonly due?: number | undefined
  /** They left in the middle of a transfer. */
  readonly followUp?: boolean | undefined
  readonly state: 'open' | 'taken' | 'closed'
  /** Whoever looks has taken it. */
  readonly mine: boolean
  readonly answeredAt?: number | undefined
  /** Their conversation can be opened. */
  readonly open: boolean
  /** A person has it: there they are answered. */
  readonly held: boolean
}

const TONES = { open: 'warn', taken: 'accent', closed: 'ok' } as const

const styles = css`
  :host {
    display: grid;
    gap: 6px;
    padding: 12px;
    border: 1px solid var(--baton-line);
    border-radius: 10px;
  }
  .head,
  .actions,
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  strong {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
    font-weight: 600;
  }
  p {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .facts {
    color: var(--baton-text-3);
    font: var(--baton-text-12);
  }
  .actions {
    margin-top: 2px;
  }
  [role='alert'] {
    color: var(--baton-danger-text);
    font: var(--baton-text-12);
  }
`

/** A ticket with what may be done with it: take it, answer it in place, close it. */
export class BatonTicket extends LitElement {
  static readonly tag = 'baton-ticket'
  static readonly uses = [BatonButton, BatonTag, BatonTextField]
  static override styles = [base, link, styles]
  static override properties = {
    ticket: { attribute: false },
    draft: {},
    busy: { type: Boolean },
    refusal: {},
  }
  declare ticket: Ticket | undefined
  /** The answer so far. */
  declare draft: string
  declare busy: boolean
  /** Why the last step was refused, as a sentence. */
  declare refusal: string
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.draft = ''
    this.busy = false
    this.refusal = ''
  }

  #button(event: 'take' | 'close-ticket' | 'open-conversation', words: string, filled = false) {
    return html`<baton-button
      size="s"
      variant=${filled ? 'filled' : 'plain'}
      ?busy=${this.busy && event !== 'open-conversation'}
      @click=${() => emit(this, event)}
      >${words}</baton-button
    >`
  }

  #send() {
    const text = this.draft.trim()
    if (text && !this.busy) emit(this, 'answer', { text })
  }

  #answer(goes: unknown) {
    const { text } = this.#words
    return html`<baton-text-field
        label=${text.ticketAnswer}
        hint=${text.ticketAnswerHint}
        rows="3"
        .value=${this.draft}
        @input-text=${(event: CustomEvent<{ text: string }>) => {
          this.draft = event.detail.text
          emit(this, 'input-text', event.detail)
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) this.#send()
        }}
      ></baton-text-field>
      <div class="actions">
        <baton-button
          size="s"
          variant="filled"
          ?busy=${this.busy}
          ?disabled=${!this.draft.trim()}
          @click=${() => this.#send()}
          >${text.ticketSend}</baton-button
        >
        ${this.#button('close-ticket', text.ticketClose)}${goes}
      </div>`
  }

  #actions({ state, mine, open, held }: Ticket) {
    const { text, locale } = this.#words
    const goes = open
      ? this.#button('open-conversation', transferText[locale].openConversation)
      : nothing
    if (state === 'taken' && mine && !held) return this.#answer(goes)
    const takes = state === 'open' ? this.#button('take', text.ticketTake, true) : nothing
    const closes =
      state === 'taken' && mine ? this.#button('close-ticket', text.ticketClose) : nothing
    return html`<div class="actions">${goes}${takes}${closes}</div>`
  }

  #facts({ at, due, state, answeredAt }: Ticket) {
    const { text, locale } = this.#words
    const now = this.#words.now()
    const owed = due !== undefined && answeredAt === undefined && state !== 'closed'
    const late = owed && due < now
    return html`<div class="facts">
      <time datetime=${new Date(at).toISOString()}>${formatDay(locale, at, now)}</time>
      ${
        owed
          ? html`<baton-tag tone=${late ? 'danger' : 'warn'}
              >${(late ? text.ticketOverdue : text.ticketDue)(formatTime(locale, due))}</baton-tag
            >`
          : nothing
      }
      ${answeredAt === undefined ? nothing : text.ticketAnswered(formatDay(locale, answeredAt, now))}
    </div>`
  }

  protected override render() {
    const { ticket } = this
    if (!ticket) return nothing
    const { text, locale } = this.#words
    const { name, contact, question, followUp, state } = ticket
    const states = { open: text.ticketOpen, taken: text.ticketTaken, closed: text.ticketClosed }
    const scheme = contact?.kind === 'phone' ? 'tel' : 'mailto'
    const way = contact?.value.replace(/\s/g, '') ?? ''
    return html`<div class="head">
        <strong
          ><bdi>${name}</bdi>${name && contact ? ' · ' : nothing}${
            contact
              ? html`<a class="link" href=${`${scheme}:${way}`}><bdi>${contact.value}</bdi></a>`
              : nothing
          }</strong
        >
        ${followUp ? html`<baton-tag>${transferText[locale].followUp}</baton-tag>` : nothing}
        <baton-tag tone=${TONES[state]}>${states[state]}</baton-tag>
      </div>
      <p dir="auto">${question}</p>
      ${this.#facts(ticket)}
      ${this.refusal ? html`<p role="alert">${this.refusal}</p>` : nothing}
      ${this.#actions(ticket)}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-ticket': BatonTicket
  }
}

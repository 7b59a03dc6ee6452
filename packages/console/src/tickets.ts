import type { AgentDesk, TicketListRow } from '@baton/client'
import {
  BatonButton,
  BatonEmpty,
  BatonTag,
  base,
  consoleText,
  emit,
  formatDay,
  iconTicket,
  refusalOf,
  Stores,
  transferText,
  Words,
} from '@baton/ui'
import { css, html, LitElement, nothing } from 'lit'
import { BatonConsoleTransfers } from './transfer/list.js'

const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    overflow-y: auto;
    border-inline-end: 1px solid var(--baton-line);
    background: var(--baton-surface);
  }
  h1 {
    padding: 14px 16px 8px;
    font: var(--baton-text-15);
    font-weight: 600;
  }
  ul {
    display: grid;
    gap: 8px;
    padding: 0 12px 16px;
    list-style: none;
  }
  li {
    display: grid;
    gap: 6px;
    padding: 12px;
    border: 1px solid var(--baton-line);
    border-radius: 10px;
  }
  .head,
  .actions {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .head strong {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
    font-weight: 600;
  }
  time {
    font: var(--baton-text-12);
    color: var(--baton-text-3);
  }
  [role='alert'] {
    padding: 0 16px 8px;
    color: var(--baton-danger-text);
  }
`

const TONES = { open: 'warn', taken: 'accent', closed: 'ok' } as const

/** Follow-ups that visitors left: see, take, close (A31). */
export class BatonConsoleTickets extends LitElement {
  static readonly tag = 'baton-console-tickets'
  static readonly uses = [BatonButton, BatonConsoleTransfers, BatonEmpty, BatonTag]
  static override styles = [base, styles]
  static override properties = {
    desk: { attribute: false },
    alone: { type: Boolean },
    busy: { state: true },
    refusal: { state: true },
  }
  declare desk: AgentDesk
  /** The only column: what the page is about. */
  declare alone: boolean
  declare private busy: string
  declare private refusal: string
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.alone = false
    this.busy = ''
    this.refusal = ''
    new Stores(this, () => [this.desk.$tickets, this.desk.$board])
  }

  protected override willUpdate() {
    this.role = this.alone ? 'main' : 'region'
    this.ariaLabel = this.#words.text.tickets
  }

  #isOpen(conversation: string): boolean {
    return this.desk.$board.get().has(`conversation:${conversation}`)
  }

  async #do(ticket: string, task: () => Promise<unknown>) {
    this.busy = ticket
    this.refusal = ''
    try {
      await task()
    } catch (error) {
      this.refusal = refusalOf(this.#words.locale, error)
    } finally {
      this.busy = ''
    }
  }

  #ticket({ row }: TicketListRow) {
    const { text, locale } = this.#words
    const { ticket, contact, question, at, state, name } = row
    const states = { open: text.ticketOpen, taken: text.ticketTaken, closed: text.ticketClosed }
    const mine = row.agent === this.desk.$id.get()
    const busy = this.busy === ticket
    return html`<li>
      <div class="head">
        <strong><bdi>${[name, contact?.value].filter(Boolean).join(' · ')}</bdi></strong>
        ${row.followUp ? html`<baton-tag>${transferText[locale].followUp}</baton-tag>` : nothing}
        <baton-tag tone=${TONES[state]}>${states[state]}</baton-tag>
      </div>
      <p>${question}</p>
      <time>${formatDay(locale, at, this.#words.now())}</time>
      <div class="actions">
        ${
          row.conversation === undefined || !this.#isOpen(row.conversation)
            ? nothing
            : html`<baton-button
                size="s"
                @click=${() => emit(this, 'open-conversation', { id: row.conversation })}
                >${transferText[locale].openConversation}</baton-button
              >`
        }
        ${
          state === 'open'
            ? html`<baton-button
                size="s"
                variant="filled"
                ?busy=${busy}
                @click=${() => this.#do(ticket, () => this.desk.takeTicket(ticket))}
                >${text.ticketTake}</baton-button
              >`
            : nothing
        }
        ${
          state === 'taken' && mine
            ? html`<baton-button
                size="s"
                ?busy=${busy}
                @click=${() => this.#do(ticket, () => this.desk.closeTicket(ticket))}
                >${text.ticketClose}</baton-button
              >`
            : nothing
        }
      </div>
    </li>`
  }

  protected override render() {
    const { text } = this.#words
    const tickets = this.desk.$tickets.get()
    return html`<h1>${text.tickets}</h1>
      ${this.refusal ? html`<p role="alert">${this.refusal}</p>` : nothing}
      ${
        tickets.length > 0
          ? html`<ul>
              ${tickets.map((row) => this.#ticket(row))}
            </ul>`
          : html`<baton-empty
              .icon=${iconTicket}
              heading=${text.ticketsEmpty}
              body=${text.ticketsEmptyBody}
            ></baton-empty>`
      }
      <baton-console-transfers .desk=${this.desk}></baton-console-transfers>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-tickets': BatonConsoleTickets
  }
}

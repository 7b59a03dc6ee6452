import { type AgentDesk, bounds, type TicketListRow } from '@baton/client'
import {
  BatonEmpty,
  BatonTicket,
  base,
  consoleText,
  emit,
  iconTicket,
  refusalOf,
  Stores,
  Ticker,
  type Ticket,
  Words,
} from '@baton/ui'
import { css, html, LitElement, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { BatonConsoleListEnd } from './list-end.js'
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
`

/** Follow-ups that visitors left: see, take, answer, close (A31). */
export class BatonConsoleTickets extends LitElement {
  static readonly tag = 'baton-console-tickets'
  static readonly uses = [BatonConsoleListEnd, BatonConsoleTransfers, BatonEmpty, BatonTicket]
  static override styles = [base, styles]
  static override properties = {
    desk: { attribute: false },
    alone: { type: Boolean },
    drafts: { attribute: false },
    busy: { state: true },
    refused: { state: true },
  }
  declare desk: AgentDesk
  /** The only column: what the page is about. */
  declare alone: boolean
  /** Answers that are not sent yet, by ticket; they outlive this page. */
  declare drafts: Map<string, string>
  /** The ticket whose step is on its way. */
  declare private busy: string
  /** The ticket whose last step was refused, and why. */
  declare private refused: { ticket: string; words: string } | undefined
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.alone = false
    this.busy = ''
    new Stores(this, () => {
      const { $tickets, $counts, $watched } = this.desk
      return [$tickets, $counts, $watched]
    })
    // A promise runs out while it is looked at.
    new Ticker(this)
  }

  protected override willUpdate() {
    this.role = this.alone ? 'main' : 'region'
    this.ariaLabel = this.#words.text.tickets
  }

  async #do(ticket: string, task: () => Promise<unknown>) {
    this.busy = ticket
    this.refused = undefined
    try {
      await task()
    } catch (error) {
      this.refused = { ticket, words: refusalOf(this.#words.locale, error) }
    } finally {
      this.busy = ''
    }
  }

  #answer(ticket: string, text: string) {
    return this.#do(ticket, async () => {
      await this.desk.answerTicket(ticket, text)
      this.drafts.delete(ticket)
    })
  }

  #shown({ row, floor }: TicketListRow): Ticket {
    const mine = row.agent === this.desk.$id.get()
    return { ...row, mine, open: floor !== undefined, held: floor === 'agent' }
  }

  #ticket(listed: TicketListRow) {
    const { ticket, conversation } = listed.row
    return html`<li>
      <baton-ticket
        .ticket=${this.#shown(listed)}
        .draft=${this.drafts.get(ticket) ?? ''}
        .refusal=${this.refused?.ticket === ticket ? this.refused.words : ''}
        ?busy=${this.busy === ticket}
        @input-text=${(event: CustomEvent<{ text: string }>) =>
          this.drafts.set(ticket, event.detail.text)}
        @open-conversation=${() => emit(this, 'open-conversation', { id: conversation })}
        @take=${() => this.#do(ticket, () => this.desk.takeTicket(ticket))}
        @answer=${(event: CustomEvent<{ text: string }>) => this.#answer(ticket, event.detail.text)}
        @close-ticket=${() => this.#do(ticket, () => this.desk.closeTicket(ticket))}
      ></baton-ticket>
    </li>`
  }

  /** What is behind the window. */
  #end(shown: number) {
    const total = this.desk.$counts.get().tickets
    const rows = this.desk.$watched.get().lists.tickets
    if (total <= shown) return nothing
    return html`<baton-console-list-end
      shown=${shown}
      total=${total}
      of=${this.#words.text.tickets}
      ?most=${rows >= bounds.mostRows}
      @more=${() => this.desk.watch({ lists: { tickets: rows * 2 } })}
    ></baton-console-list-end>`
  }

  protected override render() {
    const { text } = this.#words
    const tickets = this.desk.$tickets.get()
    return html`<h1>${text.tickets}</h1>
      ${
        tickets.length > 0
          ? html`<ul>
                ${repeat(
                  tickets,
                  ({ key }) => key,
                  (row) => this.#ticket(row),
                )}
              </ul>
              ${this.#end(tickets.length)}`
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

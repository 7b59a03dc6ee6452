import type { AgentDesk, TransferListRow } from '@baton/client'
import {
  BatonEmpty,
  BatonTag,
  base,
  emit,
  formatDay,
  iconSwap,
  Stores,
  transferText,
  Words,
} from '@baton/ui'
import { css, html, LitElement } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { customerName } from '../names.js'
import { targetName } from './words.js'

const styles = css`
  :host {
    display: block;
  }
  h2 {
    padding: 14px 16px 8px;
    font: var(--baton-text-13);
    font-weight: 600;
    color: var(--baton-text-2);
  }
  ul {
    padding: 0 12px 16px;
    list-style: none;
  }
  button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 8px;
    width: 100%;
    padding: 8px;
    border-radius: 8px;
    text-align: start;
  }
  button:hover {
    background: var(--baton-hover);
  }
  bdi {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .line,
  time {
    color: var(--baton-text-2);
    font: var(--baton-text-12);
  }
  baton-tag {
    justify-self: end;
  }
`

const TONES = { consent: 'accent', waiting: 'accent', accepted: 'ok' } as const

/** T26: what became of every transfer that I began, and who took it. */
export class BatonConsoleTransfers extends LitElement {
  static readonly tag = 'baton-console-transfers'
  static readonly uses = [BatonEmpty, BatonTag]
  static override styles = [base, styles]
  static override properties = { desk: { attribute: false } }
  declare desk: AgentDesk
  readonly #words = new Words(this, transferText)

  constructor() {
    super()
    new Stores(this, () => [this.desk.$transfers, this.desk.$settings])
  }

  #row({ row }: TransferListRow) {
    const { text, locale } = this.#words
    const customer = { id: row.conversation, name: row.name }
    const to = targetName(this.desk.$settings.get(), locale, row.to)
    const tone = TONES[row.state as keyof typeof TONES] ?? 'warn'
    return html`<li>
      <button
        type="button"
        @click=${() => emit(this, 'open-conversation', { id: row.conversation })}
      >
        <bdi>${customerName(locale, customer)}</bdi>
        <baton-tag tone=${tone}
          >${
            row.by && row.state === 'accepted'
              ? text.takenBy(row.by.name)
              : text.outcomes[row.state]
          }</baton-tag
        >
        <span class="line">→ ${to}</span>
        <time>${formatDay(locale, row.at, this.#words.now())}</time>
      </button>
    </li>`
  }

  protected override render() {
    const { text } = this.#words
    const rows = this.desk.$transfers.get()
    return html`<h2>${text.myTransfers}</h2>
      ${
        rows.length > 0
          ? html`<ul>
              ${repeat(
                rows,
                ({ key }) => key,
                (row) => this.#row(row),
              )}
            </ul>`
          : html`<baton-empty .icon=${iconSwap} body=${text.myTransfersNone}></baton-empty>`
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-transfers': BatonConsoleTransfers
  }
}

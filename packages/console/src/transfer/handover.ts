import type { AgentDesk, ConversationRow } from '@baton/client'
import type { TransferTarget } from '@baton/ui'
import {
  BatonButton,
  BatonIconButton,
  BatonTag,
  base,
  emit,
  iconClose,
  ReturnFocus,
  Stores,
  sentence,
  shared,
  transferText,
  Words,
} from '@baton/ui'
import { html, LitElement, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { customerName } from '../names.js'
import { styles } from './handover.styles.js'
import { agentTargets, bestAgent, departmentTargets } from './targets.js'
import { teamOf } from './team.js'

const keyOf = ({ kind, id }: Pick<TransferTarget, 'kind' | 'id'>) => `${kind}:${id}`

const STAY = ''

/**
 * The end of a shift (T3), or several conversations at once (T18): all that are mine with who takes
 * each over, to be changed one by one; then what becomes of each. Open as long as it is in the page.
 */
export class BatonConsoleHandover extends LitElement {
  static readonly tag = 'baton-console-handover'
  static readonly uses = [BatonButton, BatonIconButton, BatonTag]
  static override styles = [base, styles]
  static override properties = {
    desk: { attribute: false },
    plan: { state: true },
    asked: { state: true },
    refusals: { state: true },
    busy: { state: true },
  }
  declare desk: AgentDesk
  /** Who takes each conversation over, where it is not the one that is recommended. */
  declare private plan: ReadonlyMap<string, string>
  /** The conversations that were asked about, with whom: they stay listed when they have gone. */
  declare private asked: ReadonlyMap<string, { row: ConversationRow; to: string }>
  declare private refusals: ReadonlyMap<string, string>
  declare private busy: boolean
  readonly #words = new Words(this, transferText)

  constructor() {
    super()
    this.plan = new Map()
    this.asked = new Map()
    this.refusals = new Map()
    this.busy = false
    new ReturnFocus(this)
    new Stores(this, () => [this.desk.$board, this.desk.$settings])
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.updateComplete.then(() => {
      const dialog = this.renderRoot.querySelector('dialog')
      if (dialog && !dialog.open) dialog.showModal()
    })
  }

  #stateOf({ language, detail }: ConversationRow) {
    const { id = '', name = '' } = this.desk.$me.get() ?? {}
    const floor = { holder: 'agent' as const, agent: { id, name } }
    const category = detail?.category
    return { floor, language, ...(category !== undefined && { category }) }
  }

  #targets(row: ConversationRow): TransferTarget[] {
    const team = teamOf(this.desk)
    if (!team) return []
    const { locale } = this.#words
    const state = this.#stateOf(row)
    return [...agentTargets(state, team, locale), ...departmentTargets(state, team, locale)].filter(
      ({ status }) => status !== 'offline',
    )
  }

  #chosen(row: ConversationRow): string {
    const chosen = this.plan.get(row.id)
    if (chosen !== undefined) return chosen
    const team = teamOf(this.desk)
    const best = team && bestAgent(this.#stateOf(row), team)
    if (best !== undefined) return keyOf({ kind: 'agent', id: best })
    const first = this.#targets(row)[0]
    return first ? keyOf(first) : STAY
  }

  async #start(rows: readonly ConversationRow[]) {
    this.busy = true
    const requests = rows.flatMap((row) => {
      const [kind, id] = this.#chosen(row).split(':') as ['agent' | 'department', string]
      return id === undefined ? [] : [{ row, to: { kind, id } }]
    })
    this.asked = new Map([
      ...this.asked,
      ...requests.map(({ row, to }) => [row.id, { row, to: keyOf(to) }] as const),
    ])
    const results = await this.desk.transferMany(
      requests.map(({ row, to }) => ({ conversation: row.id, to, how: 'shift', anyway: true })),
    )
    const { locale } = this.#words
    this.refusals = new Map(
      results.flatMap(({ conversation, error }) =>
        error ? [[conversation, sentence(locale, error.code, error.params)]] : [],
      ),
    )
    this.busy = false
  }

  /** What has become of it so far. */
  #result(row: ConversationRow, to: string) {
    const { text } = this.#words
    const refusal = this.refusals.get(row.id)
    if (refusal !== undefined) return html`<baton-tag tone="warn">${refusal}</baton-tag>`
    const transfer = this.desk.$transfers.get().find((one) => one.row.conversation === row.id)?.row
    const target = this.#targets(row).find((one) => keyOf(one) === to)
    if (!transfer || transfer.state === 'waiting') {
      return html`<baton-tag tone="accent">${text.handoverAsked(target?.name ?? '')}</baton-tag>`
    }
    return transfer.by && transfer.state === 'accepted'
      ? html`<baton-tag tone="ok">${text.takenBy(transfer.by.name)}</baton-tag>`
      : html`<baton-tag tone="warn">${text.outcomes[transfer.state]}</baton-tag>`
  }

  #choice(row: ConversationRow) {
    const { text, locale } = this.#words
    const chosen = this.#chosen(row)
    const name = customerName(locale, row.customer)
    return html`<select
      aria-label=${text.handoverTo(name)}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement
        this.plan = new Map([...this.plan, [row.id, value]])
      }}
    >
      ${this.#targets(row).map(
        (target) =>
          html`<option value=${keyOf(target)} ?selected=${keyOf(target) === chosen}>
            ${target.name} · ${text.statuses[target.status]}
          </option>`,
      )}
      <option value=${STAY} ?selected=${chosen === STAY}>${text.handoverStay}</option>
    </select>`
  }

  #row(row: ConversationRow, open: boolean) {
    const { locale } = this.#words
    const asked = this.asked.get(row.id)
    const again = open && asked !== undefined && this.#isOver(row.id)
    return html`<li>
      <span class="words"
        ><bdi>${customerName(locale, row.customer)}</bdi>
        <span class="line" dir="auto">${row.detail?.last?.text ?? ''}</span></span
      >
      ${asked ? this.#result(row, asked.to) : nothing}
      ${open && (!asked || again) ? this.#choice(row) : nothing}
    </li>`
  }

  #isOver(id: string): boolean {
    if (this.refusals.has(id)) return true
    const transfer = this.desk.$transfers.get().find((one) => one.row.conversation === id)?.row
    return transfer !== undefined && transfer.state !== 'waiting' && transfer.state !== 'consent'
  }

  protected override render() {
    const { text, locale } = this.#words
    const mine = this.desk.$mine.get()
    const gone = [...this.asked.values()].filter(({ row }) => mine.every(({ id }) => id !== row.id))
    const open = mine.filter((row) => !this.asked.has(row.id) || this.#isOver(row.id))
    const going = open.filter((row) => this.#chosen(row) !== STAY)
    return html`<dialog
      aria-label=${text.handover}
      @cancel=${(event: Event) => {
        event.preventDefault()
        emit(this, 'done')
      }}
    >
      <header>
        <h2>${text.handover}</h2>
        <baton-icon-button
          .icon=${iconClose}
          label=${shared[locale].close}
          @click=${() => emit(this, 'done')}
        ></baton-icon-button>
      </header>
      <p>${mine.length + gone.length > 0 ? text.handoverLine(mine.length) : text.handoverNone}</p>
      <ul>
        ${repeat(
          [...mine, ...gone.map(({ row }) => row)],
          ({ id }) => id,
          (row) => this.#row(row, mine.includes(row)),
        )}
      </ul>
      <footer>
        <baton-button
          @click=${() => {
            this.desk.setStatus('offline').catch(() => undefined)
            emit(this, 'done')
          }}
          >${text.goOffline}</baton-button
        >
        ${
          going.length > 0
            ? html`<baton-button
                variant="filled"
                ?busy=${this.busy}
                @click=${() => this.#start(going)}
                >${text.handoverStart(going.length)}</baton-button
              >`
            : nothing
        }
      </footer>
    </dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-handover': BatonConsoleHandover
  }
}

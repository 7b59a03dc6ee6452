import type { AgentDesk, ConversationRow, TransferListRow } from '@baton/client'
import {
  BatonHandoverDialog,
  base,
  emit,
  type HandoverRow,
  keyOf,
  refusalOf,
  Stores,
  type TransferTarget,
  transferText,
  Words,
} from '@baton/ui'
import { html, LitElement } from 'lit'
import { customerFace } from '../names.js'
import { completed, type Plan, STAY, takersOf } from './plan.js'
import { teamOf } from './team.js'

type TransferState = TransferListRow['row']['state']

const WAITING: ReadonlySet<TransferState> = new Set(['consent', 'waiting'])

interface Asked {
  row: ConversationRow
  /** The name of who is asked now, and the keys of all who were. */
  name: string
  tried: readonly string[]
  /** Transfers of before, which tell nothing of this one. */
  before: ReadonlySet<string>
}

/** T3, T18: all conversations that are mine, who shall take each over, and what becomes of it. */
export class BatonConsoleHandover extends LitElement {
  static readonly tag = 'baton-console-handover'
  static readonly uses = [BatonHandoverDialog]
  static override styles = base
  static override properties = {
    desk: { attribute: false },
    plan: { state: true },
    asked: { state: true },
    refusals: { state: true },
    busy: { state: true },
  }
  declare desk: AgentDesk
  declare private plan: Plan
  /** The conversations that were asked about, with whom: they stay listed when they have gone. */
  declare private asked: ReadonlyMap<string, Asked>
  declare private refusals: ReadonlyMap<string, string>
  declare private busy: boolean
  readonly #words = new Words(this, transferText)

  constructor() {
    super()
    this.plan = new Map()
    this.asked = new Map()
    this.refusals = new Map()
    this.busy = false
    new Stores(this, () => [this.desk.$board, this.desk.$settings])
  }

  protected override willUpdate() {
    const team = teamOf(this.desk)
    if (!team) return
    const tried = new Map([...this.asked].map(([id, { tried }]) => [id, tried]))
    this.plan = completed(this.plan, this.#open(), this.#me, team, tried)
  }

  get #me(): string {
    return this.desk.$me.get()?.id ?? ''
  }

  #transferOf(id: string) {
    const before = this.asked.get(id)?.before
    return this.desk.$transfers
      .get()
      .find(({ row }) => row.conversation === id && !before?.has(row.transfer))?.row
  }

  /** Mine, and nobody is being asked. */
  #open(): ConversationRow[] {
    return this.desk.$mine.get().filter(({ id }) => {
      if (!this.asked.has(id) || this.refusals.has(id)) return true
      const transfer = this.#transferOf(id)
      return transfer !== undefined && !WAITING.has(transfer.state)
    })
  }

  #ask(row: ConversationRow, to: string): Asked {
    const target = this.#targets(row).find((one) => keyOf(one) === to)
    const tried = [...(this.asked.get(row.id)?.tried ?? []), to]
    const before = new Set(this.desk.$transfers.get().map((one) => one.row.transfer))
    return { row, name: target?.name ?? '', tried, before }
  }

  async #start() {
    const going = this.#open().flatMap((row) => {
      const to = this.plan.get(row.id) ?? STAY
      return to === STAY ? [] : [{ row, to }]
    })
    this.busy = true
    this.refusals = new Map()
    this.asked = new Map([
      ...this.asked,
      ...going.map(({ row, to }) => [row.id, this.#ask(row, to)] as const),
    ])
    // Whoever says no is not proposed again.
    this.plan = new Map([...this.plan].filter(([id]) => going.every(({ row }) => row.id !== id)))
    const results = await this.desk.transferMany(
      going.map(({ row, to }) => {
        const [kind, id] = to.split(':') as [TransferTarget['kind'], string]
        return { conversation: row.id, to: { kind, id }, how: 'shift', anyway: true }
      }),
    )
    const { locale } = this.#words
    this.refusals = new Map(
      results.flatMap(({ conversation, error }) =>
        error ? [[conversation, refusalOf(locale, error)]] : [],
      ),
    )
    this.busy = false
  }

  /** What has become of it so far. */
  #result({ row: { id }, name }: Asked): HandoverRow['result'] {
    const { text } = this.#words
    const refusal = this.refusals.get(id)
    if (refusal !== undefined) return { state: 'stopped', words: refusal }
    const transfer = this.#transferOf(id)
    if (!transfer || transfer.state === 'waiting')
      return { state: 'waiting', words: text.handoverAsked(name) }
    if (transfer.state === 'consent') return { state: 'waiting', words: text.outcomes.consent }
    return transfer.by && transfer.state === 'accepted'
      ? { state: 'taken', words: text.takenBy(transfer.by.name) }
      : { state: 'stopped', words: text.outcomes[transfer.state] }
  }

  #targets(row: ConversationRow): TransferTarget[] {
    const team = teamOf(this.desk)
    return team ? takersOf(row, this.#me, team, this.#words.locale) : []
  }

  #row(row: ConversationRow): HandoverRow {
    const asked = this.asked.get(row.id)
    const result = asked && this.#result(asked)
    return {
      id: row.id,
      face: customerFace(this.#words.locale, row.customer),
      line: row.detail?.last?.text ?? '',
      targets: this.#targets(row),
      to: this.plan.get(row.id) ?? STAY,
      ...(result && { result }),
    }
  }

  protected override render() {
    const mine = this.desk.$mine.get()
    const gone = [...this.asked.values()]
      .map(({ row }) => row)
      .filter(({ id }) => mine.every((row) => row.id !== id))
    return html`<baton-handover-dialog
      .rows=${[...mine, ...gone].map((row) => this.#row(row))}
      ?busy=${this.busy}
      @plan=${({ detail: { id, to } }: CustomEvent<{ id: string; to: string }>) => {
        this.plan = new Map([...this.plan, [id, to]])
      }}
      @hand-over=${() => this.#start()}
      @go-offline=${() => {
        this.desk.setStatus('offline').catch(() => undefined)
        emit(this, 'done')
      }}
    ></baton-handover-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-handover': BatonConsoleHandover
  }
}

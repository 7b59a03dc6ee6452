import type { AgentDesk, AgentRow, ConversationRow, OfferRow } from '@baton/client'
import {
  BatonButton,
  BatonColleagueRow,
  BatonDepartmentRow,
  BatonListRow,
  BatonNotice,
  BatonOffer,
  BatonSectionHead,
  BatonSkeleton,
  BatonStopped,
  base,
  consoleText,
  emit,
  formatElapsed,
  glyph,
  iconIncoming,
  iconSearch,
  type Presence,
  plainLine,
  Roving,
  Stores,
  type TargetKey,
  Ticker,
  type TransferTarget,
  transferText,
  Words,
} from '@baton/ui'
import { html, LitElement, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { styles } from './list.styles.js'
import { customerFace, customerName } from './names.js'
import type { RingTotal } from './ring-total.js'
import { BatonConsoleQuick } from './transfer/quick.js'
import { agentTargets, departmentTargets } from './transfer/targets.js'
import { teamOf } from './transfer/team.js'

const LIMITS = { amber: 60, red: 180 }
const LONG_WAIT_MS = LIMITS.red * 1000
const PRIORITY = ['normal', 'high', 'urgent'] as const
/** Rows of a section before "All". */
const FEW = 8

type Section = 'mine' | 'consults' | 'waiting' | 'bots' | 'others' | 'departments' | 'colleagues'

/** The left column: what waits, what is mine, what the bot has, who is there. */
export class BatonConsoleList extends LitElement {
  static readonly tag = 'baton-console-list'
  static readonly uses = [
    BatonButton,
    BatonColleagueRow,
    BatonConsoleQuick,
    BatonDepartmentRow,
    BatonListRow,
    BatonNotice,
    BatonOffer,
    BatonSectionHead,
    BatonSkeleton,
    BatonStopped,
  ]
  static override styles = [base, styles]
  static override properties = {
    desk: { attribute: false },
    selected: {},
    drafts: { attribute: false },
    rings: { attribute: false },
    alone: { type: Boolean },
    query: { state: true },
    folded: { state: true },
    whole: { state: true },
    aim: { state: true },
  }
  declare desk: AgentDesk
  declare selected: string | undefined
  /** The unsent reply of a conversation. */
  declare drafts: (id: string) => string
  declare rings: RingTotal
  /** The only column: what the page is about. */
  declare alone: boolean
  declare private query: string
  declare private folded: ReadonlySet<Section>
  declare private whole: ReadonlySet<Section>
  /** To whom the bolt was pressed. */
  declare private aim: TargetKey | undefined
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.alone = false
    this.query = ''
    this.folded = new Set()
    this.whole = new Set()
    this.drafts = () => ''
    new Stores(this, () => [this.desk.$board, this.desk.$connection, this.desk.$settings])
    new Ticker(this)
    new Roving(this, () =>
      Array.from(
        this.renderRoot.querySelectorAll<BatonListRow | BatonDepartmentRow | BatonColleagueRow>(
          'baton-list-row, baton-department-row, baton-colleague-row',
        ),
      ),
    )
  }

  protected override willUpdate() {
    this.role = this.alone ? 'main' : 'region'
    this.ariaLabel = this.#words.text.conversations
  }

  override focus() {
    this.renderRoot.querySelector<HTMLElement>('baton-list-row')?.focus()
  }

  #toggle(set: ReadonlySet<Section>, section: Section): ReadonlySet<Section> {
    const next = new Set(set)
    if (!next.delete(section)) next.add(section)
    return next
  }

  #matches({ customer, detail }: ConversationRow): boolean {
    const query = this.query.trim().toLowerCase()
    if (query === '') return true
    const name = customerName(this.#words.locale, customer)
    return `${name} ${detail?.last?.text ?? ''}`.toLowerCase().includes(query)
  }

  #department(id: string | undefined): string {
    const found = this.desk.$settings.get()?.departments.find((one) => one.id === id)
    return found?.name[this.#words.language] ?? ''
  }

  #tag(row: ConversationRow) {
    const { text } = this.#words
    if (row.floor === 'queue') return { text: this.#department(row.department) }
    if (row.floor === 'bot' && row.detail?.unsure)
      return { text: text.unsure, tone: 'warn' as const }
    return undefined
  }

  /** The last words; a bot's without the signs of Markdown. */
  #last({ detail, floor }: ConversationRow): string {
    const { text } = this.#words
    if (!detail?.last) return floor === 'queue' ? text.asksPerson : text.nothingSaid
    return detail.last.by === 'bot' ? plainLine(detail.last.text) : detail.last.text
  }

  #offer(offer: OfferRow) {
    const { locale } = this.#words
    const settings = this.desk.$settings.get()
    const sender = settings?.members.find(({ id }) => id === offer.transfer?.from)?.name
    return html`<baton-offer
      look="row"
      kind=${offer.transfer ? 'transfer' : 'handoff'}
      from=${sender ?? settings?.bot.name[this.#words.language] ?? ''}
      tag=${this.#department(offer.department)}
      .customer=${customerFace(locale, offer.customer)}
      ?vip=${offer.customer.vip}
      .until=${offer.ringUntil}
      .total=${this.rings.of(offer)}
      @accept=${() => emit(this, 'accept-offer', { offer: offer.id })}
      @read=${() => emit(this, 'open-conversation', { id: offer.conversation })}
    ></baton-offer>`
  }

  /** What rings stands on top, always open. */
  #incoming() {
    const offers = this.desk.$offers.get()
    if (offers.length === 0) return nothing
    return html`<baton-section-head
        .heading=${this.#words.text.incoming}
        .count=${offers.length}
        .icon=${iconIncoming}
      ></baton-section-head>
      <div class="incoming">
        ${repeat(
          offers,
          ({ id }) => id,
          (offer) => this.#offer(offer),
        )}
      </div>`
  }

  #row(row: ConversationRow) {
    const { locale } = this.#words
    const { id, customer, detail, floor } = row
    const draft = this.drafts(id)
    const since = floor === 'queue' ? row.since : floor === 'agent' ? detail?.unanswered : undefined
    const unread =
      floor === 'agent' ? Math.max(0, (detail?.messages ?? 0) - (detail?.read ?? 0)) : 0
    const face =
      floor === 'bot'
        ? { name: customerName(locale, customer), kind: 'bot' as const }
        : customerFace(locale, customer, detail?.visitor ?? true)
    return html`<baton-list-row
      .face=${{ ...face, name: customerName(locale, customer) }}
      .line=${draft || this.#last(row)}
      ?draft=${draft !== ''}
      ?vip=${customer.vip}
      .priority=${PRIORITY[detail?.priority ?? 0]}
      .since=${since}
      .time=${detail?.last?.at ?? row.since}
      .limits=${LIMITS}
      .count=${detail?.unanswered === undefined ? 0 : unread}
      .tag=${this.#tag(row)}
      ?selected=${id === this.selected}
      @click=${() => emit(this, 'open-conversation', { id })}
    ></baton-list-row>`
  }

  #colleague(row: AgentRow) {
    const presence: Presence = row.connected ? row.status : 'offline'
    const target = this.#targets().find(({ kind, id }) => kind === 'agent' && id === row.id)
    return html`<baton-colleague-row
        .face=${{ name: row.name, presence }}
        department=${this.#department(row.departments[0])}
        load=${row.load}
        cap=${row.cap}
        ?bolt=${target !== undefined && target.status !== 'offline'}
        @quick-transfer=${() => this.#aim(target)}
      ></baton-colleague-row>
      ${this.#quick(target)}`
  }

  #departmentRow(target: TransferTarget) {
    return html`<baton-department-row
        name=${target.name}
        free=${target.free ?? 0}
        waiting=${target.waiting ?? 0}
        ?bolt=${target.status !== 'offline'}
        @quick-transfer=${() => this.#aim(target)}
      ></baton-department-row>
      ${this.#quick(target)}`
  }

  /** Everybody and every department to whom one of my conversations can go. */
  #targets(): readonly TransferTarget[] {
    const team = teamOf(this.desk)
    const me = this.desk.$me.get()
    if (!team || !me) return []
    const mine = { floor: { holder: 'agent' as const, agent: me }, language: this.#words.language }
    const { locale } = this.#words
    return [...agentTargets(mine, team, locale), ...departmentTargets(mine, team, locale)]
  }

  #aim(target: TransferTarget | undefined) {
    this.aim = target && { kind: target.kind, id: target.id }
  }

  #quick(target: TransferTarget | undefined) {
    const { aim } = this
    if (!target || aim?.kind !== target.kind || aim.id !== target.id) return nothing
    return html`<baton-console-quick
      .desk=${this.desk}
      .target=${target}
      .selected=${this.selected}
      @done=${() => this.#aim(undefined)}
    ></baton-console-quick>`
  }

  #section(
    section: Section,
    heading: string,
    count: string | number,
    rows: readonly unknown[],
    detail = '',
  ) {
    const { text } = this.#words
    const open = !this.folded.has(section)
    const shown = this.whole.has(section) ? rows : rows.slice(0, FEW)
    return html`<baton-section-head
        .heading=${heading}
        .count=${count}
        .detail=${detail}
        ?urgent=${detail !== ''}
        .open=${open}
        .action=${rows.length > shown.length ? text.all : ''}
        @toggle-open=${() => {
          this.folded = this.#toggle(this.folded, section)
        }}
        @action=${() => {
          this.whole = this.#toggle(this.whole, section)
        }}
      ></baton-section-head>
      ${open ? shown : nothing}`
  }

  #conversations(section: Section, heading: string, rows: readonly ConversationRow[], detail = '') {
    const found = rows.filter((row) => this.#matches(row))
    const me = this.desk.$me.get()
    const count = section === 'mine' && me ? `${me.load}/${me.cap}` : found.length
    if ((section === 'others' || section === 'consults') && found.length === 0) return nothing
    return this.#section(
      section,
      heading,
      count,
      found.map((row) => this.#row(row)),
      detail,
    )
  }

  #longest(waiting: readonly ConversationRow[]): string {
    const first = waiting[0]
    if (!first) return ''
    const ms = this.#words.now() - first.since
    return ms < LONG_WAIT_MS ? '' : this.#words.text.longest(formatElapsed(ms))
  }

  #body() {
    const { text } = this.#words
    const { desk } = this
    const connection = desk.$connection.get()
    if (connection.state === 'stopped') {
      return html`<baton-stopped class="stopped" .code=${connection.code}></baton-stopped>`
    }
    if (!desk.$me.get()) return html`<baton-skeleton kind="rows" count="6"></baton-skeleton>`
    // What rings at me stands above already.
    const ringing = new Set(desk.$offers.get().map(({ conversation }) => conversation))
    const waiting = desk.$waiting.get().filter(({ id }) => !ringing.has(id))
    const departments = this.#targets().filter(({ kind }) => kind === 'department')
    return html`${this.#incoming()} ${this.#conversations('mine', text.mine, desk.$mine.get())}
      ${this.#conversations(
        'consults',
        transferText[this.#words.locale].consultsMe,
        desk.$consults.get(),
      )}
      ${this.#conversations('waiting', text.waiting, waiting, this.#longest(waiting))}
      ${this.#conversations('bots', text.bots, desk.$bots.get())}
      ${this.#conversations('others', text.others, desk.$others.get())}
      ${this.#section(
        'departments',
        transferText[this.#words.locale].departments,
        departments.length,
        departments.map((target) => this.#departmentRow(target)),
      )}
      ${this.#section(
        'colleagues',
        text.colleagues,
        desk.$colleagues.get().length,
        desk.$colleagues.get().map((row) => this.#colleague(row)),
      )}`
  }

  /** Nobody should wonder why nothing comes. */
  #offline() {
    const { text } = this.#words
    return html`<baton-notice class="offline" look="box" .text=${text.offlineNotice}>
      <baton-button
        slot="action"
        size="s"
        variant="filled"
        @click=${() => this.desk.setStatus('online').catch(() => undefined)}
        >${text.goOnline}</baton-button
      >
    </baton-notice>`
  }

  protected override render() {
    const { text } = this.#words
    return html`<div class="head">
        <h1>${text.conversations}</h1>
        <slot name="status"></slot>
      </div>
      <div class="search">
        ${glyph(iconSearch, 16)}
        <input
          type="search"
          aria-label=${text.search}
          placeholder=${text.search}
          .value=${this.query}
          @input=${(event: InputEvent) => {
            this.query = (event.target as HTMLInputElement).value
          }}
        />
      </div>
      ${this.desk.$me.get()?.status === 'offline' ? this.#offline() : nothing}
      <div class="rows">${this.#body()}</div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-list': BatonConsoleList
  }
}

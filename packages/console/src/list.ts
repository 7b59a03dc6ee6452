import { type AgentDesk, type AgentRow, bounds, type ConversationRow } from '@baton/client'
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
  formatCount,
  formatElapsed,
  glyph,
  iconIncoming,
  iconSearch,
  type Presence,
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
import { BatonConsoleListEnd } from './list-end.js'
import { conversationRow, departmentIn, LIMITS, offerRow } from './list-rows.js'
import type { RingTotal } from './ring-total.js'
import { Search } from './search.js'
import { BatonConsoleQuick } from './transfer/quick.js'
import { agentTargets, departmentTargets } from './transfer/targets.js'
import { teamOf } from './transfer/team.js'

const LONG_WAIT_MS = LIMITS.red * 1000
/** Rows of a section before "All". */
const FEW = 8

const windows = ['waiting', 'bots', 'others'] as const
type Windowed = (typeof windows)[number]
type Section = Windowed | 'mine' | 'consults' | 'departments' | 'colleagues'

const isWindowed = (section: Section): section is Windowed => windows.some((one) => one === section)

/** The left column: what waits, what is mine, what the bot has, who is there. */
export class BatonConsoleList extends LitElement {
  static readonly tag = 'baton-console-list'
  static readonly uses = [
    BatonButton,
    BatonColleagueRow,
    BatonConsoleListEnd,
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
  declare private folded: ReadonlySet<Section>
  declare private whole: ReadonlySet<Section>
  /** To whom the bolt was pressed. */
  declare private aim: TargetKey | undefined
  readonly #words = new Words(this, consoleText)
  readonly #search = new Search(this, () => this.desk)

  constructor() {
    super()
    this.alone = false
    this.folded = new Set()
    this.whole = new Set()
    this.drafts = () => ''
    new Stores(this, () => {
      const { $board, $counts, $watched, $connection, $settings } = this.desk
      return [$board, $counts, $watched, $connection, $settings]
    })
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
          (offer) => offerRow(this, this.#words.locale, offer),
        )}
      </div>`
  }

  #colleague(row: AgentRow, targets: readonly TransferTarget[]) {
    const presence: Presence = row.connected ? row.status : 'offline'
    const target = targets.find(({ kind, id }) => kind === 'agent' && id === row.id)
    return html`<baton-colleague-row
        .face=${{ name: row.name, presence }}
        department=${departmentIn(this.desk, this.#words.locale, row.departments[0])}
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

  #section<Row>(
    section: Section,
    heading: string,
    count: string | number,
    rows: readonly Row[],
    render: (row: Row) => unknown,
    detail = '',
  ) {
    const { text } = this.#words
    const open = !this.folded.has(section)
    const whole = this.whole.has(section)
    const shown = whole ? rows : rows.slice(0, FEW)
    const end = whole && isWindowed(section) ? this.#end(section, heading, rows.length) : nothing
    return html`<baton-section-head
        .heading=${heading}
        .count=${typeof count === 'number' ? formatCount(count) : count}
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
      ${open ? [shown.map(render), end] : nothing}`
  }

  /** What is behind the window. */
  #end(section: Windowed, heading: string, shown: number) {
    const total = this.#total(section, shown)
    const rows = this.desk.$watched.get().lists[section]
    if (total <= shown) return nothing
    return html`<baton-console-list-end
      shown=${shown}
      total=${total}
      of=${heading}
      hint=${this.#words.text.searchOthers}
      ?most=${rows >= bounds.mostRows}
      @more=${() => this.desk.watch({ lists: { [section]: rows * 2 } })}
    ></baton-console-list-end>`
  }

  /** How many there are, less those that are here and stand elsewhere. */
  #total(section: Windowed, shown: number): number {
    if (!this.#search.isAnswered) return shown
    const { $counts, $waiting, $bots, $others } = this.desk
    const window = { waiting: $waiting, bots: $bots, others: $others }[section].get()
    return $counts.get()[section] - (window.length - shown)
  }

  #conversations(section: Section, heading: string, rows: readonly ConversationRow[], detail = '') {
    const found = rows.filter((row) => this.#search.finds(row))
    if ((section === 'others' || section === 'consults') && found.length === 0) return nothing
    return this.#section(
      section,
      heading,
      this.#count(section, found.length),
      found,
      (row) => conversationRow(this, this.#words.locale, row),
      detail,
    )
  }

  #count(section: Section, found: number): string | number {
    const me = this.desk.$me.get()
    if (section === 'mine' && me) return `${me.load}/${me.cap}`
    return isWindowed(section) ? this.#total(section, found) : found
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
    const targets = this.#targets()
    const departments = targets.filter(({ kind }) => kind === 'department')
    const colleagues = desk.$colleagues.get()
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
        departments,
        (target) => this.#departmentRow(target),
      )}
      ${this.#section('colleagues', text.colleagues, colleagues.length, colleagues, (row) =>
        this.#colleague(row, targets),
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
          maxlength=${bounds.query}
          .value=${this.#search.text}
          @input=${(event: InputEvent) =>
            this.#search.type((event.target as HTMLInputElement).value)}
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

import { html, LitElement, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { base } from './base.js'
import { emit } from './emit.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { transferText } from './i18n/tables.js'
import { iconSearch } from './icons.js'
import { Roving } from './roving.js'
import { styles } from './target-list.styles.js'
import { BatonTargetRow } from './target-row.js'
import {
  isSelectable,
  matches,
  ranked,
  type TargetKey,
  type TransferTarget,
} from './transfer-target.js'

const KINDS = ['agent', 'department'] as const

/**
 * To whom a conversation can go (T9): agents and departments, searched and ranked. Arrow down
 * leads from the search into the list, Enter in the search takes the best match.
 */
export class BatonTargetList extends LitElement {
  static readonly tag = 'baton-target-list'
  static readonly uses = [BatonTargetRow]
  static override styles = [base, styles]
  static override properties = {
    agents: { attribute: false },
    departments: { attribute: false },
    recommended: { attribute: false },
    selected: { attribute: false },
    kind: { state: true },
    query: { state: true },
  }
  declare agents: readonly TransferTarget[]
  declare departments: readonly TransferTarget[]
  declare recommended: TargetKey | undefined
  declare selected: TargetKey | undefined
  declare private kind: TransferTarget['kind']
  declare private query: string
  readonly #words = new Words(this, transferText)
  readonly #order: Record<TransferTarget['kind'], string[]> = { agent: [], department: [] }

  constructor() {
    super()
    this.agents = []
    this.departments = []
    this.kind = 'agent'
    this.query = ''
    new Roving(this, () => this.#rows)
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options)
  }

  get #rows(): BatonTargetRow[] {
    return [...this.renderRoot.querySelectorAll('baton-target-row')]
  }

  protected override willUpdate() {
    // A recommended department opens its tab; afterwards the tab is the agent's choice.
    if (!this.hasUpdated && this.selected) this.kind = this.selected.kind
    for (const kind of KINDS) this.#settle(kind)
  }

  /** Rows keep the place they came with: a status that changes must not move them under the hand. */
  #settle(kind: TransferTarget['kind']) {
    const order = this.#order[kind]
    const fresh = ranked(this.#targets(kind)).filter(({ id }) => !order.includes(id))
    order.push(...fresh.map(({ id }) => id))
  }

  #targets(kind: TransferTarget['kind']) {
    return kind === 'agent' ? this.agents : this.departments
  }

  #is(key: TargetKey | undefined, { kind, id }: TransferTarget): boolean {
    return key?.kind === kind && key.id === id
  }

  get #shown(): { best: TransferTarget[]; rest: TransferTarget[] } {
    const query = this.query.trim()
    const order = this.#order[this.kind]
    const all = this.#targets(this.kind)
      .filter((target) => matches(target, query))
      .sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
    const best = all.filter((target) => this.#is(this.recommended, target))
    return { best, rest: all.filter((target) => !best.includes(target)) }
  }

  #pick(target: TransferTarget) {
    const { kind, id } = target
    if (isSelectable(target)) emit(this, 'pick', { kind, id })
  }

  #searchKey(event: KeyboardEvent) {
    if (event.isComposing || event.metaKey || event.ctrlKey) return
    const { best, rest } = this.#shown
    const first = [...best, ...rest].find(isSelectable)
    if (event.key === 'Enter' && first) this.#pick(first)
    if (event.key === 'ArrowDown') this.#rows.find((row) => row.tabStop)?.focus()
    if (event.key === 'Enter' || event.key === 'ArrowDown') event.preventDefault()
  }

  async #tabKey(event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    this.kind = this.kind === 'agent' ? 'department' : 'agent'
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus()
  }

  #tab(kind: TransferTarget['kind']) {
    const { text } = this.#words
    const current = kind === this.kind
    return html`<button
      type="button"
      role="tab"
      aria-selected=${String(current)}
      aria-controls="panel"
      tabindex=${current ? 0 : -1}
      @click=${() => (this.kind = kind)}
    >
      ${kind === 'agent' ? text.agents : text.departments}
      <span>${this.#targets(kind).length}</span>
    </button>`
  }

  #group(heading: string, targets: readonly TransferTarget[]) {
    if (targets.length === 0) return nothing
    return html`<div role="group" aria-label=${heading}>
      <div class="head" aria-hidden="true">${heading}</div>
      ${repeat(
        targets,
        ({ id }) => id,
        (target) => html`<baton-target-row
          .target=${target}
          ?recommended=${this.#is(this.recommended, target)}
          ?selected=${this.#is(this.selected, target)}
          @click=${() => this.#pick(target)}
        ></baton-target-row>`,
      )}
    </div>`
  }

  #search() {
    const { text } = this.#words
    const hint = this.kind === 'agent' ? text.search : text.searchDepartments
    return html`<div class="search">
      ${glyph(iconSearch, 16)}
      <input
        dir="auto"
        autocomplete="off"
        aria-label=${hint}
        placeholder=${hint}
        .value=${this.query}
        @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
        @keydown=${this.#searchKey}
      />
    </div>`
  }

  #list() {
    const { text } = this.#words
    const { best, rest } = this.#shown
    if (best.length + rest.length === 0)
      return html`<p class="none">${this.query ? text.notFound(this.query.trim()) : text.nobody}</p>`
    const kind = this.kind === 'agent' ? text.agents : text.departments
    return html`<div role="listbox" aria-label=${kind}>
      ${this.#group(text.recommended, best)} ${this.#group(best.length > 0 ? text.others : kind, rest)}
    </div>`
  }

  protected override render() {
    const { text } = this.#words
    const { best, rest } = this.#shown
    return html`<div class="tools">
        <div class="tabs" role="tablist" @keydown=${this.#tabKey}>
          ${KINDS.map((kind) => this.#tab(kind))}
        </div>
        ${this.#search()}
      </div>
      <div class="panel" id="panel" role="tabpanel" aria-label=${this.kind === 'agent' ? text.agents : text.departments}>
        ${this.#list()}
      </div>
      <p class="sr" role="status">${this.query ? text.found(best.length + rest.length) : ''}</p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-target-list': BatonTargetList
  }
}

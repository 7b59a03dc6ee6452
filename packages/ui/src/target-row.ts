import { html, LitElement, nothing } from 'lit'
import { BatonAvatar } from './avatar.js'
import { base } from './base.js'
import { Words } from './i18n/scope.js'
import { transferText } from './i18n/tables.js'
import { BatonLoad } from './load.js'
import { styles } from './target-row.styles.js'
import { faceOf, isSelectable, type TransferTarget } from './transfer-target.js'

/**
 * One target of a transfer: who, how busy, and why them. The host is the option itself
 * (`role=option`). Somebody offline stays reachable by arrows, so that the next best is heard.
 */
export class BatonTargetRow extends LitElement {
  static readonly tag = 'baton-target-row'
  static readonly uses = [BatonAvatar, BatonLoad]
  static override styles = [base, styles]
  static override properties = {
    target: { attribute: false },
    recommended: { type: Boolean },
    selected: { type: Boolean },
    tabStop: { attribute: false },
  }
  declare target: TransferTarget
  /** Shows the reason in place of the skills. */
  declare recommended: boolean
  declare selected: boolean
  declare tabStop: boolean
  readonly #words = new Words(this, transferText)

  constructor() {
    super()
    this.target = { kind: 'agent', id: '', name: '', status: 'offline' }
    this.recommended = false
    this.selected = false
    this.tabStop = true
    this.addEventListener('keydown', this.#key)
  }

  #key(event: KeyboardEvent) {
    const held = event.metaKey || event.ctrlKey || event.altKey
    if (held || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    this.click()
  }

  get #detail(): string {
    const { text } = this.#words
    const { kind, status, next, detail, why } = this.target
    if (status === 'offline' && kind === 'department') return text.nobodyThere
    if (status === 'offline')
      return [text.unavailable, next && text.nextBest(next)].filter(Boolean).join(' · ')
    const line = (this.recommended && why) || detail
    return [line, status === 'full' && text.slower].filter(Boolean).join(' · ')
  }

  #capacity() {
    const { text } = this.#words
    const { kind, status, load = 0, cap = 0, waiting = 0 } = this.target
    if (status === 'offline') return nothing
    if (kind === 'agent') return html`<baton-load load=${load} cap=${cap}></baton-load>`
    return waiting > 0 ? html`<span class="waiting">${text.inLine(waiting)}</span>` : nothing
  }

  get #status(): string {
    const { text } = this.#words
    const { status, free } = this.target
    const able = status === 'online' || status === 'busy'
    return free !== undefined && able ? text.free(free) : text.statuses[status]
  }

  protected override updated() {
    this.role = 'option'
    this.ariaSelected = String(this.selected)
    this.ariaDisabled = String(!isSelectable(this.target))
    this.tabIndex = this.tabStop ? 0 : -1
  }

  protected override render() {
    const { target } = this
    return html`<baton-avatar .face=${faceOf(target)} size="36"></baton-avatar>
      <span class="words">
        <span class="top">
          <bdi class="name">${target.name}</bdi>
          ${target.about ? html`<span class="about">${target.about}</span>` : nothing}
        </span>
        <span class="detail">${this.#detail}</span>
      </span>
      <span class="end">
        <span class=${target.status}>${this.#status}</span>
        ${this.#capacity()}
      </span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-target-row': BatonTargetRow
  }
}

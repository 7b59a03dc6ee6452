import { html, LitElement, nothing } from 'lit'
import { BatonAvatar } from './avatar.js'
import { BatonBadge } from './badge.js'
import { base } from './base.js'
import type { Face } from './face.js'
import { glyph, type Icon } from './glyph.js'
import { formatTime } from './i18n/format.js'
import { Words } from './i18n/scope.js'
import { consoleText, shared } from './i18n/tables.js'
import { iconUp, iconUrgent } from './icons.js'
import { styles } from './list-row.styles.js'
import { row } from './row.styles.js'
import { BatonTag } from './tag.js'
import { BatonTimer, type Limits } from './timer.js'

/** How soon a conversation wants somebody (W5): one chevron is high, two urgent. */
export type Priority = 'normal' | 'high' | 'urgent'

/** One conversation of the list: who, what they said last, and how long they wait. */
export class BatonListRow extends LitElement {
  static readonly tag = 'baton-list-row'
  static readonly uses = [BatonAvatar, BatonBadge, BatonTag, BatonTimer]
  static override styles = [base, row, styles]
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override properties = {
    face: { attribute: false },
    line: {},
    draft: { type: Boolean },
    vip: { type: Boolean },
    priority: {},
    since: { type: Number },
    time: { type: Number },
    caption: {},
    limits: { attribute: false },
    count: { type: Number },
    tag: { attribute: false },
    state: {},
    selected: { type: Boolean },
    tabStop: { attribute: false },
  }
  declare face: Face
  /** The last message, or what goes on. */
  declare line: string
  /** The line is an unsent draft of the agent. */
  declare draft: boolean
  declare vip: boolean
  declare priority: Priority
  /** When the first unanswered message came, in ms; undefined when none waits. */
  declare since: number | undefined
  /** When the last message came, in ms; shown while nothing waits. */
  declare time: number | undefined
  /** Shown in place of a time: `明天 10:00`. */
  declare caption: string
  declare limits: Limits | undefined
  /** Unread messages. */
  declare count: number
  declare tag: { text: string; tone?: BatonTag['tone'] } | undefined
  /** An icon in place of a count: a draft's pencil, a transfer's arrows. */
  declare state: Icon | undefined
  declare selected: boolean
  /** Whether Tab reaches it; set by the list (`Roving`). */
  declare tabStop: boolean
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.face = { name: '' }
    this.line = ''
    this.draft = false
    this.vip = false
    this.priority = 'normal'
    this.caption = ''
    this.count = 0
    this.selected = false
    this.tabStop = true
  }

  #priority() {
    if (this.priority === 'normal') return nothing
    const icon = this.priority === 'urgent' ? iconUrgent : iconUp
    return html`<span class=${this.priority}>${glyph(icon, 14)}</span
      ><span class="sr">${this.#words.text[this.priority]}</span>`
  }

  #time() {
    if (this.caption) return html`<time>${this.caption}</time>`
    if (this.since !== undefined)
      return this.limits
        ? html`<baton-timer .since=${this.since} .limits=${this.limits}></baton-timer>`
        : html`<baton-timer .since=${this.since}></baton-timer>`
    if (this.time === undefined) return nothing
    return html`<time>${formatTime(this.#words.locale, this.time)}</time>`
  }

  #end() {
    const unread = shared[this.#words.locale].unread(this.count)
    if (this.count > 0) return html`<baton-badge count=${this.count} label=${unread}></baton-badge>`
    if (this.tag)
      return html`<baton-tag tone=${this.tag.tone ?? 'neutral'}>${this.tag.text}</baton-tag>`
    return this.state ? html`<span class="state">${glyph(this.state, 14)}</span>` : nothing
  }

  protected override render() {
    const { text } = this.#words
    const looks = `${this.selected ? 'selected' : ''} ${this.count > 0 ? 'unread' : ''}`
    return html`<div class="row ${looks}">
      <button
        type="button"
        class="main"
        tabindex=${this.tabStop ? 0 : -1}
        aria-current=${this.selected ? 'true' : nothing}
      >
        <span class="lead"
          ><slot name="lead"><baton-avatar .face=${this.face} size="32"></baton-avatar></slot
        ></span>
        <span class="text">
          <span class="top">
            <bdi class="name">${this.face.name}</bdi>
            ${this.vip ? html`<baton-tag tone="vip">${text.vip}</baton-tag>` : nothing}
            ${this.#priority()}<span class="push"></span>${this.#time()}
          </span>
          <span class="bottom">
            <span class="line" dir="auto"
              >${this.draft ? html`<span class="draft">${text.draft}</span> ` : nothing}${this.line}</span
            >${this.#end()}
          </span>
        </span>
      </button>
      <slot name="action"></slot>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-list-row': BatonListRow
  }
}

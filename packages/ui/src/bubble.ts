import { html, LitElement, nothing } from 'lit'
import { BatonAvatar } from './avatar.js'
import { base, link } from './base.js'
import { styles } from './bubble.styles.js'
import { emit } from './emit.js'
import type { Face } from './face.js'
import { glyph, type Icon } from './glyph.js'
import { formatTime } from './i18n/format.js'
import { Words } from './i18n/scope.js'
import { shared } from './i18n/tables.js'
import { iconCheck, iconChecks, iconClock, iconLock, iconWarning } from './icons.js'
import { linkify } from './linkify.js'
import { markdown } from './markdown.js'
import { plainLine } from './text.js'

/** How far a message got; agents also see that it was delivered but reading is unknown (A21). */
export type Mark = 'sending' | 'sent' | 'delivered' | 'read' | 'unknown' | 'failed'

/** Where a message stands in a run of messages of one speaker. */
export type Place = 'single' | 'first' | 'middle' | 'last'

const MARKS: Record<Mark, Icon> = {
  sending: iconClock,
  sent: iconCheck,
  delivered: iconChecks,
  read: iconChecks,
  unknown: iconChecks,
  failed: iconWarning,
}

/** One message of the log. */
export class BatonBubble extends LitElement {
  static readonly tag = 'baton-bubble'
  static readonly uses = [BatonAvatar]
  static override styles = [base, link, styles]
  static override properties = {
    author: {},
    own: { type: Boolean },
    look: {},
    draft: { type: Boolean },
    text: {},
    rich: { type: Boolean },
    streaming: { type: Boolean },
    cut: { type: Boolean },
    place: {},
    mark: {},
    at: { type: Number },
    quote: {},
    byline: {},
    face: { attribute: false },
  }
  declare author: 'visitor' | 'bot' | 'human' | 'note'
  /** Written on this side: stands at the end of the line and carries the marks. */
  declare own: boolean
  declare look: 'widget' | 'console'
  /** Refused as too late (X1) and kept: dashed, may be used again. */
  declare draft: boolean
  declare text: string
  /** Renders the small Markdown of bots; undefined means: when a bot speaks. */
  declare rich: boolean | undefined
  /** The text still grows; screen readers hear it when it is finished. */
  declare streaming: boolean
  /** It broke off: somebody else took the floor in the middle. */
  declare cut: boolean
  declare place: Place
  declare mark: Mark | undefined
  /** When it was said, in ms; shown on the last of a run. */
  declare at: number | undefined
  /** What it answers, where that was said elsewhere. */
  declare quote: string
  /** Who said it, below the bubble, and as the head of a note. */
  declare byline: string
  /** Shown beside the first of a run; others keep its room. */
  declare face: Face | undefined
  readonly #words = new Words(this, shared)

  constructor() {
    super()
    this.author = 'visitor'
    this.own = false
    this.look = 'widget'
    this.draft = false
    this.text = ''
    this.streaming = false
    this.cut = false
    this.place = 'single'
    this.quote = ''
    this.byline = ''
  }

  get #ends(): boolean {
    return this.place === 'single' || this.place === 'last'
  }

  #time() {
    return this.at === undefined
      ? nothing
      : html`<time datetime=${new Date(this.at).toISOString()}
          >${formatTime(this.#words.locale, this.at)}</time
        >`
  }

  #mark() {
    if (!this.mark) return nothing
    const words = this.mark === 'unknown' ? 'readUnknown' : this.mark
    return html`<span class="mark ${this.mark}">
        ${glyph(MARKS[this.mark], 14)} ${this.#words.text[words]}
      </span>${this.mark === 'failed' ? this.#button('retry', this.#words.text.retry) : nothing}`
  }

  #button(event: 'retry' | 'draft-use' | 'draft-drop', words: string) {
    return html`<button type="button" class="link" @click=${() => emit(this, event)}>
      ${words}
    </button>`
  }

  #meta() {
    const { text } = this.#words
    if (this.draft)
      return html`<div class="meta">
        <span>${text.draftKept}</span>
        ${this.#button('draft-use', text.draftUse)} ${this.#button('draft-drop', text.draftDrop)}
      </div>`
    const shown = this.#ends || this.mark === 'failed' || this.mark === 'sending'
    const any = this.mark || this.at !== undefined || this.byline
    if (!shown || !any || this.author === 'note' || this.streaming) return nothing
    const mark = this.#mark()
    const time = this.mark === 'failed' || this.mark === 'sending' ? nothing : this.#time()
    const by = this.byline ? html`<bdi>${this.byline}</bdi>` : nothing
    return html`<div class="meta">
      ${this.look === 'console' ? [by, time, mark] : [by, mark, time]}
    </div>`
  }

  #bubble() {
    if (this.author === 'note') return this.#note()
    const rich = this.rich ?? this.author === 'bot'
    const end = this.cut ? '…' : nothing
    const tail = this.streaming ? html`<span class="caret"></span>` : end
    const words = rich
      ? markdown(this.text, { open: this.streaming || this.cut, tail })
      : [...linkify(this.text), tail]
    // Files may stand without a word.
    if (this.text === '' && !this.streaming) return nothing
    const quote = this.quote
      ? html`<blockquote dir="auto">${plainLine(this.quote)}</blockquote>`
      : nothing
    const hidden = this.streaming ? 'true' : nothing
    return html`<div class="bubble ${rich ? 'rich' : ''}" dir="auto" aria-hidden=${hidden}
        >${quote}${words}</div
      >${this.streaming ? html`<span class="sr">${this.#words.text.writes}</span>` : nothing}`
  }

  #note() {
    const mentions = this.text.split(/(@[^\s@，。、：,.:;；!?！？]+)/)
    return html`<div class="bubble">
      ${glyph(iconLock, 16)}
      <div class="head"><bdi>${this.#words.text.noteBy(this.byline)}</bdi> ${this.#time()}</div>
      <div class="words" dir="auto"
        >${mentions.map((part, nth) => (nth % 2 ? html`<strong>${part}</strong>` : linkify(part)))}</div
      >
    </div>`
  }

  #face() {
    if (!this.face) return nothing
    const first = this.place === 'single' || this.place === 'first'
    return html`<span class="face"
      >${first ? html`<baton-avatar .face=${this.face} size="28"></baton-avatar>` : nothing}</span
    >`
  }

  protected override render() {
    const looks = [this.look, this.author, this.place, this.mark ?? '']
    if (this.own) looks.push('own')
    if (this.draft) looks.push('draft')
    return html`<div class="row ${looks.join(' ')}">
      ${this.#face()}
      <div class="column">${this.#bubble()}<slot name="files"></slot>${this.#meta()}</div>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-bubble': BatonBubble
  }
}

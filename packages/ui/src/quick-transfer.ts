import { html, LitElement, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { BatonAvatar } from './avatar.js'
import { base } from './base.js'
import { emit } from './emit.js'
import type { Face } from './face.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { consoleText, transferText } from './i18n/tables.js'
import { iconEnter, iconWarning } from './icons.js'
import { styles } from './quick-transfer.styles.js'
import { ReturnFocus } from './return-focus.js'
import { BatonTag } from './tag.js'
import { BatonTimer } from './timer.js'
import { faceOf, type TransferTarget } from './transfer-target.js'

/** One of my conversations. */
export type QuickChoice = {
  readonly id: string
  readonly face: Face
  /** The last message. */
  readonly line: string
  /** When the first unanswered message came, in ms. */
  readonly since?: number | undefined
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/**
 * Passes one of my conversations to somebody in two keys (T20, T21). It takes the focus when it is
 * put into the page and gives it back when it is taken out.
 */
export class BatonQuickTransfer extends LitElement {
  static readonly tag = 'baton-quick-transfer'
  static readonly uses = [BatonAvatar, BatonTag, BatonTimer]
  static override styles = [base, styles]
  static override properties = {
    target: { attribute: false },
    conversations: { attribute: false },
    busy: { type: Boolean },
    refusal: {},
    at: { state: true },
  }
  declare target: TransferTarget
  /** The one that is open first: it is selected. */
  declare conversations: readonly QuickChoice[]
  declare busy: boolean
  declare refusal: string
  /** The id of the selected conversation. */
  declare private at: string
  readonly #words = new Words(this, transferText)

  constructor() {
    super()
    this.target = { kind: 'agent', id: '', name: '', status: 'offline' }
    this.conversations = []
    this.busy = false
    this.refusal = ''
    this.at = ''
    new ReturnFocus(this)
    this.addEventListener('keydown', this.#key)
    this.addEventListener('click', this.#click)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('pointerdown', this.#outside, { capture: true })
    void this.updateComplete.then(() => this.focus())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('pointerdown', this.#outside, { capture: true })
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex]')?.focus(options)
  }

  readonly #outside = (event: Event) => {
    if (!event.composedPath().includes(this)) emit(this, 'cancel')
  }

  /** The selected one; a conversation that is gone leaves its place to the first. */
  get #place(): number {
    return Math.max(
      0,
      this.conversations.findIndex(({ id }) => id === this.at),
    )
  }

  #transfer() {
    const chosen = this.conversations[this.#place]
    if (chosen && !this.busy) emit(this, 'transfer', { id: chosen.id })
  }

  #select(place: number) {
    this.at = this.conversations.at(place % this.conversations.length)?.id ?? ''
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    )
  }

  #key(event: KeyboardEvent) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const step = STEPS[event.key]
    if (event.key === 'Escape') emit(this, 'cancel')
    else if (event.key === 'Enter') this.#transfer()
    else if (event.key === 'Home') this.#select(0)
    else if (event.key === 'End') this.#select(-1)
    else if (step) this.#select(this.#place + step)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** A click selects; the button of the selected row confirms. Keys do both from the list itself. */
  #click(event: Event) {
    const path = event.composedPath()
    const place = [...this.renderRoot.querySelectorAll('li')].findIndex((row) => path.includes(row))
    const button = this.renderRoot.querySelector('.button')
    if (button && path.includes(button)) this.#transfer()
    else if (place >= 0) this.#select(place)
  }

  #capacity() {
    const { text } = this.#words
    const { load, cap, free, status } = this.target
    const tone = { online: 'ok', busy: 'warn', full: 'danger', offline: 'neutral' } as const
    const figure = free !== undefined ? text.free(free) : load !== undefined ? `${load}/${cap}` : ''
    return figure ? html`<baton-tag tone=${tone[status]}>${figure}</baton-tag>` : nothing
  }

  #choice({ id, face, line, since }: QuickChoice, place: number) {
    const selected = place === this.#place
    const button = html`<span class="button" aria-hidden="true"
      >${consoleText[this.#words.locale].transfer}<kbd>${glyph(iconEnter, 14)}</kbd></span
    >`
    return html`<li
      id="choice-${id}"
      role="option"
      aria-selected=${String(selected)}
    >
      <baton-avatar .face=${face} size="24"></baton-avatar>
      <span class="words"><bdi>${face.name}</bdi> <span class="line" dir="auto">${line}</span></span>
      ${since === undefined ? nothing : html`<baton-timer .since=${since}></baton-timer>`}
      ${selected ? button : nothing}
    </li>`
  }

  #list(heading: string) {
    const { text } = this.#words
    const chosen = this.conversations[this.#place]
    if (!chosen) return html`<p class="none" tabindex="-1">${text.quickNone}</p>`
    return html`<ul
      role="listbox"
      tabindex="0"
      aria-label=${heading}
      aria-activedescendant="choice-${chosen.id}"
      aria-busy=${this.busy ? 'true' : nothing}
    >
      ${repeat(
        this.conversations,
        ({ id }) => id,
        (choice, place) => this.#choice(choice, place),
      )}
    </ul>`
  }

  #foot() {
    const { text } = this.#words
    if (this.refusal)
      return html`<p class="foot refusal" role="alert">${glyph(iconWarning, 14)}${this.refusal}</p>`
    if (this.target.status === 'full')
      return html`<p class="foot full">
        ${glyph(iconWarning, 14)}${text.fullWarning(this.target.name)}
      </p>`
    return this.conversations.length > 0 ? html`<p class="foot">${text.quickHint}</p>` : nothing
  }

  protected override render() {
    const heading = consoleText[this.#words.locale].quickTransfer(this.target.name)
    return html`<section role="dialog" aria-label=${heading}>
      <div class="head">
        <baton-avatar .face=${faceOf(this.target)} size="28"></baton-avatar>
        <h3>${heading}</h3>
        ${this.#capacity()}
      </div>
      ${this.#list(heading)} ${this.#foot()}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-quick-transfer': BatonQuickTransfer
  }
}

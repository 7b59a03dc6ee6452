import { html, LitElement, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { base } from './base.js'
import { BatonButton } from './button.js'
import { styles } from './composer.styles.js'
import { sends } from './composes.js'
import { emit } from './emit.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { shared } from './i18n/tables.js'
import { BatonIconButton } from './icon-button.js'
import { iconArrowUp, iconImage, iconLock, iconMask, iconPaperclip } from './icons.js'

/** To whom a text goes: the visitor, the visitor in the handler's name, the team (A9–A11). */
export type ComposerMode = 'reply' | 'anonymous' | 'note'

/** Where messages are written: grows from one to six lines, Enter sends, Shift+Enter breaks. */
export class BatonComposer extends LitElement {
  static readonly tag = 'baton-composer'
  static readonly uses = [BatonButton, BatonIconButton]
  static override styles = [base, styles]
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override properties = {
    value: {},
    placeholder: {},
    label: {},
    look: {},
    mode: {},
    handler: {},
    sendLabel: {},
    files: { type: Boolean },
    disabled: { type: Boolean },
    busy: { type: Boolean },
    header: { state: true },
  }
  declare value: string
  declare placeholder: string
  /** Names the field for screen readers; the placeholder without it. */
  declare label: string
  declare look: 'widget' | 'console'
  declare mode: ComposerMode
  /** In whose name an anonymous reply goes out. */
  declare handler: string
  /** The word on the send button; by mode without it. */
  declare sendLabel: string
  /** Files and pictures may be sent: by buttons, or pasted. */
  declare files: boolean
  declare disabled: boolean
  /** Text is kept, but nothing can be sent right now. */
  declare busy: boolean
  declare private header: boolean
  readonly #words = new Words(this, shared)

  constructor() {
    super()
    this.value = ''
    this.placeholder = ''
    this.label = ''
    this.look = 'widget'
    this.mode = 'reply'
    this.handler = ''
    this.sendLabel = ''
    this.files = false
    this.disabled = false
    this.busy = false
    this.header = false
  }

  get #area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea')
  }

  override focus(options?: FocusOptions): void {
    this.#area?.focus(options)
  }

  /** Puts text where the cursor is, as if it had been typed there. */
  insert(text: string): void {
    const area = this.#area
    const from = area?.selectionStart ?? this.value.length
    const to = area?.selectionEnd ?? from
    this.#change(this.value.slice(0, from) + text + this.value.slice(to))
    void this.updateComplete.then(() => {
      area?.focus()
      area?.setSelectionRange(from + text.length, from + text.length)
    })
  }

  /** Sends what is written; it is cleared unless a listener prevents the default. */
  send(): void {
    const text = this.value.trim()
    if (!text || this.disabled || this.busy) return
    if (emit(this, 'send', { text }, { cancelable: true })) this.#change('')
  }

  #change(value: string) {
    this.value = value
    emit(this, 'input-text', { text: value })
  }

  #key(event: KeyboardEvent) {
    if (!sends(event)) return
    event.preventDefault()
    this.send()
  }

  /** Lets a person choose pictures or files; only while they press something. */
  pick(as: 'image' | 'file'): void {
    this.renderRoot.querySelector<HTMLInputElement>(`.pick-${as}`)?.click()
  }

  #picked(input: HTMLInputElement, as: 'image' | 'file') {
    const files = [...(input.files ?? [])]
    // The same file may be chosen again.
    input.value = ''
    if (files.length > 0) emit(this, 'files', { files, as })
  }

  /** What a person pastes with a picture beside text (a table, a slide) is the text. */
  #paste(event: ClipboardEvent) {
    const { files, types } = event.clipboardData ?? {}
    if (!this.files || !files?.length || types?.includes('text/plain')) return
    event.preventDefault()
    emit(this, 'files', { files: [...files] })
  }

  #pick(as: 'image' | 'file') {
    const words = this.#words.text
    return html`<input
        class="pick-${as}"
        type="file"
        multiple
        hidden
        tabindex="-1"
        accept=${as === 'image' ? 'image/png,image/jpeg,image/gif,image/webp' : nothing}
        @change=${(event: Event) => this.#picked(event.target as HTMLInputElement, as)}
      /><baton-icon-button
        .icon=${as === 'image' ? iconImage : iconPaperclip}
        label=${as === 'image' ? words.picture : words.attach}
        ?disabled=${this.disabled}
        @click=${() => this.pick(as)}
      ></baton-icon-button>`
  }

  #hint() {
    const words = this.#words.text
    if (this.mode === 'anonymous')
      return html`<div class="hint">${glyph(iconMask, 16)}${words.anonymousHint(this.handler)}</div>`
    if (this.mode === 'note')
      return html`<div class="hint">${glyph(iconLock, 16)}${words.noteHint}</div>`
    return nothing
  }

  #button() {
    const off = this.disabled || this.busy || this.value.trim() === ''
    if (this.look === 'widget')
      return html`<baton-icon-button
        round
        variant="filled"
        .icon=${iconArrowUp}
        label=${this.sendLabel || this.#words.text.send}
        ?disabled=${off}
        @click=${this.send}
      ></baton-icon-button>`
    const words = this.#words.text
    const [variant, label] = {
      reply: ['filled', words.send],
      anonymous: ['ink', words.sendAnonymous],
      note: ['note', words.sendNote],
    }[this.mode]
    return html`<baton-button
      variant=${variant!}
      hint="↵"
      ?disabled=${off}
      ?busy=${this.busy}
      @click=${this.send}
      >${this.sendLabel || label}</baton-button
    >`
  }

  #headed(event: Event) {
    this.header = (event.target as HTMLSlotElement).assignedElements().length > 0
  }

  protected override render() {
    const zh = this.#words.locale === 'zh-CN' ? 'zh-hint' : ''
    return html`<div class="box ${this.look} mode-${this.mode} ${zh}">
      <div class="header ${this.header ? '' : 'none'}">
        <slot name="header" @slotchange=${this.#headed}></slot>
      </div>
      ${this.look === 'console' ? this.#hint() : nothing}
      <div class="grow">
        <div class="mirror" aria-hidden="true">${this.value}&#8203;</div>
        <textarea
          rows="1"
          dir="auto"
          enterkeyhint="send"
          aria-label=${this.label || this.placeholder || this.#words.text.message}
          placeholder=${this.placeholder}
          ?disabled=${this.disabled}
          .value=${live(this.value)}
          @input=${(event: InputEvent) => this.#change((event.target as HTMLTextAreaElement).value)}
          @keydown=${this.#key}
          @paste=${this.#paste}
        ></textarea>
      </div>
      <div class="tools">
        ${this.files ? [this.#pick('image'), this.#pick('file')] : nothing}
        <slot name="tools"></slot><span class="gap"></span>${this.#button()}</div>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-composer': BatonComposer
  }
}

import { isLost, type VisitorChat } from '@baton/client'
import { contactOf } from '@baton/core'
import {
  BatonBand,
  BatonButton,
  BatonComposer,
  BatonHeader,
  BatonIconButton,
  BatonMenu,
  BatonMessageForm,
  BatonNotice,
  BatonStopped,
  base,
  emit,
  FileDrop,
  glyph,
  iconDown,
  iconHeadset,
  iconLanguages,
  iconMail,
  iconMore,
  iconRight,
  iconWarning,
  type MenuItem,
  refusalOf,
  Stores,
  shared,
  Words,
  widget,
} from '@baton/ui'
import { html, LitElement, nothing } from 'lit'
import { formHead, headOf } from './head.js'
import { BatonChatLog } from './log.js'
import { styles } from './panel.styles.js'

/** How long "back online" is shown, in ms. */
const BACK_MS = 3_000

/** The open chat: who is there, what was said, and where to write. */
export class BatonChatPanel extends LitElement {
  static readonly tag = 'baton-chat-panel'
  static readonly uses = [
    BatonBand,
    BatonButton,
    BatonChatLog,
    BatonComposer,
    BatonHeader,
    BatonIconButton,
    BatonMenu,
    BatonMessageForm,
    BatonNotice,
    BatonStopped,
  ]
  static override styles = [base, styles]
  static override properties = {
    chat: { attribute: false },
    menuOpen: { state: true },
    leaving: { state: true },
    busy: { state: true },
    refusal: { state: true },
    draft: { attribute: false },
    back: { state: true },
  }
  declare chat: VisitorChat
  declare private menuOpen: boolean
  /** The message form stands in place of the log. */
  declare private leaving: boolean
  declare private busy: boolean
  declare private refusal: string
  /** What is written and not sent; each change is told by `draft`. */
  declare draft: string
  declare private back: boolean
  readonly #words = new Words(this, widget)
  readonly #shared = new Words(this, shared)
  #wasLost = false
  #backTimer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.menuOpen = false
    this.leaving = false
    this.busy = false
    this.refusal = ''
    this.draft = ''
    this.back = false
    new Stores(this, () => {
      const { $connection, $settings, $conversation, $items, $pending, $place, $error, $uploads } =
        this.chat
      return [
        ...[$connection, $settings, $conversation, $items, $pending, $place, $error, $uploads],
      ]
    })
    new FileDrop(this, (files) => this.#sendFiles(files))
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      if (this.leaving) this.#leave(false)
      else emit(this, 'minimise')
    })
  }

  override focus(options?: FocusOptions): void {
    this.updateComplete.then(() => {
      const target = this.renderRoot.querySelector<HTMLElement>(
        'baton-composer, .ended baton-button',
      )
      target?.focus(options)
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.role = 'dialog'
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#backTimer)
  }

  protected override willUpdate() {
    this.ariaLabel = this.#words.text.dialog
    const connection = this.chat.$connection.get()
    if (isLost(connection)) this.#wasLost = true
    if (connection.state !== 'open' || !this.#wasLost) return
    this.#wasLost = false
    this.back = true
    clearTimeout(this.#backTimer)
    this.#backTimer = setTimeout(() => {
      this.back = false
    }, BACK_MS)
  }

  #nobody(): boolean {
    return this.chat.$place.get()?.availability === 'none'
  }

  #withBot(): boolean {
    return (this.chat.$conversation.get()?.floor.holder ?? 'bot') === 'bot'
  }

  async #do(task: () => Promise<unknown>): Promise<boolean> {
    this.busy = true
    this.refusal = ''
    try {
      await task()
      return true
    } catch (error) {
      this.refusal = refusalOf(this.#words.locale, error)
      return false
    } finally {
      this.busy = false
    }
  }

  #leave(leaving: boolean) {
    this.leaving = leaving
    this.refusal = ''
    this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('baton-message-form, baton-composer')?.focus()
    })
  }

  #choose(id: string) {
    if (id === 'talk') this.#do(() => this.chat.askHuman())
    if (id === 'message') this.#leave(true)
    if (id === 'language') emit(this, 'language')
  }

  #menu() {
    const { text } = this.#words
    const talk: MenuItem = { id: 'talk', label: text.talk, icon: iconHeadset, current: true }
    const items: (MenuItem | 'line')[] = [
      ...(this.#withBot() ? [talk] : []),
      { id: 'message', label: text.leaveMessage, icon: iconMail },
      'line',
      { id: 'language', label: text.otherLanguage, icon: iconLanguages },
    ]
    return html`<baton-menu
      .items=${items}
      .open=${this.menuOpen}
      align="end"
      label=${this.#shared.text.more}
      @toggle-open=${(event: CustomEvent<{ open: boolean }>) => {
        this.menuOpen = event.detail.open
      }}
      @choose=${(event: CustomEvent<{ id: string }>) => this.#choose(event.detail.id)}
    >
      <baton-icon-button slot="trigger" .icon=${iconMore} label=${this.#shared.text.more}></baton-icon-button>
    </baton-menu>`
  }

  #header() {
    const { text } = this.#words
    const { face, heading, line, mark, dot } = this.leaving
      ? formHead(this.chat, this.#words.locale)
      : headOf(this.chat, this.#words.locale)
    return html`<baton-header .face=${face} heading=${heading} line=${line} mark=${mark} dot=${dot}>
      <span slot="actions">
        ${
          this.#withBot() && !this.leaving
            ? html`<baton-button
                variant="soft"
                pill
                .icon=${iconHeadset}
                ?busy=${this.busy}
                @click=${() => this.#do(() => this.chat.askHuman())}
                >${text.talk}</baton-button
              >`
            : nothing
        }
      </span>
      <span slot="actions">${this.#menu()}</span>
      <baton-icon-button
        slot="actions"
        .icon=${iconDown}
        label=${text.minimise}
        @click=${() => emit(this, 'minimise')}
      ></baton-icon-button>
    </baton-header>`
  }

  #band() {
    const waiting = this.chat.$pending.get()
    if (isLost(this.chat.$connection.get()))
      return html`<baton-band state="offline" waiting=${waiting}></baton-band>`
    return this.back ? html`<baton-band state="online"></baton-band>` : nothing
  }

  #welcome() {
    const { text } = this.#words
    const bot = this.chat.$settings.get()?.bot
    const { language } = this.#words
    const starters = bot?.starters[language] ?? []
    return html`<div class="welcome">
      <h3>${text.greeting}</h3>
      <p class="greeting">${bot?.greeting[language] ?? text.greetingBot}</p>
      ${
        starters.length > 0
          ? html`<ul class="starters">
              ${starters.map(
                (starter) =>
                  html`<li>
                    <button type="button" @click=${() => this.#send(starter)}>
                      <span>${starter}</span>${glyph(iconRight, 16)}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    </div>`
  }

  /** What was written for a question that is gone, after what stands there already. */
  #keep(text: string) {
    this.#write([this.draft, text].filter(Boolean).join('\n'))
    this.focus()
  }

  #write(text: string) {
    this.draft = text
    emit(this, 'draft', { text })
  }

  #send(text: string) {
    this.#write('')
    this.chat.typing(false)
    // A refused message stays in the log with its reason; other errors stand in `$error`.
    this.chat.send(text).catch(() => undefined)
  }

  /** Each file is a message of its own: one that fails holds up no other. */
  #sendFiles(files: readonly File[], as?: 'image' | 'file') {
    if (this.leaving || this.chat.$conversation.get()?.floor.holder === 'closed') return
    // What fails stays in the log with its reason.
    for (const file of files) this.chat.sendFiles([file], as ? { as } : {}).catch(() => undefined)
  }

  #footer() {
    const { text } = this.#words
    const floor = this.chat.$conversation.get()?.floor
    if (floor?.holder === 'closed') {
      return html`<footer class="ended">
        <baton-button size="l" @click=${() => this.#leave(true)}
          >${text.leaveMessage}</baton-button
        >
        <baton-button
          size="l"
          ?busy=${this.busy}
          @click=${() => this.#do(() => this.chat.startNew()).then(() => this.focus())}
          >${text.startNew}</baton-button
        >
      </footer>`
    }
    return html`<footer>
      <baton-composer
        look="widget"
        files
        .value=${this.draft}
        placeholder=${floor?.holder === 'queue' && !this.#nobody() ? text.writeWhileWaiting : text.write}
        @input-text=${(event: CustomEvent<{ text: string }>) => {
          this.#write(event.detail.text)
          this.chat.typing(this.draft !== '')
        }}
        @send=${(event: CustomEvent<{ text: string }>) => this.#send(event.detail.text)}
        @files=${(event: CustomEvent<{ files: File[]; as?: 'image' | 'file' }>) =>
          this.#sendFiles(event.detail.files, event.detail.as)}
      ></baton-composer>
    </footer>`
  }

  #form() {
    const asked = this.chat.$items
      .get()
      .findLast((item) => item.kind === 'message' && item.by.kind === 'visitor')
    const waits = this.chat.$conversation.get()?.floor.holder === 'queue' && !this.#nobody()
    return html`<div class="form">
      <baton-message-form
        .question=${asked?.kind === 'message' ? asked.text : ''}
        .busy=${this.busy}
        .refusal=${this.refusal}
        .cancelLabel=${waits ? '' : this.#words.text.keepChatting}
        @cancel=${() => this.#leave(false)}
        @submit-message=${async (event: CustomEvent<{ contact: string; question: string }>) => {
          const { contact, question } = event.detail
          const message = { contact: contactOf(contact), question }
          if (await this.#do(() => this.chat.leaveContact(message))) this.#leave(false)
        }}
      ></baton-message-form>
    </div>`
  }

  #error() {
    const error = this.chat.$error.get()
    if (this.refusal) {
      return html`<div class="error" role="alert">
        <baton-notice look="box" .icon=${iconWarning} .text=${this.refusal}></baton-notice>
      </div>`
    }
    if (!error) return nothing
    return html`<div class="error">
      <baton-stopped .code=${error.code} .params=${error.params}></baton-stopped>
    </div>`
  }

  protected override render() {
    if (this.leaving) return html`${this.#header()}${this.#band()}${this.#form()}`
    const started = this.chat.$items.get().length + this.chat.$uploads.get().length > 0
    return html`${this.#header()}${this.#band()}
      ${
        started
          ? html`<baton-chat-log
              .chat=${this.chat}
              @leave-message=${() => this.#leave(true)}
              @pick-file=${() => this.renderRoot.querySelector<BatonComposer>('baton-composer')?.pick('file')}
              @answered=${() => this.focus()}
              @use-draft=${(event: CustomEvent<{ text: string }>) => this.#keep(event.detail.text)}
            ></baton-chat-log>`
          : this.#welcome()
      }
      ${this.#error()}${this.#footer()}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-chat-panel': BatonChatPanel
  }
}

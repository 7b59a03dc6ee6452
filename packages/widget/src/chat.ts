import { createVisitorChat, type VisitorChat } from '@baton/client'
import type { Language } from '@baton/core'
import {
  BatonLauncher,
  base,
  define,
  type Locale,
  languageOf,
  pickLocale,
  ScopeProvider,
  Stores,
  tokens,
} from '@baton/ui'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { styles } from './chat.styles.js'
import { BatonChatPanel } from './panel.js'
import { rememberOpened, wasOpened } from './remembered.js'

/**
 * `<baton-chat url="https://chat.example.com">`: the visitor's chat, as a launcher in the corner
 * and a panel above it. Nothing is sent before the visitor acts.
 *
 * @fires baton-open when the panel opens
 * @fires baton-close when it closes
 * @fires baton-unread `{ count }` when the number of unseen messages changes
 */
export class BatonChat extends LitElement {
  static readonly tag = 'baton-chat'
  static readonly uses = [BatonLauncher, BatonChatPanel]
  static override styles = [tokens, base, styles]
  static override properties = {
    url: {},
    language: {},
    theme: { reflect: true },
    channel: {},
    token: { attribute: false },
    opened: { type: Boolean, reflect: true },
    chat: { state: true },
  }
  /** Where Baton runs; `/` is the page's own origin. */
  declare url: string
  /** `zh`, `en`, or `auto`: the page's language, then the browser's. */
  declare language: Language | 'auto'
  declare theme: 'light' | 'dark' | 'auto'
  declare channel: string
  /** Asks the site for a token that says who the visitor is; without it they are anonymous. */
  declare token: (() => Promise<string>) | undefined
  declare opened: boolean
  declare private chat: VisitorChat | undefined
  readonly #scope = new ScopeProvider(this)
  #stores: Stores | undefined
  /** What the chat was made with: another address or person needs another chat. */
  #made: Pick<BatonChat, 'url' | 'token'> | undefined
  #unread = 0
  /** What was written when the panel was closed stands there when it opens again. */
  #draft = ''

  constructor() {
    super()
    this.url = '/'
    this.language = 'auto'
    this.theme = 'auto'
    this.channel = 'web'
    this.opened = false
  }

  /** Opens the panel and puts the focus into it. */
  open(): void {
    this.#show(true)
  }

  /** Closes the panel; the focus returns to the launcher. */
  close(): void {
    this.#show(false)
  }

  /** Says something in the visitor's name, and shows it. Resolves when it is safe. */
  async send(text: string): Promise<void> {
    this.open()
    await this.#connected().send(text)
  }

  /** Asks for a person in the visitor's name (H2). */
  async askHuman(category?: string): Promise<void> {
    this.open()
    await this.#connected().askHuman(category)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // Before the first update the page may still be about to say who the visitor is.
    if (this.hasUpdated) this.#connected()
    else this.opened ||= wasOpened()
    document.addEventListener('visibilitychange', this.#looked)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('visibilitychange', this.#looked)
    // Moving an element disconnects it for an instant only.
    queueMicrotask(() => {
      if (!this.isConnected) this.#drop()
    })
  }

  /** What arrived while nobody looked is read now. */
  readonly #looked = () => this.requestUpdate()

  #connected(): VisitorChat {
    if (this.chat) return this.chat
    const locale = this.#locale()
    this.#scope.set({ locale })
    const chat = createVisitorChat({
      url: new URL(this.url, location.href).href,
      language: languageOf(locale),
      channel: this.channel,
      userAgent: navigator.userAgent,
      ...(this.token && { token: this.token }),
    })
    this.chat = chat
    this.#made = { url: this.url, token: this.token }
    this.#scope.set({ now: () => chat.now() })
    this.#stores = new Stores(this, () => [chat.$unread])
    chat.viewPage({ url: location.href, title: document.title, ...this.#referrer() })
    // What goes wrong here stands in `$error` and is shown by the panel.
    chat.start().catch(() => undefined)
    return chat
  }

  #referrer() {
    return document.referrer ? { referrer: document.referrer } : {}
  }

  #locale(): Locale {
    return this.language === 'auto'
      ? pickLocale(document.documentElement.lang, ...navigator.languages)
      : pickLocale(this.language)
  }

  #drop() {
    if (this.#stores) this.removeController(this.#stores)
    this.#stores = undefined
    this.chat?.dispose()
    this.chat = undefined
    this.#draft = ''
  }

  #show(opened: boolean) {
    if (this.opened === opened) return
    this.opened = opened
    rememberOpened(opened)
    this.dispatchEvent(new Event(opened ? 'baton-open' : 'baton-close'))
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('language') && this.chat) {
      const locale = this.#locale()
      this.#scope.set({ locale })
      this.chat.setLanguage(languageOf(locale))
    }
    if (this.chat && (this.#made?.url !== this.url || this.#made.token !== this.token)) this.#drop()
    if (this.isConnected) this.#connected()
  }

  protected override updated(changed: PropertyValues<this>) {
    this.chat?.setVisible(this.opened && document.visibilityState === 'visible')
    const count = this.chat?.$unread.get() ?? 0
    if (count !== this.#unread) {
      this.#unread = count
      this.dispatchEvent(new CustomEvent('baton-unread', { detail: { count } }))
    }
    if (!changed.has('opened') || changed.get('opened') === undefined) return
    const target = this.opened ? 'baton-chat-panel' : 'baton-launcher'
    this.renderRoot.querySelector<HTMLElement>(target)?.focus()
  }

  protected override render() {
    const chat = this.chat
    return html`${
      this.opened && chat
        ? keyed(
            chat,
            html`<baton-chat-panel
              .chat=${chat}
              .draft=${this.#draft}
              @draft=${(event: CustomEvent<{ text: string }>) => {
                this.#draft = event.detail.text
              }}
              @minimise=${() => this.close()}
              @language=${() => {
                this.language = this.#scope.locale === 'en' ? 'zh' : 'en'
              }}
            ></baton-chat-panel>`,
          )
        : nothing
    }
      <baton-launcher
        .open=${this.opened}
        unread=${chat?.$unread.get() ?? 0}
        @click=${() => this.#show(!this.opened)}
      ></baton-launcher>`
  }
}

define(BatonChat)

declare global {
  interface HTMLElementTagNameMap {
    'baton-chat': BatonChat
  }
}

import { type AgentDesk, createAgentDesk, isLost } from '@baton/client'
import type { Language } from '@baton/core'
import {
  BatonBand,
  BatonEmpty,
  BatonRailButton,
  base,
  consoleText,
  define,
  glyph,
  iconChats,
  iconRoute,
  iconTicket,
  type Locale,
  pickLocale,
  ScopeProvider,
  Stores,
  tokens,
} from '@baton/ui'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { tinykeys } from 'tinykeys'
import { styles } from './console.styles.js'
import { BatonConsoleConversation } from './conversation.js'
import { BatonConsoleCustomer } from './customer.js'
import { isTyping, nextRegion } from './keys.js'
import { BatonConsoleList } from './list.js'
import { customerName } from './names.js'
import { BatonConsoleOffers } from './offers.js'
import { RingTotal } from './ring-total.js'
import { Ringing } from './ringing.js'
import { BatonConsoleStatus } from './status.js'
import { BatonConsoleTabBar } from './tab-bar.js'
import { Tabs } from './tabs.js'
import { BatonConsoleTickets } from './tickets.js'
import { BatonConsoleHandover } from './transfer/handover.js'

/** Up to this width (px, of its own box) the console is one column. */
const NARROW = 640

/**
 * `<baton-console url="https://chat.example.com">`: where agents work. `token` asks the site for
 * the agent's signed token.
 *
 * @fires baton-sign-out when the agent asks to leave
 */
export class BatonConsole extends LitElement {
  static readonly tag = 'baton-console'
  static readonly uses = [
    BatonBand,
    BatonConsoleConversation,
    BatonConsoleCustomer,
    BatonConsoleHandover,
    BatonConsoleList,
    BatonConsoleOffers,
    BatonConsoleStatus,
    BatonConsoleTabBar,
    BatonConsoleTickets,
    BatonEmpty,
    BatonRailButton,
  ]
  static override styles = [tokens, base, styles]
  static override properties = {
    url: {},
    language: {},
    theme: { reflect: true },
    token: { attribute: false },
    desk: { state: true },
    pane: { state: true },
    side: { state: true },
    place: { state: true },
    narrow: { state: true },
    handingOver: { state: true },
  }
  declare url: string
  declare language: Language | 'auto'
  declare theme: 'light' | 'dark' | 'auto'
  declare token: () => Promise<string>
  declare private desk: AgentDesk | undefined
  /** Which column a narrow console shows. */
  declare private pane: 'list' | 'conversation'
  declare private side: 'customer' | ''
  declare private place: 'conversations' | 'tickets'
  /** One column at a time: the rail is a bar with words. */
  declare private narrow: boolean
  /** The plan for the end of the shift is open. */
  declare private handingOver: boolean
  readonly #scope = new ScopeProvider(this)
  readonly #rings = new RingTotal()
  /** Answers to tickets that are not sent yet. */
  readonly #answers = new Map<string, string>()
  #tabs: Tabs | undefined
  #stores: Stores | undefined
  #ringing: Ringing | undefined
  #keys: (() => void) | undefined
  #size: ResizeObserver | undefined

  constructor() {
    super()
    this.url = '/'
    this.language = 'auto'
    this.theme = 'auto'
    this.token = () => Promise.reject(new Error('<baton-console> needs its token property'))
    this.pane = 'list'
    this.side = ''
    this.place = 'conversations'
    this.narrow = false
    this.handingOver = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#keys = tinykeys(window, {
      'Alt+KeyY': () => this.#offers()?.accept(),
      'Alt+KeyN': () => this.#offers()?.decline(),
      'Alt+KeyV': () => this.#offers()?.read(),
      'Alt+Enter': () => this.#open()?.followRule(),
      t: (event) => {
        if (isTyping(event)) return
        event.preventDefault()
        this.#open()?.openTransfer()
      },
      F6: (event) => nextRegion(this.renderRoot, event),
      ...Object.fromEntries(
        Array.from({ length: 9 }, (_, index) => [
          `Alt+Digit${index + 1}`,
          () => this.#select(this.#tabs?.ids[index]),
        ]),
      ),
    })
    this.#size ??= new ResizeObserver(([entry]) => {
      this.narrow = entry !== undefined && entry.contentRect.width <= NARROW
    })
    this.#size.observe(this)
    if (this.hasUpdated) this.#start()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#keys?.()
    this.#size?.disconnect()
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop()
    })
  }

  protected override firstUpdated() {
    this.#start()
  }

  #start() {
    if (this.desk) return
    const desk = createAgentDesk({
      url: new URL(this.url, location.href).href,
      token: () => this.token(),
    })
    this.desk = desk
    this.#tabs = new Tabs(desk, () => this.requestUpdate())
    this.#ringing = new Ringing()
    this.#scope.set({ locale: this.#locale(), now: () => desk.now() })
    const { $board, $counts, $mine, $offers, $connection, $settings, $error } = desk
    const stores = [$board, $counts, $mine, $offers, $connection, $settings, $error]
    this.#stores = new Stores(this, () => stores)
    // What goes wrong here stands in `$error` and `$connection`, which the list shows.
    desk.start().catch(() => undefined)
  }

  #stop() {
    if (this.#stores) this.removeController(this.#stores)
    this.#tabs?.dispose()
    this.#ringing?.stop()
    this.desk?.dispose()
    this.desk = undefined
  }

  #locale(): Locale {
    return this.language === 'auto' ? pickLocale(...navigator.languages) : pickLocale(this.language)
  }

  #open() {
    return this.renderRoot.querySelector('baton-console-conversation')
  }

  #offers() {
    return this.renderRoot.querySelector('baton-console-offers')
  }

  #select(id: string | undefined) {
    if (!id || !this.#tabs) return
    this.#tabs.open(id)
    this.pane = 'conversation'
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('language')) this.#scope.set({ locale: this.#locale() })
    const desk = this.desk
    if (!desk) return
    this.#rings.follow(desk.$offers.get(), desk.now())
    const text = consoleText[this.#scope.locale]
    this.#ringing?.show(desk.$offers.get(), (offer) =>
      text.offerOf(customerName(this.#scope.locale, offer.customer)),
    )
    // What becomes mine (accepted elsewhere, assigned by itself) opens behind the current tab.
    for (const { id } of desk.$mine.get()) {
      if (!this.#tabs?.get(id)) this.#tabs?.open(id, { shown: false })
    }
  }

  #rail(desk: AgentDesk) {
    const text = consoleText[this.#scope.locale]
    return html`<nav aria-label="Baton">
      <span class="mark" aria-hidden="true">${glyph(iconRoute, 18)}</span>
      <baton-rail-button
        .icon=${iconChats}
        look=${this.narrow ? 'bar' : 'rail'}
        label=${text.conversations}
        ?current=${this.place === 'conversations'}
        @click=${() => {
          this.place = 'conversations'
          this.pane = 'list'
        }}
      ></baton-rail-button>
      <baton-rail-button
        .icon=${iconTicket}
        look=${this.narrow ? 'bar' : 'rail'}
        label=${text.tickets}
        count=${desk.$counts.get().open}
        ?current=${this.place === 'tickets'}
        @click=${() => {
          this.place = 'tickets'
          this.pane = 'list'
        }}
      ></baton-rail-button>
      <span class="gap"></span>
      <baton-console-status
        .desk=${desk}
        look=${this.narrow ? 'bar' : 'rail'}
        @choose=${(event: CustomEvent<{ id: string }>) => this.#choose(event.detail.id)}
      ></baton-console-status>
    </nav>`
  }

  #choose(id: string) {
    if (id === 'language') this.language = this.#scope.locale === 'en' ? 'zh' : 'en'
    if (id === 'handover') this.handingOver = true
    if (id === 'sign-out') this.dispatchEvent(new Event('baton-sign-out'))
  }

  #conversation(desk: AgentDesk, tabs: Tabs) {
    const current = tabs.current
    const text = consoleText[this.#scope.locale]
    if (!current) {
      return html`<div class="idle">
        <baton-empty .icon=${iconChats} heading=${text.emptyOpen} body=${text.emptyOpenBody}></baton-empty>
      </div>`
    }
    return html`<baton-console-conversation
      .desk=${desk}
      .conversation=${current}
      .tabs=${tabs}
      @back=${() => {
        this.pane = 'list'
      }}
      @open-tickets=${() => {
        this.place = 'tickets'
        this.pane = 'list'
      }}
      @details=${() => {
        this.side = this.side === 'customer' ? '' : 'customer'
      }}
    ></baton-console-conversation>`
  }

  protected override render() {
    const { desk } = this
    const tabs = this.#tabs
    if (!desk || !tabs) return nothing
    const lost = isLost(desk.$connection.get())
    return html`<div class="frame" data-pane=${this.pane} data-place=${this.place} data-side=${this.side} ?data-idle=${!tabs.current}>
      ${this.#rail(desk)}
      ${
        this.place === 'tickets'
          ? html`<baton-console-tickets
              .desk=${desk}
              .drafts=${this.#answers}
              ?alone=${this.narrow}
              @open-conversation=${(event: CustomEvent<{ id: string }>) =>
                this.#select(event.detail.id)}
            ></baton-console-tickets>`
          : html`<baton-console-list
              .desk=${desk}
              .selected=${tabs.selected}
              .drafts=${(id: string) => tabs.draft(id, 'reply')}
              .rings=${this.#rings}
              ?alone=${this.narrow}
              @accept-offer=${(event: CustomEvent<{ offer: string }>) =>
                this.#offers()?.accept(event.detail.offer)}
              @open-conversation=${(event: CustomEvent<{ id: string }>) =>
                this.#select(event.detail.id)}
              ><baton-console-status slot="status" look="pill" .desk=${desk}></baton-console-status
            ></baton-console-list>`
      }
      <main>
        ${this.narrow ? html`<h1 class="sr">${consoleText[this.#scope.locale].conversations}</h1>` : nothing}
        ${lost ? html`<baton-band state="offline" waiting=${desk.$pending.get()}></baton-band>` : nothing}
        ${
          tabs.ids.length > 0
            ? html`<baton-console-tab-bar
                .desk=${desk}
                .tabs=${tabs}
                .ids=${tabs.ids}
                @select-tab=${(event: CustomEvent<{ id: string }>) => this.#select(event.detail.id)}
                @close-tab=${(event: CustomEvent<{ id: string }>) => {
                  tabs.close(event.detail.id)
                  if (tabs.ids.length === 0) this.pane = 'list'
                }}
              ></baton-console-tab-bar>`
            : nothing
        }
        ${this.#conversation(desk, tabs)}
      </main>
      ${
        tabs.current
          ? html`<baton-console-customer
              .desk=${desk}
              .conversation=${tabs.current}
              @close-side=${() => {
                this.side = ''
              }}
            ></baton-console-customer>`
          : nothing
      }
      ${
        this.handingOver
          ? html`<baton-console-handover
              .desk=${desk}
              @done=${() => {
                this.handingOver = false
              }}
            ></baton-console-handover>`
          : nothing
      }
      <baton-console-offers
        class="offers"
        .desk=${desk}
        .rings=${this.#rings}
        ?hints=${!this.narrow}
        @accepted=${(event: CustomEvent<{ id: string }>) => this.#select(event.detail.id)}
        @read-offer=${(event: CustomEvent<{ id: string }>) => this.#select(event.detail.id)}
      ></baton-console-offers>
    </div>`
  }
}

define(BatonConsole)

declare global {
  interface HTMLElementTagNameMap {
    'baton-console': BatonConsole
  }
}

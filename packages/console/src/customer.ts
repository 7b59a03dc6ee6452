import type { AgentConversation, AgentDesk } from '@baton/client'
import { type Contact, type CustomerCard, type Packet, packet, type Visit } from '@baton/core'
import {
  BatonAvatar,
  BatonFieldRow,
  BatonIconButton,
  BatonTag,
  base,
  consoleText,
  formatTime,
  iconClose,
  maskPhone,
  Stores,
  shared,
  Words,
} from '@baton/ui'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { styles } from './customer.styles.js'
import { customerFace, customerName } from './names.js'

/** A page within its site: the path, as agents know it. */
const placeOf = (url: string): string => {
  if (!URL.canParse(url)) return url
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** How many pages of the path are shown, newest first. */
const PAGES = 8

/** The right column: who the customer is, what they bought, where they are (A4, A22). */
export class BatonConsoleCustomer extends LitElement {
  static readonly tag = 'baton-console-customer'
  static readonly uses = [BatonAvatar, BatonFieldRow, BatonIconButton, BatonTag]
  static override styles = [base, styles]
  static override properties = {
    desk: { attribute: false },
    conversation: { attribute: false },
    revealed: { state: true },
  }
  declare desk: AgentDesk
  declare conversation: AgentConversation
  declare private revealed: boolean
  readonly #words = new Words(this, consoleText)
  readonly #stores: Stores

  constructor() {
    super()
    this.revealed = false
    this.#stores = new Stores(this, () => [
      this.conversation.$state,
      this.conversation.$items,
      this.desk.$settings,
    ])
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.role = 'complementary'
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('select')?.focus(options)
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    this.ariaLabel = this.#words.text.customer
    if (!changed.has('conversation') || changed.get('conversation') === undefined) return
    this.#stores.hostDisconnected()
    this.#stores.hostConnected()
    this.revealed = false
  }

  #head(card: CustomerCard, online: boolean) {
    const { text, locale } = this.#words
    const words = shared[locale]
    return html`<div class="head">
      <baton-avatar .face=${customerFace(locale, card, online)} size="44"></baton-avatar>
      <div class="who">
        <h2>
          <bdi>${customerName(locale, card)}</bdi>
          ${card.vip ? html`<baton-tag tone="vip">${text.vip}</baton-tag>` : nothing}
        </h2>
        <p class=${online ? 'online' : ''}>${online ? words.online : words.offline}</p>
      </div>
      <baton-icon-button
        class="close"
        .icon=${iconClose}
        label=${words.close}
        @click=${() => this.dispatchEvent(new Event('close-side'))}
      ></baton-icon-button>
    </div>`
  }

  /** What the site knows, and what the customer or an agent has told since. */
  #card(card: CustomerCard, { contacts }: Packet) {
    const { text } = this.#words
    const toldAs = (kind: Contact['kind']) => contacts.find((one) => one.kind === kind)?.value
    const whole = toldAs('phone')
    const phone = whole && (this.revealed ? whole : maskPhone(whole))
    const email = toldAs('email')
    const more = Object.entries(card.custom ?? {})
    return html`<section>
      <h3>${text.customer}</h3>
      <baton-field-row
        label=${text.phone}
        .value=${phone ?? ''}
        ?missing=${!phone}
        ?masked=${phone !== undefined && !this.revealed}
        @reveal=${() => {
          this.revealed = true
        }}
      ></baton-field-row>
      <baton-field-row
        label=${text.email}
        .value=${email ?? ''}
        ?missing=${!email}
      ></baton-field-row>
      ${
        card.account
          ? html`<baton-field-row label=${text.account} .value=${card.account}></baton-field-row>`
          : nothing
      }
      ${more.map(([label, value]) => html`<baton-field-row .label=${label} .value=${value}></baton-field-row>`)}
      ${
        card.tags.length > 0
          ? html`<div class="tags">${card.tags.map((tag) => html`<baton-tag>${tag}</baton-tag>`)}</div>`
          : nothing
      }
    </section>`
  }

  #category(current: string | undefined) {
    const { text } = this.#words
    const categories = this.desk.$settings.get()?.categories ?? []
    return html`<section>
      <h3>${text.category}</h3>
      <select
        aria-label=${text.category}
        .value=${current ?? ''}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement
          if (value) this.conversation.categorise(value).catch(() => undefined)
        }}
      >
        <option value="">${text.missingHere}</option>
        ${categories.map(
          ({ id, name }) =>
            html`<option value=${id} ?selected=${id === current}>${name[this.#words.language]}</option>`,
        )}
      </select>
    </section>`
  }

  #orders({ orders }: Packet) {
    if (orders.length === 0) return nothing
    return html`<section>
      <h3>${this.#words.text.orders}</h3>
      <ul>
        ${orders.map(
          ({ id, title, amount, status }) =>
            html`<li>
              <span class="order"><bdi>${id}</bdi>${title ? html`<small>${title}</small>` : nothing}</span>
              <span>${amount}</span>
              ${status ? html`<baton-tag>${status}</baton-tag>` : nothing}
            </li>`,
        )}
      </ul>
    </section>`
  }

  #visit({ device = '', channel }: Visit) {
    const { text, locale } = this.#words
    const pages = this.conversation.$items.get().filter((item) => item.kind === 'page')
    const current = pages.at(-1)
    const referrer = pages[0]?.page.referrer
    return html`<section>
      <h3>${text.visit}</h3>
      <baton-field-row label=${text.channel} .value=${text.channels[channel] ?? channel}></baton-field-row>
      ${current ? html`<baton-field-row label=${text.page} .value=${placeOf(current.page.url)}></baton-field-row>` : nothing}
      <baton-field-row label=${text.source} .value=${referrer ?? text.direct}></baton-field-row>
      <baton-field-row label=${text.device} .value=${device}></baton-field-row>
      ${
        pages.length > 1
          ? html`<ol class="path">
              ${pages
                .slice(-PAGES)
                .reverse()
                .map(
                  ({ at, page }) =>
                    html`<li><time>${formatTime(locale, at)}</time><bdi>${page.title || placeOf(page.url)}</bdi></li>`,
                )}
            </ol>`
          : nothing
      }
    </section>`
  }

  protected override render() {
    const state = this.conversation.$state.get()
    const { team } = state ?? {}
    if (!state || !team) return nothing
    const found = packet(state, this.conversation.$items.get())
    const { card, visit, connected, category } = team
    return html`${this.#head(card, connected)} ${this.#card(card, found)} ${this.#category(category)}
      ${this.#orders(found)} ${this.#visit(visit)}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-customer': BatonConsoleCustomer
  }
}

import type { AgentConversation, AgentDesk, OfferRow } from '@baton/client'
import { packet } from '@baton/core'
import {
  BatonNotice,
  BatonOffer,
  base,
  consoleText,
  emit,
  iconInfo,
  refusalOf,
  Stores,
  Words,
} from '@baton/ui'
import { css, html, LitElement, nothing } from 'lit'
import { customerFace } from './names.js'
import { fieldsOf } from './packet-fields.js'
import type { RingTotal } from './ring-total.js'

const styles = css`
  :host {
    display: grid;
    gap: 8px;
  }
  baton-notice {
    box-shadow: var(--baton-shadow-2);
  }
`

/** How long "taken by" and the like stay, in ms. */
const TOLD_MS = 6_000

/** What rings at me: the first as a card with its packet; the list has a row for each. */
export class BatonConsoleOffers extends LitElement {
  static readonly tag = 'baton-console-offers'
  static readonly uses = [BatonNotice, BatonOffer]
  static override styles = [base, styles]
  static override properties = {
    desk: { attribute: false },
    minimised: { type: Boolean, reflect: true },
    rings: { attribute: false },
    hints: { type: Boolean },
    busy: { state: true },
    refusal: { state: true },
  }
  declare desk: AgentDesk
  /** The card makes room; the row in the list stays. */
  declare minimised: boolean
  declare rings: RingTotal
  /** Shows the keys; not where there is hardly a keyboard. */
  declare hints: boolean
  declare private busy: 'accept' | 'decline' | ''
  declare private refusal: string
  readonly #words = new Words(this, consoleText)
  /** Conversations that ring are open, so that their packet can be read before deciding. */
  readonly #open = new Map<string, { conversation: AgentConversation; leave: () => void }>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.minimised = false
    this.hints = false
    this.busy = ''
    this.refusal = ''
    new Stores(this, () => [this.desk.$offers, this.desk.$settings])
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const id of this.#open.keys()) this.#release(id)
    clearTimeout(this.#timer)
  }

  /** Takes what rings: the first without an id (⌥Y). */
  accept(id?: string) {
    const offers = this.desk.$offers.get()
    const offer = id === undefined ? offers[0] : offers.find((one) => one.id === id)
    if (offer) this.#accept(offer)
  }

  /** Asks for the reason to decline the first (⌥N). */
  decline() {
    this.minimised = false
    this.updateComplete.then(() => this.renderRoot.querySelector('baton-offer')?.askReason())
  }

  /** Opens the first to read it whole (⌥V). */
  read() {
    const [first] = this.desk.$offers.get()
    if (first) this.#read(first)
  }

  /** Opens it whole; a colleague who passes it on learns so (X7). */
  #read(offer: OfferRow) {
    if (offer.transfer) {
      this.#open
        .get(offer.id)
        ?.conversation.readPacket()
        .catch(() => undefined)
    }
    emit(this, 'read-offer', { id: offer.conversation })
  }

  #release(id: string) {
    const open = this.#open.get(id)
    open?.leave()
    open?.conversation.release()
    this.#open.delete(id)
  }

  protected override willUpdate() {
    const ringing = this.desk.$offers.get()
    const ids = new Set(ringing.map(({ id }) => id))
    for (const id of this.#open.keys()) if (!ids.has(id)) this.#release(id)
    for (const { id, conversation: name } of ringing) {
      if (this.#open.has(id)) continue
      const conversation = this.desk.open(name)
      const leave = conversation.$items.listen(() => this.requestUpdate())
      this.#open.set(id, { conversation, leave })
    }
    if (ringing.length === 0) this.minimised = false
  }

  async #do(kind: 'accept' | 'decline', task: () => Promise<unknown>) {
    if (this.busy) return
    this.busy = kind
    this.refusal = ''
    try {
      await task()
    } catch (error) {
      this.refusal = refusalOf(this.#words.locale, error)
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => {
        this.refusal = ''
      }, TOLD_MS)
    } finally {
      this.busy = ''
    }
  }

  #accept(offer: OfferRow) {
    this.#do('accept', async () => {
      const conversation = await this.desk.accept(offer.id)
      conversation.release()
      emit(this, 'accepted', { id: offer.conversation })
    })
  }

  #offer(offer: OfferRow) {
    const { locale } = this.#words
    const settings = this.desk.$settings.get()
    const department = settings?.departments.find(({ id }) => id === offer.department)
    const conversation = this.#open.get(offer.id)?.conversation
    const state = conversation?.$state.get()
    const found = state && packet(state, conversation?.$items.get() ?? [])
    const until = offer.ringUntil
    const sender = settings?.members.find(({ id }) => id === offer.transfer?.from)?.name
    return html`<baton-offer
      look=${this.minimised ? 'bar' : 'card'}
      wide
      kind=${offer.transfer ? 'transfer' : 'handoff'}
      from=${sender ?? settings?.bot.name[this.#words.language] ?? ''}
      route=${department?.name[this.#words.language] ?? ''}
      holder=${sender ?? ''}
      note=${state?.team?.transfer?.note ?? ''}
      .customer=${customerFace(locale, offer.customer, state?.team?.connected ?? true)}
      ?vip=${offer.customer.vip}
      .fields=${found ? fieldsOf(locale, found, settings) : []}
      .completeness=${found?.completeness}
      messages=${state?.messages ?? 0}
      .until=${until}
      .total=${this.rings.of(offer)}
      .busy=${this.busy}
      ?hints=${this.hints}
      @accept=${() => this.#accept(offer)}
      @decline=${(event: CustomEvent<{ reason: string }>) =>
        this.#do('decline', () => this.desk.decline(offer.id, event.detail.reason))}
      @read=${() => this.#read(offer)}
      @minimise=${() => {
        this.minimised = true
      }}
    ></baton-offer>`
  }

  protected override render() {
    const [first] = this.desk.$offers.get()
    return html`${
      this.refusal
        ? html`<baton-notice look="box" role="alert" .icon=${iconInfo} .text=${this.refusal}></baton-notice>`
        : nothing
    }
    ${first ? this.#offer(first) : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-offers': BatonConsoleOffers
  }
}

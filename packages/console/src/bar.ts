import type { AgentConversation, AgentDesk } from '@baton/client'
import { type ConversationState, unasked } from '@baton/core'
import {
  BatonButton,
  BatonIconButton,
  BatonMenu,
  BatonTag,
  base,
  consoleText,
  emit,
  type Icon,
  iconBot,
  iconCheck,
  iconLeft,
  iconMore,
  iconPanel,
  iconStar,
  iconSwap,
  iconZap,
  type MenuItem,
  shared,
  Ticker,
  transferText,
  Words,
} from '@baton/ui'
import { html, LitElement, nothing } from 'lit'
import { styles } from './bar.styles.js'
import { floorLine } from './floor-line.js'
import { customerName } from './names.js'
import { holds, leads, mayPassOn } from './rights.js'

/** Who the customer is, who has them, and what may be done with the conversation. */
export class BatonConsoleBar extends LitElement {
  static readonly tag = 'baton-console-bar'
  static readonly uses = [BatonButton, BatonIconButton, BatonMenu, BatonTag]
  static override styles = [base, styles]
  static override properties = {
    desk: { attribute: false },
    conversation: { attribute: false },
    state: { attribute: false },
    busy: { type: Boolean },
    menuOpen: { state: true },
  }
  declare desk: AgentDesk
  declare conversation: AgentConversation
  declare state: ConversationState | undefined
  declare busy: boolean
  declare private menuOpen: boolean
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.busy = false
    this.menuOpen = false
    new Ticker(this)
  }

  #category(state: ConversationState): string {
    const id = state.team?.category
    const category = this.desk.$settings.get()?.categories.find((one) => one.id === id)
    return category?.name[this.#words.language] ?? ''
  }

  #who(state: ConversationState) {
    const { text, locale } = this.#words
    const category = this.#category(state)
    return html`<div class="who">
      <h2>
        <bdi>${customerName(locale, state.team?.card ?? state.customer)}</bdi>
        ${state.team?.card.vip ? html`<baton-tag tone="vip">${text.vip}</baton-tag>` : nothing}
        ${category ? html`<baton-tag>${category}</baton-tag>` : nothing}
      </h2>
      <p>${floorLine(state, this.conversation.$items.get(), {
        settings: this.desk.$settings.get(),
        me: this.desk.$id.get(),
        locale,
        now: this.#words.now(),
      })}</p>
    </div>`
  }

  /** A18: I have had the conversation, or lead, and the customer was not asked about it yet. */
  #mayAsk(state: ConversationState): boolean {
    const me = this.desk.$id.get()
    const had = state.team?.path.some(({ agent }) => agent.id === me)
    return unasked(state) && (had || leads(this.desk))
  }

  /** What is done now and then. */
  #more(state: ConversationState) {
    const { text, locale } = this.#words
    const items: MenuItem[] = []
    if (holds(state, this.desk) && !state.team?.transfer) {
      items.push({ id: 'return-to-bot', label: transferText[locale].toBot, icon: iconBot })
    }
    if (this.#mayAsk(state)) {
      items.push({ id: 'invite-rating', label: text.askRating, icon: iconStar })
    }
    if (items.length === 0) return nothing
    return html`<baton-menu
      align="end"
      dense
      label=${shared[locale].more}
      .items=${items}
      .open=${this.menuOpen}
      @toggle-open=${(event: CustomEvent<{ open: boolean }>) => {
        this.menuOpen = event.detail.open
      }}
      @choose=${(event: CustomEvent<{ id: string }>) => emit(this, event.detail.id)}
    >
      <baton-icon-button
        slot="trigger"
        .icon=${iconMore}
        label=${shared[locale].more}
      ></baton-icon-button>
    </baton-menu>`
  }

  /** With words where there is room for them. */
  #button(event: 'transfer' | 'end', label: string, icon: Icon) {
    const passes = event === 'transfer'
    return html`<baton-button
        class="wide"
        variant=${passes ? 'soft' : 'plain'}
        hint=${passes ? 'T' : ''}
        .icon=${icon}
        ?busy=${this.busy && !passes}
        @click=${() => emit(this, event)}
        >${label}</baton-button
      >
      <baton-icon-button
        class="narrow"
        .icon=${icon}
        label=${label}
        @click=${() => emit(this, event)}
      ></baton-icon-button>`
  }

  protected override render() {
    const { state, desk } = this
    if (!state) return nothing
    const { text, locale } = this.#words
    const { holder } = state.floor
    const mine = holds(state, desk)
    const free = holder === 'bot' || holder === 'queue'
    const takes = !mine && (free || (holder === 'agent' && leads(desk)))
    const ends = holder !== 'closed' && (mine || leads(desk))
    return html`<header>
      <baton-icon-button
        class="back"
        .icon=${iconLeft}
        label=${shared[locale].back}
        @click=${() => emit(this, 'back')}
      ></baton-icon-button>
      ${this.#who(state)}
      ${
        takes
          ? html`<baton-button
              variant="filled"
              .icon=${iconZap}
              ?busy=${this.busy}
              @click=${() => emit(this, 'step-in')}
              >${text.take}</baton-button
            >`
          : nothing
      }
      ${mayPassOn(state, desk) ? this.#button('transfer', text.transfer, iconSwap) : nothing}
      ${this.#more(state)} ${ends ? this.#button('end', text.end, iconCheck) : nothing}
      <baton-icon-button
        class="details"
        .icon=${iconPanel}
        label=${text.details}
        @click=${() => emit(this, 'details')}
      ></baton-icon-button>
    </header>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-bar': BatonConsoleBar
  }
}

import type { AgentDesk } from '@baton/client'
import { BatonTab, base, consoleText, emit, Stores, Words } from '@baton/ui'
import { css, html, LitElement } from 'lit'
import { customerName } from './names.js'
import type { Tabs } from './tabs.js'

const styles = css`
  :host {
    display: block;
    border-block-end: 1px solid var(--baton-line);
    background: var(--baton-canvas);
  }
  [role='tablist'] {
    display: flex;
    align-items: end;
    gap: 2px;
    min-height: 44px;
    padding: 6px 8px 0;
    overflow-x: auto;
    scrollbar-width: none;
  }
`

/** The open conversations, each with its customer, what is new and whether a draft waits (W3). */
export class BatonConsoleTabBar extends LitElement {
  static readonly tag = 'baton-console-tab-bar'
  static readonly uses = [BatonTab]
  static override styles = [base, styles]
  static override properties = {
    desk: { attribute: false },
    tabs: { attribute: false },
    ids: { attribute: false },
  }
  declare desk: AgentDesk
  declare tabs: Tabs
  /** Which stand open, in order; given anew with whatever changes about one of them. */
  declare ids: readonly string[]
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.ids = []
    new Stores(this, () => [this.desk.$board])
  }

  #tab(id: string) {
    const row = this.desk.$board.get().get(`conversation:${id}`)
    const conversation = this.tabs.get(id)
    const state = conversation?.$state.get()
    const listed = row?.kind === 'conversation' ? row : undefined
    const customer = listed?.customer ?? state?.team?.card ?? { id }
    const online = listed ? (listed.detail?.visitor ?? true) : state?.team?.connected
    return html`<baton-tab
      name=${customerName(this.#words.locale, customer)}
      dot=${online ? 'ok' : 'off'}
      count=${conversation?.$unread.get() ?? 0}
      ?draft=${this.tabs.hasDraft(id)}
      ?selected=${id === this.tabs.selected}
      .tabStop=${id === this.tabs.selected}
      @click=${() => emit(this, 'select-tab', { id })}
      @close-tab=${() => emit(this, 'close-tab', { id })}
    ></baton-tab>`
  }

  protected override render() {
    return html`<div role="tablist" aria-label=${this.#words.text.conversations}>
      ${this.ids.map((id) => this.#tab(id))}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-tab-bar': BatonConsoleTabBar
  }
}

import type { AgentDesk } from '@baton/client'
import {
  BatonStatusMenu,
  base,
  consoleText,
  emit,
  type MenuItem,
  type Presence,
  Stores,
  shared,
  transferText,
  Words,
} from '@baton/ui'
import { css, html, LitElement } from 'lit'

const styles = css`
  :host {
    display: inline-flex;
  }
`

/**
 * The agent's own status (A32). In the rail also what ends the shift, the language and the way out,
 * which come back as `choose`.
 */
export class BatonConsoleStatus extends LitElement {
  static readonly tag = 'baton-console-status'
  static readonly uses = [BatonStatusMenu]
  static override styles = [base, styles]
  static override properties = { desk: { attribute: false }, look: {} }
  declare desk: AgentDesk
  declare look: BatonStatusMenu['look']
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.look = 'rail'
    new Stores(this, () => [this.desk.$me, this.desk.$mine])
  }

  #extra(): MenuItem[] {
    if (this.look === 'pill') return []
    const { text, locale } = this.#words
    const handover = { id: 'handover', label: transferText[locale].handover }
    return [
      ...(this.desk.$mine.get().length > 0 ? [handover] : []),
      { id: 'language', label: locale === 'en' ? '中文' : 'English' },
      { id: 'sign-out', label: text.signOut },
    ]
  }

  protected override render() {
    const { desk } = this
    const me = desk.$me.get()
    const status: Presence = me?.status ?? 'offline'
    const name = me?.name ?? shared[this.#words.locale].you
    return html`<baton-status-menu
      look=${this.look}
      .face=${{ name, presence: status }}
      .status=${status}
      load=${me?.load ?? 0}
      cap=${me?.cap ?? 0}
      .extra=${this.#extra()}
      @status=${(event: CustomEvent<{ status: Presence }>) =>
        // What goes wrong stands in the desk's own stores.
        desk.setStatus(event.detail.status).catch(() => undefined)}
      @choose=${(event: CustomEvent<{ id: string }>) => emit(this, 'choose', event.detail)}
    ></baton-status-menu>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-status': BatonConsoleStatus
  }
}

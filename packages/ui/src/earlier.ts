import { css, html, LitElement } from 'lit'
import { base } from './base.js'
import { BatonButton } from './button.js'
import { emit } from './emit.js'
import { Words } from './i18n/scope.js'
import { shared } from './i18n/tables.js'

const styles = css`
  :host {
    display: flex;
    justify-content: center;
    padding-block: 4px;
  }
`

/** The head of a log that does not begin here: asks for more when it comes into view, or is pressed. */
export class BatonEarlier extends LitElement {
  static readonly tag = 'baton-earlier'
  static readonly uses = [BatonButton]
  static override styles = [base, styles]
  static override properties = { busy: { type: Boolean } }
  declare busy: boolean
  readonly #words = new Words(this, shared)
  readonly #seen = new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting) this.#ask()
  })

  constructor() {
    super()
    this.busy = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#seen.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#seen.disconnect()
  }

  #ask() {
    if (!this.busy) emit(this, 'earlier')
  }

  protected override render() {
    return html`<baton-button variant="quiet" size="s" ?busy=${this.busy} @click=${this.#ask}
      >${this.#words.text.earlier}</baton-button
    >`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-earlier': BatonEarlier
  }
}

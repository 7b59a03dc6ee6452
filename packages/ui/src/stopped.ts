import { css, html, LitElement, nothing } from 'lit'
import { base } from './base.js'
import { BatonButton } from './button.js'
import { Words } from './i18n/scope.js'
import { sentence } from './i18n/sentence.js'
import { shared } from './i18n/tables.js'
import { iconWarning } from './icons.js'
import { BatonNotice } from './notice.js'

const styles = css`
  :host {
    display: block;
  }
`

/** Why nothing goes on by itself, and the way out where it is a newer page. */
export class BatonStopped extends LitElement {
  static readonly tag = 'baton-stopped'
  static readonly uses = [BatonButton, BatonNotice]
  static override styles = [base, styles]
  static override properties = { code: {}, params: { attribute: false } }
  /** A code of the SDK. */
  declare code: string
  declare params: Readonly<Record<string, string | number>>
  readonly #words = new Words(this, shared)

  constructor() {
    super()
    this.code = ''
    this.params = {}
  }

  protected override render() {
    const { text, locale } = this.#words
    return html`<baton-notice
      look="box"
      role="alert"
      .icon=${iconWarning}
      .text=${sentence(locale, this.code, this.params)}
      >${
        this.code === 'bad-version'
          ? html`<baton-button slot="action" size="s" @click=${() => location.reload()}
              >${text.reload}</baton-button
            >`
          : nothing
      }</baton-notice
    >`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-stopped': BatonStopped
  }
}

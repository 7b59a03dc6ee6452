import { BatonButton, base, consoleText, emit, formatCount, Words } from '@baton/ui'
import { css, html, LitElement } from 'lit'

const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-height: 36px;
    padding: 4px 2px 4px 8px;
    font: var(--baton-text-12);
    color: var(--baton-text-2);
    font-variant-numeric: tabular-nums;
  }
  span:last-child {
    margin-inline-end: 6px;
  }
`

/** The end of a list of which only the first ones are shown: how many of how many, and more. */
export class BatonConsoleListEnd extends LitElement {
  static readonly tag = 'baton-console-list-end'
  static readonly uses = [BatonButton]
  static override styles = [base, styles]
  static override properties = {
    shown: { type: Number },
    total: { type: Number },
    of: {},
    most: { type: Boolean },
    hint: {},
  }
  declare shown: number
  declare total: number
  /** The heading of the list, for who hears the button alone. */
  declare of: string
  /** No more can be shown. */
  declare most: boolean
  /** How to come by the others, then. */
  declare hint: string
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.shown = 0
    this.total = 0
    this.of = ''
    this.most = false
    this.hint = ''
  }

  protected override render() {
    const { text } = this.#words
    const words = text.firstOf(formatCount(this.shown), formatCount(this.total))
    return html`<span>${words}</span>${
      this.most
        ? html`<span>${this.hint}</span>`
        : html`<baton-button
            variant="quiet"
            size="s"
            label="${text.showMore} ${this.of}"
            @click=${() => emit(this, 'more')}
            >${text.showMore}</baton-button
          >`
    }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-console-list-end': BatonConsoleListEnd
  }
}

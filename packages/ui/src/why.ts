import { css, html, LitElement } from 'lit'
import { base, link } from './base.js'
import { Words } from './i18n/scope.js'
import { transferText } from './i18n/tables.js'

/** One who was considered: `2/6`, and why they were kept or dropped. */
export interface Considered {
  readonly name: string
  readonly load: string
  readonly why: string
  readonly chosen: boolean
}

const styles = css`
  :host {
    display: inline-block;
    vertical-align: top;
    scroll-margin: 16px;
    text-align: start;
  }
  summary {
    width: fit-content;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  table {
    margin-top: 6px;
    border-collapse: collapse;
    font: var(--baton-text-12);
    color: var(--baton-text-2);
  }
  caption {
    padding-bottom: 2px;
    color: var(--baton-text-3);
    text-align: start;
  }
  th,
  td {
    padding: 2px 0;
    padding-inline-end: 12px;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  td:first-of-type {
    font-variant-numeric: tabular-nums;
  }
  .chosen {
    color: var(--baton-text);
  }
  .chosen th {
    font-weight: 600;
  }
`

/** X8: why a decision fell as it did, on demand: who was considered, and what became of each. */
export class BatonWhy extends LitElement {
  static readonly tag = 'baton-why'
  static override styles = [base, link, styles]
  static override properties = { heading: {}, considered: { attribute: false } }
  /** By what the one was chosen. */
  declare heading: string
  declare considered: readonly Considered[]
  readonly #words = new Words(this, transferText)

  constructor() {
    super()
    this.heading = ''
    this.considered = []
  }

  protected override render() {
    return html`<details @toggle=${() => this.scrollIntoView({ block: 'nearest' })}>
      <summary class="link">${this.#words.text.why}</summary>
      <table>
        <caption>
          ${this.heading}
        </caption>
        <tbody>
          ${this.considered.map(
            ({ name, load, why, chosen }) => html`<tr class=${chosen ? 'chosen' : ''}>
              <th scope="row"><bdi>${name}</bdi></th>
              <td>${load}</td>
              <td>${why}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </details>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-why': BatonWhy
  }
}

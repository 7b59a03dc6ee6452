import { css, html, LitElement, nothing } from 'lit'
import { base } from './base.js'
import { glyph, type Icon } from './glyph.js'

const styles = css`
  :host {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 4px;
    padding: 24px 16px;
    text-align: center;
    text-wrap: pretty;
  }
  svg {
    margin-bottom: 4px;
    color: var(--baton-text-3);
  }
  h2 {
    font: var(--baton-text-14);
    font-weight: 600;
  }
  p {
    max-width: 36em;
    color: var(--baton-text-2);
  }
  slot {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    margin-top: 8px;
  }
`

/** Nothing here: an icon, what that means, and the next step in the slot. */
export class BatonEmpty extends LitElement {
  static readonly tag = 'baton-empty'
  static override styles = [base, styles]
  static override properties = { icon: {}, heading: {}, body: {} }
  declare icon: Icon | undefined
  declare heading: string
  declare body: string

  constructor() {
    super()
    this.heading = ''
    this.body = ''
  }

  protected override render() {
    return html`${this.icon ? glyph(this.icon, 24) : nothing}
      <h2>${this.heading}</h2>
      ${this.body ? html`<p>${this.body}</p>` : nothing}<slot></slot>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-empty': BatonEmpty
  }
}

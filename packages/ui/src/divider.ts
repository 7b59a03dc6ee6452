import { css, html, LitElement, nothing } from 'lit'
import { base, link } from './base.js'
import { emit } from './emit.js'
import { glyph, type Icon } from './glyph.js'

const styles = css`
  :host {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    font: var(--baton-text-12);
    color: var(--baton-text-2);
    font-variant-numeric: tabular-nums;
  }
  :host::before,
  :host::after {
    content: '';
    flex: 1;
    min-width: 12px;
    /* Beside the first line, however many there are. */
    margin-top: 0.5lh;
    border-top: 1px solid var(--baton-line);
  }
  svg {
    flex: none;
    margin-top: calc((1lh - 14px) / 2);
  }
  .words {
    text-align: center;
    overflow-wrap: anywhere;
  }
`

/** A line across the log with words in its middle: a change of floor, the end, a fold. */
export class BatonDivider extends LitElement {
  static readonly tag = 'baton-divider'
  static override styles = [base, link, styles]
  static override properties = { icon: {}, action: {} }
  declare icon: Icon | undefined
  /** Words of a link after the text; it emits `action`. */
  declare action: string

  constructor() {
    super()
    this.action = ''
  }

  protected override render() {
    return html`${this.icon ? glyph(this.icon, 14) : nothing}<span class="words"><slot></slot></span
      >${
        this.action
          ? html`<button type="button" class="link" @click=${() => emit(this, 'action')}>
              ${this.action}
            </button>`
          : nothing
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-divider': BatonDivider
  }
}

import { css, html, LitElement, type PropertyValues } from 'lit'
import { base } from './base.js'
import { emit } from './emit.js'
import { Words } from './i18n/scope.js'
import { shared } from './i18n/tables.js'
import { Ticker } from './ticker.js'

const styles = css`
  :host {
    display: block;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    padding: 6px 6px 6px 14px;
    border: 1px solid transparent;
    border-radius: 10px;
    background: var(--baton-ink);
    box-shadow: var(--baton-shadow-2);
    color: var(--baton-on-ink);
    animation: enter var(--baton-enter) var(--baton-ease);
  }
  .words {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .left {
    font: var(--baton-text-12);
    font-variant-numeric: tabular-nums;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid transparent;
    border-radius: 8px;
    background: var(--baton-on-ink);
    color: var(--baton-ink);
    font-weight: 500;
  }
  button:focus-visible {
    outline-color: var(--baton-on-ink);
  }
  kbd {
    padding: 0 5px;
    border: 1px solid currentColor;
    border-radius: 4px;
    font: var(--baton-text-11);
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
  @keyframes enter {
    from {
      opacity: 0;
    }
  }
`

/** What was just done, and a few seconds in which to take it back. */
export class BatonUndo extends LitElement {
  static readonly tag = 'baton-undo'
  static override styles = [base, styles]
  static override properties = { text: {}, until: { type: Number }, hint: {} }
  declare text: string
  /** When it can no longer be taken back, in ms of server time. */
  declare until: number
  /** The key that takes it back; its owner listens to it. */
  declare hint: string
  readonly #words = new Words(this, shared)
  #told = false

  constructor() {
    super()
    this.text = ''
    this.until = 0
    this.hint = ''
    new Ticker(this)
  }

  get #left(): number {
    return Math.max(0, this.until - this.#words.now())
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('until')) this.#told = false
    if (this.#told || this.#left > 0) return
    this.#told = true
    emit(this, 'elapsed')
  }

  protected override render() {
    const seconds = Math.ceil(this.#left / 1000)
    return html`<div class="bar">
      <span class="words" role="status">${this.text}</span>
      <span class="left" aria-hidden="true">${seconds} s</span>
      <button type="button" @click=${() => emit(this, 'undo')}>
        ${this.#words.text.undo}${this.hint ? html`<kbd aria-hidden="true">${this.hint}</kbd>` : ''}
      </button>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-undo': BatonUndo
  }
}

import { css, html, LitElement } from 'lit'
import { base } from './base.js'
import { emit } from './emit.js'

const styles = css`
  :host {
    display: block;
  }
  button {
    display: flex;
    gap: 12px;
    align-items: center;
    width: 100%;
    min-height: 40px;
    border-radius: 6px;
    text-align: start;
  }
  .words {
    display: grid;
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .line {
    color: var(--baton-text-2);
    font: var(--baton-text-12);
  }
  .track {
    position: relative;
    flex: none;
    width: 32px;
    height: 18px;
    border: 1px solid transparent;
    border-radius: 9px;
    background: var(--baton-control);
    transition: background-color var(--baton-quick);
  }
  .track::after {
    content: '';
    position: absolute;
    inset-block-start: 1px;
    inset-inline-start: 1px;
    width: 14px;
    height: 14px;
    border-radius: 50%;
    background: #fff;
  }
  [aria-checked='true'] .track {
    background: var(--baton-accent);
  }
  [aria-checked='true'] .track::after {
    inset-inline-start: 15px;
  }
  button:disabled .track {
    opacity: 0.5;
  }
  @media (forced-colors: active) {
    .track {
      border-color: ButtonText;
      background: none;
      forced-color-adjust: none;
    }
    .track::after {
      background: ButtonText;
    }
    [aria-checked='true'] .track {
      background: Highlight;
    }
  }
`

/** Something that is on or off at once, with a line that says what it does. */
export class BatonSwitch extends LitElement {
  static readonly tag = 'baton-switch'
  static override styles = [base, styles]
  static override properties = {
    label: {},
    line: {},
    on: { type: Boolean },
    disabled: { type: Boolean, reflect: true },
  }
  declare label: string
  declare line: string
  declare on: boolean
  declare disabled: boolean

  constructor() {
    super()
    this.label = ''
    this.line = ''
    this.on = false
    this.disabled = false
  }

  #toggle() {
    this.on = !this.on
    emit(this, 'toggle-on', { on: this.on })
  }

  protected override render() {
    return html`<button
      type="button"
      role="switch"
      aria-checked=${String(this.on)}
      aria-labelledby="label"
      aria-describedby="line"
      ?disabled=${this.disabled}
      @click=${this.#toggle}
    >
      <span class="words">
        <span id="label">${this.label}</span>
        <span class="line" id="line">${this.line}</span>
      </span>
      <span class="track"></span>
    </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-switch': BatonSwitch
  }
}

import { css, html, LitElement, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { base } from './base.js'
import { emit } from './emit.js'
import { glyph, type Icon } from './glyph.js'
import { iconWarning } from './icons.js'

/** One of a few answers. */
export type Choice = {
  readonly id: string
  readonly label: string
  readonly icon?: Icon | undefined
}

const styles = css`
  :host {
    display: block;
  }
  .label {
    margin-bottom: 8px;
    font: var(--baton-text-13);
    font-weight: 600;
  }
  .options {
    display: flex;
    gap: 8px;
  }
  .option {
    position: relative;
    display: grid;
    flex: 1 1 0;
    place-content: center;
    justify-items: center;
    gap: 2px;
    min-height: 44px;
    padding: 6px;
    border: 1px solid var(--baton-line);
    border-radius: 10px;
    background: var(--baton-raised);
    color: var(--baton-text-2);
    font: var(--baton-text-13);
    text-align: center;
    transition: background-color var(--baton-quick);
  }
  .tile .option {
    min-height: 72px;
    gap: 6px;
  }
  .icons {
    gap: 4px;
  }
  .icons .option {
    flex: none;
    width: 44px;
    border-color: transparent;
  }
  /* The whole answer is the button: its own ring shows the focus. */
  input {
    position: absolute;
    inset: 0;
    border-radius: 10px;
    appearance: none;
    cursor: pointer;
  }
  .option:hover {
    background: var(--baton-hover);
  }
  .option:has(:checked) {
    border-color: var(--baton-accent);
    background: var(--baton-accent-soft);
    box-shadow: inset 0 0 0 1px var(--baton-accent);
    color: var(--baton-accent-text);
    font-weight: 600;
  }
  .fault {
    display: flex;
    gap: 6px;
    margin-top: 4px;
    font: var(--baton-text-12);
    color: var(--baton-danger-text);
  }
  .fault svg {
    margin-top: 2px;
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`

/** A question with a few answers, of which one is chosen. A fault stands right below it. */
export class BatonChoice extends LitElement {
  static readonly tag = 'baton-choice'
  static override styles = [base, styles]
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override properties = {
    label: {},
    quiet: { type: Boolean },
    choices: { attribute: false },
    value: {},
    look: {},
    fault: {},
  }
  /** The question. */
  declare label: string
  /** The question stands elsewhere already: here only screen readers get it. */
  declare quiet: boolean
  declare choices: readonly Choice[]
  declare value: string
  /** Icon above word, word, or icon alone. */
  declare look: 'tile' | 'word' | 'icons'
  declare fault: string

  constructor() {
    super()
    this.label = ''
    this.quiet = false
    this.choices = []
    this.value = ''
    this.look = 'word'
    this.fault = ''
  }

  #choose(id: string) {
    this.value = id
    emit(this, 'choose', { id })
  }

  #option({ id, label, icon }: Choice) {
    const alone = this.look === 'icons'
    return html`<label class="option">
      ${icon ? glyph(icon, alone ? 22 : 20) : nothing}
      <span class=${alone ? 'sr' : ''}>${label}</span>
      <input
        type="radio"
        name="choice"
        .checked=${live(this.value === id)}
        @change=${() => this.#choose(id)}
      />
    </label>`
  }

  protected override render() {
    return html`<div class="label ${this.quiet ? 'sr' : ''}" id="label">${this.label}</div>
      <div
        class="options ${this.look}"
        role="radiogroup"
        aria-labelledby="label"
        aria-invalid=${this.fault ? 'true' : nothing}
        aria-describedby=${this.fault ? 'fault' : nothing}
      >
        ${this.choices.map((choice) => this.#option(choice))}
      </div>
      <div id="fault" class=${this.fault ? 'fault' : ''} aria-live="polite">
        ${this.fault ? html`${glyph(iconWarning, 14)}${this.fault}` : nothing}
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-choice': BatonChoice
  }
}

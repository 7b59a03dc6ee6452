import { css, html, LitElement, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { base } from './base.js'
import { sends } from './composes.js'
import { emit } from './emit.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { shared } from './i18n/tables.js'
import { iconWarning } from './icons.js'

const styles = css`
  :host {
    display: block;
  }
  label {
    display: block;
    margin-bottom: 6px;
    font: var(--baton-text-13);
    font-weight: 500;
  }
  .optional {
    margin-inline-start: 4px;
    color: var(--baton-text-3);
    font-weight: 400;
  }
  input,
  textarea {
    display: block;
    width: 100%;
    min-height: 44px;
    padding: 9px 12px;
    border: 1px solid var(--baton-control);
    border-radius: 10px;
    background: var(--baton-surface);
    font: var(--baton-text-15);
    outline: none;
    transition: border-color var(--baton-quick), box-shadow var(--baton-quick);
  }
  textarea {
    resize: none;
  }
  ::placeholder {
    color: var(--baton-text-3);
    opacity: 1;
  }
  input:focus,
  textarea:focus {
    border-color: var(--baton-accent);
    box-shadow: 0 0 0 3px var(--baton-accent-soft);
  }
  [aria-invalid='true'],
  [aria-invalid='true']:focus {
    border-color: var(--baton-danger-dot);
    box-shadow: inset 0 0 0 1px var(--baton-danger-dot);
  }
  .under {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    margin-top: 4px;
    font: var(--baton-text-12);
    color: var(--baton-text-3);
  }
  .under svg {
    margin-top: 2px;
  }
  .error {
    color: var(--baton-danger-text);
  }
  @media (pointer: coarse) {
    input,
    textarea {
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    input:focus,
    textarea:focus {
      outline: 2px solid Highlight;
    }
  }
`

/** From so few signs on those that are left are counted. */
const NEAR = 50

/** A labelled field; a fault stands right below it, the text is kept. */
export class BatonTextField extends LitElement {
  static readonly tag = 'baton-text-field'
  static override styles = [base, styles]
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override properties = {
    label: {},
    quiet: { type: Boolean },
    value: {},
    type: {},
    error: {},
    hint: {},
    placeholder: {},
    optional: { type: Boolean },
    rows: { type: Number },
    autocomplete: {},
    limit: { type: Number },
    enterkey: {},
  }
  declare label: string
  /** The placeholder says what the label says: the label is for screen readers alone. */
  declare quiet: boolean
  declare value: string
  declare type: 'text' | 'email' | 'tel' | 'password'
  /** The sentence below the field when its content cannot be used. */
  declare error: string
  declare hint: string
  declare placeholder: string
  declare optional: boolean
  /** More than one makes it a field of several lines. */
  declare rows: number
  /** What the browser may fill in, as the HTML attribute. */
  declare autocomplete: AutoFill
  /** No more signs than these can be written; the last of them are counted. */
  declare limit: number | undefined
  /** What Enter does, as touch keyboards name it; without it Enter is left to the field. */
  declare enterkey: 'send' | 'done' | ''
  readonly #words = new Words(this, shared)

  constructor() {
    super()
    this.label = ''
    this.quiet = false
    this.value = ''
    this.type = 'text'
    this.error = ''
    this.hint = ''
    this.placeholder = ''
    this.optional = false
    this.rows = 1
    this.autocomplete = 'off'
    this.enterkey = ''
  }

  #input(event: Event) {
    this.value = (event.target as HTMLInputElement).value
    emit(this, 'input-text', { text: this.value })
  }

  #key(event: KeyboardEvent) {
    if (!this.enterkey || !sends(event)) return
    event.preventDefault()
    emit(this, 'enter')
  }

  /** What stands below the field. */
  get #under(): string {
    const left = (this.limit ?? Number.POSITIVE_INFINITY) - this.value.length
    return this.hint || (left <= NEAR ? this.#words.text.left(left) : '')
  }

  #field() {
    const invalid = this.error ? 'true' : nothing
    const under = this.error || this.#under ? 'under' : nothing
    const required = this.optional ? nothing : 'true'
    if (this.rows > 1)
      return html`<textarea
        id="field" dir="auto"
        rows=${this.rows}
        placeholder=${this.placeholder}
        aria-invalid=${invalid}
        aria-describedby=${under}
        aria-required=${required}
        .value=${live(this.value)}
        maxlength=${this.limit ?? nothing}
        enterkeyhint=${this.enterkey || nothing}
        @input=${this.#input}
        @keydown=${this.#key}
      ></textarea>`
    return html`<input
      id="field"
      dir="auto"
      type=${this.type}
      placeholder=${this.placeholder}
      autocomplete=${this.autocomplete}
      aria-invalid=${invalid}
      aria-describedby=${under}
      aria-required=${required}
      .value=${live(this.value)}
      maxlength=${this.limit ?? nothing}
      enterkeyhint=${this.enterkey || nothing}
      @input=${this.#input}
      @keydown=${this.#key}
    />`
  }

  protected override render() {
    const optional = html`<span class="optional">${this.#words.text.optional}</span>`
    return html`<label for="field" class=${this.quiet ? 'sr' : nothing}>${this.label}${this.optional ? optional : nothing}</label>
      ${this.#field()}
      <div id="under" aria-live="polite">
        ${
          this.error
            ? html`<div class="under error">${glyph(iconWarning, 14)}${this.error}</div>`
            : this.#under
              ? html`<div class="under">${this.#under}</div>`
              : nothing
        }
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-text-field': BatonTextField
  }
}

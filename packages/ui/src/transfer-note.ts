import { css, html, LitElement, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { base, link } from './base.js'
import { emit } from './emit.js'
import { Words } from './i18n/scope.js'
import { shared, transferText } from './i18n/tables.js'
import { BatonMenu } from './menu.js'

/** Signs that a note may have, and from how few left on they are counted. */
const LONGEST = 2000
const NEAR = 200

const styles = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    gap: 8px;
    align-items: baseline;
    justify-content: space-between;
    margin-bottom: 6px;
  }
  label {
    font-weight: 600;
  }
  .optional,
  .left {
    color: var(--baton-text-3);
    font: var(--baton-text-12);
    font-variant-numeric: tabular-nums;
  }
  .optional {
    margin-inline-start: 4px;
  }
  textarea {
    display: block;
    width: 100%;
    height: 84px;
    padding: 8px 12px;
    border: 1px solid var(--baton-control);
    border-radius: 8px;
    background: var(--baton-surface);
    resize: none;
    transition: border-color var(--baton-quick), box-shadow var(--baton-quick);
  }
  textarea:focus {
    outline: none;
    border-color: var(--baton-accent);
    box-shadow: 0 0 0 3px var(--baton-accent-soft);
  }
  .left {
    margin-top: 4px;
    text-align: end;
  }
  @media (pointer: coarse) {
    textarea {
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    textarea:focus {
      outline: 2px solid Highlight;
    }
  }
`

/** What the sender tells the receiver (T11); templates are put where the caret is. */
export class BatonTransferNote extends LitElement {
  static readonly tag = 'baton-transfer-note'
  static readonly uses = [BatonMenu]
  static override styles = [base, link, styles]
  static override properties = {
    value: {},
    templates: { attribute: false },
    expanded: { state: true },
  }
  declare value: string
  declare templates: readonly string[]
  declare private expanded: boolean
  readonly #words = new Words(this, transferText)

  constructor() {
    super()
    this.value = ''
    this.templates = []
    this.expanded = false
  }

  #write(value: string) {
    this.value = value
    emit(this, 'input-text', { text: value })
  }

  /** A template is one more paragraph, or replaces what is marked. Too long ones are cut. */
  #insert(template: string) {
    const field = this.renderRoot.querySelector('textarea')!
    const { selectionStart: from, selectionEnd: to } = field
    const gap = from > 0 && field.value[from - 1] !== '\n' ? '\n' : ''
    field.setRangeText(gap + template, from, to, 'end')
    field.focus()
    this.#write(field.value.slice(0, LONGEST))
  }

  #menu() {
    const { text } = this.#words
    return html`<baton-menu
      dense
      label=${text.templates}
      .items=${this.templates.map((label, nth) => ({ id: String(nth), label }))}
      @choose=${({ detail }: CustomEvent<{ id: string }>) =>
        this.#insert(this.templates[Number(detail.id)] ?? '')}
      @toggle-open=${(event: CustomEvent<{ open: boolean }>) => (this.expanded = event.detail.open)}
    >
      <button
        slot="trigger"
        type="button"
        class="link"
        aria-haspopup="menu"
        aria-expanded=${String(this.expanded)}
      >
        ${text.templates}
      </button>
    </baton-menu>`
  }

  protected override render() {
    const { text, locale } = this.#words
    const left = LONGEST - this.value.length
    return html`<div class="head">
        <label for="note"
          >${text.noteFor}<span class="optional">${shared[locale].optional}</span></label
        >
        ${this.templates.length > 0 ? this.#menu() : nothing}
      </div>
      <textarea
        id="note"
        dir="auto"
        maxlength=${LONGEST}
        aria-describedby="left"
        .value=${live(this.value)}
        @input=${(event: Event) => this.#write((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <div class="left" id="left" aria-live="polite">${left <= NEAR ? shared[locale].left(left) : nothing}</div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-transfer-note': BatonTransferNote
  }
}

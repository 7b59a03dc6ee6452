import { css, html, LitElement, nothing } from 'lit'
import { base, link } from './base.js'
import { emit } from './emit.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { consoleText, shared } from './i18n/tables.js'
import { BatonIconButton } from './icon-button.js'
import { iconCheck, iconDashedRing, iconEyeOff, iconLock, iconPencil } from './icons.js'

const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(64px, var(--baton-label, 72px)) 1fr;
    gap: 2px 8px;
    align-items: start;
    min-height: 24px;
  }
  .label {
    font: var(--baton-text-12);
    line-height: 20px;
    color: var(--baton-text-2);
  }
  .value {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    min-width: 0;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .missing {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--baton-warn-text);
  }
  baton-icon-button {
    margin-block: -4px;
  }
  .edit {
    visibility: hidden;
  }
  :host(:hover) .edit,
  .value:focus-within .edit {
    visibility: visible;
  }
  form {
    display: flex;
    flex: 1;
    gap: 4px;
    min-width: 0;
  }
  input {
    flex: 1;
    min-width: 0;
    height: 28px;
    padding: 0 8px;
    border: 1px solid var(--baton-control);
    border-radius: 6px;
    background: var(--baton-surface);
    outline: none;
  }
  input:focus {
    border-color: var(--baton-accent);
    box-shadow: 0 0 0 3px var(--baton-accent-soft);
  }
  .denied {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--baton-text-3);
  }
  @media (hover: none) {
    .edit {
      visibility: visible;
    }
  }
  @media (pointer: coarse) {
    input {
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    input:focus {
      outline: 2px solid Highlight;
    }
  }
`

/** One fact about the customer: shown, masked, withheld, missing, or being written. */
export class BatonFieldRow extends LitElement {
  static readonly tag = 'baton-field-row'
  static readonly uses = [BatonIconButton]
  static override styles = [base, link, styles]
  static override properties = {
    label: {},
    value: {},
    masked: { type: Boolean },
    denied: { type: Boolean },
    missing: { type: Boolean },
    editable: { type: Boolean },
    editing: { state: true },
  }
  declare label: string
  declare value: string
  /** The value is a mask; the eye asks for the whole. */
  declare masked: boolean
  /** This agent may not see it and may ask to. */
  declare denied: boolean
  /** Empty and wanted. */
  declare missing: boolean
  /** It can be filled or changed in place. */
  declare editable: boolean
  declare private editing: boolean
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.label = ''
    this.value = ''
    this.masked = false
    this.denied = false
    this.missing = false
    this.editable = false
    this.editing = false
  }

  async #edit() {
    this.editing = true
    await this.updateComplete
    this.renderRoot.querySelector('input')?.focus()
  }

  async #leave() {
    this.editing = false
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.link, .edit')?.focus()
  }

  #save(event: Event) {
    event.preventDefault()
    const value = this.renderRoot.querySelector('input')?.value.trim() ?? ''
    if (value) emit(this, 'fill', { value })
    void this.#leave()
  }

  #key(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    void this.#leave()
  }

  #form() {
    return html`<form @submit=${this.#save} @keydown=${this.#key}>
      <input
        dir="auto"
        aria-label=${this.label}
        autocomplete="off"
        .value=${this.missing || this.masked ? '' : this.value}
      />
      <baton-icon-button
        size="s"
        .icon=${iconCheck}
        label=${this.#words.text.save}
        @click=${this.#save}
      ></baton-icon-button>
    </form>`
  }

  #link(words: string, action: () => void) {
    return html`<button type="button" class="link" @click=${action}>
      ${words}<span class="sr"> ${this.label}</span>
    </button>`
  }

  #value() {
    const { text } = this.#words
    if (this.editing) return this.#form()
    if (this.denied)
      return html`<span class="denied" title=${text.denied}>${glyph(iconLock, 14)}••••</span
        ><span class="sr">${text.denied}</span
        >${this.#link(text.askAccess, () => emit(this, 'ask-access'))}`
    if (this.missing)
      return html`<span class="missing">${glyph(iconDashedRing, 14)}${text.missingHere}</span
        >${this.editable ? this.#link(text.add, () => void this.#edit()) : nothing}`
    return html`<slot><bdi>${this.value}</bdi></slot>${this.#extra()}`
  }

  #extra() {
    const { text, locale } = this.#words
    if (this.masked)
      return html`<baton-icon-button
        size="s"
        .icon=${iconEyeOff}
        label="${text.show} ${this.label}"
        @click=${() => emit(this, 'reveal')}
      ></baton-icon-button>`
    if (!this.editable) return nothing
    return html`<baton-icon-button
      class="edit"
      size="s"
      .icon=${iconPencil}
      label="${shared[locale].draftUse} ${this.label}"
      @click=${this.#edit}
    ></baton-icon-button>`
  }

  protected override render() {
    return html`<span class="label">${this.label}</span>
      <span class="value">${this.#value()}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-field-row': BatonFieldRow
  }
}

import { css, html, LitElement } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { base } from './base.js'
import { emit } from './emit.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { consoleText, transferText } from './i18n/tables.js'
import { iconCheckRing, iconDashedRing, iconDown } from './icons.js'

/** A fact that a packet lacks: written freely, or one of some options. */
export type MissingField = {
  readonly id: string
  readonly label: string
  readonly placeholder?: string | undefined
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined
}

/** What goes along, and what should. */
export type PacketState = {
  readonly have: readonly string[]
  readonly missing: readonly MissingField[]
}

const styles = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    gap: 8px;
    align-items: baseline;
    justify-content: space-between;
    margin-bottom: 4px;
  }
  h3 {
    font-weight: 600;
  }
  .count,
  .whole {
    font: var(--baton-text-12);
    font-variant-numeric: tabular-nums;
  }
  .count,
  .missing > svg {
    color: var(--baton-warn-text);
  }
  .whole,
  .have > svg {
    color: var(--baton-ok-text);
  }
  li {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 32px;
    list-style: none;
  }
  .have > span {
    overflow-wrap: anywhere;
  }
  .have {
    color: var(--baton-text-2);
  }
  label {
    flex: none;
    max-width: 40%;
    overflow-wrap: anywhere;
  }
  .field {
    position: relative;
    flex: 1;
    min-width: 0;
  }
  .field > svg {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 8px;
    height: 100%;
    color: var(--baton-text-2);
    pointer-events: none;
  }
  input,
  select {
    width: 100%;
    height: 30px;
    padding: 0 10px;
    border: 1px solid var(--baton-control);
    border-radius: 6px;
    background: var(--baton-surface);
    transition: border-color var(--baton-quick), box-shadow var(--baton-quick);
  }
  select {
    padding-inline-end: 28px;
    appearance: none;
  }
  option {
    background: var(--baton-surface);
    color: var(--baton-text);
  }
  input::placeholder {
    color: var(--baton-text-3);
    opacity: 1;
  }
  input:focus,
  select:focus {
    outline: none;
    border-color: var(--baton-accent);
    box-shadow: 0 0 0 3px var(--baton-accent-soft);
  }
  @media (pointer: coarse) {
    input,
    select {
      height: 44px;
      font-size: 16px;
    }
    .missing {
      min-height: 52px;
    }
  }
  @media (forced-colors: active) {
    input:focus,
    select:focus {
      outline: 2px solid Highlight;
    }
  }
`

/** What the receiver will get (T7): a tick before what is there, a field for what is missing. */
export class BatonPacketCheck extends LitElement {
  static readonly tag = 'baton-packet-check'
  static override styles = [base, styles]
  static override properties = { packet: { attribute: false } }
  declare packet: PacketState
  readonly #words = new Words(this, transferText)
  #told = new Map<string, string>()
  #held = false

  constructor() {
    super()
    this.packet = { have: [], missing: [] }
  }

  /** A value is told when its field is left or on Enter, each only once. */
  #tell(id: string, field: HTMLInputElement | HTMLSelectElement) {
    const value = field.value.trim()
    if (!value || this.#told.get(id) === value) return
    this.#told.set(id, value)
    emit(this, 'fill', { id, value })
  }

  #key(event: KeyboardEvent, id: string) {
    if (event.key !== 'Enter' || event.isComposing) return
    this.#tell(id, event.target as HTMLInputElement)
  }

  protected override willUpdate() {
    this.#held = this.renderRoot.contains(this.shadowRoot?.activeElement ?? null)
  }

  /** A field that was filled goes; whoever wrote in it finds the next one, or the head. */
  protected override updated() {
    if (!this.#held || this.shadowRoot?.activeElement) return
    const find = (what: string) => this.renderRoot.querySelector<HTMLElement>(what)
    ;(find('input, select') ?? find('h3'))?.focus()
  }

  #field({ id, placeholder, options }: MissingField) {
    const { text } = this.#words
    const change = (event: Event) => this.#tell(id, event.target as HTMLInputElement)
    if (!options)
      return html`<input
        id=${id}
        dir="auto"
        autocomplete="off"
        placeholder=${placeholder ?? text.fillHere}
        @change=${change}
        @keydown=${(event: KeyboardEvent) => this.#key(event, id)}
      />`
    return html`<select id=${id} @change=${change}>
        <option value="">${placeholder ?? text.choose}</option>
        ${options.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}</select
      >${glyph(iconDown, 14)}`
  }

  protected override render() {
    const { text, locale } = this.#words
    const { have, missing } = this.packet
    return html`<div class="head">
        <h3 tabindex="-1">${consoleText[locale].packet}</h3>
        ${
          missing.length > 0
            ? html`<span class="count">${text.missingCount(missing.length)}</span>`
            : html`<span class="whole">${text.complete}</span>`
        }
      </div>
      <ul>
        ${have.map(
          (label) => html`<li class="have">${glyph(iconCheckRing, 16)}<span>${label}</span></li>`,
        )}
        ${repeat(
          missing,
          ({ id }) => id,
          (one) => html`<li class="missing">
            ${glyph(iconDashedRing, 16)}<label for=${one.id}>${one.label}</label>
            <span class="field">${this.#field(one)}</span>
          </li>`,
        )}
      </ul>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-packet-check': BatonPacketCheck
  }
}

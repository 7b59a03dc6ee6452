import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { base } from './base.js'
import { emit } from './emit.js'
import { glyph, type Icon } from './glyph.js'
import { iconCheck } from './icons.js'
import { styles } from './menu.styles.js'

/** One entry. `checked` makes it one of several to choose from; `current` marks the next step. */
export type MenuItem = {
  readonly id: string
  readonly label: string
  readonly icon?: Icon | undefined
  readonly dot?: 'ok' | 'warn' | 'off' | undefined
  readonly line?: string | undefined
  readonly current?: boolean | undefined
  readonly checked?: boolean | undefined
  readonly danger?: boolean | undefined
}

type Trigger = HTMLElement & { expanded?: boolean }

/** A list of actions that drops from its trigger. Arrows move, Escape returns the focus. */
export class BatonMenu extends LitElement {
  static readonly tag = 'baton-menu'
  static override styles = [base, styles]
  static override properties = {
    items: { attribute: false },
    open: { type: Boolean, reflect: true },
    label: {},
    align: {},
    drop: {},
    dense: { type: Boolean },
  }
  /** `'line'` draws a divider. */
  declare items: readonly (MenuItem | 'line')[]
  declare open: boolean
  declare label: string
  declare align: 'start' | 'end'
  declare drop: 'below' | 'above' | 'beside'
  declare dense: boolean

  constructor() {
    super()
    this.items = []
    this.open = false
    this.label = ''
    this.align = 'end'
    this.drop = 'below'
    this.dense = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('pointerdown', this.#outside, { capture: true })
    this.addEventListener('focusout', this.#left)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('pointerdown', this.#outside, { capture: true })
    this.removeEventListener('focusout', this.#left)
  }

  get #trigger(): Trigger | undefined {
    const slot = this.renderRoot.querySelector<HTMLSlotElement>('slot[name=trigger]')
    return slot?.assignedElements()[0] as Trigger | undefined
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.menu button')]
  }

  readonly #outside = (event: Event) => {
    if (this.open && !event.composedPath().includes(this)) this.#set(false)
  }

  readonly #left = (event: FocusEvent) => {
    const to = event.relatedTarget as Node | null
    const inside = to !== null && (this.contains(to) || this.renderRoot.contains(to))
    if (this.open && to && !inside) this.#set(false)
  }

  #set(open: boolean) {
    this.open = open
    emit(this, 'toggle-open', { open })
  }

  protected override updated(changed: PropertyValues<this>) {
    const trigger = this.#trigger
    if (trigger) trigger.expanded = this.open
    if (!changed.has('open') || !this.open) return
    const current = this.#buttons.find((button) => button.ariaChecked === 'true')
    ;(current ?? this.#buttons[0])?.focus()
  }

  #close() {
    this.#set(false)
    this.#trigger?.focus()
  }

  #choose(id: string) {
    this.#close()
    emit(this, 'choose', { id })
  }

  #key(event: KeyboardEvent) {
    const buttons = this.#buttons
    const at = buttons.indexOf(event.composedPath()[0] as HTMLButtonElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (event.key === 'Escape' || event.key === 'Tab') this.#close()
    if (event.key === 'Escape') event.stopPropagation()
    if (to !== undefined) buttons.at(to % buttons.length)?.focus()
    if (to !== undefined || event.key === 'Escape') event.preventDefault()
  }

  #triggerKey(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' || this.open) return
    event.preventDefault()
    this.#set(true)
  }

  #item(item: MenuItem | 'line') {
    if (item === 'line') return html`<hr />`
    const looks = `${item.current ? 'current' : ''} ${item.danger ? 'danger' : ''}`
    const choice = item.checked !== undefined
    return html`<button
      type="button"
      tabindex="-1"
      class=${looks}
      role=${choice ? 'menuitemradio' : 'menuitem'}
      aria-checked=${choice ? String(item.checked) : nothing}
      @click=${() => this.#choose(item.id)}
    >
      ${item.dot ? html`<span class="dot ${item.dot}"></span>` : nothing}
      ${item.icon ? glyph(item.icon, 18) : nothing}
      <span class="words"
        >${item.label}${item.line ? html`<small>${item.line}</small>` : nothing}</span
      >
      ${item.checked ? glyph(iconCheck, 16) : nothing}
    </button>`
  }

  protected override render() {
    const looks = `${this.drop} ${this.align} ${this.dense ? 'dense' : ''}`
    return html`<slot
        name="trigger"
        @click=${() => this.#set(!this.open)}
        @keydown=${this.#triggerKey}
        @slotchange=${() => this.requestUpdate()}
      ></slot>
      ${
        this.open
          ? html`<div class="menu ${looks}" role="menu" aria-label=${this.label || nothing}
              @keydown=${this.#key}>
              ${this.items.map((item) => this.#item(item))}
            </div>`
          : nothing
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-menu': BatonMenu
  }
}

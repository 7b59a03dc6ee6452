import { css, html, LitElement, nothing } from 'lit'
import { BatonBadge } from './badge.js'
import { base } from './base.js'
import { emit } from './emit.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { consoleText, shared } from './i18n/tables.js'
import { iconClose, iconPencil } from './icons.js'

const styles = css`
  :host {
    position: relative;
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    height: 36px;
    padding: 0 12px;
    border: 1px solid transparent;
    border-bottom: 0;
    border-radius: 8px 8px 0 0;
    color: var(--baton-text-2);
    cursor: pointer;
    user-select: none;
  }
  :host(:hover) {
    color: var(--baton-text);
  }
  :host([aria-selected='true']) {
    border-color: var(--baton-line);
    background: var(--baton-surface);
    box-shadow: inset 0 2px var(--baton-accent);
    color: var(--baton-text);
    font-weight: 600;
  }
  :host(:focus-visible) {
    outline: 2px solid var(--baton-accent);
    outline-offset: -2px;
  }
  .name {
    max-width: 168px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .dot {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    forced-color-adjust: none;
  }
  .ok {
    background: var(--baton-ok-dot);
  }
  .warn {
    background: var(--baton-warn-dot);
  }
  .danger {
    background: var(--baton-danger-dot);
  }
  .off {
    border: 2px solid var(--baton-text-3);
  }
  .draft {
    color: var(--baton-accent-text);
  }
  .close {
    display: grid;
    place-items: center;
    width: 20px;
    height: 20px;
    margin-inline-end: -6px;
    border-radius: 4px;
    color: var(--baton-text-2);
  }
  .close:hover {
    background: var(--baton-hover);
  }
`

/**
 * One open conversation in the row of tabs. The host is the tab itself (`role=tab`); Delete
 * closes it, the cross is for the pointer only.
 */
export class BatonTab extends LitElement {
  static readonly tag = 'baton-tab'
  static readonly uses = [BatonBadge]
  static override styles = [base, styles]
  static override properties = {
    name: {},
    dot: {},
    count: { type: Number },
    draft: { type: Boolean },
    selected: { type: Boolean },
    tabStop: { attribute: false },
  }
  declare name: string
  /** Visitor online, waiting, waiting too long, gone. */
  declare dot: 'ok' | 'warn' | 'danger' | 'off'
  declare count: number
  declare draft: boolean
  declare selected: boolean
  declare tabStop: boolean
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.name = ''
    this.dot = 'ok'
    this.count = 0
    this.draft = false
    this.selected = false
    this.tabStop = true
    this.addEventListener('keydown', this.#key)
  }

  #key(event: KeyboardEvent) {
    if (event.key === 'Delete') emit(this, 'close-tab')
    else if (event.key === 'Enter' || event.key === ' ') this.click()
    else return
    event.preventDefault()
  }

  #close(event: Event) {
    event.stopPropagation()
    emit(this, 'close-tab')
  }

  protected override updated() {
    this.role = 'tab'
    this.ariaSelected = String(this.selected)
    this.tabIndex = this.tabStop ? 0 : -1
    this.setAttribute('aria-keyshortcuts', 'Delete')
  }

  protected override render() {
    const { text, locale } = this.#words
    return html`<span class="dot ${this.dot}" aria-hidden="true"></span>
      <bdi class="name" title=${this.name}>${this.name}</bdi>
      <baton-badge count=${this.count} label=${shared[locale].unread(this.count)}></baton-badge>
      ${
        this.draft
          ? html`<span class="draft">${glyph(iconPencil, 14)}</span
              ><span class="sr">${text.draft}</span>`
          : nothing
      }
      ${
        this.selected
          ? html`<span
              class="close"
              aria-hidden="true"
              title=${text.closeTab(this.name)}
              @click=${this.#close}
              >${glyph(iconClose, 14)}</span
            >`
          : nothing
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-tab': BatonTab
  }
}

import { css, html, LitElement, nothing } from 'lit'
import { BatonAvatar } from './avatar.js'
import { base } from './base.js'
import type { Face } from './face.js'
import { glyph, type Icon } from './glyph.js'
import { BatonRing } from './ring.js'

const styles = css`
  :host {
    display: block;
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 10px;
    border: 1px solid var(--baton-line);
    border-radius: 10px;
    background: var(--baton-sunken);
    animation: enter var(--baton-enter) var(--baton-ease);
  }
  .accent {
    border-color: var(--baton-accent-line);
    background: var(--baton-accent-soft);
  }
  .warn {
    border-color: var(--baton-warn-dot);
    background: var(--baton-warn-soft);
  }
  .icon {
    display: grid;
    place-items: center;
    flex: none;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    background: var(--baton-surface);
    color: var(--baton-text-2);
  }
  .accent .icon {
    color: var(--baton-accent-text);
  }
  .warn .icon {
    color: var(--baton-warn-text);
  }
  .words {
    flex: 1 1 200px;
    min-width: 0;
    font: var(--baton-text-12);
    color: var(--baton-text-2);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .heading {
    color: var(--baton-text);
    font: var(--baton-text-13);
    font-weight: 600;
  }
  .end,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .actions {
    flex: 1 0 100%;
  }
  ::slotted([slot='below']) {
    flex: 1 0 100%;
    min-width: 0;
  }
  .none {
    display: none;
  }
  @keyframes enter {
    from {
      opacity: 0;
    }
  }
`

/** One fact above the composer that wants an answer; it always says who has the customer. */
export class BatonStrip extends LitElement {
  static readonly tag = 'baton-strip'
  static readonly uses = [BatonAvatar, BatonRing]
  static override styles = [base, styles]
  static override properties = {
    tone: {},
    icon: {},
    face: { attribute: false },
    until: { type: Number },
    total: { type: Number },
    heading: {},
    body: {},
    filled: { state: true },
  }
  declare tone: 'accent' | 'warn' | 'plain'
  declare icon: Icon | undefined
  /** In place of an icon. */
  declare face: Face | undefined
  /** A countdown in place of an icon: its end and its whole length, in ms. */
  declare until: number | undefined
  declare total: number | undefined
  declare heading: string
  declare body: string
  declare private filled: boolean

  constructor() {
    super()
    this.tone = 'plain'
    this.heading = ''
    this.body = ''
    this.filled = false
  }

  #lead() {
    if (this.until !== undefined)
      return html`<baton-ring size="s" .until=${this.until} .total=${this.total ?? 1}></baton-ring>`
    if (this.face) return html`<baton-avatar .face=${this.face} size="32"></baton-avatar>`
    return this.icon ? html`<span class="icon">${glyph(this.icon, 16)}</span>` : nothing
  }

  #slotted(event: Event) {
    this.filled = (event.target as HTMLSlotElement).assignedElements().length > 0
  }

  protected override render() {
    return html`<section class="strip ${this.tone}" role="status">
      ${this.#lead()}
      <div class="words">
        <div class="heading">${this.heading}</div>
        ${this.body}<slot></slot>
      </div>
      <div class="end"><slot name="end"></slot></div>
      <slot name="below"></slot>
      <div class="actions ${this.filled ? '' : 'none'}">
        <slot name="actions" @slotchange=${this.#slotted}></slot>
      </div>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-strip': BatonStrip
  }
}

import { css, html, LitElement } from 'lit'
import { base } from './base.js'
import type { ComposerMode } from './composer.js'
import { emit } from './emit.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { consoleText } from './i18n/tables.js'
import { iconLock, iconMask, iconReply } from './icons.js'

const ICONS = { reply: iconReply, anonymous: iconMask, note: iconLock } as const

const styles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 4px 6px;
  }
  .modes {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  button {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    padding: 0 10px;
    border: 1px solid transparent;
    border-radius: 6px;
    color: var(--baton-text-2);
    font: var(--baton-text-12);
  }
  button:hover {
    background: var(--baton-hover);
  }
  [aria-checked='true'],
  [aria-checked='true']:hover {
    background: var(--baton-accent-soft);
    color: var(--baton-accent-text);
    font-weight: 600;
  }
  .anonymous button {
    color: var(--baton-on-ink);
  }
  .anonymous button:hover {
    background: color-mix(in srgb, var(--baton-on-ink) 12%, transparent);
  }
  .anonymous [aria-checked='true'],
  .anonymous [aria-checked='true']:hover {
    background: var(--baton-on-ink);
    color: var(--baton-ink);
  }
  .anonymous button:focus-visible {
    outline-color: var(--baton-on-ink);
  }
  .note button {
    color: var(--baton-note-text);
  }
  .note button:hover {
    background: color-mix(in srgb, var(--baton-note-text) 10%, transparent);
  }
  .note [aria-checked='true'],
  .note [aria-checked='true']:hover {
    background: var(--baton-note-text);
    color: var(--baton-note-ground);
  }
  .to {
    flex: 1;
    padding-inline-end: 8px;
    overflow: hidden;
    font: var(--baton-text-12);
    color: var(--baton-text-2);
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    button {
      min-height: 40px;
    }
  }
  @media (forced-colors: active) {
    [aria-checked='true'] {
      border-color: Highlight;
    }
  }
`

/** The head of the console's composer: for whom a text is. */
export class BatonComposerModes extends LitElement {
  static readonly tag = 'baton-composer-modes'
  static override styles = [base, styles]
  static override properties = { mode: {}, modes: { attribute: false }, to: {} }
  declare mode: ComposerMode
  /** Those that this agent may use, in this order. */
  declare modes: readonly ComposerMode[]
  /** The customer's name. */
  declare to: string
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.mode = 'reply'
    this.modes = ['reply', 'anonymous', 'note']
    this.to = ''
  }

  #choose(mode: ComposerMode | undefined) {
    if (!mode) return
    this.mode = mode
    emit(this, 'mode', { mode })
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[aria-checked=true]')?.focus(),
    )
  }

  #key(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    this.#choose(this.modes.at((this.modes.indexOf(this.mode) + step) % this.modes.length))
  }

  protected override render() {
    const { text } = this.#words
    return html`<div class="modes ${this.mode}" role="radiogroup" @keydown=${this.#key}>
        ${this.modes.map(
          (mode) => html`<button
            type="button"
            role="radio"
            aria-checked=${String(mode === this.mode)}
            tabindex=${mode === this.mode ? 0 : -1}
            @click=${() => this.#choose(mode)}
          >
            ${glyph(ICONS[mode], 14)}${text[mode]}
          </button>`,
        )}
      </div>
      ${this.mode === 'reply' && this.to ? html`<span class="to">${text.to(this.to)}</span>` : ''}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-composer-modes': BatonComposerModes
  }
}

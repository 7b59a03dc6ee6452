import { css, html, LitElement, nothing } from 'lit'
import { base } from './base.js'
import { emit } from './emit.js'
import { glyph } from './glyph.js'
import { Words } from './i18n/scope.js'
import { transferText } from './i18n/tables.js'
import { iconLightbulb } from './icons.js'

/** A ready answer; `match` is 0 to 1. */
export type Answer = {
  readonly id: string
  readonly title: string
  readonly match: number
  readonly text: string
}

/** Answers shown, and from which match on one is green. */
const MOST = 2
const SURE = 0.85

const styles = css`
  :host {
    display: block;
  }
  section {
    border: 1px solid var(--baton-line);
    border-radius: 10px;
    background: var(--baton-sunken);
  }
  .head,
  .row {
    display: flex;
    gap: 4px 8px;
    align-items: center;
    min-height: 34px;
    padding: 2px 12px;
  }
  .head {
    color: var(--baton-text-2);
    font: var(--baton-text-12);
  }
  li {
    border-top: 1px solid var(--baton-line);
    list-style: none;
  }
  .title {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .match {
    color: var(--baton-text-2);
    font: var(--baton-text-12);
    font-variant-numeric: tabular-nums;
  }
  .sure {
    color: var(--baton-ok-text);
  }
  button {
    min-height: 28px;
    padding: 0 6px;
    border-radius: 6px;
    color: var(--baton-text-2);
    font: var(--baton-text-12);
    white-space: nowrap;
  }
  button:hover {
    background: var(--baton-hover);
  }
  .send {
    color: var(--baton-accent-text);
    font-weight: 500;
  }
  .text {
    max-height: 96px;
    padding: 0 12px 10px;
    overflow-y: auto;
    color: var(--baton-text-2);
    overflow-wrap: anywhere;
    text-wrap: pretty;
    white-space: pre-line;
  }
  @media (max-width: 640px) {
    .row {
      flex-wrap: wrap;
      padding-block: 6px;
    }
    .title {
      flex: 1 0 100%;
    }
    .match {
      flex: 1;
    }
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
`

/** Ready answers that might make a transfer unnecessary (T5): read one, or send it instead. */
export class BatonAnswers extends LitElement {
  static readonly tag = 'baton-answers'
  static override styles = [base, styles]
  static override properties = { answers: { attribute: false }, open: { state: true } }
  /** The best first; two are shown. */
  declare answers: readonly Answer[]
  /** The answer that is being read. */
  declare private open: string
  readonly #words = new Words(this, transferText)

  constructor() {
    super()
    this.answers = []
    this.open = ''
  }

  #answer({ id, title, match, text }: Answer) {
    const { text: words } = this.#words
    const percent = Math.round(match * 100)
    const open = id === this.open
    return html`<li>
      <div class="row">
        <span class="title" dir="auto">${title}</span>
        <span class="match ${match >= SURE ? 'sure' : ''}"
          ><span aria-hidden="true">${percent}%</span
          ><span class="sr">${words.match(percent)}</span></span
        >
        <button
          type="button"
          aria-expanded=${String(open)}
          @click=${() => (this.open = open ? '' : id)}
        >
          ${words.preview}<span class="sr"> ${title}</span>
        </button>
        <button type="button" class="send" @click=${() => emit(this, 'send-answer', { id })}>
          ${words.sendInstead}<span class="sr"> ${title}</span>
        </button>
      </div>
      ${open ? html`<p class="text" dir="auto" tabindex="0">${text}</p>` : nothing}
    </li>`
  }

  protected override render() {
    const { text } = this.#words
    if (this.answers.length === 0) return nothing
    return html`<section aria-label=${text.answersHead}>
      <div class="head" aria-hidden="true">${glyph(iconLightbulb, 14)}${text.answersHead}</div>
      <ul>
        ${this.answers.slice(0, MOST).map((answer) => this.#answer(answer))}
      </ul>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-answers': BatonAnswers
  }
}

import { css, html, LitElement } from 'lit'
import { base } from './base.js'
import { formatElapsed } from './i18n/format.js'
import { Words } from './i18n/scope.js'
import { consoleText } from './i18n/tables.js'
import { Ticker } from './ticker.js'

/** After how many seconds a wait turns amber and red; a workspace sets its own. */
export type Limits = { readonly amber: number; readonly red: number }

const LIMITS: Limits = { amber: 60, red: 180 }

const styles = css`
  :host {
    font: var(--baton-text-12);
    font-variant-numeric: tabular-nums;
  }
  .calm {
    color: var(--baton-text-3);
  }
  .amber {
    color: var(--baton-warn-text);
    font-weight: 500;
  }
  .red {
    color: var(--baton-danger-text);
    font-weight: 600;
  }
`

/** How long somebody has been waiting, counting up: neutral, amber, red. */
export class BatonTimer extends LitElement {
  static readonly tag = 'baton-timer'
  static override styles = [base, styles]
  static override properties = { since: { type: Number }, limits: { attribute: false } }
  /** Since when, in ms of server time. */
  declare since: number
  declare limits: Limits
  readonly #words = new Words(this, consoleText)

  constructor() {
    super()
    this.since = 0
    this.limits = LIMITS
    new Ticker(this)
  }

  #tone(seconds: number): string {
    if (seconds >= this.limits.red) return 'red'
    return seconds >= this.limits.amber ? 'amber' : 'calm'
  }

  protected override render() {
    const waited = Math.max(0, this.#words.now() - this.since)
    const figure = formatElapsed(waited)
    return html`<span class=${this.#tone(waited / 1000)} aria-hidden="true">${figure}</span
      ><span class="sr">${this.#words.text.waitsFor(figure)}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-timer': BatonTimer
  }
}

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { base } from './base.js'
import { emit } from './emit.js'
import { Words } from './i18n/scope.js'
import { shared } from './i18n/tables.js'
import { Ticker } from './ticker.js'

/** The radius at which the line of the ring is 100 units long, so a share is a percentage. */
const RADIUS = 15.9155

const styles = css`
  :host {
    position: relative;
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 44px;
    height: 44px;
  }
  :host([size='s']) {
    width: 32px;
    height: 32px;
  }
  svg {
    position: absolute;
    width: 100%;
    height: 100%;
    transform: rotate(-90deg);
  }
  circle {
    fill: none;
    stroke: var(--baton-line);
    stroke-width: 2.75;
  }
  .left {
    stroke: var(--baton-accent);
    transition: stroke-dashoffset 1s linear;
  }
  .figure {
    font: 600 14px / 1 var(--baton-font);
    font-variant-numeric: tabular-nums;
  }
  :host([size='s']) .figure {
    font-size: 12px;
  }
  @media (prefers-reduced-motion: reduce) {
    .left {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .left {
      stroke: CanvasText;
    }
  }
`

/** A countdown: seconds inside a ring that empties. */
export class BatonRing extends LitElement {
  static readonly tag = 'baton-ring'
  static override styles = [base, styles]
  static override properties = {
    until: { type: Number },
    total: { type: Number },
    size: { reflect: true },
    label: {},
  }
  /** When it ends, in ms of server time. */
  declare until: number
  /** How long it is in all, in ms. */
  declare total: number
  /** 32 or 44 px. */
  declare size: 's' | 'm'
  declare label: string
  readonly #words = new Words(this, shared)
  #told = false

  constructor() {
    super()
    this.until = 0
    this.total = 1
    this.size = 'm'
    this.label = ''
    new Ticker(this)
  }

  get #left(): number {
    return Math.max(0, this.until - this.#words.now())
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('until')) this.#told = false
    if (this.#told || this.#left > 0) return
    this.#told = true
    emit(this, 'elapsed')
  }

  protected override render() {
    const seconds = Math.ceil(this.#left / 1000)
    const spent = 100 - Math.min(100, (100 * this.#left) / Math.max(1, this.total))
    const label = this.label || this.#words.text.secondsLeft(seconds)
    return html`<svg viewBox="0 0 36 36" aria-hidden="true">
        <circle cx="18" cy="18" r=${RADIUS}></circle>
        <circle
          class="left" cx="18" cy="18" r=${RADIUS}
          stroke-dasharray="100" stroke-dashoffset=${spent} stroke-linecap="round"
          visibility=${spent >= 100 ? 'hidden' : nothing}
        ></circle>
      </svg>
      <span class="figure" role="timer" aria-label=${label}>${seconds}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-ring': BatonRing
  }
}

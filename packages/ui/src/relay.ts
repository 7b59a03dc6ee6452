import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { BatonAvatar } from './avatar.js'
import { base } from './base.js'
import type { Face } from './face.js'
import { Words } from './i18n/scope.js'
import { shared } from './i18n/tables.js'
import { styles } from './relay.styles.js'

/** One face of a relay; at most one has the floor. `caption` replaces the name below it. */
export type Stop = Face & {
  readonly floor?: boolean | undefined
  readonly faded?: boolean | undefined
  readonly ready?: boolean | undefined
  readonly caption?: string | undefined
}

/** The line between two faces: dashed while asked, solid once passed, red dashed when stopped. */
export type Link = {
  readonly state: 'asked' | 'passed' | 'stopped'
  readonly text?: string | undefined
  readonly time?: string | undefined
}

/** `cubic-bezier` and the 480 ms of the relay, for the animation API. */
const TRAVEL = { duration: 480, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' }
const FADE = { duration: 80 }

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Faces joined by a line: who has the floor, who was asked, how it went on. */
export class BatonRelay extends LitElement {
  static readonly tag = 'baton-relay'
  static readonly uses = [BatonAvatar]
  static override styles = [base, styles]
  static override properties = {
    stops: { attribute: false },
    links: { attribute: false },
    size: { type: Number },
    captions: {},
    label: {},
  }
  declare stops: readonly Stop[]
  /** One fewer than stops; missing ones count as asked. */
  declare links: readonly Link[]
  /** Diameter of the faces in px. */
  declare size: number
  /** Whether names are written below the faces, beside them, or not at all. */
  declare captions: 'none' | 'below' | 'beside'
  /** Said instead of the sentence that is made from names and links. */
  declare label: string
  readonly #words = new Words(this, shared)
  #place: { left: number; top: number } | undefined

  constructor() {
    super()
    this.stops = []
    this.links = []
    this.size = 32
    this.captions = 'none'
    this.label = ''
  }

  get #ring(): HTMLElement | null {
    return this.renderRoot.querySelector('.ring')
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('stops')
    const moved = before?.findIndex((stop) => stop.floor) !== this.#floor
    const box = before && moved ? this.#ring?.getBoundingClientRect() : undefined
    this.#place = box && { left: box.left, top: box.top }
  }

  protected override updated() {
    const from = this.#place
    const ring = this.#ring
    this.#place = undefined
    if (!from || !ring) return
    if (still()) ring.animate([{ opacity: 0 }, { opacity: 1 }], FADE)
    else {
      const to = ring.getBoundingClientRect()
      const start = `translate(${from.left - to.left}px, ${from.top - to.top}px)`
      ring.animate([{ transform: start }, { transform: 'none' }], TRAVEL)
    }
  }

  get #floor(): number {
    return this.stops.findIndex((stop) => stop.floor)
  }

  #sentence(): string {
    const { text } = this.#words
    const parts = this.stops.map((stop, nth) => {
      const link = nth > 0 ? `→ (${text[this.links[nth - 1]?.state ?? 'asked']}) ` : ''
      return `${link}${stop.name || (stop.kind === 'place' ? text.place : text.person)}`
    })
    const holder = this.stops[this.#floor]
    return holder ? `${parts.join(' ')} · ${text.hasFloor(holder.name)}` : parts.join(' ')
  }

  #line(nth: number): TemplateResult {
    const link = this.links[nth] ?? { state: 'asked' }
    const dashes = link.state === 'passed' ? nothing : '5 4'
    return html`<span class="link ${link.state}">
      <svg class="line" aria-hidden="true">
        <line
          x1="0" x2="100%" y1="50%" y2="50%"
          stroke="currentColor" stroke-width="2" stroke-dasharray=${dashes}
        ></line>
      </svg>
      ${link.text ? html`<span>${link.text}</span>` : nothing}
      ${link.time ? html`<span class="figures">${link.time}</span>` : nothing}
    </span>`
  }

  #stop(stop: Stop): TemplateResult {
    return html`<span class="stop">
      <span class="face ${stop.faded ? 'faded' : ''}">
        <baton-avatar .face=${stop} size=${this.size} ?ready=${stop.ready}></baton-avatar>
        ${stop.floor ? html`<span class="ring"></span>` : nothing}
      </span>
      ${
        this.captions === 'none'
          ? nothing
          : html`<span class="caption"><bdi>${stop.caption ?? stop.name}</bdi></span>`
      }
    </span>`
  }

  protected override render() {
    const look = `s${this.size} ${this.captions === 'beside' ? 'inline' : ''}`
    return html`<div class=${look} role="img" aria-label=${this.label || this.#sentence()}>
      <div class="row">
        ${this.stops.map((stop, nth) => [nth ? this.#line(nth - 1) : nothing, this.#stop(stop)])}
      </div>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-relay': BatonRelay
  }
}

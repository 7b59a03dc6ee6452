import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { BatonAnnouncer } from './announcer.js'
import { base } from './base.js'
import { BatonButton } from './button.js'
import { frame } from './card.styles.js'
import { emit } from './emit.js'
import { glyph } from './glyph.js'
import { formatDuration, formatRange, formatTime, type Range, rangeFigures } from './i18n/format.js'
import { Words } from './i18n/scope.js'
import { widget } from './i18n/tables.js'
import { iconCheck, iconMail } from './icons.js'
import { BatonRelay, type Stop } from './relay.js'
import { Ticker } from './ticker.js'
import { styles } from './waiting-card.styles.js'

/** How often a screen reader hears that the place or the wait changed, in ms. */
const ANNOUNCE_EVERY = 30_000

/** "Just now" lasts as long as it is true to the eye, in ms. */
const JUST_NOW = 10_000

/** At most so many of those who are ahead are drawn. */
const MOST_AHEAD = 2

/** The wait for a person (H16): place, honest range, and the way out. */
export class BatonWaitingCard extends LitElement {
  static readonly tag = 'baton-waiting-card'
  static readonly uses = [BatonButton, BatonRelay, BatonAnnouncer]
  static override styles = [base, frame, styles]
  static override properties = {
    position: { type: Number },
    range: { attribute: false },
    updatedAt: { type: Number },
    busy: { type: Boolean },
    ended: { type: Number },
  }
  /** 1 is next. */
  declare position: number
  /** Minutes; undefined while there is no honest figure. */
  declare range: Range | undefined
  /** When the figures were last confirmed, in ms. */
  declare updatedAt: number | undefined
  /** The leave-message button is at work. */
  declare busy: boolean
  /** When the wait was over, in ms; the card is one line then. */
  declare ended: number | undefined
  readonly #words = new Words(this, widget)

  constructor() {
    super()
    this.position = 1
    this.busy = false
    new Ticker(this)
  }

  protected override updated(changed: PropertyValues<this>) {
    if (this.ended !== undefined || !(changed.has('position') || changed.has('range'))) return
    const { text, locale } = this.#words
    const range = this.range && formatRange(locale, this.range)
    this.renderRoot
      .querySelector('baton-announcer')
      ?.say(text.wait(this.position, range), { every: ANNOUNCE_EVERY })
  }

  #stops(): Stop[] {
    const ahead = Math.min(MOST_AHEAD, Math.max(0, this.position - 1))
    const places = Array.from({ length: ahead }, () => ({ name: '', kind: 'place' }) as const)
    return [{ name: '', kind: 'you' }, ...places, { name: '', kind: 'desk', ready: true }]
  }

  #sentence() {
    const { text } = this.#words
    const [before, after] = text.waitPlace
    const figures = this.range && rangeFigures(this.range)
    const [about, unit] = text.waitTime(figures === '1')
    return html`<div class="sentence">
      <p>${before} <span class="figure">${this.position}</span> ${after}</p>
      ${figures ? html`<p>${about} <span class="figure">${figures}</span> ${unit}</p>` : nothing}
    </div>`
  }

  #foot(): string {
    const { text, locale } = this.#words
    if (this.updatedAt === undefined) return text.waitKept
    const ago = this.#words.now() - this.updatedAt
    const words = ago < JUST_NOW ? text.waitNow : text.waitUpdated(formatDuration(locale, ago))
    return `${words} · ${text.waitKept}`
  }

  protected override render() {
    const { text, locale } = this.#words
    if (this.ended !== undefined) {
      const time = formatTime(locale, this.ended)
      return html`<div class="collapsed">${glyph(iconCheck, 14)}${text.waitDone(time)}</div>`
    }
    return html`<section class="card" aria-label=${text.inLine}>
      ${this.#sentence()}
      <baton-relay .stops=${this.#stops()} size="28" label=${text.wait(this.position)}></baton-relay>
      <div class="foot">${this.#foot()}</div>
      <baton-button
        size="l"
        .icon=${iconMail}
        ?busy=${this.busy}
        @click=${() => emit(this, 'leave-message')}
        >${text.waitLeave}</baton-button
      >
      <baton-announcer></baton-announcer>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-waiting-card': BatonWaitingCard
  }
}

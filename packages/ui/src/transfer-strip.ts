import { css, html, LitElement, nothing } from 'lit'
import { base, link } from './base.js'
import { BatonButton } from './button.js'
import { emit } from './emit.js'
import type { Face } from './face.js'
import { formatTime } from './i18n/format.js'
import { Words } from './i18n/scope.js'
import { consoleText, transferText } from './i18n/tables.js'
import { iconRepeat, iconRoute, iconTimerOff, iconUserOff, iconWarning } from './icons.js'
import { BatonRelay, type Link, type Stop } from './relay.js'
import { BatonStrip } from './strip.js'
import { zhEllipsis } from './text.js'

/** A way on, as a button; the first of several is the one advised. */
export type NextStep = { readonly id: string; readonly label: string }

/** Where a transfer stands, as its sender, or a supervisor, needs to know (T17, T22, T24–T28). */
export type TransferState =
  | {
      readonly kind: 'suggested'
      readonly to: string
      readonly department?: string | undefined
      readonly rule: string
      /** A fact beside the rule: `最空闲 2/6`. */
      readonly fact?: string | undefined
      /** The whole explanation, shown on demand. */
      readonly why?: string | undefined
      /** The key that confirms; its owner listens to it. */
      readonly hint?: string | undefined
    }
  | {
      readonly kind: 'asking'
      readonly customer: string
      readonly until: number
      readonly total: number
    }
  | {
      readonly kind: 'waiting'
      readonly to: string
      readonly until: number
      readonly total: number
      /** When the receiver opened the packet, in ms. */
      readonly openedAt?: number | undefined
    }
  | {
      readonly kind: 'lapsed'
      readonly to: string
      readonly seconds: number
      readonly next: readonly NextStep[]
    }
  | {
      readonly kind: 'declined'
      readonly to: string
      readonly face?: Face | undefined
      readonly reason: string
      readonly next: readonly NextStep[]
    }
  /** The customer was asked, and stays: with their own words if they wrote any. */
  | {
      readonly kind: 'refused'
      readonly customer: string
      readonly words: string
      readonly next: readonly NextStep[]
    }
  /** Nobody could be asked: what happened, as a sentence. */
  | { readonly kind: 'failed'; readonly words: string; readonly next: readonly NextStep[] }
  | {
      readonly kind: 'guarded'
      /** The whole path; the last is where it was stopped. */
      readonly stops: readonly Stop[]
      readonly links: readonly Link[]
      readonly next: readonly NextStep[]
    }
  | { readonly kind: 'left'; readonly contact: string; readonly question: string }

type StateOf<K extends TransferState['kind']> = Extract<TransferState, { kind: K }>

const styles = css`
  :host {
    display: block;
  }
  .keep:last-child {
    margin-inline-start: auto;
  }
  .why {
    margin-top: 4px;
  }
  .path {
    overflow-x: auto;
  }
  /* The log has all of it. */
  .said {
    display: -webkit-box;
    overflow: hidden;
    color: var(--baton-text);
    font: var(--baton-text-13);
    white-space: pre-line;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
`

/** A transfer above the composer: what happens, who has the customer, what can be done next. */
export class BatonTransferStrip extends LitElement {
  static readonly tag = 'baton-transfer-strip'
  static readonly uses = [BatonButton, BatonRelay, BatonStrip]
  static override styles = [base, link, styles]
  static override properties = {
    state: { attribute: false },
    busy: {},
    explained: { state: true },
  }
  declare state: TransferState | undefined
  /** The id of the step that is on its way. */
  declare busy: string
  declare private explained: boolean
  readonly #words = new Words(this, transferText)

  constructor() {
    super()
    this.busy = ''
    this.explained = false
  }

  #button(slot: string, step: NextStep, variant: 'filled' | 'plain' | 'quiet', hint = '') {
    return html`<baton-button
      slot=${slot}
      size="s"
      class=${step.id}
      variant=${variant}
      hint=${hint}
      ?busy=${this.busy === step.id}
      @click=${() => emit(this, 'step', { id: step.id })}
      >${zhEllipsis(step.label)}</baton-button
    >`
  }

  #next(steps: readonly NextStep[]) {
    return steps.map((step, nth) => this.#button('actions', step, nth === 0 ? 'filled' : 'plain'))
  }

  get #keep(): NextStep {
    return { id: 'keep', label: this.#words.text.keep }
  }

  #nextOrKeep(steps: readonly NextStep[]) {
    return [this.#next(steps), this.#button('actions', this.#keep, 'quiet')]
  }

  #why(why: string | undefined) {
    if (!why) return nothing
    return html` ·
      <button
        type="button"
        class="link"
        aria-expanded=${String(this.explained)}
        @click=${() => (this.explained = !this.explained)}
      >
        ${this.#words.text.why}
      </button>
      ${this.explained ? html`<p class="why">${why}</p>` : nothing}`
  }

  #suggested({ to, department = '', rule, fact, why, hint }: StateOf<'suggested'>) {
    const { text, locale } = this.#words
    const line = [text.rule(rule), fact].filter(Boolean).join(' · ')
    return html`<baton-strip
      tone="accent"
      .icon=${iconRoute}
      heading=${text.suggest(to, department)}
      body=${line}
    >
      ${this.#why(why)}${this.#button('end', { id: 'ignore', label: text.ignore }, 'quiet')}
      ${this.#button('end', { id: 'transfer', label: consoleText[locale].transfer }, 'filled', hint)}
    </baton-strip>`
  }

  #counting(heading: string, body: string, { until, total }: { until: number; total: number }) {
    const { text } = this.#words
    return html`<baton-strip
      tone="accent"
      .until=${until}
      .total=${total}
      heading=${heading}
      body=${body}
      >${this.#button('end', { id: 'cancel', label: text.cancel }, 'plain')}</baton-strip
    >`
  }

  #waiting(state: StateOf<'waiting'>) {
    const { text, locale } = this.#words
    const opened =
      state.openedAt === undefined ? '' : text.packetOpened(formatTime(locale, state.openedAt))
    const line = [opened, text.stillYours].filter(Boolean).join(' · ')
    return this.#counting(text.waitsAccept(state.to), line, state)
  }

  #lapsed({ to, seconds, next }: StateOf<'lapsed'>) {
    const { text } = this.#words
    return html`<baton-strip
      tone="warn"
      .icon=${iconTimerOff}
      heading=${text.lapsed(to, seconds)}
      body=${text.stillYoursNext}
      >${this.#nextOrKeep(next)}</baton-strip
    >`
  }

  #declined({ to, face, reason, next }: StateOf<'declined'>) {
    const { text } = this.#words
    return html`<baton-strip
      tone="warn"
      .face=${face ?? { name: to }}
      heading=${text.declined(to, reason)}
      body=${text.declineUnseen}
      >${this.#nextOrKeep(next)}</baton-strip
    >`
  }

  /** Whoever wants to stay is kept; somebody else is the second thought. */
  #refused({ customer, words, next }: StateOf<'refused'>) {
    const { text } = this.#words
    return html`<baton-strip tone="warn" .face=${{ name: customer }} heading=${text.refused(customer)}>
      ${words ? html`<p class="said" dir="auto">${text.quoted(words)}</p>` : nothing}
      ${this.#next([this.#keep, ...next])}</baton-strip
    >`
  }

  #failed({ words, next }: StateOf<'failed'>) {
    return html`<baton-strip
      tone="warn"
      .icon=${iconWarning}
      heading=${words}
      body=${this.#words.text.stillYoursNext}
      >${this.#nextOrKeep(next)}</baton-strip
    >`
  }

  #guarded({ stops, links, next }: StateOf<'guarded'>) {
    const { text } = this.#words
    const path = stops.slice(0, -1).map(({ name }) => name)
    const holder = stops.find(({ floor }) => floor)?.name ?? ''
    const line = text.guardedLine(path.join(' → '), stops.at(-1)?.name ?? '', holder)
    return html`<baton-strip .icon=${iconRepeat} heading=${text.guarded} body=${line}>
      <div slot="below" class="path">
        <baton-relay size="28" captions="below" .stops=${stops} .links=${links}></baton-relay>
      </div>
      ${this.#next(next)}
    </baton-strip>`
  }

  #left({ contact, question }: StateOf<'left'>) {
    const { text } = this.#words
    const line = [contact, question && text.unsolved(question)].filter(Boolean).join(' · ')
    return html`<baton-strip .icon=${iconUserOff} heading=${text.kept} body=${line}>
      ${this.#button('end', { id: 'stop', label: text.stop }, 'quiet')}
      ${this.#button('end', { id: 'follow-up', label: text.openFollowUp }, 'plain')}
    </baton-strip>`
  }

  protected override render() {
    const { text } = this.#words
    const { state } = this
    if (!state) return nothing
    switch (state.kind) {
      case 'suggested':
        return this.#suggested(state)
      case 'asking':
        return this.#counting(text.waitsConsent(state.customer), text.stillYours, state)
      case 'waiting':
        return this.#waiting(state)
      case 'lapsed':
        return this.#lapsed(state)
      case 'declined':
        return this.#declined(state)
      case 'refused':
        return this.#refused(state)
      case 'failed':
        return this.#failed(state)
      case 'guarded':
        return this.#guarded(state)
      case 'left':
        return this.#left(state)
      default:
        return state satisfies never
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-transfer-strip': BatonTransferStrip
  }
}

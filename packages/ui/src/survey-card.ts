import type { Repeated, Service } from '@baton/core'
import { html, LitElement, nothing } from 'lit'
import { BatonAvatar } from './avatar.js'
import { base } from './base.js'
import { BatonButton } from './button.js'
import { BatonCard } from './card.js'
import { BatonChoice, type Choice } from './choice.js'
import { emit } from './emit.js'
import type { Face } from './face.js'
import { Words } from './i18n/scope.js'
import { shared, widget } from './i18n/tables.js'
import { iconFrown, iconMeh, iconSmile } from './icons.js'
import { BatonRelay } from './relay.js'
import { styles } from './survey-card.styles.js'
import { BatonTextField } from './text-field.js'

/** Signs that a suggestion may have; rooms refuse longer ones. */
const LONGEST = 1000

const ICONS = { good: iconSmile, medium: iconMeh, bad: iconFrown }
const SERVICES = ['good', 'medium', 'bad'] as const
const REPEATS = ['no', 'little', 'yes'] as const

/** Somebody who had the floor; people are told apart by `id`. */
export type Person = Face & { readonly id: string }

/** What the card tells when it is sent. */
export interface SurveySent {
  service: Service
  repeated?: Repeated
  /** Trimmed; empty when nothing was written. */
  suggestion: string
  /** Only those who were rated. */
  people: { id: string; service: Service }[]
}

/** Asks the visitor how it was (T30): of all, of being passed on, of each person. One line afterwards. */
export class BatonSurveyCard extends LitElement {
  static readonly tag = 'baton-survey-card'
  static readonly uses = [
    BatonAvatar,
    BatonButton,
    BatonCard,
    BatonChoice,
    BatonRelay,
    BatonTextField,
  ]
  static override styles = [base, styles]
  static override properties = {
    people: { attribute: false },
    outcome: {},
    at: { type: Number },
    busy: { type: Boolean },
    refusal: {},
    service: { state: true },
    repeated: { state: true },
    suggestion: { state: true },
    each: { state: true },
    faults: { state: true },
  }
  /** Who had the floor, in order; whoever had it twice stands there twice. */
  declare people: readonly Person[]
  /** What was chosen, and when (ms): the card is one line then. */
  declare outcome: Service | ''
  declare at: number | undefined
  declare busy: boolean
  /** The sentence of a refusal, shown above the button. */
  declare refusal: string
  declare private service: Service | undefined
  declare private repeated: Repeated | undefined
  declare private suggestion: string
  declare private each: ReadonlyMap<string, Service>
  declare private faults: boolean
  readonly #words = new Words(this, widget)

  constructor() {
    super()
    this.people = []
    this.outcome = ''
    this.busy = false
    this.refusal = ''
    this.suggestion = ''
    this.each = new Map()
    this.faults = false
  }

  /** As high as it will be only once its parts are. */
  protected override async getUpdateComplete() {
    const done = await super.getUpdateComplete()
    const parts = this.renderRoot.querySelectorAll<LitElement>('baton-card, baton-card > *')
    await Promise.all(Array.from(parts, (part) => part.updateComplete))
    return done
  }

  get #tooLong(): boolean {
    return this.suggestion.trim().length > LONGEST
  }

  #submit() {
    const { service, repeated } = this
    this.faults = !service || this.#tooLong
    if (this.busy) return
    if (!service) this.renderRoot.querySelector('baton-choice')?.focus()
    else if (this.#tooLong) this.renderRoot.querySelector('baton-text-field')?.focus()
    else
      emit<SurveySent>(this, 'rate', {
        service,
        ...(repeated && { repeated }),
        suggestion: this.suggestion.trim(),
        people: [...this.each].map(([id, service]) => ({ id, service })),
      })
  }

  #services(): Choice[] {
    const { services } = shared[this.#words.locale]
    return SERVICES.map((id) => ({ id, label: services[id], icon: ICONS[id] }))
  }

  /** Whoever gave it to themselves, by way of the queue or the bot, is one face. */
  #path() {
    const stops = this.people.filter(({ id }, at) => id !== this.people[at - 1]?.id)
    if (stops.length < 2) return nothing
    const links = stops.slice(1).map(() => ({ state: 'passed' }) as const)
    // A long path scrolls, also by keys.
    const long = stops.length > 3
    return html`<div class="path" tabindex=${long ? 0 : nothing}>
      <baton-relay
        size="24"
        captions=${long ? 'below' : 'beside'}
        .stops=${stops}
        .links=${links}
      ></baton-relay>
    </div>`
  }

  #passedOn(people: readonly Person[]) {
    const { text } = this.#words
    return html`<baton-choice
        label=${text.surveyRepeat}
        .choices=${REPEATS.map((id) => ({ id, label: text.surveyRepeats[id] }))}
        .value=${this.repeated ?? ''}
        @choose=${(event: CustomEvent<{ id: Repeated }>) => {
          this.repeated = event.detail.id
        }}
      ></baton-choice>
      <details>
        <summary>${text.surveyEach}</summary>
        ${people.map(
          (person) => html`<div class="person">
            <baton-avatar size="24" .face=${person}></baton-avatar>
            <bdi>${person.name}</bdi>
            <baton-choice
              quiet
              look="icons"
              label=${person.name}
              .choices=${this.#services()}
              .value=${this.each.get(person.id) ?? ''}
              @choose=${(event: CustomEvent<{ id: Service }>) => {
                this.each = new Map(this.each).set(person.id, event.detail.id)
              }}
            ></baton-choice>
          </div>`,
        )}
      </details>`
  }

  protected override render() {
    const { text } = this.#words
    const people = [...new Map(this.people.map((person) => [person.id, person])).values()]
    const { services } = shared[this.#words.locale]
    return html`<baton-card
      heading=${text.surveyTitle}
      collapsed=${this.outcome ? text.surveyDone(services[this.outcome]) : ''}
      .at=${this.at}
    >
      <baton-choice
        quiet
        look="tile"
        label=${text.surveyTitle}
        .choices=${this.#services()}
        .value=${this.service ?? ''}
        fault=${this.faults && !this.service ? text.surveyMissing : ''}
        @choose=${(event: CustomEvent<{ id: Service }>) => {
          this.service = event.detail.id
        }}
      ></baton-choice>
      ${this.#path()} ${people.length > 1 ? this.#passedOn(people) : nothing}
      <baton-text-field
        quiet
        rows="2"
        optional
        label=${text.surveySuggest}
        placeholder=${text.surveySuggest}
        .value=${this.suggestion}
        error=${this.faults && this.#tooLong ? text.questionLong(LONGEST) : ''}
        @input-text=${(event: CustomEvent<{ text: string }>) => {
          this.suggestion = event.detail.text
          event.stopPropagation()
        }}
      ></baton-text-field>
      ${this.refusal ? html`<p role="alert">${this.refusal}</p>` : nothing}
      <baton-button
        slot="actions"
        size="l"
        variant="filled"
        ?busy=${this.busy}
        @click=${() => this.#submit()}
        >${text.surveySend}</baton-button
      >
    </baton-card>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-survey-card': BatonSurveyCard
  }
}

import type { ChatItem, VisitorChat } from '@baton/client'
import { BatonSurveyCard, base, emit, type SurveySent, sentence, Words, widget } from '@baton/ui'
import { html, LitElement } from 'lit'

/** How it was (T30): the card, and what becomes of its answer. */
export class BatonChatSurvey extends LitElement {
  static readonly tag = 'baton-chat-survey'
  static readonly uses = [BatonSurveyCard]
  static override styles = base
  static override properties = {
    chat: { attribute: false },
    item: { attribute: false },
    busy: { state: true },
    refusal: { state: true },
  }
  declare chat: VisitorChat
  declare item: Extract<ChatItem, { kind: 'survey' }>
  declare private busy: boolean
  declare private refusal: string
  readonly #words = new Words(this, widget)

  constructor() {
    super()
    this.busy = false
    this.refusal = ''
  }

  /** Whoever follows the end of the log wants to know how high the card is. */
  protected override async getUpdateComplete() {
    const done = await super.getUpdateComplete()
    await this.renderRoot.querySelector('baton-survey-card')?.updateComplete
    return done
  }

  async #rate({ people, ...answer }: SurveySent) {
    // Whoever had the floor several times is rated for each of them.
    const legs = this.item.stops.flatMap(({ stop, agent }) => {
      const rated = people.find(({ id }) => id === agent.id)
      return rated ? [{ stop, service: rated.service }] : []
    })
    this.busy = true
    this.refusal = ''
    try {
      await this.chat.rate({ ...answer, legs })
      emit(this, 'rated')
    } catch (error) {
      this.refusal = sentence(this.#words.locale, (error as { code?: string }).code ?? '')
    }
    this.busy = false
  }

  protected override render() {
    const { stops, rating, ratedAt } = this.item
    return html`<baton-survey-card
      .people=${stops.map(({ agent }) => agent)}
      .outcome=${rating?.service ?? ''}
      .at=${ratedAt}
      ?busy=${this.busy}
      .refusal=${this.refusal}
      @rate=${(event: CustomEvent<SurveySent>) => this.#rate(event.detail)}
    ></baton-survey-card>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-chat-survey': BatonChatSurvey
  }
}

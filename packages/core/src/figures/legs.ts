import type { ConversationEvent, Leg, Rating, Service } from '../conversation/events.js'
import { passedOn } from '../conversation/survey.js'
import { type Stretch, stretchesOf } from './stretches.js'

/** T19: a transfer on record, with what the rest of the log knows of it. */
export interface LegOnRecord extends Leg {
  conversation: string
  /** In which the sender had the conversation. */
  fromDepartment?: string
  /** What the customer says of whoever took it. */
  service?: Service
}

/** What a customer says of a whole conversation: their last word for each survey. */
export interface RatingOnRecord extends Rating {
  conversation: string
  survey: number
  /** One person passed them on to another. */
  passedOn: boolean
}

const onRecord = (leg: Leg, conversation: string, stretches: readonly Stretch[]): LegOnRecord => {
  const from = stretches.findLast(
    ({ agent, at }) => agent.id === leg.from.id && at <= leg.requestedAt,
  )
  const to = stretches.find(({ transfer }) => transfer === leg.transfer)
  return {
    ...leg,
    conversation,
    ...(from?.department !== undefined && { fromDepartment: from.department }),
    ...(to?.service && { service: to.service }),
  }
}

const idOf = (events: readonly ConversationEvent[]): string =>
  events.find((event) => event.type === 'opened')?.id ?? ''

/** The transfers on record in the log of one conversation, in the order in which they ended. */
export const legsOf = (events: readonly ConversationEvent[]): LegOnRecord[] => {
  const stretches = stretchesOf(events)
  return events.flatMap((event) =>
    event.type === 'transfer-ended' ? [onRecord(event.leg, idOf(events), stretches)] : [],
  )
}

/** The ratings in the log of one conversation, one for each survey that was answered. */
export const ratingsOf = (events: readonly ConversationEvent[]): RatingOnRecord[] => {
  const ratings = new Map<number, RatingOnRecord>()
  const asked = new Map<number, boolean>()
  for (const event of events) {
    if (event.type === 'survey-invited') asked.set(event.survey, passedOn(event.stops))
    if (event.type !== 'rated') continue
    const { type: _, at: __, ...said } = event
    const passed = asked.get(event.survey) ?? false
    ratings.set(event.survey, { ...said, conversation: idOf(events), passedOn: passed })
  }
  return [...ratings.values()]
}

import type { Language, Time } from '../aggregate.js'
import type { Emotion, Priority } from '../conversation/events.js'
import type { ConversationState } from '../conversation/state.js'

/** All that rules look at. */
export interface Facts {
  category?: string
  channel: string
  tags: readonly string[]
  vip: boolean
  language: Language
  /** The address of the page that the visitor looks at. */
  page?: string
  now: Time
  priority: Priority
  emotion: Emotion
}

/** What rules may know of a conversation, from the team's copy of its state. */
export const factsOf = ({ language, team }: ConversationState, now: Time): Facts => {
  const facts: Facts = {
    channel: team?.visit.channel ?? '',
    tags: team?.card.tags ?? [],
    vip: team?.card.vip ?? false,
    language,
    now,
    priority: team?.priority ?? 0,
    emotion: team?.emotion ?? 'calm',
  }
  const page = team?.page ?? team?.visit.page?.url
  if (team?.category !== undefined) facts.category = team.category
  if (page !== undefined) facts.page = page
  return facts
}

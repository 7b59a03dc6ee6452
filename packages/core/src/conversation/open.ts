import { refuse } from '../aggregate.js'
import type { CustomerToConversation } from './commands.js'
import type { ConversationEvent } from './events.js'
import type { ConversationState } from './state.js'
import type { ConversationContext, ConversationDecision } from './step.js'

/** A room becomes a conversation: only its customer's room may say so, and saying it again is fine. */
export const open = (
  state: ConversationState,
  {
    conversation,
    desk,
    language,
    card,
    visit,
    pages,
  }: Extract<CustomerToConversation, { type: 'open' }>,
  { now, by }: ConversationContext,
): ConversationDecision => {
  if (by.kind !== 'room' || by.party !== 'customer' || by.name !== card.id) {
    return refuse('not-allowed')
  }
  if (state.desk !== undefined) {
    return state.customer.id === card.id ? { events: [] } : refuse('already-open')
  }
  const { id, name } = card
  const opened: ConversationEvent = {
    type: 'opened',
    at: now,
    id: conversation,
    customer: { id, ...(name !== undefined && { name }) },
    desk,
    language,
    team: { card, visit },
  }
  const viewed = pages.map(
    ({ at, ...page }): ConversationEvent => ({ type: 'page-viewed', at: Math.min(at, now), page }),
  )
  return { events: [opened, ...viewed] }
}

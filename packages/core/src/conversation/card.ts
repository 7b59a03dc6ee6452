import { refuse } from '../aggregate.js'
import type { CustomerToConversation } from './commands.js'
import type { ConversationState } from './state.js'
import { type ConversationContext, type ConversationDecision, team } from './step.js'

/** The customer's room has learnt more of the visitor while their conversation is open. */
export const changeCard = (
  state: ConversationState,
  { card }: Extract<CustomerToConversation, { type: 'card-changed' }>,
  { now, by }: ConversationContext,
): ConversationDecision => {
  const { customer, floor } = state
  const own = by.kind === 'room' && by.party === 'customer' && by.name === customer.id
  if (!own || card.id !== customer.id) return refuse('not-allowed')
  if (floor.holder === 'closed') return refuse('closed')
  // With the bot it is too early: the wish for a person brings a priority of its own.
  const rises = card.vip && floor.holder !== 'bot' && team(state).priority === 0
  return { events: [{ type: 'card-changed', at: now, card, ...(rises && { priority: 1 }) }] }
}

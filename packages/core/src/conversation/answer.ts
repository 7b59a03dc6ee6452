import { refuse } from '../aggregate.js'
import type { CustomerToConversation } from './commands.js'
import type { ConversationState } from './state.js'
import type { ConversationContext, ConversationDecision } from './step.js'

/**
 * A31: a member answers what the customer has left. It is said like a letter, whoever has the floor,
 * and moves no floor: nobody holds a slot for somebody who may come back tomorrow.
 */
export const answerTicket = (
  { customer, floor, messages }: ConversationState,
  { ticket, agent, text, question }: Extract<CustomerToConversation, { type: 'answer' }>,
  { now: at, by }: ConversationContext,
): ConversationDecision => {
  const own = by.kind === 'room' && by.party === 'customer' && by.name === customer.id
  if (!own) return refuse('not-allowed')
  if (floor.holder === 'closed') {
    return { events: [{ type: 'answer-missed', at, ticket, agent, text }] }
  }
  const said = { n: messages + 1, by: { kind: 'agent', ...agent }, text, about: question } as const
  return { events: [{ type: 'said', at, ...said }] }
}

import type { Effect } from '../aggregate.js'
import type { ConversationToCustomer } from '../customer/commands.js'
import type { ConversationToDesk } from '../desk/commands.js'
import type { ConversationEvent } from './events.js'
import type { ConversationState } from './state.js'
import { team } from './step.js'

const register = (state: ConversationState): ConversationToDesk => {
  const { card } = team(state)
  return {
    type: 'register',
    conversation: state.id,
    customer: card.id,
    vip: card.vip,
    language: state.language,
    ...(card.name !== undefined && { name: card.name }),
  }
}

const enqueue = (state: ConversationState): ConversationToDesk[] => {
  if (state.floor.holder !== 'queue') return []
  const { department, since } = state.floor
  const { priority, skill } = team(state)
  const waiting = {
    conversation: state.id,
    department,
    since,
    priority,
    language: state.language,
    ...(skill !== undefined && { skill }),
  }
  return [{ type: 'enqueue', waiting }]
}

const toDesk = (event: ConversationEvent, state: ConversationState): ConversationToDesk[] => {
  const conversation = state.id
  switch (event.type) {
    case 'said':
      return event.n === 1 ? [register(state)] : []
    case 'card-changed':
      return state.messages > 0 || state.epoch > 0 ? [register(state), ...enqueue(state)] : []
    case 'handoff-requested':
      // A handoff before the first message is where the desk first hears of the conversation.
      return state.messages === 0 ? [register(state), ...enqueue(state)] : enqueue(state)
    case 'requeued':
      return enqueue(state)
    case 'classified':
      // Who is in a hurry while waiting moves up; the desk leaves alone what it knows already.
      return event.urgent ? enqueue(state) : []
    case 'offer-ended': {
      const { offer, agent, how } = event
      return [{ type: 'settle', offer, conversation, agent: agent.id, how }]
    }
    case 'assigned': {
      const { agent, department, team } = event
      return [
        {
          type: 'take',
          conversation,
          agent: agent.id,
          ...(department !== undefined && { department }),
          ...(team?.offer !== undefined && { offer: team.offer }),
        },
      ]
    }
    case 'returned-to-bot':
      return [{ type: 'leave-queue', conversation }]
    case 'closed':
      return [{ type: 'end', conversation }]
    default:
      return []
  }
}

const toCustomer = (
  event: ConversationEvent,
  state: ConversationState,
): ConversationToCustomer[] => {
  const conversation = state.id
  switch (event.type) {
    case 'contact-left': {
      const { ticket: id, contact, question, name } = event
      const ticket = { id, contact, question, conversation, ...(name !== undefined && { name }) }
      return [{ type: 'open-ticket', ticket }]
    }
    case 'closed':
      return [{ type: 'close-conversation', conversation }]
    default:
      return []
  }
}

/** Whom an event concerns beyond the room: the desk that routes, the customer who owns. */
export const react = (event: ConversationEvent, state: ConversationState): Effect[] => [
  ...toDesk(event, state).map((command) => ({
    to: { party: 'desk' as const, name: state.desk ?? '' },
    command,
  })),
  ...toCustomer(event, state).map((command) => ({
    to: { party: 'customer' as const, name: state.customer.id },
    command,
  })),
]

import type { Effect } from '../aggregate.js'
import type { ConversationToCustomer } from '../customer/commands.js'
import type { ConversationToDesk } from '../desk/commands.js'
import type { TransferRow } from '../desk/events.js'
import type { ConversationEvent, Leg } from './events.js'
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
  const { priority, skill, card } = team(state)
  const waiting = {
    conversation: state.id,
    department,
    since,
    priority,
    language: state.language,
    ...(skill !== undefined && { skill }),
    ...(card.agent !== undefined && { dedicated: card.agent }),
  }
  return [{ type: 'enqueue', waiting }]
}

const named = (state: ConversationState): { name?: string } => {
  const { name } = team(state).card
  return name === undefined ? {} : { name }
}

/** The sender's list shows the transfer that is under way. */
const list = (state: ConversationState): ConversationToDesk[] => {
  const { transfer } = team(state)
  if (!transfer) return []
  const { id, from, to, requestedAt, phase } = transfer
  const row: TransferRow = {
    transfer: id,
    conversation: state.id,
    ...named(state),
    from: from.id,
    to,
    state: phase === 'consent' ? 'consent' : 'waiting',
    at: requestedAt,
  }
  return [{ type: 'list-transfer', conversation: state.id, row }]
}

const rowOf = (state: ConversationState, leg: Leg): TransferRow => ({
  transfer: leg.transfer,
  conversation: state.id,
  ...named(state),
  from: leg.from.id,
  to: leg.to,
  state: leg.outcome,
  ...(leg.by && { by: leg.by }),
  at: leg.requestedAt,
})

const seek = (state: ConversationState): ConversationToDesk[] => {
  const { transfer, priority } = team(state)
  if (!transfer) return []
  const { id, from, to, department, skill, accept, algorithm, anyway, requestedAt } = transfer
  return [
    {
      type: 'seek-transfer',
      conversation: state.id,
      waiting: {
        conversation: state.id,
        department,
        since: requestedAt,
        priority,
        language: state.language,
        ...(skill !== undefined && { skill }),
      },
      transfer: {
        id,
        from: from.id,
        accept,
        ringSeconds: transfer.ringSeconds,
        ...(algorithm && { algorithm }),
        ...(to.kind === 'agent' && { agent: to.id }),
      },
      anyway,
    },
  ]
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
    case 'consulted': {
      const { agent, by, note } = event
      const asked = { conversation, agent: agent.id, from: by.name }
      return [{ type: 'list-consult', ...asked, ...(note !== undefined && { note }) }]
    }
    case 'helper-released':
      return [{ type: 'unlist-consult', conversation, agent: event.agent.id }]
    case 'transfer-requested':
      return [...list(state), ...(event.consent ? [] : seek(state))]
    case 'consent-answered':
      return event.agreed ? [...list(state), ...seek(state)] : []
    case 'transfer-ended': {
      const { leg } = event
      const over = { type: 'drop-transfer', conversation, transfer: leg.transfer } as const
      const drop = leg.outcome === 'accepted' ? [] : [over]
      return [...drop, { type: 'list-transfer', conversation, row: rowOf(state, leg) }]
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
    case 'followed-up': {
      const { type: _, at: __, ticket: id, ...kept } = event
      return [{ type: 'open-ticket', ticket: { id, conversation, followUp: true, ...kept } }]
    }
    case 'promised': {
      if (!event.team) return []
      const { ticket: id, ...kept } = event.team
      return [{ type: 'open-ticket', ticket: { id, conversation, due: event.until, ...kept } }]
    }
    case 'answer-missed': {
      const { ticket, agent, text } = event
      return [{ type: 'answer-missed', conversation, ticket, agent, text }]
    }
    case 'follow-up-resumed':
      return [{ type: 'resume-ticket', conversation, ticket: event.ticket }]
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

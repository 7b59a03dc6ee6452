import type { Actor, Viewer } from '../actor.js'
import type { Aggregate, Effect } from '../aggregate.js'
import type { CustomerToConversation } from '../conversation/commands.js'
import type { CustomerToDesk } from '../desk/commands.js'
import type { CustomerCard } from './card.js'
import type { CustomerCommand } from './commands.js'
import { type CustomerPolicy, decide } from './decide.js'
import type { CustomerEvent } from './events.js'
import { evolve } from './evolve.js'
import { type CustomerState, initial } from './state.js'

const listed = (state: CustomerState, ticket: string): Effect[] => {
  const found = state.team?.tickets.find(({ id }) => id === ticket)
  if (!found || !state.team) return []
  const { id, agent, desk, ...rest } = found
  const row = {
    ...rest,
    ticket: id,
    customer: state.team.card.id,
    ...(agent && { agent: agent.id }),
  }
  const command: CustomerToDesk = { type: 'list-ticket', row }
  return [{ to: { party: 'desk', name: desk }, command }]
}

const opened = (
  state: CustomerState,
  event: Extract<CustomerEvent, { type: 'conversation-opened' }>,
): Effect[] => {
  const { conversation, team } = event
  if (!team || !state.team) return []
  const command: CustomerToConversation = {
    type: 'open',
    conversation,
    card: state.team.card,
    ...team,
  }
  return [{ to: { party: 'conversation', name: conversation }, command }]
}

const changed = (card: CustomerCard, { open }: CustomerState): Effect[] => {
  if (open === undefined) return []
  const command: CustomerToConversation = { type: 'card-changed', card }
  return [{ to: { party: 'conversation', name: open }, command }]
}

/** The answer goes to the customer's conversation, with what it answers. */
const answered = (
  state: CustomerState,
  event: Extract<CustomerEvent, { type: 'ticket-answered' }>,
): Effect[] => {
  const { ticket, agent, text, conversation } = event
  const question = state.team?.tickets.find(({ id }) => id === ticket)?.question ?? ''
  const command: CustomerToConversation = { type: 'answer', ticket, agent, text, question }
  return [...listed(state, ticket), { to: { party: 'conversation', name: conversation }, command }]
}

const visible = new Set<CustomerEvent['type']>(['conversation-opened', 'conversation-closed'])

/** One identity: the card, which conversation is open, past ones, follow-ups. */
export const customer: Aggregate<
  CustomerState,
  CustomerCommand,
  CustomerEvent,
  Actor,
  CustomerPolicy,
  Viewer
> = {
  initial,
  decide,
  evolve,
  deadline: () => undefined,
  react(event, state) {
    switch (event.type) {
      case 'card-set':
        return changed(event.card, state)
      case 'conversation-opened':
        return opened(state, event)
      case 'ticket-opened':
        return listed(state, event.ticket.id)
      case 'ticket-answered':
        return answered(state, event)
      case 'ticket-taken':
      case 'ticket-closed':
        return listed(state, event.ticket)
      default:
        return []
    }
  },
  view(event, viewer) {
    if (viewer.kind === 'member') return event
    if (!visible.has(event.type)) return undefined
    const { team: _, ...rest } = event as CustomerEvent & { team?: unknown }
    return rest as CustomerEvent
  },
  viewState(state, viewer) {
    if (viewer.kind === 'member') return state
    const { team: _, ...rest } = state
    return rest
  },
}

export type { CustomerPolicy } from './decide.js'
export type { CustomerState } from './state.js'

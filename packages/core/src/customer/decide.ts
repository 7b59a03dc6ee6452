import type { Actor, Member, Room, Visitor } from '../actor.js'
import { type Context, type Decision, refuse, type Time } from '../aggregate.js'
import type { AgentFace } from '../conversation/events.js'
import type { RefusalCode } from '../refusals.js'
import type { CustomerCard } from './card.js'
import type {
  ConversationToCustomer,
  CustomerCommand,
  MemberToCustomer,
  VisitorToCustomer,
} from './commands.js'
import type { CustomerEvent } from './events.js'
import type { CustomerState } from './state.js'

/** Which desk this customer's conversations belong to. */
export interface CustomerPolicy {
  desk: string
}

export type CustomerContext = Context<Actor, CustomerPolicy>
type CustomerDecision = Decision<CustomerEvent, RefusalCode>

const team = (state: CustomerState) => {
  if (!state.team) throw new Error('decide runs on the whole state, not on a view of it')
  return state.team
}

const fields = (card: CustomerCard) => JSON.stringify(Object.entries(card).sort())

const same = (a: CustomerCard, b: CustomerCard) => fields(a) === fields(b)

/** The card as the visitor's token has it now, if that is news. */
const learn = (state: CustomerState, by: Visitor, now: Time): CustomerEvent[] => {
  const card = { tags: [], vip: false, ...by.card, id: by.id }
  return same(card, team(state).card) ? [] : [{ type: 'card-set', at: now, card }]
}

const isOwn = (state: CustomerState, by: Visitor) => {
  const { id } = team(state).card
  return id === '' || id === by.id
}

const open = (
  state: CustomerState,
  { language, visit, pages }: VisitorToCustomer,
  by: Visitor,
  { now, newId, policy }: CustomerContext,
): CustomerDecision => {
  const events = learn(state, by, now)
  if (state.open) return { events, answer: { conversation: state.open } }
  const conversation = newId()
  const details = { desk: policy.desk, language, visit, pages }
  events.push({ type: 'conversation-opened', at: now, conversation, team: details })
  return { events, answer: { conversation } }
}

/** Says it where the customer will find it: in what is open, or in a new conversation. */
const answer = (
  state: CustomerState,
  { ticket, agent, text, over }: { ticket: string; agent: AgentFace; text: string; over?: string },
  { now, newId, policy }: CustomerContext,
): CustomerEvent[] => {
  const { last = { language: 'zh', visit: { channel: 'web' } } } = team(state)
  const ended = over !== undefined && state.open === over
  const open = ended ? undefined : state.open
  const conversation = open ?? newId()
  const details = { desk: policy.desk, ...last, pages: [] }
  const events: CustomerEvent[] = []
  if (ended) events.push({ type: 'conversation-closed', at: now, conversation: over })
  if (open === undefined) {
    events.push({ type: 'conversation-opened', at: now, conversation, team: details })
  }
  return [...events, { type: 'ticket-answered', at: now, ticket, agent, text, conversation }]
}

const fromConversation = (
  state: CustomerState,
  command: ConversationToCustomer,
  { name }: Room,
  context: CustomerContext,
): CustomerDecision => {
  const { now, policy } = context
  if (command.type === 'close-conversation') {
    const { conversation } = command
    if (conversation !== name) return refuse('not-allowed')
    const events: CustomerEvent[] = [{ type: 'conversation-closed', at: now, conversation }]
    return { events: state.open === conversation ? events : [] }
  }
  if (command.type === 'resume-ticket') {
    const found = team(state).tickets.find(({ id }) => id === command.ticket)
    if (found && found.conversation !== name) return refuse('not-allowed')
    const isOpen = found !== undefined && found.state !== 'closed'
    return { events: isOpen ? [{ type: 'ticket-closed', at: now, ticket: found.id }] : [] }
  }
  if (command.type === 'answer-missed') {
    if (command.conversation !== name) return refuse('not-allowed')
    return { events: answer(state, { ...command, over: name }, context) }
  }
  if (command.ticket.conversation !== name) return refuse('not-allowed')
  if (team(state).tickets.some(({ id }) => id === command.ticket.id)) return { events: [] }
  const ticket = { ...command.ticket, desk: policy.desk, at: now, state: 'open' as const }
  return { events: [{ type: 'ticket-opened', at: now, ticket }] }
}

const fromMember = (
  state: CustomerState,
  command: MemberToCustomer,
  { id, name }: Member,
  context: CustomerContext,
): CustomerDecision => {
  const { now } = context
  const ticket = team(state).tickets.find((one) => one.id === command.ticket)
  if (!ticket) return refuse('unknown-ticket')
  if (ticket.state === 'closed') return refuse('ticket-closed')
  const agent = { id, name }
  if (command.type === 'close-ticket') {
    return { events: [{ type: 'ticket-closed', at: now, ticket: ticket.id, agent }] }
  }
  if (ticket.agent && ticket.agent.id !== id) return refuse('taken', { by: ticket.agent.name })
  if (command.type === 'answer-ticket') {
    const { text } = command
    return { events: answer(state, { ticket: ticket.id, agent, text }, context) }
  }
  if (ticket.agent) return { events: [] }
  return { events: [{ type: 'ticket-taken', at: now, ticket: ticket.id, agent }] }
}

/** The customer's own room: what is open, and which follow-ups there are. */
export const decide = (
  state: CustomerState,
  command: CustomerCommand,
  context: CustomerContext,
): CustomerDecision => {
  const { by } = context
  switch (command.type) {
    case 'open':
      return by.kind === 'visitor' && isOwn(state, by)
        ? open(state, command, by, context)
        : refuse('not-allowed')
    case 'show-card':
      if (by.kind !== 'visitor' || !isOwn(state, by)) return refuse('not-allowed')
      // Without an open conversation nobody needs it yet: the next one brings it along.
      return { events: state.open ? learn(state, by, context.now) : [] }
    case 'close-conversation':
    case 'open-ticket':
    case 'resume-ticket':
    case 'answer-missed':
      return by.kind === 'room' && by.party === 'conversation'
        ? fromConversation(state, command, by, context)
        : refuse('not-allowed')
    case 'take-ticket':
    case 'close-ticket':
    case 'answer-ticket':
      return by.kind === 'member' ? fromMember(state, command, by, context) : refuse('not-allowed')
    case 'tick':
      return { events: [] }
    default:
      return command satisfies never
  }
}

import type { CustomerEvent, Ticket } from './events.js'
import { type CustomerState, PAST, TICKETS } from './state.js'

type Team = NonNullable<CustomerState['team']>

/** Forgets the oldest closed tickets; open ones always stay. */
const bounded = (tickets: Ticket[]): Ticket[] => {
  const surplus = tickets.length - TICKETS
  if (surplus <= 0) return tickets
  const drop = new Set(tickets.filter(({ state }) => state === 'closed').slice(0, surplus))
  return tickets.filter((ticket) => !drop.has(ticket))
}

const change = (team: Team, id: string, to: Partial<Ticket>): Team => ({
  ...team,
  tickets: team.tickets.map((ticket) => (ticket.id === id ? { ...ticket, ...to } : ticket)),
})

const evolveTeam = (team: Team, event: CustomerEvent): Team => {
  switch (event.type) {
    case 'card-set':
      return { ...team, card: event.card }
    case 'ticket-opened':
      return { ...team, tickets: bounded([...team.tickets, event.ticket]) }
    case 'ticket-taken':
      return change(team, event.ticket, { state: 'taken', agent: event.agent })
    case 'ticket-answered':
      return change(team, event.ticket, {
        state: 'taken',
        agent: event.agent,
        answeredAt: event.at,
      })
    case 'conversation-opened':
      return event.team
        ? { ...team, last: { language: event.team.language, visit: event.team.visit } }
        : team
    case 'ticket-closed':
      return change(team, event.ticket, {
        state: 'closed',
        ...(event.agent && { agent: event.agent }),
      })
    default:
      return team
  }
}

const evolveShared = (state: CustomerState, event: CustomerEvent): CustomerState => {
  switch (event.type) {
    case 'conversation-opened':
      return { ...state, open: event.conversation }
    case 'conversation-closed': {
      const { open, ...rest } = state
      const past = [...state.past, { conversation: event.conversation, closedAt: event.at }]
      const kept = open === event.conversation || open === undefined ? rest : { ...rest, open }
      return { ...kept, past: past.slice(-PAST) }
    }
    default:
      return state
  }
}

/** Total: any event on any state, never throws. */
export const evolve = (state: CustomerState, event: CustomerEvent): CustomerState => {
  const next = evolveShared(state, event)
  return next.team ? { ...next, team: evolveTeam(next.team, event) } : next
}

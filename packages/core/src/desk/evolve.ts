import type { Time } from '../aggregate.js'
import type { DeskEvent, DeskEventOf, TicketRow } from './events.js'
import { learnHandled, learnWait } from './history.js'
import { stepInto, stepOut } from './line.js'
import { type DeskFloor, type DeskState, type Known, type Seat, seatOf } from './state.js'

const without = <T>(record: Record<string, T>, key: string): Record<string, T> => {
  const rest = { ...record }
  delete rest[key]
  return rest
}

const withSeat = (state: DeskState, agent: string, change: Partial<Seat>): DeskState => ({
  ...state,
  seats: { ...state.seats, [agent]: { ...seatOf(state, agent), ...change } },
})

const withFloor = (state: DeskState, conversation: string, floor: DeskFloor): DeskState => {
  const known = state.conversations[conversation]
  if (!known) return state
  return {
    ...state,
    conversations: { ...state.conversations, [conversation]: { ...known, floor } },
  }
}

/** Takes the conversation out of the line or off the agent, wherever it stands. */
const detached = (state: DeskState, conversation: string): DeskState => {
  const floor = state.conversations[conversation]?.floor
  if (floor?.kind === 'queue') {
    const { department } = floor.waiting
    const line = stepOut(state.lines[department] ?? [], conversation)
    const lines = line.length
      ? { ...state.lines, [department]: line }
      : without(state.lines, department)
    return { ...state, lines }
  }
  if (floor?.kind === 'agent') {
    const holds = seatOf(state, floor.agent).holds.filter((id) => id !== conversation)
    return withSeat(state, floor.agent, { holds })
  }
  return state
}

const connected = (state: DeskState, agent: string): DeskState => {
  const { graceUntil: _, goneAt: __, ...seat } = seatOf(state, agent)
  return {
    ...state,
    seats: { ...state.seats, [agent]: { ...seat, connected: true, away: false } },
  }
}

const away = (state: DeskState, agent: string): DeskState => {
  const { graceUntil: _, ...seat } = seatOf(state, agent)
  return { ...state, seats: { ...state.seats, [agent]: { ...seat, away: true } } }
}

const registered = (state: DeskState, event: DeskEventOf<'registered'>): DeskState => {
  const { conversation, customer: id, name, vip, language, at } = event
  const customer = { id, vip, ...(name !== undefined && { name }) }
  const floor = state.conversations[conversation]?.floor ?? { kind: 'bot', since: at }
  const known: Known = { customer, language, floor }
  return { ...state, conversations: { ...state.conversations, [conversation]: known } }
}

const queued = (state: DeskState, { waiting, rank, quote, at }: DeskEventOf<'queued'>) => {
  const { conversation, department, language } = waiting
  const known = state.conversations[conversation]
  const before =
    known?.floor.kind === 'queue' && known.floor.waiting.department === department
      ? known.floor
      : undefined
  const stood =
    before && state.lines[department]?.find((entry) => entry.conversation === conversation)
  const cleared = detached(state, conversation)
  const floor: DeskFloor = {
    excluded: [],
    at,
    ...(quote && { quote }),
    ...before,
    kind: 'queue',
    waiting,
    rank,
  }
  const entry = { conversation, rank, n: stood?.n ?? state.arrivals }
  return {
    ...cleared,
    arrivals: state.arrivals + 1,
    conversations: {
      ...state.conversations,
      [conversation]: { ...known, language: known?.language ?? language, floor },
    },
    lines: {
      ...cleared.lines,
      [department]: stepInto(cleared.lines[department] ?? [], entry),
    },
  }
}

/** The line is left: somebody came, or the wait was given up. */
const waited = (state: DeskState, conversation: string, how: 'served' | 'left', at: Time) => {
  const floor = state.conversations[conversation]?.floor
  return floor?.kind === 'queue' ? learnWait(state, floor, how, at) : state
}

const leftQueue = (state: DeskState, conversation: string, at: Time): DeskState =>
  state.conversations[conversation]?.floor.kind === 'queue'
    ? withFloor(detached(waited(state, conversation, 'left', at), conversation), conversation, {
        kind: 'bot',
        since: at,
      })
    : state

const reserved = (state: DeskState, event: DeskEventOf<'reserved'>): DeskState => {
  const { type: _, offer: id, name: __, ...offer } = event
  const floor = state.conversations[offer.conversation]?.floor
  if (floor?.kind !== 'queue') return state
  const { rings } = seatOf(state, offer.agent)
  const served = state.served + 1
  const seated = withSeat(state, offer.agent, { rings: [...rings, id], served })
  return {
    ...withFloor(seated, offer.conversation, { ...floor, offer: id }),
    served,
    offers: { ...state.offers, [id]: offer },
  }
}

const exclusionsLifted = (state: DeskState, conversation: string): DeskState => {
  const floor = state.conversations[conversation]?.floor
  if (floor?.kind !== 'queue') return state
  const { againAt: _, ...rest } = floor
  return withFloor(state, conversation, { ...rest, excluded: [] })
}

const withoutOffer = (state: DeskState, offer: string): DeskState => {
  const found = state.offers[offer]
  if (!found) return state
  const rings = seatOf(state, found.agent).rings.filter((id) => id !== offer)
  const seated = withSeat(state, found.agent, { rings })
  return { ...seated, offers: without(seated.offers, offer) }
}

const released = (state: DeskState, event: DeskEventOf<'released'>): DeskState => {
  const { offer, conversation, agent, againAt } = event
  const rest = withoutOffer(state, offer)
  const floor = state.conversations[conversation]?.floor
  if (floor?.kind !== 'queue') return rest
  const { offer: ringing, ...waits } = floor
  return withFloor(rest, conversation, {
    ...waits,
    ...(ringing !== undefined && ringing !== offer && { offer: ringing }),
    ...(againAt !== undefined && { againAt, excluded: [...floor.excluded, agent] }),
  })
}

const booked = (before: DeskState, event: DeskEventOf<'booked'>): DeskState => {
  const { conversation, agent, department, offer, at } = event
  const state = offer === undefined ? before : withoutOffer(before, offer)
  const known: Known = state.conversations[conversation] ?? {
    language: 'en',
    floor: { kind: 'bot', since: at },
  }
  const cleared = detached(waited(state, conversation, 'served', at), conversation)
  const seat = seatOf(cleared, agent)
  const seated = withSeat(cleared, agent, { holds: [...seat.holds, conversation] })
  const floor: DeskFloor = {
    kind: 'agent',
    agent,
    since: at,
    abandoned: false,
    ...(department !== undefined && { department }),
  }
  return {
    ...seated,
    conversations: { ...seated.conversations, [conversation]: { ...known, floor } },
  }
}

const freed = (state: DeskState, event: DeskEventOf<'freed'>): DeskState => {
  const { conversation, department, handled, at } = event
  const learnt = department === undefined ? state : learnHandled(state, department, handled)
  return withFloor(detached(learnt, conversation), conversation, { kind: 'bot', since: at })
}

const ended = (state: DeskState, conversation: string): DeskState => {
  const cleared = detached(state, conversation)
  return { ...cleared, conversations: without(cleared.conversations, conversation) }
}

const abandoned = (state: DeskState, conversation: string): DeskState => {
  const floor = state.conversations[conversation]?.floor
  return floor?.kind === 'agent'
    ? withFloor(state, conversation, { ...floor, abandoned: true })
    : state
}

const listed = (state: DeskState, row: TicketRow): DeskState => ({
  ...state,
  tickets: { ...state.tickets, [row.ticket]: row },
})

/** What is true at the desk after an event. Total: an event about somebody unknown changes nothing. */
export const evolve = (state: DeskState, event: DeskEvent): DeskState => {
  switch (event.type) {
    case 'status-set':
      return withSeat(state, event.agent, { status: event.status })
    case 'connected':
      return connected(state, event.agent)
    case 'disconnected': {
      const { agent, graceUntil, goneAt } = event
      return withSeat(state, agent, { connected: false, graceUntil, goneAt })
    }
    case 'away':
      return away(state, event.agent)
    case 'registered':
      return registered(state, event)
    case 'queued':
      return queued(state, event)
    case 'left-queue':
      return leftQueue(state, event.conversation, event.at)
    case 'reserved':
      return reserved(state, event)
    case 'released':
      return released(state, event)
    case 'postponed':
      return { ...state, postponed: event.at }
    case 'resumed': {
      const { postponed: _, ...rest } = state
      return rest
    }
    case 'exclusions-lifted':
      return exclusionsLifted(state, event.conversation)
    case 'booked':
      return booked(state, event)
    case 'freed':
      return freed(state, event)
    case 'abandoned':
      return abandoned(state, event.conversation)
    case 'ended':
      return ended(state, event.conversation)
    case 'ticket-listed':
      return listed(state, event.row)
    case 'ticket-unlisted':
      return { ...state, tickets: without(state.tickets, event.ticket) }
    default:
      event satisfies never
      return state
  }
}

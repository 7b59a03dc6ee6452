import type { Time } from '../aggregate.js'
import type { DeskEvent, DeskEventOf, TicketRow } from './events.js'
import { learnHandled, learnWait } from './history.js'
import { stepInto, stepOut } from './line.js'
import {
  type DeskFloor,
  type DeskState,
  type Known,
  lineOf,
  type Seat,
  seatOf,
  type Wish,
  wishOf,
} from './state.js'

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

/** Takes the conversation off the agent who has it. */
const offAgent = (state: DeskState, conversation: string): DeskState => {
  const floor = state.conversations[conversation]?.floor
  if (floor?.kind !== 'agent') return state
  const holds = seatOf(state, floor.agent).holds.filter((id) => id !== conversation)
  return withSeat(state, floor.agent, { holds })
}

const changeWish = (
  state: DeskState,
  conversation: string,
  change: (wish: Wish) => Wish,
): DeskState => {
  const known = state.conversations[conversation]
  if (!known?.wish) return state
  const wish = change(known.wish)
  return { ...state, conversations: { ...state.conversations, [conversation]: { ...known, wish } } }
}

const outOfLine = (state: DeskState, conversation: string): DeskState => {
  const department = wishOf(state, conversation)?.waiting.department
  if (department === undefined) return state
  const line = stepOut(lineOf(state, department), conversation)
  const lines = line.length
    ? { ...state.lines, [department]: line }
    : without(state.lines, department)
  return { ...state, lines }
}

/** Nothing is sought for the conversation any more. */
const wishless = (state: DeskState, conversation: string): DeskState => {
  const known = state.conversations[conversation]
  if (!known?.wish) return state
  const cleared = outOfLine(state, conversation)
  const { wish: _, ...rest } = known
  return { ...cleared, conversations: { ...cleared.conversations, [conversation]: rest } }
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
  const before = state.conversations[conversation] ?? { floor: { kind: 'bot', since: at } }
  const known: Known = { ...before, customer, language }
  return { ...state, conversations: { ...state.conversations, [conversation]: known } }
}

const queued = (state: DeskState, event: DeskEventOf<'queued'>): DeskState => {
  const { waiting, rank, quote, transfer, keptFor, at } = event
  const { conversation, department, language } = waiting
  const known = state.conversations[conversation] ?? {
    language,
    floor: { kind: 'bot', since: at },
  }
  const before =
    known.wish?.waiting.department === department && known.wish.transfer?.id === transfer?.id
      ? known.wish
      : undefined
  const stood =
    before && lineOf(state, department).find((entry) => entry.conversation === conversation)
  const { keptFor: _, ...kept }: Partial<Wish> = before ?? {}
  const wish: Wish = {
    excluded: [],
    at,
    ...(quote && { quote }),
    ...kept,
    waiting,
    rank,
    ...(transfer && { transfer }),
    ...(keptFor && { keptFor }),
  }
  const freed = outOfLine(transfer ? state : offAgent(state, conversation), conversation)
  const floor: DeskFloor = transfer ? known.floor : { kind: 'queue' }
  const next = {
    ...freed,
    arrivals: state.arrivals + 1,
    conversations: { ...freed.conversations, [conversation]: { ...known, floor, wish } },
  }
  // Who is asked by name stands in no line.
  if (transfer?.agent !== undefined) return next
  const entry = { conversation, rank, n: stood?.n ?? state.arrivals }
  const line = stepInto(lineOf(freed, department), entry)
  return { ...next, lines: { ...freed.lines, [department]: line } }
}

/** The line is left: somebody came, or the wait was given up. */
const waited = (state: DeskState, conversation: string, how: 'served' | 'left', at: Time) => {
  const wish = wishOf(state, conversation)
  // Who is asked by name stands in no line, and who keeps an agent meanwhile loses no patience.
  const teaches = how === 'served' ? wish?.transfer?.agent === undefined : !wish?.transfer
  return wish && teaches ? learnWait(state, wish, how, at) : state
}

const leftQueue = (before: DeskState, conversation: string, at: Time): DeskState => {
  const floor = before.conversations[conversation]?.floor
  const state = wishless(waited(before, conversation, 'left', at), conversation)
  return floor?.kind === 'queue'
    ? withFloor(state, conversation, { kind: 'bot', since: at })
    : state
}

const reserved = (state: DeskState, event: DeskEventOf<'reserved'>): DeskState => {
  const { type: _, offer: id, name: __, ...offer } = event
  if (!wishOf(state, offer.conversation)) return state
  const { rings } = seatOf(state, offer.agent)
  const served = state.served + 1
  const seated = withSeat(state, offer.agent, { rings: [...rings, id], served })
  return {
    ...changeWish(seated, offer.conversation, (wish) => ({ ...wish, offer: id })),
    served,
    offers: { ...state.offers, [id]: offer },
  }
}

const widened = (state: DeskState, { conversation, keptFor }: DeskEventOf<'widened'>): DeskState =>
  changeWish(state, conversation, ({ keptFor: _, ...wish }) => ({
    ...wish,
    ...(keptFor && { keptFor }),
  }))

const exclusionsLifted = (state: DeskState, conversation: string): DeskState =>
  changeWish(state, conversation, ({ againAt: _, ...wish }) => ({ ...wish, excluded: [] }))

const withoutOffer = (state: DeskState, offer: string): DeskState => {
  const found = state.offers[offer]
  if (!found) return state
  const rings = seatOf(state, found.agent).rings.filter((id) => id !== offer)
  const seated = withSeat(state, found.agent, { rings })
  return { ...seated, offers: without(seated.offers, offer) }
}

const released = (state: DeskState, event: DeskEventOf<'released'>): DeskState => {
  const { offer, conversation, agent, againAt, excluded } = event
  return changeWish(withoutOffer(state, offer), conversation, ({ offer: ringing, ...waits }) => ({
    ...waits,
    ...(ringing !== undefined && ringing !== offer && { offer: ringing }),
    ...(againAt !== undefined && { againAt }),
    ...(excluded && { excluded: [...waits.excluded, agent] }),
  }))
}

const booked = (before: DeskState, event: DeskEventOf<'booked'>): DeskState => {
  const { conversation, agent, department, offer, at } = event
  const state = offer === undefined ? before : withoutOffer(before, offer)
  const learnt = waited(state, conversation, 'served', at)
  const cleared = offAgent(wishless(learnt, conversation), conversation)
  const known: Known = cleared.conversations[conversation] ?? {
    language: 'en',
    floor: { kind: 'bot', since: at },
  }
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
  return withFloor(offAgent(learnt, conversation), conversation, { kind: 'bot', since: at })
}

const ended = (state: DeskState, conversation: string): DeskState => {
  const cleared = offAgent(wishless(state, conversation), conversation)
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

const consulted = (state: DeskState, event: DeskEventOf<'consult-listed'>): DeskState => {
  const { conversation, agent, from, note, at } = event
  const known = state.conversations[conversation]
  if (!known) return state
  const asked = { from, at, ...(note !== undefined && { note }) }
  const consults = { ...known.consults, [agent]: asked }
  return {
    ...state,
    conversations: { ...state.conversations, [conversation]: { ...known, consults } },
  }
}

const unconsulted = (
  state: DeskState,
  { conversation, agent }: DeskEventOf<'consult-unlisted'>,
): DeskState => {
  const known = state.conversations[conversation]
  if (!known?.consults) return state
  const { consults, ...rest } = known
  const left = without(consults, agent)
  const next = Object.keys(left).length > 0 ? { ...rest, consults: left } : rest
  return { ...state, conversations: { ...state.conversations, [conversation]: next } }
}

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
    case 'widened':
      return widened(state, event)
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
    case 'consult-listed':
      return consulted(state, event)
    case 'consult-unlisted':
      return unconsulted(state, event)
    case 'transfer-listed':
      return { ...state, transfers: { ...state.transfers, [event.row.transfer]: event.row } }
    case 'transfer-unlisted':
      return { ...state, transfers: without(state.transfers, event.transfer) }
    case 'transfer-failed':
      return state
    default:
      event satisfies never
      return state
  }
}

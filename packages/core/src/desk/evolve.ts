import type { Language, Time } from '../aggregate.js'
import { drop, put } from '../ordered.js'
import type { DeskEvent, DeskEventOf } from './events.js'
import { learnHandled, learnWait } from './history.js'
import {
  type DeskFloor,
  type DeskState,
  type Known,
  knownOf,
  offerOf,
  type Seat,
  seatOf,
  type Wish,
  wishOf,
} from './state.js'
import { withKnown, withOffer, withSeat } from './tables.js'

const without = <T>(record: Record<string, T>, key: string): Record<string, T> => {
  const rest = { ...record }
  delete rest[key]
  return rest
}

const changeSeat = (state: DeskState, agent: string, change: Partial<Seat>): DeskState =>
  withSeat(state, agent, { ...seatOf(state, agent), ...change })

const changeKnown = (
  state: DeskState,
  conversation: string,
  change: (known: Known) => Known,
): DeskState => {
  const known = knownOf(state, conversation)
  return known ? withKnown(state, conversation, change(known)) : state
}

const withFloor = (state: DeskState, conversation: string, floor: DeskFloor): DeskState =>
  changeKnown(state, conversation, (known) => ({ ...known, floor }))

/** Takes the conversation off the agent who has it. */
const offAgent = (state: DeskState, conversation: string): DeskState => {
  const floor = knownOf(state, conversation)?.floor
  if (floor?.kind !== 'agent') return state
  const holds = seatOf(state, floor.agent).holds.filter((id) => id !== conversation)
  return changeSeat(state, floor.agent, { holds })
}

const changeWish = (
  state: DeskState,
  conversation: string,
  change: (wish: Wish) => Wish,
): DeskState =>
  changeKnown(state, conversation, (known) =>
    known.wish ? { ...known, wish: change(known.wish) } : known,
  )

/** Nothing is sought for the conversation any more. */
const wishless = (state: DeskState, conversation: string): DeskState =>
  changeKnown(state, conversation, ({ wish: _, ...known }) => known)

/** What is first heard of a conversation that has to be with somebody. */
const unheardOf = (language: Language, at: Time): Known => ({
  language,
  floor: { kind: 'bot', since: at },
})

const connected = (state: DeskState, agent: string): DeskState => {
  const { graceUntil: _, goneAt: __, ...seat } = seatOf(state, agent)
  return withSeat(state, agent, { ...seat, connected: true, away: false })
}

const away = (state: DeskState, agent: string): DeskState => {
  const { graceUntil: _, ...seat } = seatOf(state, agent)
  return withSeat(state, agent, { ...seat, away: true })
}

const registered = (state: DeskState, event: DeskEventOf<'registered'>): DeskState => {
  const { conversation, customer: id, name, vip, language, at } = event
  const customer = { id, vip, ...(name !== undefined && { name }) }
  const before = knownOf(state, conversation) ?? unheardOf(language, at)
  return withKnown(state, conversation, { ...before, customer, language })
}

/** What goes on from an earlier wish in the same line. */
const keptOf = (
  wish: Wish | undefined,
  { waiting, transfer }: DeskEventOf<'queued'>,
): Partial<Wish> => {
  const goesOn =
    wish?.waiting.department === waiting.department && wish.transfer?.id === transfer?.id
  const { keptFor: _, ...kept }: Partial<Wish> = goesOn ? wish : {}
  return kept
}

const queued = (state: DeskState, event: DeskEventOf<'queued'>): DeskState => {
  const { waiting, rank, quote, transfer, keptFor, at } = event
  const { conversation, language } = waiting
  const known = knownOf(state, conversation) ?? unheardOf(language, at)
  const wish: Wish = {
    excluded: [],
    at,
    // Who is asked by name stands in no line.
    ...(transfer?.agent === undefined && { n: state.arrivals }),
    ...(quote && { quote }),
    ...keptOf(known.wish, event),
    waiting,
    rank,
    ...(transfer && { transfer }),
    ...(keptFor && { keptFor }),
  }
  const freed = transfer ? state : offAgent(state, conversation)
  const floor: DeskFloor = transfer ? known.floor : { kind: 'queue' }
  return {
    ...withKnown(freed, conversation, { ...known, floor, wish }),
    arrivals: state.arrivals + 1,
  }
}

/** The line is left: somebody came, or the wait was given up. */
const waited = (state: DeskState, conversation: string, how: 'served' | 'left', at: Time) => {
  const wish = wishOf(state, conversation)
  // Who is asked by name stands in no line, and who keeps an agent meanwhile loses no patience.
  const teaches = how === 'served' ? wish?.transfer?.agent === undefined : !wish?.transfer
  return wish && teaches ? learnWait(state, wish, how, at) : state
}

const leftQueue = (before: DeskState, conversation: string, at: Time): DeskState => {
  const floor = knownOf(before, conversation)?.floor
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
  const seated = changeSeat(state, offer.agent, { rings: [...rings, id], served })
  const rung = changeWish(seated, offer.conversation, (wish) => ({ ...wish, offer: id }))
  return { ...withOffer(rung, id, offer), served }
}

const widened = (state: DeskState, { conversation, keptFor }: DeskEventOf<'widened'>): DeskState =>
  changeWish(state, conversation, ({ keptFor: _, ...wish }) => ({
    ...wish,
    ...(keptFor && { keptFor }),
  }))

const exclusionsLifted = (state: DeskState, conversation: string): DeskState =>
  changeWish(state, conversation, ({ againAt: _, ...wish }) => ({ ...wish, excluded: [] }))

const withoutOffer = (state: DeskState, offer: string): DeskState => {
  const found = offerOf(state, offer)
  if (!found) return state
  const rings = seatOf(state, found.agent).rings.filter((id) => id !== offer)
  return withOffer(changeSeat(state, found.agent, { rings }), offer, undefined)
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
  const known = knownOf(cleared, conversation) ?? unheardOf('en', at)
  const { holds } = seatOf(cleared, agent)
  const seated = changeSeat(cleared, agent, { holds: [...holds, conversation] })
  const floor: DeskFloor = {
    kind: 'agent',
    agent,
    since: at,
    abandoned: false,
    ...(department !== undefined && { department }),
  }
  return withKnown(seated, conversation, { ...known, floor })
}

const freed = (state: DeskState, event: DeskEventOf<'freed'>): DeskState => {
  const { conversation, department, handled, at } = event
  const learnt = department === undefined ? state : learnHandled(state, department, handled)
  return withFloor(offAgent(learnt, conversation), conversation, { kind: 'bot', since: at })
}

const ended = (state: DeskState, conversation: string): DeskState =>
  withKnown(offAgent(state, conversation), conversation, undefined)

const abandoned = (state: DeskState, conversation: string): DeskState =>
  changeKnown(state, conversation, (known) =>
    known.floor.kind === 'agent' ? { ...known, floor: { ...known.floor, abandoned: true } } : known,
  )

const consulted = (state: DeskState, event: DeskEventOf<'consult-listed'>): DeskState => {
  const { conversation, agent, from, note, at } = event
  const asked = { from, at, ...(note !== undefined && { note }) }
  return changeKnown(state, conversation, (known) => ({
    ...known,
    consults: { ...known.consults, [agent]: asked },
  }))
}

const unconsulted = (
  state: DeskState,
  { conversation, agent }: DeskEventOf<'consult-unlisted'>,
): DeskState =>
  changeKnown(state, conversation, ({ consults = {}, ...rest }) => {
    const left = without(consults, agent)
    return Object.keys(left).length > 0 ? { ...rest, consults: left } : rest
  })

/** What is true at the desk after an event. Total: an event about somebody unknown changes nothing. */
export const evolve = (state: DeskState, event: DeskEvent): DeskState => {
  switch (event.type) {
    case 'status-set':
      return changeSeat(state, event.agent, { status: event.status })
    case 'connected':
      return connected(state, event.agent)
    case 'disconnected': {
      const { agent, graceUntil, goneAt } = event
      return changeSeat(state, agent, { connected: false, graceUntil, goneAt })
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
      return { ...state, tickets: put(state.tickets, event.row.ticket, event.row) }
    case 'ticket-unlisted':
      return { ...state, tickets: drop(state.tickets, event.ticket) }
    case 'consult-listed':
      return consulted(state, event)
    case 'consult-unlisted':
      return unconsulted(state, event)
    case 'transfer-listed':
      return { ...state, transfers: put(state.transfers, event.row.transfer, event.row) }
    case 'transfer-unlisted':
      return { ...state, transfers: drop(state.transfers, event.transfer) }
    case 'transfer-failed':
      return state
    default:
      event satisfies never
      return state
  }
}

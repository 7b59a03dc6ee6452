import { byId, drop, inside, put, set } from '../ordered.js'
import { kindOf, turnOf, wishKey } from './line.js'
import {
  byTurn,
  type DeskState,
  type Due,
  type Known,
  knownOf,
  leftBehind,
  type Offer,
  offerOf,
  type Queue,
  type Seat,
  seatOf,
  type Wish,
} from './state.js'

const changed = (due: DeskState['due'], out: readonly Due[], into: readonly Due[]) =>
  into.reduce((rest, one) => put(rest, one, true), out.reduce(drop, due))

const duesOfWish = (id: string, { againAt, keptFor, offer }: Wish): Due[] => [
  ...(againAt === undefined ? [] : [{ at: againAt, kind: 'again' as const, id }]),
  // What rings at them rings on.
  ...(keptFor?.kind !== 'dedicated' || offer !== undefined
    ? []
    : [{ at: keptFor.until, kind: 'kept' as const, id }]),
]

/** When somebody who lost their connection counts as away, and when as gone for good. */
const duesOfSeat = (state: DeskState, id: string): Due[] => {
  const { graceUntil, goneAt } = seatOf(state, id)
  return [
    ...(graceUntil === undefined ? [] : [{ at: graceUntil, kind: 'grace' as const, id }]),
    ...(goneAt === undefined || leftBehind(state, id).length === 0
      ? []
      : [{ at: goneAt, kind: 'gone' as const, id }]),
  ]
}

const duesOfOffer = (id: string, offer: Offer | undefined): Due[] =>
  offer ? [{ at: offer.leaseUntil, kind: 'lease', id }] : []

/** Puts a wish in line and among those who seek, or takes it out. */
const stand = (state: DeskState, id: string, wish: Wish, there: boolean): DeskState => {
  const turn = turnOf(wish)
  if (!turn) return state
  const { waiting, offer } = wish
  const change = (queue: Queue) => set(queue, turn, there ? id : undefined)
  const lines = inside(state.lines, waiting.department, byId, (line) =>
    inside(line, kindOf(waiting), byTurn, change),
  )
  const seeking =
    offer === undefined ? inside(state.seeking, wishKey(wish), byTurn, change) : state.seeking
  const dues = duesOfWish(id, wish)
  const due = there ? changed(state.due, [], dues) : changed(state.due, dues, [])
  return { ...state, lines, seeking, due }
}

const withWish = (
  state: DeskState,
  id: string,
  before: Wish | undefined,
  after: Wish | undefined,
): DeskState => {
  if (before === after) return state
  const without = before ? stand(state, id, before, false) : state
  return after ? stand(without, id, after, true) : without
}

/** What is due of these agents follows from their seats and from the floors that they have. */
const withDues = (before: DeskState, after: DeskState, agents: Iterable<string>): DeskState => {
  let { due } = after
  for (const agent of agents) {
    due = changed(due, duesOfSeat(before, agent), duesOfSeat(after, agent))
  }
  return { ...after, due }
}

/**
 * The only ways in which a seat, a conversation or an offer changes: lines, those who seek and what
 * is due follow from these and are kept in step.
 */
export const withSeat = (state: DeskState, agent: string, seat: Seat): DeskState =>
  withDues(state, { ...state, seats: put(state.seats, agent, seat) }, [agent])

export const withKnown = (state: DeskState, id: string, known: Known | undefined): DeskState => {
  const before = knownOf(state, id)
  const conversations = set(state.conversations, id, known)
  const next = withWish({ ...state, conversations }, id, before?.wish, known?.wish)
  if (before?.floor === known?.floor) return next
  const holders = [before, known].flatMap((one) =>
    one?.floor.kind === 'agent' ? [one.floor.agent] : [],
  )
  return withDues(state, next, new Set(holders))
}

export const withOffer = (state: DeskState, id: string, offer: Offer | undefined): DeskState => ({
  ...state,
  offers: set(state.offers, id, offer),
  due: changed(state.due, duesOfOffer(id, offerOf(state, id)), duesOfOffer(id, offer)),
})

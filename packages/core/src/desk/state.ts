import type { Language, Time } from '../aggregate.js'
import { byId, get, none, type Order, type Ordered, type Table } from '../ordered.js'
import type {
  Explanation,
  KeptFor,
  Quote,
  SoughtTransfer,
  Status,
  TicketRow,
  TransferRow,
  Waiting,
} from './events.js'

/** What the desk knows of one agent beyond the settings. */
export interface Seat {
  /** As the agent chose it; `away` overrides it for everybody else. */
  status: Status
  connected: boolean
  /** The grace after a lost connection has run out. */
  away: boolean
  /** Set while the connection is lost and still forgiven. */
  graceUntil?: Time
  /** When the conversations of a vanished agent go to their departments. */
  goneAt?: Time
  /** A number that rises with each offer: who was served the longest ago has the lowest. */
  served: number
  /** Conversations whose floor the agent has. */
  holds: string[]
  /** Offers that ring at the agent; each takes a slot. */
  rings: string[]
}

/** Who has a conversation, as far as the desk was told. */
export type DeskFloor =
  | { kind: 'bot'; since: Time }
  | { kind: 'queue' }
  | {
      kind: 'agent'
      agent: string
      department?: string
      since: Time
      /** It was asked to go back to its department and has not answered yet. */
      abandoned: boolean
    }

/** What is sought for a conversation: a person while nobody has it, or who takes it over. */
export interface Wish {
  waiting: Waiting
  rank: Time
  /** Its order of arrival in the line; who is asked by name stands in none. */
  n?: number
  /** The offer that rings for it now. */
  offer?: string
  /** Who is not asked before `againAt`, or not at all where a transfer asks. */
  excluded: string[]
  againAt?: Time
  /** When it stepped into this line, and the wait that was forecast then. */
  at: Time
  quote?: Quote
  /** The transfer that asks, while an agent keeps the floor. */
  transfer?: SoughtTransfer
  keptFor?: KeptFor
}

export interface Known {
  customer?: { id: string; name?: string; vip: boolean }
  language: Language
  floor: DeskFloor
  /** Who was asked to look at it, by whom and with which words. */
  consults?: Record<string, { from: string; note?: string; at: Time }>
  /** Always there while the floor is `queue`. */
  wish?: Wish
}

/** Where somebody stands in a line: by rank, then by order of arrival. */
export interface Turn {
  rank: Time
  n: number
}

/** Conversations by their turns. */
export type Queue = Ordered<Turn, string>

/** When time alone changes something, and for whom: an offer, a conversation or an agent. */
export interface Due {
  at: Time
  kind: 'lease' | 'again' | 'kept' | 'grace' | 'gone'
  id: string
}

export interface Offer {
  conversation: string
  department: string
  agent: string
  at: Time
  ringUntil: Time
  leaseUntil: Time
  auto: boolean
  explanation: Explanation
  transfer?: string
}

/** What a department learnt, newest last and bounded: see `estimate.ts`. */
export interface History {
  /** How long conversations took a slot, in ms. */
  handled: Time[]
  /** Where truths fell on the curves that were quoted, in deviations. */
  scores: Record<Quote['kind'], number[]>
  /** How many left the line unserved, and how long all together stood in it; both fade. */
  left: number
  stood: Time
}

export interface DeskState {
  seats: Table<Seat>
  conversations: Table<Known>
  offers: Table<Offer>
  tickets: Table<TicketRow>
  /** What became of transfers, bounded for each sender. */
  transfers: Table<TransferRow>
  histories: Record<string, History>
  /** Since when there is more to offer than one decision could hold. */
  postponed?: Time
  arrivals: number
  served: number
  /** One line per department, with a queue for each kind of people who wait there. */
  lines: Table<Table<Queue>>
  /** Those at nobody's door, with a queue for each wish: `wishKey`. */
  seeking: Table<Queue>
  due: Ordered<Due, true>
}

export const byTurn: Order<Turn> = {
  compare: (one, other) => one.rank - other.rank || one.n - other.n,
  name: ({ n }) => `${n}`,
}

const nameOf = ({ kind, id }: Due): string => `${kind} ${id}`

const byTime: Order<Due> = {
  compare: (one, other) => one.at - other.at || byId.compare(nameOf(one), nameOf(other)),
  name: nameOf,
}

export const initial: DeskState = {
  seats: none(byId),
  conversations: none(byId),
  offers: none(byId),
  tickets: none(byId),
  transfers: none(byId),
  histories: {},
  arrivals: 0,
  served: 0,
  lines: none(byId),
  seeking: none(byId),
  due: none(byTime),
}

export const emptySeat: Seat = {
  status: 'offline',
  connected: false,
  away: false,
  served: 0,
  holds: [],
  rings: [],
}

export const seatOf = ({ seats }: DeskState, agent: string): Seat => get(seats, agent) ?? emptySeat

export const knownOf = ({ conversations }: DeskState, id: string): Known | undefined =>
  get(conversations, id)

export const offerOf = ({ offers }: DeskState, id: string): Offer | undefined => get(offers, id)

export const ticketOf = ({ tickets }: DeskState, id: string): TicketRow | undefined =>
  get(tickets, id)

export const transferOf = ({ transfers }: DeskState, id: string): TransferRow | undefined =>
  get(transfers, id)

export const wishOf = (state: DeskState, conversation: string): Wish | undefined =>
  knownOf(state, conversation)?.wish

/** Slots that an agent has in use: conversations that they hold and offers that ring. */
export const loadOf = ({ holds, rings }: Seat): number => holds.length + rings.length

/** The status that counts: a chosen one lapses when the connection stays lost. */
export const standing = ({ status, away }: Seat): Status => (away ? 'offline' : status)

/** Conversations of this agent that were not yet asked to go back. */
export const leftBehind = (state: DeskState, agent: string): string[] =>
  seatOf(state, agent).holds.filter((id) => {
    const floor = knownOf(state, id)?.floor
    return floor?.kind === 'agent' && floor.agent === agent && !floor.abandoned
  })

import type { Language, Time } from '../aggregate.js'
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

/** One waiting conversation in a department's line; `n` is its order of arrival. */
export interface InLine {
  conversation: string
  rank: Time
  n: number
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
  seats: Record<string, Seat>
  conversations: Record<string, Known>
  /** One line per department, in order of rank and arrival. */
  lines: Record<string, InLine[]>
  offers: Record<string, Offer>
  tickets: Record<string, TicketRow>
  /** What became of transfers, newest last and bounded for each sender. */
  transfers: Record<string, TransferRow>
  histories: Record<string, History>
  /** Since when there is more to offer than one decision could hold. */
  postponed?: Time
  arrivals: number
  served: number
}

export const initial: DeskState = {
  seats: {},
  conversations: {},
  lines: {},
  offers: {},
  tickets: {},
  transfers: {},
  histories: {},
  arrivals: 0,
  served: 0,
}

export const emptySeat: Seat = {
  status: 'offline',
  connected: false,
  away: false,
  served: 0,
  holds: [],
  rings: [],
}

export const seatOf = (state: DeskState, agent: string): Seat => state.seats[agent] ?? emptySeat

/** Slots that an agent has in use: conversations that they hold and offers that ring. */
export const loadOf = ({ holds, rings }: Seat): number => holds.length + rings.length

/** The status that counts: a chosen one lapses when the connection stays lost. */
export const standing = ({ status, away }: Seat): Status => (away ? 'offline' : status)

export const wishOf = (state: DeskState, conversation: string): Wish | undefined =>
  state.conversations[conversation]?.wish

export const lineOf = (state: DeskState, department: string): readonly InLine[] =>
  state.lines[department] ?? []

/** Place in line from 1, or 0 for a conversation that does not wait. */
export const positionOf = (state: DeskState, conversation: string): number => {
  const wish = wishOf(state, conversation)
  const line = wish ? lineOf(state, wish.waiting.department) : []
  return line.findIndex((entry) => entry.conversation === conversation) + 1
}

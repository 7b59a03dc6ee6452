import type { Language, Time } from '../aggregate.js'
import type {
  AgentFace,
  Priority,
  TransferOutcome,
  TransferTarget,
} from '../conversation/events.js'
import type { Contact } from '../customer/card.js'
import type { Algorithm } from '../workspace/settings.js'

/** A32. `invisible` works on but gets nothing automatically, and colleagues see "offline". */
export type Status = 'online' | 'busy' | 'invisible' | 'offline'

/** Why an agent was not chosen, or that they were. */
export type Why =
  | 'chosen'
  | 'other-department'
  | 'not-online'
  | 'no-connection'
  | 'at-cap'
  | 'language'
  | 'skill'
  | 'excluded'
  | 'busier'
  | 'served-later'
  | 'less-skilled'
  /** The member who looks after the customer. */
  | 'dedicated'
  /** Not asked while that member may still come. */
  | 'waits-for-dedicated'
  /** Looks after the customer, serves another department, and did not come in time. */
  | 'not-in-time'
  /** Somebody who leads is asked instead. */
  | 'not-leading'

/** X8: who was considered for a conversation and why each was kept or dropped. */
export interface Explanation {
  algorithm: Algorithm
  considered: { agent: string; why: Why; load: number; cap: number; skill?: number }[]
}

/** What the desk has to know of a conversation that waits. */
export interface Waiting {
  conversation: string
  department: string
  since: Time
  priority: Priority
  language: Language
  skill?: string
  /** T4: the member who looks after the customer, whatever the department. */
  dedicated?: string
}

/** T4: who is asked before the whole department is: one member for a while, or whoever leads. */
export type KeptFor = { kind: 'dedicated'; agent: string; until: Time } | { kind: 'leaders' }

/** Who is asked to take a conversation over, while its agent keeps it. */
export interface SoughtTransfer {
  id: string
  /** Who passes it on; not asked themselves. */
  from: string
  /** Asked by name; without one, the department's line. */
  agent?: string
  accept: 'ring' | 'auto'
  ringSeconds: number
  /** As the rule that asks has it; the workspace's way when left out. */
  algorithm?: Algorithm
  /** Departments that were asked before this one and had nobody. */
  visited: string[]
}

/**
 * Why the desk has nobody for a transfer: the target is `offline`, or `full` and the sender did not
 * insist, or `nobody` is left to ask in the department and those that stand in for it.
 */
export type NoTaker = 'offline' | 'full' | 'nobody'

/** T26: what became of a transfer, as its sender's list shows it. */
export interface TransferRow {
  /** Unique at a desk. */
  transfer: string
  conversation: string
  /** The customer's name, where there is one: the list outlives the conversation. */
  name?: string
  from: string
  to: TransferTarget
  state: 'consent' | 'waiting' | TransferOutcome
  /** Who took it. */
  by?: AgentFace
  at: Time
}

/**
 * A forecast of the wait in ms, kept until the truth is known. `curve` holds the wait at -2, -1,
 * 0, 1 and 2 deviations of the model; `range` is what people are told: the curve between the two
 * deviations that past truths fell between.
 */
export interface Quote {
  /** `soon`: a slot is free and only the ringing lies ahead. `far`: many stand before. */
  kind: 'soon' | 'near' | 'far'
  curve: [number, number, number, number, number]
  range: [low: Time, high: Time]
}

export interface TicketRow {
  ticket: string
  customer: string
  conversation?: string
  name?: string
  contact?: Contact
  question: string
  followUp?: true
  due?: Time
  at: Time
  state: 'open' | 'taken' | 'closed'
  agent?: string
  answeredAt?: Time
}

/** Why an offer ended without its agent taking the conversation. */
export type ReleasedHow = 'declined' | 'lapsed' | 'lease-ran-out' | 'agent-away' | 'superseded'

/** Everything that can happen at a desk. Members see it through the board; visitors never. */
export type DeskEvent = { at: Time } & (
  | { type: 'status-set'; agent: string; status: Status }
  | { type: 'connected'; agent: string }
  | { type: 'disconnected'; agent: string; graceUntil: Time; goneAt: Time }
  /** The grace is over: whatever status was chosen, the agent counts as offline until they return. */
  | { type: 'away'; agent: string }
  | {
      type: 'registered'
      conversation: string
      customer: string
      name?: string
      vip: boolean
      language: Language
    }
  /** `rank` orders the queue: the time of arrival, made earlier by what the priority is worth. */
  | {
      type: 'queued'
      waiting: Waiting
      rank: Time
      quote?: Quote
      transfer?: SoughtTransfer
      keptFor?: KeptFor
    }
  /** The dedicated member did not come: others are asked, in its place in line. */
  | { type: 'widened'; conversation: string; keptFor?: KeptFor }
  | { type: 'left-queue'; conversation: string }
  | {
      type: 'reserved'
      offer: string
      conversation: string
      department: string
      agent: string
      name: string
      ringUntil: Time
      leaseUntil: Time
      auto: boolean
      explanation: Explanation
      transfer?: string
    }
  /** `excluded`: the agent is not asked for this conversation again, or not before `againAt`. */
  | {
      type: 'released'
      offer: string
      conversation: string
      agent: string
      how: ReleasedHow
      excluded?: true
      againAt?: Time
    }
  /** More could be offered than one decision may hold: it goes on with the next tick, at once. */
  | { type: 'postponed' }
  | { type: 'resumed' }
  /** Those who were passed over for this conversation may be asked again. */
  | { type: 'exclusions-lifted'; conversation: string }
  /** `offer`: the one whose reserved slot became this booking. */
  | {
      type: 'booked'
      conversation: string
      agent: string
      department?: string
      offer?: string
      waited?: Time
    }
  /** `handled`: how long the slot was taken; with a department the desk learns from it. */
  | { type: 'freed'; conversation: string; agent: string; handled: Time; department?: string }
  /** The agent is gone for too long: the conversation is asked to go back to the department. */
  | { type: 'abandoned'; conversation: string; agent: string; department: string }
  | { type: 'ended'; conversation: string }
  | { type: 'ticket-listed'; row: TicketRow }
  | { type: 'ticket-unlisted'; ticket: string }
  /** `next`: who could take it instead. */
  | {
      type: 'transfer-failed'
      conversation: string
      transfer: string
      why: NoTaker
      next?: AgentFace
    }
  /** A colleague asks this agent to look at a conversation. */
  | { type: 'consult-listed'; conversation: string; agent: string; from: string; note?: string }
  | { type: 'consult-unlisted'; conversation: string; agent: string }
  | { type: 'transfer-listed'; row: TransferRow }
  | { type: 'transfer-unlisted'; transfer: string }
)

export type DeskEventOf<T extends DeskEvent['type']> = Extract<DeskEvent, { type: T }>

import type { Language, Time } from '../aggregate.js'
import type { Priority } from '../conversation/events.js'
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
}

export interface TicketRow {
  ticket: string
  customer: string
  conversation?: string
  name?: string
  contact: Contact
  question: string
  at: Time
  state: 'open' | 'taken' | 'closed'
  agent?: string
}

/** Everything that can happen at a desk. Members see it through the board; visitors never. */
export type DeskEvent = { at: Time } & (
  | { type: 'status-set'; agent: string; status: Status }
  | { type: 'connected'; agent: string }
  | { type: 'disconnected'; agent: string; graceUntil: Time; goneAt: Time }
  | { type: 'away'; agent: string }
  | { type: 'registered'; conversation: string; customer: string; name?: string; vip: boolean; language: Language }
  | { type: 'queued'; waiting: Waiting; estimate?: [low: Time, high: Time] }
  | { type: 'left-queue'; conversation: string }
  | {
      type: 'reserved'
      offer: string
      conversation: string
      agent: string
      ringUntil: Time
      leaseUntil: Time
      auto: boolean
      explanation: Explanation
    }
  | { type: 'released'; offer: string; how: 'declined' | 'lapsed' | 'lease-ran-out' | 'agent-away' | 'superseded'; excluded: boolean }
  | { type: 'booked'; conversation: string; agent: string; department?: string; waited?: Time }
  | { type: 'freed'; conversation: string; agent: string; handled: Time }
  | { type: 'abandoned'; conversation: string; agent: string; department: string }
  | { type: 'ended'; conversation: string }
  | { type: 'ticket-listed'; row: TicketRow }
  | { type: 'ticket-unlisted'; ticket: string }
)

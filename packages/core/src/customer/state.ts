import type { Language, Time } from '../aggregate.js'
import type { CustomerCard, Visit } from './card.js'
import type { Ticket } from './events.js'

export interface CustomerState {
  /** The conversation that is open now. */
  open?: string
  /** Ended ones, newest last, at most `PAST`. */
  past: { conversation: string; closedAt: Time }[]
  /** Left out in the visitor's own copy. */
  team?: {
    card: CustomerCard
    tickets: Ticket[]
    /** As it was when they came last: how a conversation looks that somebody else begins. */
    last?: { language: Language; visit: Visit }
  }
}

export const PAST = 50
/** Closed tickets beyond this many are left to the log. */
export const TICKETS = 100

export const initial: CustomerState = {
  past: [],
  team: { card: { id: '', tags: [], vip: false }, tickets: [] },
}

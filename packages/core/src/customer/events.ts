import type { Language, Time } from '../aggregate.js'
import type { Contact, CustomerCard, Page, Visit } from './card.js'

/** A follow-up that outlives the conversation (A31). */
export interface Ticket {
  id: string
  /** The desk in whose list it stands. */
  desk: string
  conversation: string
  /** Left out where nothing is known of them beyond their conversation. */
  contact?: Contact
  question: string
  name?: string
  /** They left in the middle of a transfer (T28); coming back closes it. */
  followUp?: true
  /** T23: by when they were promised to hear from the team. */
  due?: Time
  at: Time
  state: 'open' | 'taken' | 'closed'
  agent?: { id: string; name: string }
  answeredAt?: Time
}

/** Everything that can happen to a customer; `team` and tickets never leave for a visitor. */
export type CustomerEvent = { at: Time } & (
  | { type: 'card-set'; card: CustomerCard }
  | {
      type: 'conversation-opened'
      conversation: string
      team?: { desk: string; language: Language; visit: Visit; pages: (Page & { at: Time })[] }
    }
  | { type: 'conversation-closed'; conversation: string }
  | { type: 'ticket-opened'; ticket: Ticket }
  | { type: 'ticket-taken'; ticket: string; agent: { id: string; name: string } }
  /** `conversation`: where the customer finds the answer. */
  | {
      type: 'ticket-answered'
      ticket: string
      agent: { id: string; name: string }
      text: string
      conversation: string
    }
  /** Nobody closed it where the customer came back by themselves. */
  | { type: 'ticket-closed'; ticket: string; agent?: { id: string; name: string } }
)

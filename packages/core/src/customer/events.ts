import type { Language, Time } from '../aggregate.js'
import type { Contact, CustomerCard, Page, Visit } from './card.js'

export interface Ticket {
  id: string
  conversation?: string
  contact: Contact
  question: string
  name?: string
  at: Time
  state: 'open' | 'taken' | 'closed'
  agent?: { id: string; name: string }
}

export type CustomerEvent = { at: Time } & (
  | { type: 'card-set'; card: CustomerCard }
  | { type: 'conversation-opened'; conversation: string; desk: string; language: Language; visit: Visit; pages: (Page & { at: Time })[]; card: CustomerCard }
  | { type: 'conversation-closed'; conversation: string }
  | { type: 'ticket-opened'; ticket: Ticket; desk: string }
  | { type: 'ticket-taken'; ticket: string; agent: { id: string; name: string } }
  | { type: 'ticket-closed'; ticket: string; agent: { id: string; name: string } }
)

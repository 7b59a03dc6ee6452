import type { Language, Time } from '../aggregate.js'
import type { AgentFace } from '../conversation/events.js'
import type { Page, Visit } from './card.js'
import type { Ticket } from './events.js'

/** Answered with `{ conversation }`: the open one, or a new one. */
export type VisitorToCustomer = {
  type: 'open'
  language: Language
  visit: Visit
  pages: (Page & { at: Time })[]
}

/** What the room makes of a visitor's hello: their token may say more than the one before. */
export type ShowCard = { type: 'show-card' }

export type MemberToCustomer =
  | { type: 'take-ticket'; ticket: string }
  | { type: 'close-ticket'; ticket: string }
  /** Says it in the customer's conversation; opens one where none is open. */
  | { type: 'answer-ticket'; ticket: string; text: string }

export type ConversationToCustomer =
  | { type: 'close-conversation'; conversation: string }
  | {
      type: 'open-ticket'
      ticket: Pick<
        Ticket,
        'id' | 'contact' | 'question' | 'name' | 'conversation' | 'followUp' | 'due'
      >
    }
  | { type: 'resume-ticket'; conversation: string; ticket: string }
  /** The conversation had ended before the answer came: it is owed still. */
  | { type: 'answer-missed'; conversation: string; ticket: string; agent: AgentFace; text: string }

export type CustomerCommand =
  | VisitorToCustomer
  | ShowCard
  | MemberToCustomer
  | ConversationToCustomer
  | { type: 'tick' }

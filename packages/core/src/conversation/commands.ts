import type { Language, Time } from '../aggregate.js'
import type { Contact, CustomerCard, Page, Visit } from '../customer/card.js'
import type { Explanation } from '../desk/events.js'
import type { AgentFace } from './events.js'

/** What a visitor may ask of their conversation. */
export type VisitorCommand =
  | { type: 'say'; text: string }
  | { type: 'ask-human'; category?: string }
  | { type: 'answer-offer'; offer: string; accept: boolean }
  | { type: 'leave-contact'; contact: Contact; question: string; name?: string }
  | { type: 'view-page'; page: Page }

/** What a member may ask; `epoch` is the one seen when the button was pressed. */
export type MemberCommand =
  | { type: 'say'; text: string; epoch: number }
  | { type: 'note'; text: string }
  | { type: 'accept'; offer: string; epoch: number }
  | { type: 'decline'; offer: string; reason: string }
  | { type: 'step-in'; epoch: number }
  | { type: 'close'; epoch: number }
  | { type: 'categorise'; category: string }

/** What the customer's room tells. */
export type CustomerToConversation =
  | {
      type: 'open'
      conversation: string
      desk: string
      language: Language
      card: CustomerCard
      visit: Visit
      pages: (Page & { at: Time })[]
    }
  | { type: 'card-changed'; card: CustomerCard }

/** What the desk tells. `offer` rings; with `auto` the agent gets the floor at once. */
export type DeskToConversation =
  | {
      type: 'offer'
      offer: string
      agent: AgentFace
      department: string
      auto: boolean
      explanation: Explanation
    }
  | { type: 'revoke'; offer: string; reason: 'agent-away' | 'not-waiting' }
  | { type: 'release'; agent: string; department: string }

/** What the room itself reports. */
export type SystemCommand =
  | { type: 'tick' }
  | { type: 'mark'; side: 'visitor' | 'team'; delivered: number; read: number }
  | { type: 'presence'; connected: boolean }
  | {
      type: 'bot-answer'
      turn: number
      text: string
      sure: boolean
      suggestions: string[]
      sources: string[]
      /** The bot asks for a person as well, with its reason. */
      handoff?: string
    }
  | { type: 'bot-handoff'; turn: number; reason: string }
  | { type: 'bot-fail'; turn: number; code: string }

export type ConversationCommand =
  | VisitorCommand
  | MemberCommand
  | CustomerToConversation
  | DeskToConversation
  | SystemCommand

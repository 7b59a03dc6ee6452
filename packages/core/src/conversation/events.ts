import type { Language, Time } from '../aggregate.js'
import type { Contact, CustomerCard, Page, Visit } from '../customer/card.js'
import type { Explanation } from '../desk/events.js'
import type { Trigger } from '../workspace/settings.js'

/** Who said something, as everybody who may see the message sees them. */
export type Speaker =
  | { kind: 'visitor' }
  | { kind: 'bot' }
  | { kind: 'agent'; id: string; name: string }

export interface AgentFace {
  id: string
  name: string
}

export type Emotion = 'calm' | 'upset' | 'angry'

/** 0 normal, 1 high, 2 urgent. */
export type Priority = 0 | 1 | 2

export type OfferEnd = 'declined' | 'lapsed' | 'revoked'

/**
 * Everything that can happen in a conversation. What stands under `team`, and every event whose
 * type is listed in `internal`, never leaves the room for a visitor.
 */
export type ConversationEvent = { at: Time } & (
  | {
      type: 'opened'
      id: string
      customer: { id: string; name?: string }
      desk: string
      language: Language
      team?: { card: CustomerCard; visit: Visit }
    }
  | {
      /** `n` counts public messages from 1, without gaps. */
      type: 'said'
      n: number
      by: Speaker
      text: string
      suggestions?: string[]
      /** The bot was interrupted: this is what the visitor had already seen. */
      cut?: true
      team?: { sources?: string[] }
    }
  /** `priority`: who waits, or has a person, counts as VIP from now on. */
  | { type: 'card-changed'; card: CustomerCard; priority?: Priority }
  | { type: 'noted'; k: number; by: AgentFace; text: string }
  | { type: 'bot-asked'; turn: number; deadline: Time }
  | { type: 'bot-answered'; turn: number; team?: { sure: boolean } }
  | { type: 'bot-failed'; turn: number; team?: { code: string } }
  | {
      type: 'classified'
      n: number
      category?: string
      emotion: Emotion
      displeased: boolean
      urgent: boolean
    }
  | { type: 'categorised'; category: string; by: AgentFace }
  | {
      type: 'handoff-offered'
      offer: string
      department: string
      team?: { trigger: Trigger; reason?: string }
    }
  | { type: 'handoff-declined'; offer: string }
  | {
      type: 'handoff-requested'
      department: string
      epoch: number
      /** The offer that the visitor accepted, if they were asked. */
      offer?: string
      /** `category`: what the visitor chose in the menu. */
      team?: {
        trigger: Trigger
        reason?: string
        priority: Priority
        skill?: string
        category?: string
      }
    }
  | {
      type: 'offered'
      offer: string
      agent: AgentFace
      deadline: Time
      explanation: Explanation
    }
  | { type: 'offer-ended'; offer: string; agent: AgentFace; how: OfferEnd; reason?: string }
  | {
      type: 'assigned'
      agent: AgentFace
      department?: string
      epoch: number
      team?: { how: 'ring' | 'auto' | 'step-in'; offer?: string }
    }
  | {
      type: 'requeued'
      department: string
      since: Time
      epoch: number
      team?: { cause: 'agent-gone' }
    }
  | { type: 'returned-to-bot'; epoch: number; team?: { cause: 'contact-left' } }
  | { type: 'contact-left'; ticket: string; contact: Contact; question: string; name?: string }
  | {
      type: 'closed'
      epoch: number
      by: AgentFace | 'system'
      team?: { reason: 'done' | 'absence' }
    }
  | { type: 'marked'; side: 'visitor' | 'team'; delivered: number; read: number }
  /** `endsAt`: when absence ends the conversation, if it ever does. */
  | { type: 'presence'; connected: boolean; endsAt?: Time }
  | { type: 'page-viewed'; page: Page }
)

export type EventOf<T extends ConversationEvent['type']> = Extract<ConversationEvent, { type: T }>

/** Events that only the team sees. */
export const internal = [
  'card-changed',
  'noted',
  'classified',
  'categorised',
  'offered',
  'offer-ended',
  'presence',
  'page-viewed',
] as const satisfies ConversationEvent['type'][]

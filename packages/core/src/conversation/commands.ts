import type { Language, Time } from '../aggregate.js'
import type { Contact, CustomerCard, Page, Visit } from '../customer/card.js'
import type { Explanation, NoTaker } from '../desk/events.js'
import type { AgentFace, FilledPart, Rating, TransferKind } from './events.js'
import type { FileRef } from './file.js'

/** What a visitor may ask of their conversation. */
export type VisitorCommand =
  /** `files` were uploaded here by whoever says this, which the room has checked. */
  | { type: 'say'; text: string; files?: FileRef[] }
  | { type: 'ask-human'; category?: string }
  | { type: 'answer-offer'; offer: string; accept: boolean }
  /** T6: `words` say why, when the visitor wants to stay. */
  | { type: 'answer-consent'; transfer: string; agree: boolean; words?: string }
  | { type: 'leave-contact'; contact: Contact; question: string; name?: string }
  | { type: 'view-page'; page: Page }
  /** T30: `legs` rate single stretches of the survey. */
  | ({ type: 'rate'; survey: number } & Omit<Rating, 'legs'> & Partial<Pick<Rating, 'legs'>>)

/** What a member may ask; `epoch` is the one seen when the button was pressed. */
export type MemberCommand =
  | { type: 'say'; text: string; epoch: number; files?: FileRef[] }
  | { type: 'note'; text: string }
  | { type: 'accept'; offer: string; epoch: number }
  | { type: 'decline'; offer: string; reason: string }
  | { type: 'step-in'; epoch: number }
  | { type: 'close'; epoch: number }
  | { type: 'categorise'; category: string }
  /** `consent` asks the customer first where the sender may choose; `anyway` insists on who is full. */
  | {
      type: 'transfer'
      to: { kind: 'agent' | 'department'; id: string }
      epoch: number
      how: Exclude<TransferKind, 'rule' | 'vip'>
      note?: string
      /** Told to the customer who is asked. */
      reason?: string
      consent?: boolean
      anyway?: boolean
      /** Whoever passes it on stays and helps. */
      stay?: boolean
    }
  /** Asks a colleague to look at it with the team's eyes only, before or without a transfer. */
  | { type: 'consult'; agent: string; note?: string }
  /** Whoever was asked, or helps, is done with it; the holder may say so of others. */
  | { type: 'release-helper'; agent: string }
  | { type: 'follow-rule'; rule: string; epoch: number }
  /** T7: what the packet lacks, as the agent learnt it. */
  | { type: 'fill'; part: FilledPart; value: string }
  | { type: 'cancel-transfer'; transfer: string }
  | { type: 'read-packet'; offer: string }
  | { type: 'return-to-bot'; epoch: number; reason: string }
  /** Whoever leads leaves things as they are. */
  | { type: 'answer-call' }
  /** A18 */
  | { type: 'invite-rating' }

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
  /** A member answers what the customer has left; `question` is what they asked then. */
  | { type: 'answer'; ticket: string; agent: AgentFace; text: string; question: string }

/** What the desk tells. `offer` rings; with `auto` the agent gets the floor at once. */
export type DeskToConversation =
  | {
      type: 'offer'
      offer: string
      agent: AgentFace
      department: string
      auto: boolean
      explanation: Explanation
      transfer?: string
    }
  | { type: 'transfer-waits'; transfer: string; department: string }
  | { type: 'transfer-failed'; transfer: string; why: NoTaker; next?: AgentFace }
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

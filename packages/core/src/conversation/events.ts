import type { Language, Time } from '../aggregate.js'
import type { Contact, CustomerCard, Page, Visit } from '../customer/card.js'
import type { Explanation, NoTaker } from '../desk/events.js'
import type { Algorithm, Trigger } from '../workspace/settings.js'
import type { FileRef } from './file.js'

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

/** What an agent can add to the packet. */
export type FilledPart = 'name' | 'contact' | 'order'

/** Who shall take a conversation over. */
export type TransferTarget = ({ kind: 'agent' } & AgentFace) | { kind: 'department'; id: string }

/** How a transfer was begun: with the dialog, with the bolt, by a rule, several at once, at the end of a shift. */
export type TransferKind = 'manual' | 'quick' | 'rule' | 'batch' | 'shift' | 'vip'

/**
 * How a transfer ended. `refused`: the customer wants to stay. `offline`, `full`, `nobody`: the
 * desk had nobody. `stopped`: the repeat guard. `superseded`: the floor moved otherwise.
 */
export type TransferOutcome =
  | 'accepted'
  | 'declined'
  | 'timed-out'
  | 'cancelled'
  | 'refused'
  | NoTaker
  | 'visitor-left'
  | 'superseded'
  | 'stopped'

/** T19: what is kept of a transfer; figures about transfers follow from these alone. */
export interface Leg {
  transfer: string
  kind: TransferKind
  /** Who had the floor. */
  from: AgentFace
  to: TransferTarget
  /** The department that was asked last. */
  department: string
  note?: string
  rule?: string
  requestedAt: Time
  decidedAt: Time
  outcome: TransferOutcome
  /** Who took it, or declined. */
  by?: AgentFace
  /** Why it was declined; the customer's own words when they refused. */
  reason?: string
  visitorPresent: boolean
}

/** How a customer found it. */
export type Service = 'good' | 'medium' | 'bad'

/** T30: whether a customer who was passed on had to tell their problem again. */
export type Repeated = 'no' | 'little' | 'yes'

/** X10: a stretch in which one person had the floor. `stop` is the epoch with which it began. */
export interface Served {
  stop: number
  agent: AgentFace
  department?: string
  at: Time
}

/** T30: what a customer says of the service, of being passed on, and of single stretches. */
export interface Rating {
  service: Service
  /** Only from those who were passed on. */
  repeated?: Repeated
  suggestion?: string
  legs: { stop: number; service: Service }[]
}

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
      /** Empty only beside files. */
      text: string
      files?: FileRef[]
      /** What the customer had asked in a message that they left (A31), and is answered here. */
      about?: string
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
  /** T7 */
  | { type: 'consulted'; agent: AgentFace; by: AgentFace; note?: string }
  | { type: 'helper-released'; agent: AgentFace; by: AgentFace }
  | { type: 'filled'; part: FilledPart; value: string; by: AgentFace }
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
      transfer?: string
    }
  | { type: 'offer-ended'; offer: string; agent: AgentFace; how: OfferEnd; reason?: string }
  | {
      type: 'assigned'
      agent: AgentFace
      department?: string
      epoch: number
      /** The transfer by which it came. */
      transfer?: string
      team?: {
        how: 'ring' | 'auto' | 'step-in'
        offer?: string
        note?: string
        /** X8: of one that did not ring; else the ring has told it. */
        explanation?: Explanation
        /** Who had it, and stays to help. */
        stays?: AgentFace
      }
    }
  | {
      type: 'requeued'
      department: string
      since: Time
      epoch: number
      team?: { cause: 'agent-gone' }
    }
  | {
      type: 'returned-to-bot'
      epoch: number
      team?: { cause: 'contact-left' } | { cause: 'given-back'; by: AgentFace; reason: string }
    }
  | {
      type: 'transfer-requested'
      transfer: string
      kind: TransferKind
      by: AgentFace
      to: TransferTarget
      department: string
      skill?: string
      note?: string
      rule?: string
      accept: 'ring' | 'auto'
      ringSeconds: number
      algorithm?: Algorithm
      anyway: boolean
      stay?: true
      /** When the sender is reminded if a department has not taken it by then. */
      deadline?: Time
      awayUntil?: Time
      /** The customer is asked first. */
      consent: boolean
    }
  | {
      type: 'consent-asked'
      transfer: string
      department: string
      agent?: AgentFace
      reason?: string
      until: Time
      silence: 'stay' | 'go'
    }
  | {
      type: 'consent-answered'
      transfer: string
      agreed: boolean
      by: 'visitor' | 'silence'
      words?: string
      team?: { deadline?: Time }
    }
  /** T12: somebody is asked from now on, which the customer reads. */
  | { type: 'transfer-announced'; transfer: string; department: string; agent?: AgentFace }
  /** It stands in the line of this department. */
  | { type: 'transfer-waiting'; transfer: string; department: string }
  /** X7: the receiver opened the packet. */
  | { type: 'packet-read'; transfer: string; agent: AgentFace }
  /** The sender is gone for good; if the transfer fails, the conversation waits there. */
  | { type: 'transfer-orphaned'; transfer: string; department: string }
  /** `next`: who could take it instead. */
  | { type: 'transfer-ended'; leg: Leg; next?: AgentFace }
  /** The customer was told of a transfer that nobody took: they stay where they are. */
  | { type: 'transfer-stopped'; transfer: string }
  /** T23: nobody is there; until when the customer is promised to hear from the team. */
  | {
      type: 'promised'
      transfer: string
      department: string
      until: Time
      /** The ticket by which the team remembers. */
      team?: { ticket: string; question: string; contact?: Contact; name?: string }
    }
  | { type: 'promise-missed'; department: string }
  /** T24: the conversation has gone round too often; whoever leads decides. */
  | { type: 'supervisor-called'; transfer: string; to: TransferTarget; why: 'hops' | 'loop' }
  | { type: 'call-answered'; by: AgentFace }
  /** T28: the customer is gone; what is known is kept as a ticket. */
  | { type: 'followed-up'; ticket: string; question: string; contact?: Contact; name?: string }
  | { type: 'follow-up-resumed'; ticket: string }
  /** The conversation ended before the answer came: the customer gets it elsewhere. */
  | { type: 'answer-missed'; ticket: string; agent: AgentFace; text: string }
  | { type: 'contact-left'; ticket: string; contact: Contact; question: string; name?: string }
  | {
      type: 'closed'
      epoch: number
      by: AgentFace | 'system'
      team?: { reason: 'done' | 'absence' }
    }
  /** T30, A18: the customer is asked how it was. Named by the epoch of then; one for each at most. */
  | { type: 'survey-invited'; survey: number; stops: Served[]; team?: { by: AgentFace } }
  | ({ type: 'rated'; survey: number } & Rating)
  | { type: 'marked'; side: 'visitor' | 'team'; delivered: number; read: number }
  /** `endsAt`: when absence ends the conversation, if it ever does. */
  | { type: 'presence'; connected: boolean; endsAt?: Time; awayUntil?: Time }
  | { type: 'page-viewed'; page: Page }
)

export type EventOf<T extends ConversationEvent['type']> = Extract<ConversationEvent, { type: T }>

/** Events that only the team sees. */
export const internal = [
  'card-changed',
  'noted',
  'classified',
  'categorised',
  'filled',
  'consulted',
  'helper-released',
  'offered',
  'offer-ended',
  'presence',
  'page-viewed',
  'transfer-requested',
  'transfer-waiting',
  'packet-read',
  'transfer-orphaned',
  'transfer-ended',
  'promise-missed',
  'supervisor-called',
  'call-answered',
  'followed-up',
  'follow-up-resumed',
  'answer-missed',
] as const satisfies ConversationEvent['type'][]

import type { Language, Time } from '../aggregate.js'
import type { CustomerCard, Visit } from '../customer/card.js'
import type { Explanation } from '../desk/events.js'
import type { Algorithm, Trigger } from '../workspace/settings.js'
import type {
  AgentFace,
  Emotion,
  FilledPart,
  Priority,
  Served,
  TransferKind,
  TransferTarget,
} from './events.js'

/** Who is answering now. Exactly one, always. */
export type Floor =
  | { holder: 'bot' }
  | { holder: 'queue'; department: string; since: Time }
  | { holder: 'agent'; agent: AgentFace }
  | { holder: 'closed' }

/** Up to which public message something reached a side, and was seen there. */
export interface Watermark {
  delivered: number
  read: number
}

/** The newest question to the visitor: shall a person take over? */
export interface HandoffOffer {
  id: string
  department: string
}

/** An offer that rings at an agent. */
export interface Ringing {
  offer: string
  agent: AgentFace
  deadline: Time
  explanation: Explanation
  /** The transfer that asks; without one the conversation waits for anybody. */
  transfer?: string
}

/** A transfer that is not over. One at a time. */
export interface Transfer {
  id: string
  kind: TransferKind
  /** Who asked for it, and who had the floor then. */
  by: AgentFace
  from: AgentFace
  to: TransferTarget
  /** The department that is asked now. */
  department: string
  skill?: string
  note?: string
  rule?: string
  accept: 'ring' | 'auto'
  ringSeconds: number
  algorithm?: Algorithm
  anyway: boolean
  stay?: true
  requestedAt: Time
  phase: 'consent' | 'seeking' | 'waiting'
  /** The customer read that somebody is asked. */
  announced: boolean
  /** The customer knows of it, and has to hear of its end. */
  told: boolean
  deadline?: Time
  /** X7: when the receiver opened the packet. */
  readAt?: Time
  /** Where the conversation waits if the transfer fails: its sender is gone. */
  orphaned?: string
  /** The customer is gone: until when they are waited for. */
  awayUntil?: Time
}

/** Somebody who had the floor, since when, and with which words it was passed to them. */
export interface Stop {
  agent: AgentFace
  at: Time
  /** With which they got it. */
  epoch: number
  department?: string
  note?: string
  /** The rule by which it came. */
  rule?: string
  /** A person has passed it on to them. */
  passed?: true
}

/** So many stops of the path are kept. */
export const PATH = 20

/** A colleague who looks at a conversation with its holder; who `assists` may answer in public. */
export interface Helper {
  agent: AgentFace
  assists: boolean
}

/** So many colleagues can be asked about one conversation. */
export const HELPERS = 10

/** T30: what the customer is asked about, and since when they have answered. */
export interface Survey {
  id: number
  stops: Served[]
  ratedAt?: Time
}

/** What `decide` must know and visitors must not. */
export interface TeamState {
  card: CustomerCard
  visit: Visit
  notes: number
  pages: number
  /** The address of the page that was viewed last; until then `visit` knows it. */
  page?: string
  connected: boolean
  /** When the visitor's absence ends the conversation, if it ever does. */
  endsAt?: Time
  category?: string
  /** A member chose the category; the classifier leaves it alone from then on. */
  categorised?: true
  emotion: Emotion
  displeased: number
  priority: Priority
  unsure: number
  trigger?: Trigger
  reason?: string
  skill?: string
  ringing?: Ringing
  transfers: number
  transfer?: Transfer
  helpers: Helper[]
  /** X5: everybody who had the floor, in order. */
  path: Stop[]
  /** Rules that have run by themselves; each runs once. */
  ruled: string[]
  /** T24: whoever leads was called. */
  called?: { transfer: string; at: Time; from: AgentFace; to: TransferTarget; why: 'hops' | 'loop' }
  /** T7: what agents added to the packet. */
  filled: Partial<Record<FilledPart, string>>
  /** T23 */
  promise?: { department: string; until: Time }
  /** The customer's newest message that says something. */
  question?: string
  followUps: number
  /** T28: the open ticket of a customer who left in the middle of a transfer. */
  followUp?: string
}

export interface ConversationState {
  id: string
  /** Undefined until opened. */
  desk?: string
  customer: { id: string; name?: string }
  language: Language
  openedAt: Time
  floor: Floor
  /** X1: rises by one with each change of floor. */
  epoch: number
  /** Public messages so far. */
  messages: number
  /** The visitor's public messages so far. */
  asked: number
  marks: { visitor: Watermark; team: Watermark }
  /** Turns asked of the bot, and the one that it still owes. */
  turn: number
  asking?: { turn: number; deadline: Time }
  /** The visitor's messages that the bot was asked about; fewer than `asked`: it owes an answer. */
  heard: number
  /** Answers of the bot since it last got the floor, or since the visitor was last asked (H4). */
  answers: number
  handoffs: number
  offer?: HandoffOffer
  /** Up to this message of the visitor nobody asks again whether they want a person. */
  quietUntil?: number
  /** Since when the visitor has asked for a person; kept when they have to wait again. */
  waitingSince?: Time
  tickets: number
  /** T6: the question to the customer, whether the transfer may be made. */
  consent?: { transfer: string; until: Time }
  /** The newest one. */
  survey?: Survey
  /** Left out in a visitor's copy. */
  team?: TeamState
}

/** For how many messages a visitor who was asked, or declined, is not asked again. */
export const QUIET = 3

const nothing: Watermark = { delivered: 0, read: 0 }

/** What everybody begins with, customers too. */
export const initialForEverybody: ConversationState = {
  id: '',
  customer: { id: '' },
  language: 'zh',
  openedAt: 0,
  floor: { holder: 'bot' },
  epoch: 0,
  messages: 0,
  asked: 0,
  marks: { visitor: nothing, team: nothing },
  turn: 0,
  heard: 0,
  answers: 0,
  handoffs: 0,
  tickets: 0,
}

export const initial: ConversationState = {
  ...initialForEverybody,
  team: {
    card: { id: '', tags: [], vip: false },
    visit: { channel: 'web' },
    notes: 0,
    pages: 0,
    connected: false,
    emotion: 'calm',
    displeased: 0,
    priority: 0,
    unsure: 0,
    transfers: 0,
    path: [],
    helpers: [],
    ruled: [],
    filled: {},
    followUps: 0,
  },
}

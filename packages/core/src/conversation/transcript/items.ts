import type { Time } from '../../aggregate.js'
import type { Contact, Page } from '../../customer/card.js'
import type { Explanation } from '../../desk/events.js'
import type {
  AgentFace,
  Leg,
  OfferEnd,
  Rating,
  Served,
  Speaker,
  TransferTarget,
} from '../events.js'
import type { FileRef } from '../file.js'

/** What a screen shows of a conversation, in order. `id` is unique and stays. */
export type Item = { id: string; at: Time } & (
  | {
      kind: 'message'
      n: number
      by: Speaker
      text: string
      files: readonly FileRef[]
      suggestions: string[]
      cut: boolean
      sources: string[]
      /** What the customer had left as a message, and is answered here. */
      about?: string
    }
  | { kind: 'note'; by: AgentFace; text: string }
  /** `void`: the floor moved without an answer to it. */
  | { kind: 'handoff-offer'; department: string; state: 'open' | 'accepted' | 'declined' | 'void' }
  | { kind: 'waiting'; department: string; again: boolean }
  | { kind: 'bot-failed' }
  | {
      kind: 'assigned'
      agent: AgentFace
      department?: string
      transfer?: string
      how?: 'ring' | 'auto' | 'step-in'
      note?: string
      /** X8: why the desk chose this agent; only the team knows. */
      explanation?: Explanation
    }
  | ({ kind: 'transfer' } & TransferItem)
  | { kind: 'promise'; department: string; until: Time; missed: boolean }
  | { kind: 'consulted'; agent: AgentFace; by: AgentFace; note?: string; over: boolean }
  | { kind: 'called'; to: TransferTarget; why: 'hops' | 'loop' }
  | { kind: 'follow-up'; ticket: string; question: string; contact?: Contact; resumed: boolean }
  | { kind: 'returned-to-bot' }
  /** `named`: a transfer asks this very person, which its own item says. */
  | {
      kind: 'offered'
      agent: AgentFace
      named?: true
      end?: OfferEnd | 'accepted'
      reason?: string
      explanation: Explanation
    }
  | { kind: 'contact'; ticket: string; contact: Contact; question: string; name?: string }
  | { kind: 'page'; page: Page }
  | { kind: 'closed'; by: AgentFace | 'system' }
  /** `void`: a newer one was asked before this was answered. `by`: who asked, if a member did. */
  | {
      kind: 'survey'
      survey: number
      stops: Served[]
      state: 'open' | 'rated' | 'void'
      rating?: Rating
      ratedAt?: Time
      by?: AgentFace
    }
)

/**
 * A transfer as a screen shows it. `asked` waits for the customer's yes, `going` for somebody to
 * take it; the customer is told (`announced`) once somebody can be asked.
 */
export interface TransferItem {
  transfer: string
  department: string
  /** Who is asked, where one person is. */
  agent?: AgentFace
  state: 'asked' | 'refused' | 'going' | 'taken' | 'stopped'
  announced: boolean
  /** Until when the customer may choose, and what they read of why. */
  until?: Time
  reason?: string
  silence?: 'stay' | 'go'
  /** The customer's own words at a no. */
  words?: string
  /** The customer did not choose in time, which counted as a no. */
  silent?: true
  /** What only the team knows. */
  team?: {
    by: AgentFace
    from?: AgentFace
    to: TransferTarget
    note?: string
    readAt?: Time
    leg?: Leg
    next?: AgentFace
  }
}

/** The items with one of them changed. */
export const change = (items: readonly Item[], id: string, to: (item: Item) => Item): Item[] =>
  items.map((item) => (item.id === id ? to(item) : item))

export type ShownTransfer = Extract<Item, { kind: 'transfer' }>

export const toTransfer = (
  items: readonly Item[],
  transfer: string | undefined,
  to: (item: ShownTransfer) => Partial<TransferItem>,
) =>
  change(items, `transfer:${transfer}`, (item) =>
    item.kind === 'transfer' ? { ...item, ...to(item) } : item,
  )

export const stopped = ({ state }: ShownTransfer): Partial<TransferItem> =>
  state === 'refused' ? {} : { state: 'stopped' }

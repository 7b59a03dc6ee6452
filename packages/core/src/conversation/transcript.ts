import type { Time } from '../aggregate.js'
import type { Contact, Page } from '../customer/card.js'
import type { AgentFace, ConversationEvent, OfferEnd, Speaker } from './events.js'

/** What a screen shows of a conversation, in order. `id` is unique and stays. */
export type Item = { id: string; at: Time } & (
  | {
      kind: 'message'
      n: number
      by: Speaker
      text: string
      suggestions: string[]
      cut: boolean
      sources: string[]
    }
  | { kind: 'note'; by: AgentFace; text: string }
  /** `void`: the floor moved without an answer to it. */
  | { kind: 'handoff-offer'; department: string; state: 'open' | 'accepted' | 'declined' | 'void' }
  | { kind: 'waiting'; department: string; again: boolean }
  | { kind: 'bot-failed' }
  | { kind: 'assigned'; agent: AgentFace; department?: string; how?: 'ring' | 'auto' | 'step-in' }
  | { kind: 'returned-to-bot' }
  | { kind: 'offered'; agent: AgentFace; end?: OfferEnd | 'accepted'; reason?: string }
  | { kind: 'contact'; ticket: string; contact: Contact; question: string; name?: string }
  | { kind: 'page'; page: Page }
  | { kind: 'closed'; by: AgentFace | 'system' }
)

const change = (items: readonly Item[], id: string, to: (item: Item) => Item): Item[] =>
  items.map((item) => (item.id === id ? to(item) : item))

const settle = (
  items: readonly Item[],
  offer: string | undefined,
  state: 'accepted' | 'declined',
) =>
  change(items, `offer:${offer}`, (item) =>
    item.kind === 'handoff-offer' ? { ...item, state } : item,
  )

/** A question that the floor, or a newer one, has left behind can no longer be answered. */
const unask = (items: readonly Item[]): readonly Item[] =>
  items.some((item) => item.kind === 'handoff-offer' && item.state === 'open')
    ? items.map((item) =>
        item.kind === 'handoff-offer' && item.state === 'open' ? { ...item, state: 'void' } : item,
      )
    : items

const endRing = (
  items: readonly Item[],
  offer: string | undefined,
  end: OfferEnd | 'accepted',
  reason?: string,
) =>
  change(items, `ring:${offer}`, (item) =>
    item.kind === 'offered' ? { ...item, end, ...(reason !== undefined && { reason }) } : item,
  )

/** Folds events to items, one by one. Unknown or silent events leave the items as they are. */
export const transcript = (items: readonly Item[], event: ConversationEvent): readonly Item[] => {
  const { at } = event
  const add = (item: Item): Item[] => [...items, item]
  switch (event.type) {
    case 'said': {
      const { n, by, text, suggestions = [], cut = false, team } = event
      const sources = team?.sources ?? []
      return add({ id: `m${n}`, at, kind: 'message', n, by, text, suggestions, cut, sources })
    }
    case 'noted':
      return add({ id: `note:${event.k}`, at, kind: 'note', by: event.by, text: event.text })
    case 'handoff-offered': {
      const { offer, department } = event
      const asked = { kind: 'handoff-offer', department, state: 'open' } as const
      return [...unask(items), { id: `offer:${offer}`, at, ...asked }]
    }
    case 'handoff-declined':
      return settle(items, event.offer, 'declined')
    case 'handoff-requested': {
      const { department, epoch, offer } = event
      const waiting: Item = { id: `floor:${epoch}`, at, kind: 'waiting', department, again: false }
      return [...unask(settle(items, offer, 'accepted')), waiting]
    }
    case 'requeued':
      return add({
        id: `floor:${event.epoch}`,
        at,
        kind: 'waiting',
        department: event.department,
        again: true,
      })
    case 'assigned': {
      const { agent, department, epoch, team } = event
      const assigned: Item = {
        id: `floor:${epoch}`,
        at,
        kind: 'assigned',
        agent,
        ...(department !== undefined && { department }),
        ...(team && { how: team.how }),
      }
      return [...unask(endRing(items, team?.offer, 'accepted')), assigned]
    }
    case 'returned-to-bot':
      return add({ id: `floor:${event.epoch}`, at, kind: 'returned-to-bot' })
    case 'closed':
      return [...unask(items), { id: `floor:${event.epoch}`, at, kind: 'closed', by: event.by }]
    case 'bot-failed':
      return add({ id: `failed:${event.turn}`, at, kind: 'bot-failed' })
    case 'offered':
      return add({ id: `ring:${event.offer}`, at, kind: 'offered', agent: event.agent })
    case 'offer-ended': {
      return endRing(items, event.offer, event.how, event.reason)
    }
    case 'contact-left': {
      const { ticket, contact, question, name } = event
      const left = { ticket, contact, question, ...(name !== undefined && { name }) }
      return add({ id: `contact:${ticket}`, at, kind: 'contact', ...left })
    }
    case 'page-viewed': {
      // The same page at the same millisecond was seen once.
      const id = `page:${at}:${event.page.url}`
      if (items.some((item) => item.id === id)) return items
      return add({ id, at, kind: 'page', page: event.page })
    }
    default:
      return items
  }
}

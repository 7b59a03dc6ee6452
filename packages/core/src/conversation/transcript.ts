import type { Time } from '../aggregate.js'
import type { Contact, Page } from '../customer/card.js'
import type { Explanation } from '../desk/events.js'
import type {
  AgentFace,
  ConversationEvent,
  EventOf,
  Leg,
  OfferEnd,
  Rating,
  Served,
  Speaker,
  TransferTarget,
} from './events.js'
import type { FileRef } from './file.js'

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

type Shown = Extract<Item, { kind: 'transfer' }>

const toTransfer = (
  items: readonly Item[],
  transfer: string | undefined,
  to: (item: Shown) => Partial<TransferItem>,
) =>
  change(items, `transfer:${transfer}`, (item) =>
    item.kind === 'transfer' ? { ...item, ...to(item) } : item,
  )

const stopped = ({ state }: Shown): Partial<TransferItem> =>
  state === 'refused' ? {} : { state: 'stopped' }

const answered = ({ agreed, by, words }: EventOf<'consent-answered'>): Partial<TransferItem> => {
  if (agreed) return { state: 'going' }
  if (by === 'silence') return { state: 'stopped', silent: true }
  return { state: 'refused', ...(words !== undefined && { words }) }
}

/** The customer hears of a transfer later than the team, or never. */
const begun = (
  items: readonly Item[],
  {
    at,
    transfer,
    department,
    agent,
  }: { at: Time; transfer: string; department: string; agent?: AgentFace },
): readonly Item[] => {
  const id = `transfer:${transfer}`
  if (items.some((item) => item.id === id)) return items
  const shown = { transfer, department, ...(agent && { agent }), announced: false } as const
  return [...items, { id, at, kind: 'transfer', ...shown, state: 'going' }]
}

/** A question that the floor, or a newer one, has left behind can no longer be answered. */
const unask = (items: readonly Item[]): readonly Item[] =>
  items.some((item) => item.kind === 'handoff-offer' && item.state === 'open')
    ? items.map((item) =>
        item.kind === 'handoff-offer' && item.state === 'open' ? { ...item, state: 'void' } : item,
      )
    : items

/** A newer survey asks about all that an older one asked about. */
const unsurvey = (items: readonly Item[]): Item[] =>
  items.map((item) =>
    item.kind === 'survey' && item.state === 'open' ? { ...item, state: 'void' } : item,
  )

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
      const { n, by, text, files = [], suggestions = [], cut = false, team, about } = event
      const sources = team?.sources ?? []
      const said = { n, by, text, files, suggestions, cut, sources, ...(about && { about }) }
      return add({ id: `m${n}`, at, kind: 'message', ...said })
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
      const { agent, department, epoch, team, transfer } = event
      const ring = items.find(({ id }) => id === `ring:${team?.offer}`)
      const explanation =
        team?.explanation ?? (ring?.kind === 'offered' ? ring.explanation : undefined)
      const assigned: Item = {
        id: `floor:${epoch}`,
        at,
        kind: 'assigned',
        agent,
        ...(department !== undefined && { department }),
        ...(transfer !== undefined && { transfer }),
        ...(team && { how: team.how }),
        ...(team?.note !== undefined && { note: team.note }),
        ...(explanation && { explanation }),
      }
      const settled = endRing(items, team?.offer, 'accepted')
      return [...unask(toTransfer(settled, transfer, () => ({ state: 'taken' }))), assigned]
    }
    case 'returned-to-bot':
      return add({ id: `floor:${event.epoch}`, at, kind: 'returned-to-bot' })
    case 'closed':
      return [...unask(items), { id: `floor:${event.epoch}`, at, kind: 'closed', by: event.by }]
    case 'survey-invited': {
      const { survey, stops, team } = event
      const asked = { survey, stops, state: 'open', ...team } as const
      return [...unsurvey(items), { id: `survey:${survey}`, at, kind: 'survey', ...asked }]
    }
    case 'rated': {
      const { type: _, at: ratedAt, survey, ...rating } = event
      return change(items, `survey:${survey}`, (item) =>
        item.kind === 'survey' ? { ...item, state: 'rated', rating, ratedAt } : item,
      )
    }
    case 'bot-failed':
      return add({ id: `failed:${event.turn}`, at, kind: 'bot-failed' })
    case 'offered': {
      const { offer, agent, transfer, explanation } = event
      const named = items.some(
        (item) =>
          item.kind === 'transfer' && item.transfer === transfer && item.agent !== undefined,
      )
      const rung = { kind: 'offered', agent, explanation, ...(named && { named }) } as const
      return add({ id: `ring:${offer}`, at, ...rung })
    }
    case 'offer-ended': {
      return endRing(items, event.offer, event.how, event.reason)
    }
    case 'contact-left': {
      const { ticket, contact, question, name } = event
      const left = { ticket, contact, question, ...(name !== undefined && { name }) }
      return add({ id: `contact:${ticket}`, at, kind: 'contact', ...left })
    }
    case 'transfer-requested': {
      const { transfer, department, to, by, note, consent } = event
      const agent = to.kind === 'agent' && { agent: { id: to.id, name: to.name } }
      return add({
        id: `transfer:${transfer}`,
        at,
        kind: 'transfer',
        transfer,
        department,
        ...agent,
        state: consent ? 'asked' : 'going',
        announced: false,
        team: { by, to, ...(note !== undefined && { note }) },
      })
    }
    case 'consent-asked': {
      const { transfer, until, silence, reason } = event
      const asked = { until, silence, ...(reason !== undefined && { reason }) }
      return toTransfer(begun(items, event), transfer, () => ({ state: 'asked', ...asked }))
    }
    case 'consent-answered':
      return toTransfer(items, event.transfer, () => answered(event))
    case 'transfer-announced':
      return toTransfer(begun(items, event), event.transfer, () => ({ announced: true }))
    case 'packet-read':
      return toTransfer(items, event.transfer, ({ team }) =>
        team ? { team: { ...team, readAt: at } } : {},
      )
    case 'transfer-stopped':
      return toTransfer(items, event.transfer, stopped)
    case 'transfer-ended': {
      const { leg, next } = event
      return toTransfer(items, leg.transfer, (item) => ({
        ...(leg.outcome === 'accepted' ? {} : stopped(item)),
        ...(item.team && { team: { ...item.team, leg, ...(next && { next }) } }),
      }))
    }
    case 'consulted': {
      const { agent, by, note } = event
      const asked = { agent, by, over: false, ...(note !== undefined && { note }) }
      const n = items.filter(({ kind }) => kind === 'consulted').length
      return add({ id: `consult:${n}`, at, kind: 'consulted', ...asked })
    }
    case 'helper-released':
      return items.map((item) =>
        item.kind === 'consulted' && item.agent.id === event.agent.id
          ? { ...item, over: true }
          : item,
      )
    case 'promised': {
      const { transfer, department, until } = event
      return add({
        id: `promise:${transfer}`,
        at,
        kind: 'promise',
        department,
        until,
        missed: false,
      })
    }
    case 'promise-missed':
      return items.map((item) => (item.kind === 'promise' ? { ...item, missed: true } : item))
    case 'supervisor-called':
      return add({
        id: `call:${event.transfer}`,
        at,
        kind: 'called',
        to: event.to,
        why: event.why,
      })
    case 'followed-up': {
      const { ticket, question, contact } = event
      const id = `follow-up:${ticket}`
      if (items.some((item) => item.id === id)) return items
      const kept = { ticket, question, resumed: false, ...(contact && { contact }) }
      return add({ id, at, kind: 'follow-up', ...kept })
    }
    case 'follow-up-resumed':
      return change(items, `follow-up:${event.ticket}`, (item) =>
        item.kind === 'follow-up' ? { ...item, resumed: true } : item,
      )
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

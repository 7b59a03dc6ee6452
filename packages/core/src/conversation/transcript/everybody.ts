import type { Time } from '../../aggregate.js'
import type { AgentFace, ConversationEvent, EventOf } from '../events.js'
import { change, type Item, stopped, type TransferItem, toTransfer } from './items.js'

const settle = (
  items: readonly Item[],
  offer: string | undefined,
  state: 'accepted' | 'declined',
) =>
  change(items, `offer:${offer}`, (item) =>
    item.kind === 'handoff-offer' ? { ...item, state } : item,
  )

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

/** What everybody sees, customers too: events for the team alone leave the items as they are. */
export const everybodysTranscript = (
  items: readonly Item[],
  event: ConversationEvent,
): readonly Item[] => {
  const { at } = event
  const add = (item: Item): Item[] => [...items, item]
  switch (event.type) {
    case 'said': {
      const { n, by, text, files = [], suggestions = [], cut = false, team, about } = event
      const sources = team?.sources ?? []
      const said = { n, by, text, files, suggestions, cut, sources, ...(about && { about }) }
      return add({ id: `m${n}`, at, kind: 'message', ...said })
    }
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
      const { agent, department, epoch, transfer } = event
      const assigned: Item = {
        id: `floor:${epoch}`,
        at,
        kind: 'assigned',
        agent,
        ...(department !== undefined && { department }),
        ...(transfer !== undefined && { transfer }),
      }
      return [...unask(toTransfer(items, transfer, () => ({ state: 'taken' }))), assigned]
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
    case 'contact-left': {
      const { ticket, contact, question, name } = event
      const left = { ticket, contact, question, ...(name !== undefined && { name }) }
      return add({ id: `contact:${ticket}`, at, kind: 'contact', ...left })
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
    case 'transfer-stopped':
      return toTransfer(items, event.transfer, stopped)
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
    default:
      return items
  }
}

import type { ConversationEvent, EventOf, OfferEnd } from '../events.js'
import { change, type Item, stopped, toTransfer } from './items.js'

const endRing = (
  items: readonly Item[],
  offer: string | undefined,
  end: OfferEnd | 'accepted',
  reason?: string,
) =>
  change(items, `ring:${offer}`, (item) =>
    item.kind === 'offered' ? { ...item, end, ...(reason !== undefined && { reason }) } : item,
  )

/** Who got the floor has a reason that customers do not see. */
const reasoned = (
  items: readonly Item[],
  { epoch, team }: EventOf<'assigned'>,
): readonly Item[] => {
  if (!team) return items
  const ring = items.find(({ id }) => id === `ring:${team.offer}`)
  const explanation = team.explanation ?? (ring?.kind === 'offered' ? ring.explanation : undefined)
  const why = {
    how: team.how,
    ...(team.note !== undefined && { note: team.note }),
    ...(explanation && { explanation }),
  }
  return change(endRing(items, team.offer, 'accepted'), `floor:${epoch}`, (item) =>
    item.kind === 'assigned' ? { ...item, ...why } : item,
  )
}

/** What the team sees besides. */
export const teamsTranscript = (
  items: readonly Item[],
  event: ConversationEvent,
): readonly Item[] => {
  const { at } = event
  const add = (item: Item): Item[] => [...items, item]
  switch (event.type) {
    case 'assigned':
      return reasoned(items, event)
    case 'noted':
      return add({ id: `note:${event.k}`, at, kind: 'note', by: event.by, text: event.text })
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
    case 'packet-read':
      return toTransfer(items, event.transfer, ({ team }) =>
        team ? { team: { ...team, readAt: at } } : {},
      )
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

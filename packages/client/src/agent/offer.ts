import type { ConversationState } from '@baton/core'
import { BatonError } from '../errors.js'
import type { ChatItem } from '../replica/items.js'
import type { OfferRow } from './types.js'

export interface OfferView {
  offer: string
  state: ConversationState | undefined
  items: readonly ChatItem[]
  offers: readonly OfferRow[]
  me: string | undefined
}

/**
 * Whether a conversation's replica shows an offer: the epoch to answer under, why it is gone, or
 * undefined while the desk is ahead of the conversation and the offer is still to come.
 */
export const offerIn = (
  view: OfferView,
): { epoch: number; yours: boolean } | BatonError | undefined => {
  const { offer, state, items, offers, me } = view
  if (!state) return undefined
  const { floor, epoch, team } = state
  const rings = team?.ringing?.offer === offer
  if (rings && team?.ringing?.transfer !== undefined) return { epoch, yours: false }
  if (floor.holder === 'agent') {
    if (floor.agent.id === me) return { epoch, yours: true }
    const row = offers.find(({ id }) => id === offer)
    if (!row?.transfer) return new BatonError('taken', { by: floor.agent.name })
  }
  if (floor.holder === 'closed') return new BatonError('closed')
  if (rings) return { epoch, yours: false }
  const ended = items.some(
    (item) => item.kind === 'offered' && item.id === `ring:${offer}` && item.end,
  )
  return ended || !offers.some(({ id }) => id === offer) ? new BatonError('offer-gone') : undefined
}

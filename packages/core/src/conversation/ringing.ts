import type { Time } from '../aggregate.js'
import type { ConversationEvent, OfferEnd } from './events.js'
import type { ConversationState, Ringing } from './state.js'

/** The offer no longer rings at its agent. */
export const endOf = (
  { offer, agent }: Ringing,
  how: OfferEnd,
  at: Time,
  reason?: string,
): ConversationEvent => ({
  type: 'offer-ended',
  at,
  offer,
  agent,
  how,
  ...(reason !== undefined && { reason }),
})

/** One person was asked by name to take the conversation over: their no, or silence, ends the transfer. */
export const wasNamed = ({ transfer }: Ringing, { team }: ConversationState): boolean =>
  transfer !== undefined && team?.transfer?.id === transfer && team.transfer.to.kind === 'agent'

const ends = (event: ConversationEvent, offer: string) =>
  (event.type === 'offer-ended' && event.offer === offer) ||
  (event.type === 'assigned' && event.team?.offer === offer)

/**
 * Once the floor has moved nobody may accept any more. Comes after the move, so that the desk
 * has heard where the floor is before a slot is free again, and does not offer it to the next.
 */
export const silence = (
  ringing: Ringing | undefined,
  events: readonly ConversationEvent[],
  at: Time,
): ConversationEvent[] =>
  ringing && !events.some((event) => ends(event, ringing.offer))
    ? [endOf(ringing, 'revoked', at)]
    : []

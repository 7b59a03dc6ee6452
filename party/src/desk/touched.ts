import type { DeskEvent } from '@baton/core'
import { agentKey, conversationKey, offerKey, ticketKey, transferKey } from './rows.js'

/** Which rows an event changes. */
export const touchedBy = (event: DeskEvent): string[] => {
  switch (event.type) {
    case 'status-set':
    case 'connected':
    case 'disconnected':
    case 'away':
      return [agentKey(event.agent)]
    case 'registered':
    case 'left-queue':
    case 'ended':
    case 'consult-listed':
    case 'consult-unlisted':
      return [conversationKey(event.conversation)]
    case 'queued':
      return [conversationKey(event.waiting.conversation)]
    case 'reserved':
    case 'released':
      return [offerKey(event.offer), agentKey(event.agent)]
    case 'booked': {
      const { conversation, agent, offer } = event
      const keys = [conversationKey(conversation), agentKey(agent)]
      return offer === undefined ? keys : [...keys, offerKey(offer)]
    }
    case 'freed':
      return [conversationKey(event.conversation), agentKey(event.agent)]
    case 'ticket-listed':
      return [ticketKey(event.row.ticket)]
    case 'ticket-unlisted':
      return [ticketKey(event.ticket)]
    case 'transfer-listed':
      return [transferKey(event.row.transfer)]
    case 'transfer-unlisted':
      return [transferKey(event.transfer)]
    case 'transfer-failed':
    case 'postponed':
    case 'resumed':
    case 'exclusions-lifted':
    case 'widened':
    case 'abandoned':
      return []
    default:
      event satisfies never
      return []
  }
}

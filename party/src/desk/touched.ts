import type { DeskEvent } from '@baton/core'
import { agentKey, conversationKey, offerKey, ticketKey, transferKey } from './rows.js'

/** Whose rows an event changes; `agent` is the one who has to learn of it without delay. */
export interface Touched {
  keys: string[]
  agent?: string
}

/** Which rows an event changes. */
export const touchedBy = (event: DeskEvent): Touched => {
  switch (event.type) {
    case 'status-set':
    case 'connected':
    case 'disconnected':
    case 'away':
      return { keys: [agentKey(event.agent)], agent: event.agent }
    case 'registered':
    case 'left-queue':
    case 'ended':
      return { keys: [conversationKey(event.conversation)] }
    case 'queued':
      return { keys: [conversationKey(event.waiting.conversation)] }
    case 'reserved':
    case 'released':
      return { keys: [offerKey(event.offer), agentKey(event.agent)], agent: event.agent }
    case 'booked': {
      const { conversation, agent, offer } = event
      const keys = [conversationKey(conversation), agentKey(agent)]
      return { keys: offer === undefined ? keys : [...keys, offerKey(offer)], agent }
    }
    case 'freed': {
      const { conversation, agent } = event
      return { keys: [conversationKey(conversation), agentKey(agent)], agent }
    }
    case 'ticket-listed':
      return { keys: [ticketKey(event.row.ticket)] }
    case 'ticket-unlisted':
      return { keys: [ticketKey(event.ticket)] }
    case 'consult-listed':
    case 'consult-unlisted':
      return { keys: [conversationKey(event.conversation)], agent: event.agent }
    case 'transfer-listed':
      return { keys: [transferKey(event.row.transfer)], agent: event.row.from }
    // Its sender learns of it with the next list: it is long over.
    case 'transfer-unlisted':
    case 'transfer-failed':
    case 'postponed':
    case 'resumed':
    case 'exclusions-lifted':
    case 'widened':
    case 'abandoned':
      return { keys: [] }
    default:
      event satisfies never
      return { keys: [] }
  }
}

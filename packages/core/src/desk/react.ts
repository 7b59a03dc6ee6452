import type { Effect } from '../aggregate.js'
import type { DeskToConversation } from '../conversation/commands.js'
import type { DeskEvent } from './events.js'

const toConversation = (event: DeskEvent): DeskToConversation | undefined => {
  switch (event.type) {
    case 'reserved': {
      const { offer, agent: id, name, department, auto, explanation, transfer } = event
      const rings = { offer, agent: { id, name }, department, auto, explanation }
      return { type: 'offer', ...rings, ...(transfer !== undefined && { transfer }) }
    }
    case 'released': {
      const { offer, how } = event
      if (how === 'declined' || how === 'lapsed') return undefined
      return { type: 'revoke', offer, reason: how === 'agent-away' ? how : 'not-waiting' }
    }
    case 'queued': {
      const { transfer, waiting } = event
      if (!transfer || transfer.agent !== undefined) return undefined
      return { type: 'transfer-waits', transfer: transfer.id, department: waiting.department }
    }
    case 'transfer-failed': {
      const { transfer, why, next } = event
      return { type: 'transfer-failed', transfer, why, ...(next && { next }) }
    }
    case 'abandoned':
      return { type: 'release', agent: event.agent, department: event.department }
    default:
      return undefined
  }
}

/** The desk proposes to conversations; they decide, and tell it what came of it. */
export const react = (event: DeskEvent): Effect<DeskToConversation>[] => {
  const command = toConversation(event)
  if (!command) return []
  const conversation = event.type === 'queued' ? event.waiting.conversation : ''
  const name = 'conversation' in event ? event.conversation : conversation
  return [{ to: { party: 'conversation', name }, command }]
}

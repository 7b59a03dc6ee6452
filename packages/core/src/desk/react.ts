import type { Effect } from '../aggregate.js'
import type { DeskToConversation } from '../conversation/commands.js'
import type { DeskEvent } from './events.js'

const toConversation = (event: DeskEvent): DeskToConversation | undefined => {
  switch (event.type) {
    case 'reserved': {
      const { offer, agent: id, name, department, auto, explanation } = event
      return { type: 'offer', offer, agent: { id, name }, department, auto, explanation }
    }
    case 'released': {
      const { offer, how } = event
      if (how === 'declined' || how === 'lapsed') return undefined
      return { type: 'revoke', offer, reason: how === 'agent-away' ? how : 'not-waiting' }
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
  if (!command || !('conversation' in event)) return []
  return [{ to: { party: 'conversation', name: event.conversation }, command }]
}

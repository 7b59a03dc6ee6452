import type { Viewer } from '../actor.js'
import { type ConversationEvent, internal } from './events.js'
import type { ConversationState } from './state.js'

const hidden: ReadonlySet<string> = new Set(internal)

/** The event as this viewer may see it; undefined when they may not know that it happened. */
export const view = (event: ConversationEvent, viewer: Viewer): ConversationEvent | undefined => {
  if (viewer.kind === 'member') return event
  if (hidden.has(event.type)) return undefined
  if (!('team' in event)) return event
  const { team: _, ...rest } = event
  return rest as ConversationEvent
}

/** The state as this viewer would have folded it from the events that they may see. */
export const viewState = (state: ConversationState, viewer: Viewer): ConversationState => {
  if (viewer.kind === 'member') return state
  const { team: _, ...rest } = state
  return rest
}

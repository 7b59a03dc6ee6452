import type { ConversationEvent } from './events.js'
import { evolveForEverybody } from './evolve/everybody.js'
import { evolveForTeam } from './evolve/team.js'
import type { ConversationState } from './state.js'

/** Total: any event on any state, never throws. The same in the room and in every browser. */
export const evolve = (state: ConversationState, event: ConversationEvent): ConversationState => {
  const next = evolveForEverybody(state, event)
  return next.team ? { ...next, team: evolveForTeam(next.team, event, state) } : next
}

import type { ConversationEvent } from './events.js'
import { evolveForEverybody } from './evolve/everybody.js'
import { evolveForTeam } from './evolve/team.js'
import type { ConversationState } from './state.js'

const step = (state: ConversationState, event: ConversationEvent): ConversationState => {
  const next = evolveForEverybody(state, event)
  return next.team ? { ...next, team: evolveForTeam(next.team, event, state) } : next
}

/** What is decided is looked at before it is recorded: the newest step is not taken twice. */
let newest:
  | { state: ConversationState; event: ConversationEvent; next: ConversationState }
  | undefined

/** Total: any event on any state, never throws. The same in the room and in every browser. */
export const evolve = (state: ConversationState, event: ConversationEvent): ConversationState => {
  if (newest?.state !== state || newest.event !== event) {
    newest = { state, event, next: step(state, event) }
  }
  return newest.next
}

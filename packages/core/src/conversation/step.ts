import type { Actor } from '../actor.js'
import { type Context, type Decision, fold } from '../aggregate.js'
import type { RefusalCode } from '../refusals.js'
import type { ConversationEvent } from './events.js'
import { evolve } from './evolve.js'
import type { ConversationPolicy } from './policy.js'
import type { ConversationState, TeamState } from './state.js'

export type ConversationContext = Context<Actor, ConversationPolicy>
export type ConversationDecision = Decision<ConversationEvent, RefusalCode>

/** In the room the team's part is always there; only a visitor's copy lacks it. */
export const team = (state: ConversationState): TeamState => {
  if (!state.team) throw new Error('decide runs on the whole state, not on a view of it')
  return state.team
}

/** The state after some events of the same decision. */
export const after = (state: ConversationState, events: readonly ConversationEvent[]) =>
  fold(evolve, state, events)

import type { Actor, Viewer } from '../actor.js'
import type { Aggregate } from '../aggregate.js'
import type { ConversationCommand } from './commands.js'
import { deadline } from './deadline.js'
import { decide } from './decide.js'
import type { ConversationEvent } from './events.js'
import { evolve } from './evolve.js'
import type { ConversationPolicy } from './policy.js'
import { react } from './react.js'
import { type ConversationState, initial } from './state.js'
import { view, viewState } from './view.js'

/** One conversation from open to close: who has the floor, and what was said. */
export const conversation: Aggregate<
  ConversationState,
  ConversationCommand,
  ConversationEvent,
  Actor,
  ConversationPolicy,
  Viewer
> = { initial, decide, evolve, deadline, react, view, viewState }

export * from './packet.js'
export type { ConversationPolicy } from './policy.js'
export type * from './state.js'
export { passedOn, unasked } from './survey.js'
export * from './transcript.js'

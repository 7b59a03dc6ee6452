import type { Actor } from '../actor.js'
import type { Context, Decision, Time } from '../aggregate.js'
import type { RefusalCode } from '../refusals.js'
import type { Settings } from '../workspace/settings.js'
import type { DeskEvent } from './events.js'
import { evolve } from './evolve.js'
import type { DeskState } from './state.js'

export interface DeskPolicy {
  settings: Settings
  /** The room has just woken and not yet counted its sockets: nothing is offered. */
  asleep?: true
}

export type DeskContext = Context<Actor, DeskPolicy>
export type DeskDecision = Decision<DeskEvent, RefusalCode>

type Untimed<E> = E extends DeskEvent ? Omit<E, 'at'> : never

/**
 * A decision in the making. One command often leads to several events, each of which changes what
 * the next has to be decided on: `state` is always the one after all events so far.
 */
export interface Draft {
  readonly state: DeskState
  readonly events: DeskEvent[]
  readonly now: Time
  readonly settings: Settings
  newId(): string
  emit(event: Untimed<DeskEvent>): void
}

export const openDraft = (before: DeskState, { now, newId, policy }: DeskContext): Draft => {
  let state = before
  const events: DeskEvent[] = []
  return {
    events,
    now,
    newId,
    settings: policy.settings,
    get state() {
      return state
    },
    emit(untimed) {
      const event = { ...untimed, at: now } as DeskEvent
      events.push(event)
      state = evolve(state, event)
    },
  }
}

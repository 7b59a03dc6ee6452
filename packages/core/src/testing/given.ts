import { expect } from 'vitest'
import type { Actor, Viewer } from '../actor.js'
import {
  type Aggregate,
  type Effect,
  fold,
  type Happened,
  isRefusal,
  type Time,
} from '../aggregate.js'
import type { RefusalCode } from '../refusals.js'
import { frozen } from './frozen.js'

/** An event as a test writes it: without a time it happened when the story says. */
export type Told<E> = E extends Happened ? Omit<E, 'at'> & { at?: Time } : never

/** Monday, nine in the morning; stories count seconds from here. */
export const START = Date.UTC(2025, 0, 6, 9)

export interface World<Policy> {
  /** Seconds after `START`. */
  at?: number
  policy?: Partial<Policy>
}

/** Tells a story of one aggregate: given what happened, when somebody asks, then this follows. */
export const storyOf =
  <S, C, E extends Happened, Policy>(
    aggregate: Aggregate<S, C, E, Actor, Policy, Viewer>,
    policy: Policy,
  ) =>
  (...events: Told<E>[]) => {
    const timed = (told: readonly Told<E>[], at: (i: number) => Time) =>
      told.map((event, i) => ({ at: at(i), ...event }) as unknown as E)
    const log = timed(events, (i) => START + i * 1000)
    const state = frozen(fold(aggregate.evolve, aggregate.initial, log))
    return {
      state,
      log,
      when(command: C, by: Actor, world: World<Policy> = {}) {
        const now = START + (world.at ?? 60) * 1000
        let ids = 0
        const newId = () => `id${++ids}`
        const known = frozen({ ...policy, ...world.policy })
        const decision = aggregate.decide(state, frozen(command), {
          by,
          now,
          newId,
          policy: known,
        })
        const decided = isRefusal(decision) ? [] : decision.events
        const effects: Effect[] = []
        const next = decided.reduce((before, event) => {
          const after = aggregate.evolve(before, event)
          effects.push(...aggregate.react(event, after))
          return after
        }, state)
        return {
          /** The same story goes on. */
          events: decided,
          state: next,
          effects,
          answer: isRefusal(decision) ? undefined : decision.answer,
          types: decided.map(({ type }) => type),
          follows: (...expected: Told<E>[]) =>
            expect(decision).toMatchObject({ events: timed(expected, () => now) }),
          exactly: (...expected: Told<E>[]) =>
            expect(decided).toStrictEqual(timed(expected, () => now)),
          refused: (code: RefusalCode, params?: Record<string, string | number>) =>
            expect(decision).toStrictEqual({ refused: code, ...(params && { params }) }),
        }
      },
    }
  }

import type { Time } from '@baton/core'
import { ORIGIN } from '@baton/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { Earlier, Happened, Welcome } from '../session/session.js'

/** How a kind of room's events become what is true, and what a screen shows. */
export interface Folding<S, E, I> {
  initial: S
  evolve(state: S, event: E): S
  transcript(items: readonly I[], event: E): readonly I[]
}

/** A room's log as this client may see it, folded by the rules of the room itself. */
export interface Replica<S, I> {
  /** Undefined until the first welcome. */
  readonly $state: ReadableAtom<S | undefined>
  readonly $items: ReadableAtom<readonly I[]>
  /** Where the window begins; undefined when it holds the log from its first event. */
  readonly $before: ReadableAtom<string | undefined>
  resume(): { log: string; cursor: string } | undefined
  welcomed(frame: Welcome): void
  happened(frame: Pick<Happened, 'cursor' | 'events'>): void
  /** Widens the window backwards; what no longer ends where it begins is ignored. */
  earlier(frame: Pick<Earlier, 'before' | 'first' | 'events'>): void
}

/** `folded` hears each new event, after state and items show it. */
export const createReplica = <S, E extends { at: Time }, I>(
  folding: Folding<S, E, I>,
  folded: (events: readonly E[]) => void = () => {},
): Replica<S, I> => {
  const $state = atom<S | undefined>(undefined)
  const $items = atom<readonly I[]>([])
  const $before = atom<string | undefined>(undefined)
  /** Those of a window that can grow: what was before them changes what they show. */
  let held: E[] = []
  let log: string | undefined
  let cursor: string | undefined

  const happened = (frame: Pick<Happened, 'cursor' | 'events'>) => {
    const events = frame.events as E[]
    cursor = frame.cursor
    if (events.length === 0) return
    if ($before.get() !== undefined) held.push(...events)
    $items.set(events.reduce(folding.transcript, $items.get()))
    $state.set(events.reduce(folding.evolve, $state.get() ?? folding.initial))
    folded(events)
  }

  return {
    $state,
    $items,
    $before,
    resume: () => (log !== undefined && cursor !== undefined ? { log, cursor } : undefined),
    welcomed(frame) {
      if (frame.state === undefined && frame.log === log) return happened(frame)
      log = frame.log
      cursor = frame.cursor
      const events = frame.events as E[]
      $before.set(frame.first === ORIGIN ? undefined : frame.first)
      held = $before.get() === undefined ? [] : [...events]
      $items.set(events.reduce<readonly I[]>(folding.transcript, []))
      $state.set(frame.state === undefined ? folding.initial : (frame.state as S))
      folded(events)
    },
    happened,
    earlier({ before, first, events }) {
      if (before !== $before.get()) return
      held = [...(events as E[]), ...held]
      $before.set(first === ORIGIN ? undefined : first)
      $items.set(held.reduce<readonly I[]>(folding.transcript, []))
      if ($before.get() === undefined) held = []
    },
  }
}

import type { Time } from '../aggregate.js'
import { entriesOf, first } from '../ordered.js'
import type { Draft } from './draft.js'
import type { DeskState, Due } from './state.js'

/**
 * When a lease runs out, an exclusion or the wait for a dedicated member ends, or somebody who
 * vanished counts as away or gone.
 */
export const deadline = ({ due, postponed }: DeskState): Time | undefined => {
  const at = first(due)?.[0].at ?? Number.POSITIVE_INFINITY
  const earliest = Math.min(at, postponed ?? at)
  return earliest === Number.POSITIVE_INFINITY ? undefined : earliest
}

/** Whom time has caught up with, the earliest first. */
export function* dueOf({ state, now }: Draft, kind: Due['kind']): Generator<string> {
  for (const [due] of entriesOf(state.due)) {
    if (due.at > now) return
    if (due.kind === kind) yield due.id
  }
}

import type { Time } from '../aggregate.js'
import { goneDeadlines } from './gone.js'
import { type DeskState, wishOf } from './state.js'

/** When a lease runs out, an exclusion or the wait for a dedicated member ends, or somebody who vanished counts as away or gone. */
export const deadline = (state: DeskState): Time | undefined => {
  let earliest = state.postponed ?? Number.POSITIVE_INFINITY
  for (const { leaseUntil } of Object.values(state.offers)) {
    earliest = Math.min(earliest, leaseUntil)
  }
  for (const { conversation } of Object.values(state.lines).flat()) {
    const { againAt, keptFor, offer } = wishOf(state, conversation) ?? {}
    earliest = Math.min(earliest, againAt ?? earliest)
    // What rings at them rings on.
    if (keptFor?.kind === 'dedicated' && offer === undefined) {
      earliest = Math.min(earliest, keptFor.until)
    }
  }
  for (const agent of Object.keys(state.seats)) {
    earliest = Math.min(earliest, ...goneDeadlines(state, agent))
  }
  return earliest === Number.POSITIVE_INFINITY ? undefined : earliest
}

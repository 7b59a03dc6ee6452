import type { Time } from '../aggregate.js'
import { goneDeadlines } from './gone.js'
import { type DeskState, wishOf } from './state.js'

/** When a lease runs out, an exclusion ends, or somebody who vanished counts as away or gone. */
export const deadline = (state: DeskState): Time | undefined => {
  let earliest = state.postponed ?? Number.POSITIVE_INFINITY
  for (const { leaseUntil } of Object.values(state.offers)) {
    earliest = Math.min(earliest, leaseUntil)
  }
  for (const { conversation } of Object.values(state.lines).flat()) {
    earliest = Math.min(earliest, wishOf(state, conversation)?.againAt ?? earliest)
  }
  for (const agent of Object.keys(state.seats)) {
    earliest = Math.min(earliest, ...goneDeadlines(state, agent))
  }
  return earliest === Number.POSITIVE_INFINITY ? undefined : earliest
}

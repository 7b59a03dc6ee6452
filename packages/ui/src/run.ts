import type { Place } from './bubble.js'

/** Messages of one speaker within this time (ms) stand together. */
const RUN_MS = 120_000

/** Who said something, and when (ms); nothing else than words has a speaker. */
export interface Spoken {
  readonly speaker: string | undefined
  readonly at: number
}

const together = (a: Spoken | undefined, b: Spoken | undefined) =>
  a?.speaker !== undefined && a.speaker === b?.speaker && Math.abs(b.at - a.at) < RUN_MS

/** Where a message stands in its speaker's run. */
export function placeBetween(
  before: Spoken | undefined,
  own: Spoken,
  after: Spoken | undefined,
): Place {
  if (together(before, own)) return together(own, after) ? 'middle' : 'last'
  return together(own, after) ? 'first' : 'single'
}

/** The last of a run carries time and mark. */
export const endsRun = (place: Place): boolean => place === 'last' || place === 'single'

/** Whether it follows another of the same speaker closely. */
export const inRun = (place: Place): boolean => place === 'middle' || place === 'last'

import type { Place } from './bubble.js'

/** Messages of one speaker within this time (ms) stand together. */
const RUN_MS = 120_000

/** Where an item of a log stands in its speaker's run; only words have a speaker. */
export function placeIn<T extends { readonly at: number }>(
  items: readonly T[],
  index: number,
  speaker: (item: T) => string | undefined,
): Place {
  const own = items[index]
  const together = (other: T | undefined) => {
    if (!own || !other) return false
    const who = speaker(own)
    return who !== undefined && who === speaker(other) && Math.abs(other.at - own.at) < RUN_MS
  }
  if (together(items[index - 1])) return together(items[index + 1]) ? 'middle' : 'last'
  return together(items[index + 1]) ? 'first' : 'single'
}

/** The last of a run carries time and mark. */
export const endsRun = (place: Place): boolean => place === 'last' || place === 'single'

/** Whether it follows another of the same speaker closely. */
export const inRun = (place: Place): boolean => place === 'middle' || place === 'last'

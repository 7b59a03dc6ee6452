import type { Time } from '../aggregate.js'

/** A slot that is taken now, and when it might come free: equally likely after each of `rests`. */
export interface Taken {
  rests: readonly Time[]
  /** Less than 1 when other lines compete for the same slot. */
  weight: number
}

/** How many slots are expected to have come free after `t`, as a rising line with jumps. */
export interface Supply {
  /** The earliest time by which `n` slots are expected to have come free; undefined: never. */
  timeOf(n: number): Time | undefined
}

/**
 * Slots that come free are taken again and come free again, every `mean` ms. `open` slots are
 * taken at once by whoever stands first, and only their later turns count.
 */
export const supplyOf = (taken: readonly Taken[], open: number, mean: Time): Supply => {
  const jumps = taken
    .flatMap(({ rests, weight }) => rests.map((rest) => ({ at: rest, by: weight / rests.length })))
    .sort((one, other) => one.at - other.at)
  return {
    timeOf(n) {
      let [at, count, turning] = [0, 0, open]
      for (const jump of jumps) {
        const reached = count + (turning * (jump.at - at)) / mean
        if (reached >= n) break
        count = reached + jump.by
        turning += jump.by
        at = jump.at
        if (count >= n) return at
      }
      return turning > 0 ? at + ((n - count) * mean) / turning : undefined
    },
  }
}

/** At `z` deviations, how many must have come free for the n-th in line (Wilson and Hilferty). */
export const neededFor = (n: number, z: number): number =>
  n * Math.max(0.05, 1 - 1 / (9 * n) + z / (3 * Math.sqrt(n))) ** 3

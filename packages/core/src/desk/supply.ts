import type { Time } from '../aggregate.js'

/** A slot that is taken now, and when it might come free: equally likely after each of `rests`. */
export interface Taken {
  rests: readonly Time[]
  /** Less than 1 when other lines compete for the same slot. */
  weight: number
}

/** How many slots are expected to have come free after `t`, as a rising line with jumps. */
export interface Supply {
  /** The earliest time at which the n-th in line is expected to be served; undefined: never. */
  timeOf(n: number): Time | undefined
}

/** What is left after `x` lifetimes of those before, if they leave as they like (1 at 0). */
const staying = (x: number): number => (x < 1e-6 ? 1 : x / Math.expm1(x))

/** Enough to find a time within days to a second or so. */
const HALVINGS = 20

/**
 * Slots that come free are taken again and come free again, every `mean` ms. `open` slots are
 * taken at once by whoever stands first, and only their later turns count. Of those who wait,
 * a share of `leaving` gives up each ms.
 */
export const supplyOf = (
  taken: readonly Taken[],
  open: number,
  mean: Time,
  leaving: number,
): Supply => {
  const jumps = taken
    .flatMap(({ rests, weight }) => rests.map((rest) => ({ at: rest, by: weight / rests.length })))
    .sort((one, other) => one.at - other.at)
  return {
    timeOf(n) {
      const neededAt = (t: Time) => n * staying(leaving * t)
      let [at, count, turning] = [0, 0, open]
      for (const jump of jumps) {
        const reached = count + (turning * (jump.at - at)) / mean
        if (reached >= neededAt(jump.at)) break
        count = reached + jump.by
        turning += jump.by
        at = jump.at
        if (count >= neededAt(at)) return at
      }
      if (turning === 0) return undefined
      let [low, high] = [at, at + (Math.max(0, n - count) * mean) / turning]
      for (let i = 0; i < HALVINGS; i++) {
        const middle = (low + high) / 2
        const free = count + (turning * (middle - at)) / mean
        if (free < neededAt(middle)) low = middle
        else high = middle
      }
      return high
    },
  }
}

/** At `z` deviations, how many must have come free for the n-th in line (Wilson and Hilferty). */
export const neededFor = (n: number, z: number): number =>
  n * Math.max(0.05, 1 - 1 / (9 * n) + z / (3 * Math.sqrt(n))) ** 3

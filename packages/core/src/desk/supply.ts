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

/** How many slots came free just before and right after one more did, and how many turn over then. */
interface Step {
  at: Time
  before: number
  count: number
  turning: number
}

const stepsOf = (taken: readonly Taken[], open: number, mean: Time): Step[] => {
  const jumps = taken
    .flatMap(({ rests, weight }) => rests.map((rest) => ({ at: rest, by: weight / rests.length })))
    .sort((one, other) => one.at - other.at)
  let last: Step = { at: 0, before: 0, count: 0, turning: open }
  return jumps.map(({ at, by }) => {
    const before = last.count + (last.turning * (at - last.at)) / mean
    last = { at, before, count: before + by, turning: last.turning + by }
    return last
  })
}

/** The first that holds, by halving: behind it all do. */
const firstOf = <T>(all: readonly T[], holds: (one: T) => boolean): number => {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(all[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}

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
  const steps = stepsOf(taken, open, mean)
  return {
    timeOf(n) {
      const neededAt = (t: Time) => n * staying(leaving * t)
      const next = firstOf(steps, ({ at, count }) => count >= neededAt(at))
      const step = steps[next]
      if (step && step.before < neededAt(step.at)) return step.at
      const { at, count, turning } = steps[next - 1] ?? { at: 0, count: 0, turning: open }
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

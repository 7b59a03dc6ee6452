/** Numbers that look random and are the same for the same seed. */
export interface Chance {
  /** At least 0, below 1. */
  next(): number
  between(low: number, high: number): number
  happens(share: number): boolean
  pick<T>(items: readonly T[]): T
  exponential(mean: number): number
  /** By median and the deviation of its logarithm. */
  lognormal(median: number, sigma: number): number
}

/** A small generator with 32 bits of state (mulberry32). */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    happens: (share) => next() < share,
    pick: <T>(items: readonly T[]) => items[Math.floor(next() * items.length)] as T,
    exponential: (mean) => -mean * Math.log(1 - next()),
    lognormal: (median, sigma) => median * Math.exp(sigma * normal()),
  }
}

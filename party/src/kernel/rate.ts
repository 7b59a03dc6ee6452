import type { Time } from '@baton/core'

/** A token bucket: `burst` at once, `rate` a second for long. */
export interface Bucket {
  /** Takes one; 0, or in how many ms one will be there. */
  take(now: Time): number
}

export const createBucket = (rate: number, burst: number): Bucket => {
  let tokens = burst
  let filled = Number.NEGATIVE_INFINITY
  return {
    take(now) {
      tokens = Math.min(burst, tokens + (Math.max(0, now - filled) * rate) / 1000)
      filled = Math.max(filled, now)
      if (tokens >= 1) {
        tokens -= 1
        return 0
      }
      return Math.ceil(((1 - tokens) * 1000) / rate)
    },
  }
}

import { createBucket } from '../kernel/rate.js'

/** Askers that are remembered; the oldest is forgotten first. */
const REMEMBERED = 10_000

/**
 * 0, or in how many ms somebody may ask again: each may `burst` times at once, and `rate` times a
 * second for long.
 */
export const createLimit = (
  rate: number,
  burst: number,
): ((asker: string, now: number) => number) => {
  const buckets = new Map<string, ReturnType<typeof createBucket>>()
  return (asker, now) => {
    const bucket = buckets.get(asker) ?? createBucket(rate, burst)
    buckets.delete(asker)
    buckets.set(asker, bucket)
    if (buckets.size > REMEMBERED) buckets.delete(buckets.keys().next().value as string)
    return bucket.take(now)
  }
}

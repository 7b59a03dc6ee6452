import { BatonError } from '../errors.js'
import { waitAfter } from './backoff.js'
import type { World } from './world.js'

/**
 * Repeats until it succeeds; being offline is no failure but a wait. A `BatonError` is one: asking
 * again would not help. `over` ends it with `disposed`.
 */
export const untilDone = async <T>(
  task: () => Promise<T>,
  { clock, random, network }: World,
  over: () => boolean,
): Promise<T> => {
  for (let tries = 0; ; tries++) {
    if (over()) throw new BatonError('disposed')
    let wait: number
    try {
      return await task()
    } catch (error) {
      if (error instanceof BatonError) throw error
      wait = waitAfter(error, tries, random)
    }
    await new Promise<void>((resolve) => {
      const go = () => {
        stop()
        unwatch()
        resolve()
      }
      const stop = clock.after(wait, go)
      const unwatch = network.watch(() => network.online() && go())
    })
  }
}

/** Rejects with `aborted` as soon as the caller gives up. */
export const abortable = <T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new BatonError('aborted'))
    if (signal.aborted) return giveUp()
    signal.addEventListener('abort', giveUp)
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}

import type { Time } from '@baton/core'

/** Time and timers, so that tests can move them by hand. */
export interface Clock {
  now(): Time
  /** Runs `task` once after `ms`; returns its stop. */
  after(ms: number, task: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}

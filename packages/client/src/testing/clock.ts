import type { Clock } from '../session/clock.js'

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  /** Lets so many ms pass; all promises that can go on go on in between. */
  run(ms: number): Promise<void>
}

const promisesDone = () => new Promise<void>((resolve) => setImmediate(resolve))

export const createTestClock = (start = 1_700_000_000_000): TestClock => {
  const tasks: { at: number; run: () => void }[] = []
  let now = start
  return {
    now: () => now,
    after(ms, run) {
      const task = { at: now + Math.max(0, ms), run }
      const later = tasks.findIndex(({ at }) => at > task.at)
      tasks.splice(later < 0 ? tasks.length : later, 0, task)
      return () => {
        const at = tasks.indexOf(task)
        if (at >= 0) tasks.splice(at, 1)
      }
    },
    async run(ms) {
      const end = now + ms
      await promisesDone()
      for (let next = tasks[0]; next && next.at <= end; next = tasks[0]) {
        tasks.shift()
        now = Math.max(now, next.at)
        next.run()
        await promisesDone()
      }
      now = end
    },
  }
}

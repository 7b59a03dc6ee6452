import type { Time } from '@baton/core'

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A clock that moves only when it is told to, and the tasks that wait for it. */
export interface VirtualTime {
  now(): Time
  /** Something on its way (a frame, a write): `settle` waits for it. Returns its stop. */
  work(ms: number, task: () => void): () => void
  /** Something set for later (an alarm, a time-out): `settle` does not wait for it. */
  timer(ms: number, task: () => void): () => void
  /** Runs until nothing is on its way. */
  settle(): Promise<void>
  /** Lets so much time pass. */
  runFor(ms: number): Promise<void>
}

interface Task {
  at: Time
  /** Tasks of one moment run in the order in which they were set. */
  order: number
  work: boolean
  run: (() => void) | undefined
}

const earlier = (a: Task, b: Task): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)

const settled = Promise.resolve()

/**
 * Calls `step` until it says `done`, each time when all promises that can go on have gone on: a
 * tick begins when none is left to run. It costs a tenth of a turn of the event loop.
 */
const play = (step: () => 'more' | 'done'): Promise<void> =>
  new Promise((resolve, reject) => {
    const turn = (): void => {
      if (step() === 'done') resolve()
      else process.nextTick(again)
    }
    const again = (): void => void settled.then(turn).catch(reject)
    process.nextTick(again)
  })

export const createVirtualTime = (start: Time): VirtualTime => {
  const heap: Task[] = []
  let now = start
  let order = 0
  let onTheWay = 0

  const push = (task: Task): void => {
    let at = heap.push(task) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!earlier(task, heap[parent] as Task)) break
      heap[at] = heap[parent] as Task
      at = parent
    }
    heap[at] = task
  }

  const pop = (): Task | undefined => {
    const top = heap[0]
    const last = heap.pop()
    if (!top || !last || heap.length === 0) return top
    let at = 0
    for (;;) {
      let child = at * 2 + 1
      if (child >= heap.length) break
      const right = heap[child + 1]
      if (right && earlier(right, heap[child] as Task)) child += 1
      if (!earlier(heap[child] as Task, last)) break
      heap[at] = heap[child] as Task
      at = child
    }
    heap[at] = last
    return top
  }

  const set = (ms: number, run: () => void, work: boolean): (() => void) => {
    const task: Task = { at: now + Math.max(0, ms), order: order++, work, run }
    if (work) onTheWay += 1
    push(task)
    return () => {
      if (task.run && work) onTheWay -= 1
      task.run = undefined
    }
  }

  const step = (): void => {
    const task = pop()
    if (!task?.run) return
    now = Math.max(now, task.at)
    const { run } = task
    task.run = undefined
    if (task.work) onTheWay -= 1
    run()
  }

  return {
    now: () => now,
    work: (ms, task) => set(ms, task, true),
    timer: (ms, task) => set(ms, task, false),
    settle: () =>
      play(() => {
        if (onTheWay === 0) return 'done'
        step()
        return 'more'
      }),
    runFor(ms) {
      const end = now + ms
      return play(() => {
        if ((heap[0]?.at ?? Number.POSITIVE_INFINITY) <= end) {
          step()
          return 'more'
        }
        now = end
        return 'done'
      })
    },
  }
}

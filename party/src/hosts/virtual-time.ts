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

/** All promises that can go on have gone on when this resolves. */
const promisesDone = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

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

  const step = async (): Promise<void> => {
    const task = pop()
    if (!task?.run) return
    now = Math.max(now, task.at)
    const { run } = task
    task.run = undefined
    if (task.work) onTheWay -= 1
    run()
    await promisesDone()
  }

  return {
    now: () => now,
    work: (ms, task) => set(ms, task, true),
    timer: (ms, task) => set(ms, task, false),
    async settle() {
      await promisesDone()
      while (onTheWay > 0) await step()
    },
    async runFor(ms) {
      const end = now + ms
      await promisesDone()
      while ((heap[0]?.at ?? Number.POSITIVE_INFINITY) <= end) await step()
      now = end
    },
  }
}

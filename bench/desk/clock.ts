interface Task {
  at: number
  n: number
  run(): void
}

/** Time that jumps from one task to the next; tasks of one time run in order. */
export const virtualClock = (start: number) => {
  const heap: Task[] = []
  let now = start
  let count = 0

  const sooner = (one: Task, other: Task) =>
    one.at < other.at || (one.at === other.at && one.n < other.n)

  const swap = (i: number, j: number) => {
    const kept = heap[i] as Task
    heap[i] = heap[j] as Task
    heap[j] = kept
  }

  const rise = (from: number) => {
    for (let i = from; i > 0; ) {
      const parent = (i - 1) >> 1
      if (!sooner(heap[i] as Task, heap[parent] as Task)) return
      swap(i, parent)
      i = parent
    }
  }

  const sink = () => {
    for (let i = 0; ; ) {
      let least = i
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < heap.length && sooner(heap[child] as Task, heap[least] as Task)) least = child
      }
      if (least === i) return
      swap(i, least)
      i = least
    }
  }

  return {
    now: () => now,
    at(at: number, run: () => void) {
      count += 1
      heap.push({ at: Math.max(at, now), n: count, run })
      rise(heap.length - 1)
    },
    runUntil(end: number) {
      while (heap[0] && heap[0].at <= end) {
        const [task] = heap
        const last = heap.pop() as Task
        if (heap.length > 0) {
          heap[0] = last
          sink()
        }
        now = Math.max(now, task.at)
        task.run()
      }
      now = end
    },
  }
}

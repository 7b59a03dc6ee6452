import type { Json, RefusalCode } from '@baton/core'
import type { ClientFrame } from '@baton/protocol'
import type { Params } from '../outbox/entry.js'
import type { Outbox } from '../outbox/outbox.js'
import type { Clock } from './clock.js'

/** Commands on their way at once: below what a room remembers answers of. */
const WINDOW = 16
/** A room that is silent for so long about a command has lost its footing, or we our line. */
const ANSWER_MS = 12_000
const PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

export interface PumpLine {
  send(frame: ClientFrame): void
  progressed(): void
  /** No answer: time for a new connection. */
  stuck(): void
}

/** Moves one outbox's commands to one room while a connection holds. */
export interface Pump {
  start(): void
  halt(): void
  acked(n: number, answer: Json | undefined): void
  refused(n: number, code: RefusalCode, params: Params): void
}

export const createPump = (room: string, outbox: Outbox, clock: Clock, line: PumpLine): Pump => {
  const flying = new Set<number>()
  let running = false
  let paused: (() => void) | undefined
  let stopWatch = () => {}
  let unlisten = () => {}

  const watch = () => {
    stopWatch()
    stopWatch = flying.size > 0 ? clock.after(ANSWER_MS, line.stuck) : () => {}
  }

  const flow = () => {
    if (!running || paused) return
    const before = flying.size
    for (const entry of outbox.due(room).slice(0, WINDOW)) {
      if (flying.has(entry.n)) continue
      flying.add(entry.n)
      outbox.leaving(entry)
      line.send({ t: 'command', n: entry.n, command: entry.command })
    }
    if (flying.size > before) watch()
  }

  /** The room refuses all that follows until the first of these comes again, so order stays. */
  const pause = (ms: number) => {
    flying.clear()
    watch()
    paused?.()
    paused = clock.after(Math.min(ms, LONGEST_PAUSE_MS), () => {
      paused = undefined
      flow()
    })
  }

  const answered = (n: number) => {
    flying.delete(n)
    watch()
    line.progressed()
  }

  return {
    start() {
      running = true
      unlisten = outbox.$entries.listen(flow)
      flow()
    },
    halt() {
      running = false
      unlisten()
      paused?.()
      paused = undefined
      flying.clear()
      stopWatch()
    },
    acked(n, answer) {
      answered(n)
      outbox.settle(n, answer)
    },
    refused(n, code, params) {
      if (code === 'rate-limited' || code === 'overloaded') {
        if (flying.has(n)) pause(Number(params.retryAfter ?? PAUSE_MS))
        return
      }
      answered(n)
      outbox.refuse(n, code, params)
    },
  }
}

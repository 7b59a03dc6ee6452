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
  /** Sends right behind the hello, before the room has answered it: that saves a round trip. */
  startEarly(): void
  /** The room has welcomed us. */
  start(): void
  halt(): void
  /** The room did not let us in: it has taken nothing of what came with the hello. */
  turnedAway(): void
  acked(n: number, answer: Json | undefined): void
  refused(n: number, code: RefusalCode, params: Params): void
}

export const createPump = (room: string, outbox: Outbox, clock: Clock, line: PumpLine): Pump => {
  const flying = new Set<number>()
  /** What left for the first time with a hello that is not answered yet. */
  const early = new Set<string>()
  let phase: 'halted' | 'early' | 'running' = 'halted'
  let paused: (() => void) | undefined
  let stopWatch = () => {}
  let unlisten = () => {}

  const watch = () => {
    stopWatch()
    stopWatch = flying.size > 0 ? clock.after(ANSWER_MS, line.stuck) : () => {}
  }

  const flow = () => {
    if (phase === 'halted' || paused) return
    const before = flying.size
    for (const entry of outbox.due(room).slice(0, WINDOW)) {
      if (flying.has(entry.n)) continue
      flying.add(entry.n)
      if (!outbox.leaving(entry) && phase === 'early') early.add(entry.id)
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

  const begin = (as: 'early' | 'running') => {
    if (phase === 'halted') unlisten = outbox.$entries.listen(flow)
    phase = as
    early.clear()
    flow()
  }

  return {
    startEarly: () => begin('early'),
    start: () => begin('running'),
    turnedAway: () => outbox.stayed(early),
    halt() {
      phase = 'halted'
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

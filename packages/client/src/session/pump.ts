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
  /** The first that the room put off: it refuses all that follows until this one comes again. */
  let putOff: number | undefined
  let stopWatch = () => {}
  let unlisten = () => {}

  const watch = () => {
    stopWatch()
    stopWatch = flying.size > 0 ? clock.after(ANSWER_MS, line.stuck) : () => {}
  }

  const flow = () => {
    if (phase === 'halted' || paused) return
    const due = outbox.due(room)
    if (putOff !== undefined) {
      // What comes twice could be put off after its acknowledgement, and then never comes again.
      if (flying.size > 0) return
      if (!due.some(({ n }) => n === putOff)) return due.length > 0 ? line.stuck() : undefined
      putOff = undefined
    }
    const before = flying.size
    for (const entry of due.slice(0, WINDOW)) {
      if (flying.has(entry.n)) continue
      flying.add(entry.n)
      if (!outbox.leaving(entry) && phase === 'early') early.add(entry.id)
      line.send({ t: 'command', n: entry.n, command: entry.command })
    }
    if (flying.size > before) watch()
  }

  const pause = (n: number, ms: number) => {
    putOff = n
    paused = clock.after(Math.min(ms, LONGEST_PAUSE_MS), () => {
      paused = undefined
      flow()
    })
  }

  const answered = (n: number) => {
    flying.delete(n)
    watch()
    line.progressed()
    if (putOff !== undefined) flow()
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
      putOff = undefined
      flying.clear()
      stopWatch()
    },
    acked(n, answer) {
      outbox.settle(n, answer)
      answered(n)
    },
    refused(n, code, params) {
      if (code !== 'rate-limited' && code !== 'overloaded') outbox.refuse(n, code, params)
      else if (putOff === undefined) pause(n, Number(params.retryAfter ?? PAUSE_MS))
      answered(n)
    },
  }
}

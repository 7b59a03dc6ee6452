import type { Effect } from '@baton/core'
import { addressOf, keyOf } from './address.js'
import type { Host } from './host.js'
import { type Entry, PAGE, readEntries } from './journal.js'

/** Effects of one entry to one target: the numbers rise by one from `first`. */
export type Sent = [to: string, first: number, commands: unknown[]]

/** What one target still has to get, in order. */
export interface Lane {
  to: string
  /** The number of the next effect. */
  next: number
  /** Up to where the target has taken them. */
  done: number
  pending: [n: number, command: unknown][]
  /** From this entry of the journal on there are more: memory holds only the first ones. */
  rest?: number
}

/** Effects of one lane in memory, and of one call. */
const HELD = 256
const BATCH = 64
const BATCH_TEXT = 200_000
const FIRST_BACKOFF = 200
const LAST_BACKOFF = 30_000
/** More effects than one entry can hold: a lane that begins anew numbers above all before. */
const STRIDE = 2 ** 20

/** Delivers effects at least once and in order for each target; the receiver drops doubles. */
export interface Outbox {
  /** Numbers the effects of the entry `seq`, which carries the answer. */
  add(effects: readonly Effect[], seq: number): Sent[]
  /** Replays an entry. */
  replay(seq: number, sent: readonly Sent[], done: readonly [string, number][]): void
  /** Progress that no entry holds yet: it is written now. */
  takeDone(): [to: string, n: number][]
  lanes(): Lane[]
  /** Delivers what waits; `anew` also what waits for its backoff. */
  pump(anew?: boolean): void
  waiting(): boolean
  stop(): void
}

interface Live extends Lane {
  busy: boolean
  failures: number
  /** Progress that no entry holds. */
  unwritten: boolean
  stopBackoff?: (() => void) | undefined
}

export const createOutbox = (
  host: Host,
  log: string,
  newestEntry: () => number,
  kept: readonly Lane[] = [],
): Outbox => {
  const lanes = new Map<string, Live>()
  let stopped = false
  for (const lane of kept) {
    lanes.set(lane.to, { ...lane, pending: [...lane.pending], ...still })
  }

  const laneFor = (to: string, first: number): Live => {
    const known = lanes.get(to)
    if (known) return known
    const made: Live = { to, next: first, done: first - 1, pending: [], ...still }
    lanes.set(to, made)
    return made
  }

  const hold = (lane: Live, seq: number, n: number, command: unknown): void => {
    lane.next = n + 1
    if (lane.rest === undefined && lane.pending.length >= HELD) lane.rest = seq
    if (lane.rest === undefined) lane.pending.push([n, command])
  }

  const complete = (lane: Live, n: number): void => {
    lane.done = n
    lane.unwritten = true
    lane.pending = lane.pending.filter(([at]) => at > n)
  }

  /** Fills a lane from the journal. */
  const refill = async (lane: Live): Promise<void> => {
    while (lane.rest !== undefined && lane.pending.length < HELD) {
      const first = lane.rest
      const page = await readEntries(host, first, first + PAGE - 1)
      if (stopped) return
      const held = lane.pending[lane.pending.length - 1]?.[0] ?? lane.done
      const found = page.flatMap(([seq, entry]) => sentTo(lane.to, seq, entry))
      const fresh = found.filter(({ n }) => n > held)
      const room = HELD - lane.pending.length
      for (const { n, command } of fresh.slice(0, room)) lane.pending.push([n, command])
      lane.rest = fresh[room]?.seq ?? first + PAGE
      if (lane.rest > newestEntry()) delete lane.rest
    }
  }

  const backOff = (lane: Live): void => {
    lane.failures += 1
    const ms = Math.min(LAST_BACKOFF, FIRST_BACKOFF * 2 ** (lane.failures - 1))
    lane.stopBackoff = host.later(ms, () => {
      lane.stopBackoff = undefined
      deliver(lane)
    })
  }

  const attempt = async (lane: Live): Promise<void> => {
    const batch = batchOf(lane)
    const first = batch[0]?.[0] ?? 0
    const last = batch[batch.length - 1]?.[0] ?? 0
    const commands = batch.map(([, command]) => command)
    const call = { kind: 'effects', from: host.self, log, first, commands } as const
    const answer = await host.call(addressOf(lane.to), call)
    if (stopped) return
    if ('done' in answer && answer.done >= first) complete(lane, Math.min(answer.done, last))
    else if ('refused' in answer && answer.refused === 'not-found') complete(lane, last)
    else throw new Error(`${lane.to} took nothing`)
  }

  const deliver = async (lane: Live): Promise<void> => {
    if (stopped || lane.busy || lane.stopBackoff) return
    lane.busy = true
    try {
      while (lane.pending.length > 0 || lane.rest !== undefined) {
        if (lane.pending.length < BATCH && lane.rest !== undefined) await refill(lane)
        if (lane.pending.length > 0) await attempt(lane)
        if (stopped) return
        lane.failures = 0
      }
    } catch {
      if (!stopped) backOff(lane)
    } finally {
      lane.busy = false
    }
  }

  /** A lane with nothing to deliver and nothing to write is forgotten. */
  const takeDone = (): [string, number][] => {
    const rows: [string, number][] = []
    for (const lane of lanes.values()) {
      if (lane.unwritten) rows.push([lane.to, lane.done])
      lane.unwritten = false
      if (!lane.busy && lane.pending.length === 0 && lane.rest === undefined) lanes.delete(lane.to)
    }
    return rows
  }

  return {
    add(effects, seq) {
      const sent = new Map<string, Sent>()
      for (const { to, command } of effects) {
        const key = keyOf(to)
        const lane = laneFor(key, seq * STRIDE + 1)
        const row = sent.get(key)
        if (row) row[2].push(command)
        else sent.set(key, [key, lane.next, [command]])
        hold(lane, seq, lane.next, command)
      }
      return [...sent.values()]
    },
    replay(seq, sent, done) {
      for (const [to, first, commands] of sent) {
        const lane = laneFor(to, first)
        for (const [i, command] of commands.entries()) hold(lane, seq, first + i, command)
      }
      for (const [to, n] of done) {
        const lane = lanes.get(to)
        if (lane) complete(lane, n)
      }
      takeDone()
    },
    takeDone,
    lanes: () =>
      [...lanes.values()].map(({ to, next, done, pending, rest }) =>
        rest === undefined ? { to, next, done, pending } : { to, next, done, pending, rest },
      ),
    pump(anew = false) {
      for (const lane of lanes.values()) {
        if (anew) {
          lane.stopBackoff?.()
          lane.stopBackoff = undefined
        }
        deliver(lane)
      }
    },
    waiting: () =>
      [...lanes.values()].some((lane) => lane.pending.length > 0 || lane.rest !== undefined),
    stop() {
      stopped = true
      for (const lane of lanes.values()) lane.stopBackoff?.()
    },
  }
}

const still = { busy: false, failures: 0, unwritten: false }

const batchOf = (lane: Lane): Lane['pending'] => {
  const batch: Lane['pending'] = []
  let room = BATCH_TEXT
  for (const effect of lane.pending.slice(0, BATCH)) {
    const before = batch[batch.length - 1]
    room -= JSON.stringify(effect[1]).length
    if (before && (room < 0 || effect[0] !== before[0] + 1)) break
    batch.push(effect)
  }
  return batch
}

const sentTo = (
  to: string,
  seq: number,
  entry: Entry<unknown>,
): { seq: number; n: number; command: unknown }[] =>
  (entry.sent ?? [])
    .filter(([target]) => target === to)
    .flatMap(([, first, commands]) =>
      commands.map((command, i) => ({ seq, n: first + i, command })),
    )

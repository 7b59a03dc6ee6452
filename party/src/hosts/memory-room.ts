import type { Address, Json, Time } from '@baton/core'
import type { CallAnswer, Host, Limits, RoomCall, RoomPort, Verified } from '../kernel/host.js'
import type { VerifiedReceipt } from '../tokens/receipt.js'
import type { VirtualTime } from './virtual-time.js'

/** What becomes of one write. */
export type WriteFate = 'ok' | 'reject' | 'crash-before' | 'crash-after'

/** What becomes of something that leaves a room. */
export type SendFate = 'ok' | 'crash-before' | 'crash-after'

/** A value as it is stored: nobody can change a text, of anything else a copy is kept. */
export type Row = string | { json: string }

export const stored = (value: Json): Row =>
  typeof value === 'string' ? value : { json: JSON.stringify(value) }

export const restored = (row: Row): Json => (typeof row === 'string' ? row : JSON.parse(row.json))

/** What outlives a room's memory. */
export interface Store {
  rows: Map<string, Row>
  alarm?: { at: Time; stop(): void }
  written: { writes: number; rows: number; alarms: number }
}

/** What a room's host needs of the world around it. */
export interface Surroundings {
  time: VirtualTime
  latency: { write(): number; read(): number; turn(): number }
  limits: Limits
  newId(): string
  writeFate(address: Address, count: number): WriteFate
  sendFate(address: Address): SendFate
  /** Whether a read fails. */
  unreadable(address: Address): boolean
  /** By how much the room's clock is wrong, in ms. */
  skew(address: Address): number
  call(from: Instance, to: Address, call: RoomCall): Promise<CallAnswer>
  verify(token: string): Verified
  receipt(text: string): VerifiedReceipt
  crash(address: Address): void
  alarm(address: Address): void
}

/** One life of a room, from a wake to a crash. */
export interface Instance {
  address: Address
  port: RoomPort
  alive(): boolean
  /** Lets something leave when all writes of before are safe; `lost` when they never will be. */
  output(leave: () => void, lost?: () => void): void
  /** Runs when this life ends. */
  onEnd(task: () => void): () => void
  end(): void
}

/** Limits of the storages that this one stands for. */
const VALUE_BYTES = 128 * 1024
const KEY_BYTES = 2_048
const KEYS = 128
/** Longer ones ring at once. */
const LONGEST = 2 ** 31 - 1

const WIDE = /[\u0100-\uffff]/

const bytesOf = (row: Row): number => {
  const text = typeof row === 'string' ? row : row.json
  return WIDE.test(text) ? text.length * 2 : text.length
}

type Rows = readonly (readonly [key: string, row: Row])[]

const rejected = (puts: Rows, deletes: readonly string[]): boolean =>
  puts.length + deletes.length > KEYS ||
  puts.some(([key, row]) => Buffer.byteLength(key) > KEY_BYTES || bytesOf(row) > VALUE_BYTES)

interface Write {
  seq: number
  stop(): void
}

interface Held {
  barrier: number
  leave(): void
  lost: (() => void) | undefined
}

export const createMemoryRoom = (
  around: Surroundings,
  address: Address,
  store: Store,
  make: (host: Host) => RoomPort,
): Instance => {
  const { time } = around
  const ends = new Set<() => void>()
  let alive = true
  let committed = 0
  let durable = 0
  let written: Time = 0
  let writes: Write[] = []
  let held: Held[] = []
  let poisoned = (): void => {}

  const output = (leave: () => void, lost?: () => void): void => {
    if (durable >= committed) depart({ leave, lost })
    else if (alive) held.push({ barrier: committed, leave, lost })
    else lost?.()
  }

  const depart = ({ leave, lost }: Pick<Held, 'leave' | 'lost'>): void => {
    const fate = alive ? around.sendFate(address) : 'crash-before'
    if (fate === 'crash-before') lost?.()
    else leave()
    if (alive && fate !== 'ok') around.crash(address)
  }

  const release = (): void => {
    const free = held.filter(({ barrier }) => barrier <= durable)
    held = held.filter(({ barrier }) => barrier > durable)
    for (const one of free) depart(one)
  }

  const dropAll = (): void => {
    const lost = held
    held = []
    for (const write of writes) write.stop()
    writes = []
    for (const drop of lost) drop.lost?.()
  }

  const apply = (puts: Rows, deletes: readonly string[]): void => {
    for (const [key, row] of puts) store.rows.set(key, row)
    for (const key of deletes) store.rows.delete(key)
    store.written.rows += puts.length + deletes.length
  }

  const land = (seq: number, puts: Rows, deletes: readonly string[]): void => {
    writes = writes.filter((write) => write.seq !== seq)
    store.written.writes += 1
    const fate = rejected(puts, deletes)
      ? 'reject'
      : around.writeFate(address, store.written.writes)
    if (fate === 'reject') {
      dropAll()
      durable = committed
      poisoned()
      return
    }
    if (fate !== 'crash-before') apply(puts, deletes)
    if (fate !== 'ok') {
      around.crash(address)
      return
    }
    durable = seq
    release()
  }

  /** Reads come behind all writes of before. */
  const reading = <T>(take: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      const ms = Math.max(around.latency.read(), written - time.now())
      time.work(ms, () => {
        if (!alive) return
        if (around.unreadable(address)) reject(new Error('the storage cannot be read'))
        else resolve(take())
      })
    })

  const now = (): Time => time.now() + around.skew(address)

  const parsed = (key: string): Json | undefined => {
    const row = store.rows.get(key)
    return row === undefined ? undefined : restored(row)
  }

  const host: Host = {
    self: address,
    limits: around.limits,
    now,
    newId: around.newId,
    read: (key) => reading(() => parsed(key)),
    list: ({ start, end, limit, reverse }) =>
      reading(() => {
        const keys = [...store.rows.keys()].filter((key) => key >= start && key < end).sort()
        if (reverse) keys.reverse()
        return keys.slice(0, limit).map((key): [string, Json] => [key, parsed(key) as Json])
      }),
    commit(puts, deletes, sends) {
      if (!alive) return
      const rows = puts.map(([key, value]) => [key, stored(value)] as const)
      if (rows.length > 0 || deletes.length > 0) {
        const seq = ++committed
        written = Math.max(written, time.now() + around.latency.write())
        const stop = time.work(written - time.now(), () => land(seq, rows, deletes))
        writes.push({ seq, stop })
      }
      sends()
    },
    onPoisoned(handler) {
      poisoned = () => alive && handler()
    },
    defer(task) {
      time.work(around.latency.turn(), () => alive && task())
    },
    later(ms, task) {
      if (ms > LONGEST) throw new Error(`no platform has a timer of ${ms} ms`)
      return time.timer(ms, () => alive && task())
    },
    setAlarm(at) {
      if (!alive) return
      store.alarm?.stop()
      store.written.alarms += 1
      const stop = time.timer(at - now(), () => {
        delete store.alarm
        around.alarm(address)
      })
      store.alarm = { at, stop }
    },
    call: (to, call) => around.call(instance, to, call),
    whisper(to, message) {
      const call = { kind: 'whispers', whispers: [{ from: address, message }] } as const
      around.call(instance, to, call).catch(() => {})
    },
    verify: (token) =>
      new Promise((resolve) => {
        time.work(0, () => alive && resolve(around.verify(token)))
      }),
    receipt: (text) =>
      new Promise((resolve) => {
        time.work(around.latency.read(), () => alive && resolve(around.receipt(text)))
      }),
  }

  const instance: Instance = {
    address,
    port: undefined as unknown as RoomPort,
    alive: () => alive,
    output,
    onEnd(task) {
      ends.add(task)
      return () => ends.delete(task)
    },
    end() {
      alive = false
      dropAll()
      for (const task of ends) task()
    },
  }
  instance.port = make(host)
  return instance
}

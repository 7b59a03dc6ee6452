import type { Address, Json, RefusalCode, Time } from '@baton/core'
import type { VerifiedReceipt } from '../tokens/receipt.js'

/** One socket as the loop sees it. Sends after `close` are dropped. */
export interface Connection {
  id: string
  send(text: string): void
  close(code: number, reason: string): void
}

/** What a signed token says, after its signature and age were checked. */
export interface Claims {
  sub: string
  role: 'visitor' | 'agent' | 'supervisor' | 'admin'
  /** Anonymous visitors carry an id that Baton signed, not the site. */
  anonymous?: boolean
  name?: string
  phone?: string
  email?: string
  account?: string
  orders?: { id: string; title?: string; status?: string; amount?: string }[]
  custom?: Record<string, string>
  tags?: string[]
  vip?: boolean
  agent?: string
  exp: number
}

export type Verified = Claims | { refused: 'bad-token' | 'token-expired' }

/**
 * One delivery to another room. The commands carry the numbers `first`, `first + 1`, …, which
 * rise per target within the sender's incarnation `log`; gaps between deliveries mean nothing.
 */
export type RoomCall =
  | { kind: 'effects'; from: Address; log: string; first: number; commands: unknown[] }
  | { kind: 'whispers'; whispers: readonly Whisper[] }

/** What a room lets another know: kept nowhere, and may be lost. */
export interface Whisper {
  from: Address
  message: unknown
}

/** `done`: the highest `n` that the target has durably taken (refusals included). */
export type CallAnswer = { done: number } | { refused: 'not-found' | 'overloaded' }

/** What is stored under a key. */
export type Row = readonly [key: string, value: Json]

/** A key range, first to last inclusive start, exclusive end, in order of keys. */
export interface Range {
  start: string
  end: string
  limit?: number
  reverse?: boolean
}

/** Commands a second that one socket may send for long, and how many at once; signals as many. */
export interface Limits {
  rate: number
  burst: number
}

/**
 * Everything that the loop needs of a platform. Three of them: memory, PartyKit, Cloudflare;
 * one contract suite (`host.contract.ts`) over all.
 */
export interface Host {
  /** This room's own address. */
  self: Address
  limits: Limits
  now(): Time
  newId(): string
  read(key: string): Promise<Json | undefined>
  list(range: Range): Promise<[key: string, value: Json][]>
  /**
   * Writes all of `puts` and `deletes` or nothing, strictly after all earlier commits, and runs
   * `sends` at once; what leaves the room from then on (frames, calls, answers to calls) is held
   * until the write is safe. Never awaited by the loop. Without puts and deletes nothing is
   * written. A rejected write calls `poisoned` and nothing that was held for it leaves.
   * At most 128 keys together; a value at most 100 KiB, as two bytes for each UTF-16 unit.
   */
  commit(puts: readonly Row[], deletes: readonly string[], sends: () => void): void
  /** Called by the host when a commit was rejected: the room must forget everything and reload. */
  onPoisoned(handler: () => void): void
  /** Runs when the turn of the event loop has ended: all frames that wait are collected by then. */
  defer(task: () => void): void
  /** A timer for what need not survive a restart (signals, ends of tokens), at most 2³¹ - 1 ms. Returns its stop. */
  later(ms: number, task: () => void): () => void
  /** Sets the room's one alarm in place of the last: `alarmed` is called at or soon after it. */
  setAlarm(at: Time): void
  /** Rejects on transport errors only. */
  call(to: Address, call: RoomCall): Promise<CallAnswer>
  /** Lets a room know; while nothing fails, in the order of this room's others to it. */
  whisper(to: Address, message: unknown): void
  verify(token: string): Promise<Verified>
  /** What the receipt of an upload says, after its signature and age were checked. */
  receipt(text: string): Promise<VerifiedReceipt>
}

export type Admission = { by: string } | { refused: RefusalCode }

/** What a platform calls: one room, from the moment it wakes. */
export interface RoomPort {
  connected(connection: Connection): void
  /** One text frame of a connection; a binary one counts as an empty text. */
  received(connection: string, text: string): void
  disconnected(connection: string): void
  /** Rejects when the room lost its footing meanwhile: the caller tries again. */
  called(call: RoomCall): Promise<CallAnswer>
  /** As whom the bearer of a token would be admitted, as `visitor:ann`. */
  admits(claims: Claims): Promise<Admission>
  /** Also after any doubt whether an alarm was missed: it means only "check your deadlines". */
  alarmed(): void
}

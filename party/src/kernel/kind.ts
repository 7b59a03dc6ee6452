import type { Actor, Address, Aggregate, Happened, RefusalCode, Time, Viewer } from '@baton/core'
import type { Receipt } from '../tokens/receipt.js'
import type { Claims } from './host.js'

/**
 * What makes a room a conversation, a desk or a customer; the loop is the same for all.
 * The loop relies on three things: events and what is stored of the state are plain JSON;
 * `{ type: 'tick' }` is a command, given by the system when `deadline` has come; and `view` depends
 * on nothing of the viewer but the audience, so that each audience has one dense count.
 */
export interface RoomKind<S, C, E extends Happened, Policy> {
  party: Address['party']
  aggregate: Aggregate<S, C, E, Actor, Policy, Viewer>
  /** `log`: clients hold a replica, folded from events. `none`: the shell tells them by signals. */
  replicate: 'log' | 'none'
  /** Of the events and the state that are stored: rises when older ones want an `upgrade`. */
  version: number
  /** An event of an older version as it is recorded today; as it is when left out. */
  upgrade?(event: Happened, from: number): E
  /** What a snapshot holds of the state, and back; the state itself when left out. */
  stored?: { of(state: S): unknown; restored(stored: unknown): S }
  /** Default deny: who the bearer of a token is here, or why they may not enter. */
  admit(claims: Claims, state: S, self: Address): Viewer | { refused: RefusalCode }
  /** Receipts that a command from a socket carries, not yet parsed; bounded. */
  receipts?(command: unknown): readonly string[]
  /** Commands from sockets, parsed and bounded; `receipts` are its own, verified, in order. */
  parse(
    command: unknown,
    viewer: Viewer,
    given: { self: Address; receipts: readonly Receipt[] },
  ): C | { refused: RefusalCode }
  /** Commands from other rooms; undefined when that room may not send such a thing. */
  parseEffect(command: unknown, from: Address): C | undefined
  /** True while the room was never opened: only a command of another room may open it. */
  unopened(state: S): boolean
  /** The side effects that belong to this kind: made once when the room has loaded. */
  shell(room: RoomApi<S, C, E>): Shell<S, C, E, Policy>
}

export interface Shell<S, C, E, Policy> {
  policy(state: S): Policy
  /** Commands of the system that have waited for a turn that writes anyway: it takes them along. */
  riding?(): C[]
  /** After a turn was handed to storage: what it recorded, and the state now. */
  committed?(events: readonly E[], state: S): void
  /** The first (last) socket of an identity came (went). */
  joined?(viewer: Viewer): void
  left?(viewer: Viewer): void
  /** A socket has said hello, the first of its identity or not. */
  greeted?(viewer: Viewer): void
  /** A signal from a client, not yet parsed. */
  signalled?(signal: unknown, viewer: Viewer, connection: string): void
  /** A message from another room that may be lost, not yet parsed. */
  whispered?(message: unknown, from: Address): void
  /** Signals that a new connection has to know, by `welcome`. */
  standing?(viewer: Viewer, connection: string): unknown[]
  /** A connection that was told what stands is gone. */
  parted?(connection: string): void
  /** The room was poisoned or stops: drop timers and calls. */
  stop?(): void
}

/** What a shell may do in its room. */
export interface RoomApi<S, C, E> {
  self: Address
  now(): Time
  newId(): string
  state(): S
  /** The newest events, oldest first; at most `limit`. */
  recent(limit: number): readonly E[]
  /** Puts a command of the system (or of `by`) into the next turn. */
  submit(command: C, by?: Actor): void
  /** Sends a signal to every connection whose viewer passes, now and outside of the log. */
  tell(signal: unknown, to: (viewer: Viewer, connection: string) => boolean): void
  whisper(to: Address, message: unknown): void
  later(ms: number, task: () => void): () => void
  /** Identities with at least one socket that has said hello. */
  present(): readonly Viewer[]
}

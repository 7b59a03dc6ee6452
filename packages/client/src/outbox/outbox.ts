import type { Json, RefusalCode, Time } from '@baton/core'
import { bounds } from '@baton/protocol'
import { nanoid } from 'nanoid'
import { atom, type ReadableAtom } from 'nanostores'
import { BatonError } from '../errors.js'
import type { Command, Entry, Kept, Params } from './entry.js'
import { nothingKept, waiting } from './entry.js'

/** What becomes of a refused command: kept for its text, forgotten, or sent to the next room. */
export type Verdict = 'keep' | 'drop' | 'rehome'

export interface OutboxRules {
  refused(entry: Entry, code: RefusalCode): Verdict
}

/**
 * The truth about what this tab has asked for: in order, kept until a room has answered. A command
 * is (client, n), n strictly rising, so that a room can tell a repetition from a new one.
 */
export interface Outbox {
  readonly $entries: ReadableAtom<readonly Entry[]>
  /** Goes on with what an earlier page left; what was added since comes after it. */
  attach(client: string, kept: Kept, keep: (kept: Kept) => void): void
  /** The client's name in this room. */
  client(room: string): string
  /** Throws `outbox-full`. */
  add(command: Command, room: string | undefined, at: Time): Entry
  /** Resolves with the room's answer. */
  answer(id: string, signal?: AbortSignal): Promise<Json | undefined>
  /** Hears what a room has taken, just before it leaves the list; returns its stop. */
  onTaken(listener: (entry: Entry, answer: Json | undefined) => void): () => void
  /** Takes over entries of another outbox that were never sent, or are kept for their text. */
  take(entries: readonly Entry[]): void
  /** What this room has not answered, in order. */
  due(room: string): readonly Entry[]
  /** Call before the entry leaves: from now on the room may have taken it. Says whether it could before. */
  leaving(entry: Entry): boolean
  /** The room has surely not taken these: it did not even let their client in. */
  stayed(ids: Iterable<string>): void
  /** What the room has seen of this client: unsent commands move beyond it. */
  welcomed(room: string, seen: number): void
  settle(n: number, answer: Json | undefined): void
  refuse(n: number, code: RefusalCode, params: Params): void
  /**
   * The room has forgotten this client: what it may have taken is refused, the rest goes out under
   * a new name.
   */
  expire(room: string): void
  /** Gives a room to what waits for one. */
  house(room: string): void
  /** Takes away what is not sent yet, or kept for its text only. */
  withdraw(...ids: string[]): void
  /** Takes away what was refused with these receipts: their files stand elsewhere. */
  withdrawFiles(receipts: readonly string[]): void
  /** The room will not take anything any more. */
  refuseAll(room: string, code: RefusalCode): void
  setSub(sub: string): void
  dispose(): void
}

interface Waiter {
  resolve(answer: Json | undefined): void
  reject(error: BatonError): void
}

export const createOutbox = (rules: OutboxRules): Outbox => {
  const $entries = atom<readonly Entry[]>([])
  const waiters = new Map<string, Waiter[]>()
  /** A room may have taken these. Those of earlier pages may all have left. */
  const sent = new Set<string>()
  const listeners = new Set<(entry: Entry, answer: Json | undefined) => void>()
  let kept = nothingKept()
  let client = ''
  let keep: ((kept: Kept) => void) | undefined

  const update = (entries: readonly Entry[]) => {
    kept = { ...kept, entries: [...entries] }
    keep?.(kept)
    $entries.set(entries)
  }
  const change = (id: string, to: (entry: Entry) => Entry) =>
    update($entries.get().map((entry) => (entry.id === id ? to(entry) : entry)))
  const number = () => kept.next++
  const byNumber = (n: number) => $entries.get().find((entry) => entry.n === n)
  const drop = (id: string) => {
    sent.delete(id)
    update($entries.get().filter((entry) => entry.id !== id))
  }
  const conclude = (id: string, how: (waiter: Waiter) => void) => {
    const those = waiters.get(id) ?? []
    waiters.delete(id)
    for (const waiter of those) how(waiter)
  }
  const reject = (id: string, error: BatonError) => conclude(id, (waiter) => waiter.reject(error))
  const homeless = ({ room: _, ...entry }: Entry): Entry => {
    sent.delete(entry.id)
    return { ...entry, n: number() }
  }

  const fail = (entry: Entry, code: RefusalCode, params: Params, verdict: Verdict) => {
    if (verdict === 'keep') change(entry.id, (one) => ({ ...one, failed: { code, params } }))
    else drop(entry.id)
    reject(entry.id, new BatonError(code, params))
  }

  /** All that would meet the same refusal moves at once, so that their order stays. */
  const rehome = (room: string, code: RefusalCode) => {
    const moves = (entry: Entry) =>
      waiting(entry) && entry.room === room && rules.refused(entry, code) === 'rehome'
    update($entries.get().map((entry) => (moves(entry) ? homeless(entry) : entry)))
  }

  return {
    $entries,

    attach(name, from, to) {
      const added = $entries.get()
      client = name
      kept = { ...from, entries: [] }
      keep = to
      for (const { id, room } of from.entries) {
        if (room !== undefined) sent.add(id)
      }
      update([...from.entries, ...added.map((entry) => ({ ...entry, n: number() }))])
    },

    client(room) {
      const times = kept.renewed[room]
      return times === undefined ? client : `${client}-${times}`
    },

    add(command, room, at) {
      const entries = $entries.get()
      if (entries.length >= bounds.outbox) {
        throw new BatonError('outbox-full', { most: bounds.outbox })
      }
      const entry: Entry = {
        id: nanoid(12),
        n: number(),
        ...(room !== undefined && { room }),
        command,
        at,
      }
      update([...entries, entry])
      return entry
    },

    answer(id, signal) {
      return new Promise((resolve, reject) => {
        const giveUp = () => {
          const those = waiters.get(id) ?? []
          waiters.set(
            id,
            those.filter((one) => one !== waiter),
          )
          if (!sent.has(id)) drop(id)
          reject(new BatonError('aborted'))
        }
        const waiter: Waiter = {
          resolve(answer) {
            signal?.removeEventListener('abort', giveUp)
            resolve(answer)
          },
          reject(error) {
            signal?.removeEventListener('abort', giveUp)
            reject(error)
          },
        }
        waiters.set(id, [...(waiters.get(id) ?? []), waiter])
        if (signal?.aborted) giveUp()
        else signal?.addEventListener('abort', giveUp)
      })
    },

    onTaken(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    take(entries) {
      update([...$entries.get(), ...entries.map((entry) => ({ ...entry, n: number() }))])
    },

    due: (room) => $entries.get().filter((entry) => entry.room === room && waiting(entry)),

    leaving({ id }) {
      const before = sent.has(id)
      sent.add(id)
      return before
    },

    stayed(ids) {
      for (const id of ids) sent.delete(id)
    },

    welcomed(room, seen) {
      // A browser that crashed may have kept an older counter than the one it had used.
      const behind = (entry: Entry) =>
        entry.room === room && waiting(entry) && !sent.has(entry.id) && entry.n <= seen
      const entries = $entries.get()
      if (kept.next <= seen) {
        kept = { ...kept, next: seen + 1 }
        keep?.(kept)
      }
      if (entries.some(behind)) {
        // All of the room's unsent ones, so that their order stays.
        const unsent = (entry: Entry) =>
          entry.room === room && waiting(entry) && !sent.has(entry.id)
        update(entries.map((entry) => (unsent(entry) ? { ...entry, n: number() } : entry)))
      }
    },

    settle(n, answer) {
      const entry = byNumber(n)
      if (!entry || !waiting(entry)) return
      for (const listener of listeners) listener(entry, answer)
      drop(entry.id)
      conclude(entry.id, (waiter) => waiter.resolve(answer))
    },

    refuse(n, code, params) {
      const entry = byNumber(n)
      if (!entry || !waiting(entry)) return
      const verdict = rules.refused(entry, code)
      if (verdict === 'rehome' && entry.room !== undefined) rehome(entry.room, code)
      else fail(entry, code, params, verdict)
    },

    expire(room) {
      const times = (kept.renewed[room] ?? 0) + 1
      kept = { ...kept, renewed: { ...kept.renewed, [room]: times } }
      for (const entry of $entries.get()) {
        if (entry.room !== room || !waiting(entry) || !sent.has(entry.id)) continue
        fail(entry, 'outbox-expired', {}, rules.refused(entry, 'outbox-expired'))
      }
      update($entries.get())
    },

    house(room) {
      if ($entries.get().every((entry) => entry.room !== undefined || !waiting(entry))) return
      // In the order of the list, whatever their numbers were before.
      const moves = (entry: Entry) =>
        waiting(entry) && !sent.has(entry.id) && (entry.room === undefined || entry.room === room)
      update(
        $entries.get().map((entry) => (moves(entry) ? { ...entry, room, n: number() } : entry)),
      )
    },

    withdraw(...ids) {
      const entries = $entries.get()
      const gone = entries.filter(({ id, failed }) => ids.includes(id) && (failed || !sent.has(id)))
      for (const { id } of gone) sent.delete(id)
      update(entries.filter((entry) => !gone.includes(entry)))
    },

    withdrawFiles([first]) {
      const found = $entries.get().find((one) => one.failed && one.command.files?.[0] === first)
      if (found) drop(found.id)
    },

    refuseAll(room, code) {
      rehome(room, code)
      for (const entry of $entries.get()) {
        if (entry.room === room && waiting(entry)) fail(entry, code, {}, rules.refused(entry, code))
      }
    },

    setSub(sub) {
      kept = { ...kept, sub }
      update($entries.get())
    },

    dispose() {
      keep = undefined
      for (const id of [...waiters.keys()]) reject(id, new BatonError('disposed'))
    },
  }
}

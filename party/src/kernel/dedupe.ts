import type { Json, RefusalCode, Time } from '@baton/core'
import { bounds } from '@baton/protocol'

/** What a room told a client about one command. */
export type Answer =
  | { answer?: Json }
  | { refused: RefusalCode; params?: Record<string, string | number> }

export type Verdict = 'new' | 'out-of-turn' | Answer

export interface ClientRecord {
  /** The highest `n` that was answered, whether written or not. */
  highest: number
  /** The highest `n` of which a restart will know. */
  written: number
  /** The newest answers, in order of `n`. */
  answers: [n: number, answer: Answer][]
  usedAt: Time
}

/** A client as a snapshot keeps it. */
export type ClientRow = [key: string, record: ClientRecord]

export type AnswerRow = [client: string, n: number, answer: Answer]

export const DAY = 86_400_000

/** Clients of one identity that a room remembers at once; a tab each. */
const CLIENTS_PER_IDENTITY = 50

/**
 * Which commands of which client were answered, and how.
 *
 * Exact by three rules. An acceptance is written in the same entry as its events. A refusal alone
 * is not written: should a restart forget it, its client, if it was told, never sends that `n`
 * again, and if it was not told, may as well be told something else. But every entry that is
 * written carries all refusals of before, so that a written `n` never lies above an `n` whose
 * refusal a restart forgets. The remaining way for a told refusal to come back, a frame that was
 * stuck in an older socket of the same client, is closed by the loop: one client, one socket.
 */
export interface Clients {
  verdict(client: string, n: number): Verdict
  /** Notes an answer that no entry holds yet. */
  answered(client: string, n: number, answer: Answer, now: Time): void
  /** All answers that no entry holds yet: they are written now. */
  takeUnwritten(): AnswerRow[]
  /** Replays what an entry holds. */
  replay(rows: readonly AnswerRow[], at: Time): void
  highest(client: string): number
  knows(client: string): boolean
  rows(): ClientRow[]
  /** Drops clients silent for long, or too many; tells which must leave a mark, `limit` at most. */
  forget(now: Time, live: (client: string) => boolean, limit: number): string[]
}

/** A client's key: a tab of an identity, so that nobody can speak in another's place. */
export const clientKey = (identity: string, client: string): string => `${identity} ${client}`

const identityOf = (key: string): string => key.slice(0, key.lastIndexOf(' '))

export const createClients = (kept: readonly ClientRow[] = []): Clients => {
  const records = new Map<string, ClientRecord>(kept)
  const unwritten = new Set<string>()

  const record = (client: string): ClientRecord => {
    const known = records.get(client)
    if (known) return known
    const made: ClientRecord = { highest: 0, written: 0, answers: [], usedAt: 0 }
    records.set(client, made)
    return made
  }

  const note = (client: string, n: number, answer: Answer, at: Time): ClientRecord => {
    const known = record(client)
    known.highest = Math.max(known.highest, n)
    known.answers.push([n, answer])
    if (known.answers.length > bounds.answers) known.answers.shift()
    known.usedAt = Math.max(known.usedAt, at)
    return known
  }

  return {
    verdict(client, n) {
      const known = records.get(client)
      if (!known || n > known.highest) return 'new'
      const remembered = known.answers.find(([at]) => at === n)
      if (remembered) return remembered[1]
      const oldest = known.answers[0]?.[0] ?? 0
      return known.answers.length === bounds.answers && n < oldest ? {} : 'out-of-turn'
    },

    answered(client, n, answer, now) {
      note(client, n, answer, now)
      unwritten.add(client)
    },

    takeUnwritten() {
      const rows: AnswerRow[] = []
      for (const client of unwritten) {
        const known = record(client)
        const first = known.answers.findLastIndex(([n]) => n <= known.written) + 1
        for (const [n, answer] of known.answers.slice(first)) rows.push([client, n, answer])
        known.written = known.highest
      }
      unwritten.clear()
      return rows
    },

    replay(rows, at) {
      for (const [client, n, answer] of rows) {
        const known = note(client, n, answer, at)
        known.written = known.highest
      }
    },

    highest: (client) => records.get(client)?.highest ?? 0,

    knows: (client) => records.has(client),

    rows: () => [...records],

    forget(now, live, limit) {
      const marks: string[] = []
      const counts = new Map<string, number>()
      const newestFirst = [...records].sort(([, a], [, b]) => b.usedAt - a.usedAt)
      for (const [client, known] of newestFirst) {
        const count = (counts.get(identityOf(client)) ?? 0) + 1
        counts.set(identityOf(client), count)
        const silent = known.usedAt <= now - bounds.clientDays * DAY
        if (live(client) || (!silent && count <= CLIENTS_PER_IDENTITY)) continue
        if (marks.length >= limit) break
        records.delete(client)
        unwritten.delete(client)
        if (known.written > 0) marks.push(client)
      }
      return marks
    },
  }
}

import type { Audience, Happened, Json, Time } from '@baton/core'
import type { AnswerRow, ClientRow } from './dedupe.js'
import type { Host } from './host.js'
import type { RoomKind } from './kind.js'
import type { MarkRow } from './marks.js'
import type { Lane, Sent } from './outbox.js'
import { join, KEYS, type Pieces, split } from './pieces.js'

/** How many events each audience has seen. */
export type Counts = Record<Audience, number>

/** Everything that one turn decided: events, marks and outbox can so never disagree. */
export interface Entry<E> {
  /** The version of the events; 1 when left out. */
  v?: number
  at: Time
  /** The counts before these events, so that the log can be read from its end. */
  before: Counts
  answers?: AnswerRow[]
  marks?: [from: string, log: string, n: number][]
  sent?: Sent[]
  /** Up to where targets have taken what was sent. */
  done?: [to: string, n: number][]
  events: E[]
}

/** What a wake starts from. Later entries are folded on top. */
export interface Snapshot {
  /** The version of the state. */
  v: number
  log: string
  seq: number
  lastAt: Time
  /** As the kind stores it. */
  state: unknown
  counts: Counts
  clients: ClientRow[]
  marks: MarkRow[]
  lanes: Lane[]
}

/** What a kind says of the versions of what it stores. */
export type Versioned<E> = Pick<RoomKind<never, never, E & Happened, never>, 'version' | 'upgrade'>

/** What an entry recorded, as it is recorded today. */
export const eventsOf = <E extends Happened>(
  { v = 1, events }: Entry<E>,
  { version, upgrade }: Versioned<E>,
): readonly E[] => {
  if (v > version) throw new Error(`version ${v} of what is stored is newer than ${version}`)
  return v === version || !upgrade ? events : events.map((event) => upgrade(event, v))
}

const LOG = 'log'
const ENTRY = 'entry/'
const SNAPSHOT = 'snapshot/'
const digits = (seq: number): string => String(seq).padStart(12, '0')
const entryKey = (seq: number): string => ENTRY + digits(seq)
/** The first key that does not begin with `prefix`, which ends in a slash. */
const after = (prefix: string): string => `${prefix.slice(0, -1)}0`

/** Entries read at a time. */
export const PAGE = 64

export const goneKey = (client: string): string => `gone/${client}`
export const markKey = (from: string): string => `mark/${from}`

/** Entries `first` to `last`, both inclusive, or as many of them as there are. */
export const readEntries = async <E>(
  host: Host,
  first: number,
  last: number,
): Promise<[seq: number, entry: Entry<E>][]> => {
  return entriesIn(await host.list({ start: entryKey(first), end: entryKey(last + 1) }))
}

/** The entries among a room's rows, which are in order of keys. */
export const entriesIn = <E>(
  rows: readonly (readonly [key: string, value: Json])[],
): [seq: number, entry: Entry<E>][] =>
  join(rows.filter(([key]) => key.startsWith(ENTRY))).map(([key, text]) => [
    Number(key.slice(ENTRY.length)),
    JSON.parse(text),
  ])

/**
 * Its first row is written after the others: without one, rows are what a crash left of a snapshot
 * that was being written or dropped.
 */
const newestSnapshot = (rows: readonly (readonly [key: string, value: Json])[]) => {
  const at = rows.findLastIndex(([key]) => key.length === SNAPSHOT.length + digits(0).length)
  return at < 0 ? undefined : join(rows.slice(at))[0]?.[1]
}

export interface Stored<E extends Happened> {
  log: string | undefined
  snapshot: Snapshot | undefined
  snapshotKeys: string[]
  /** Entries behind the snapshot. */
  entries: [seq: number, entry: Entry<E>][]
}

/**
 * Reads one snapshot and the short tail behind it. A state of an older version is no beginning: the
 * whole journal is.
 */
export const readJournal = async <E extends Happened>(
  host: Host,
  { version }: Versioned<E>,
): Promise<Stored<E>> => {
  const log = await host.read(LOG)
  if (typeof log !== 'string') {
    return { log: undefined, snapshot: undefined, snapshotKeys: [], entries: [] }
  }
  const rows = await host.list({ start: SNAPSHOT, end: after(SNAPSHOT) })
  const text = newestSnapshot(rows)
  const found = text === undefined ? undefined : (JSON.parse(text) as Snapshot)
  const snapshot = found?.v === version ? found : undefined
  const entries: [number, Entry<E>][] = []
  for (let next = (snapshot?.seq ?? 0) + 1; ; next += PAGE) {
    const page = await readEntries<E>(host, next, next + PAGE - 1)
    for (const [seq, entry] of page) {
      if (seq !== (snapshot?.seq ?? 0) + entries.length + 1) {
        throw new Error(`the journal has a hole before entry ${seq}`)
      }
      entries.push([seq, entry])
    }
    if (page.length < PAGE) break
  }
  return { log, snapshot, snapshotKeys: rows.map(([key]) => key), entries }
}

/** As many at a time as one write takes. */
function* chunks<T>(all: readonly T[]): Iterable<T[]> {
  for (let at = 0; at < all.length; at += KEYS) yield all.slice(at, at + KEYS)
}

/** Entries and units of text after which a snapshot is worth its rows. */
const ENTRIES_PER_SNAPSHOT = 200
const TEXT_PER_SNAPSHOT = 1_000_000

export interface Journal {
  log: string
  /** The number of the newest entry; 0 before the first. */
  seq(): number
  /**
   * Writes the next entry, with a snapshot of what is true after it when one is due, and hands
   * over everything that leaves the room because of it.
   */
  write(text: string, kept: () => Kept, sends: () => void): void
}

/** A snapshot, and rows of what it no longer carries; those are at most `FORGOTTEN`. */
export interface Kept {
  snapshot: Snapshot
  rows: [key: string, value: string][]
}

export const FORGOTTEN = 16

/** Keys of an entry and its log: what a snapshot adds, its head included, fits into the same write. */
const ENTRY_KEYS = KEYS - FORGOTTEN - 1

export const createJournal = <E extends Happened>(host: Host, stored: Stored<E>): Journal => {
  const log = stored.log ?? host.newId()
  let seq = (stored.snapshot?.seq ?? 0) + stored.entries.length
  let named = stored.log !== undefined
  let snapshotKeys = stored.snapshotKeys
  let entries = stored.entries.length
  let units = 0

  /** The larger the last one was, the longer it has to serve: few rows. */
  const due = (): boolean =>
    entries >= Math.max(ENTRIES_PER_SNAPSHOT, snapshotKeys.length * 40) ||
    units >= TEXT_PER_SNAPSHOT * Math.max(1, snapshotKeys.length / 10)

  const nothing = (): void => {}

  /** A snapshot that is too large for the write of its entry stands before it, and old ones go behind it. */
  const writeWith = ({ snapshot, rows: more }: Kept, entry: Pieces, sends: () => void): void => {
    const [head, ...pieces] = split(SNAPSHOT + digits(seq), JSON.stringify(snapshot))
    const rows = [...entry, ...more, head as Pieces[number]]
    const dropped = snapshotKeys
    snapshotKeys = [head as Pieces[number], ...pieces].map(([key]) => key)
    entries = 0
    units = 0
    if (rows.length + pieces.length + dropped.length <= KEYS) rows.push(...pieces)
    else for (const some of chunks(pieces)) host.commit(some, [], nothing)
    const room = KEYS - rows.length
    host.commit(rows, dropped.slice(0, room), sends)
    for (const some of chunks(dropped.slice(room))) host.commit([], some, nothing)
  }

  return {
    log,
    seq: () => seq,
    write(text, keep, sends) {
      seq += 1
      entries += 1
      units += text.length
      const rows = split(entryKey(seq), text)
      if (!named) rows.push([LOG, log])
      named = true
      if (rows.length > ENTRY_KEYS)
        throw new Error(`entry ${seq} is too large: ${text.length} units`)
      if (due()) writeWith(keep(), rows, sends)
      else host.commit(rows, [], sends)
    },
  }
}

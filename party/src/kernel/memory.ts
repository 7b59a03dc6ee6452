import type { Happened, Time } from '@baton/core'
import { type Clients, createClients } from './dedupe.js'
import type { Host } from './host.js'
import {
  createJournal,
  type Entry,
  eventsOf,
  FORGOTTEN,
  goneKey,
  type Journal,
  type Kept,
  markKey,
  PAGE,
  readEntries,
  readJournal,
} from './journal.js'
import type { RoomKind } from './kind.js'
import { createMarks, type Marks } from './marks.js'
import { createOutbox, type Outbox } from './outbox.js'
import { createReplica, type Replica } from './replica.js'

/** Everything that a room knows: what the journal says, and nothing beside it. */
export interface Memory<S, E> {
  state: S
  /** The time of the last event: a room's time never runs back behind it. */
  lastAt: Time
  journal: Journal
  clients: Clients
  marks: Marks
  outbox: Outbox
  replica: Replica<E>
}

/** Events behind a wake: enough for a window and for what a shell wants of late. */
const RECENT = 256
const RECENT_PAGES = 4

/** Wakes a room from its snapshot and the tail behind it. */
export const load = async <S, C, E extends Happened, P>(
  host: Host,
  kind: RoomKind<S, C, E, P>,
): Promise<Memory<S, E>> => {
  const stored = await readJournal<E>(host, kind)
  const { snapshot, entries } = stored
  const journal = createJournal<E>(host, stored)
  const earlier = await readEarlier<E>(host, snapshot?.seq ?? 0, entries)
  const first = (earlier[0] ?? entries[0])?.[1].before
  const memory: Memory<S, E> = {
    state: snapshot ? restored(kind, snapshot.state) : kind.aggregate.initial,
    lastAt: snapshot?.lastAt ?? 0,
    journal,
    clients: createClients(snapshot?.clients),
    marks: createMarks(snapshot?.marks),
    outbox: createOutbox(host, journal.log, journal.seq, snapshot?.lanes),
    replica: createReplica(host, kind, first ?? snapshot?.counts ?? { visitor: 0, team: 0 }),
  }
  for (const [seq, entry] of earlier)
    memory.replica.append(seq, eventsOf(entry, kind).map(memory.replica.show))
  for (const [seq, entry] of entries) replay(memory, kind, seq, entry)
  return memory
}

const restored = <S, C, E extends Happened, P>(
  { stored }: RoomKind<S, C, E, P>,
  state: unknown,
): S => (stored ? stored.restored(state) : (state as S))

/** Events of before the snapshot, which it does not carry. */
const readEarlier = async <E>(
  host: Host,
  last: number,
  entries: readonly [number, Entry<E>][],
): Promise<[number, Entry<E>][]> => {
  let earlier: [number, Entry<E>][] = []
  let events = entries.reduce((sum, [, entry]) => sum + entry.events.length, 0)
  for (let page = 0; page < RECENT_PAGES && events < RECENT && last > 0; page++) {
    const read = await readEntries<E>(host, Math.max(1, last - PAGE + 1), last)
    events += read.reduce((sum, [, entry]) => sum + entry.events.length, 0)
    earlier = [...read, ...earlier]
    last -= PAGE
  }
  return earlier
}

const replay = <S, C, E extends Happened, P>(
  memory: Memory<S, E>,
  kind: RoomKind<S, C, E, P>,
  seq: number,
  entry: Entry<E>,
): void => {
  const events = eventsOf(entry, kind)
  for (const event of events) {
    memory.state = kind.aggregate.evolve(memory.state, event)
    memory.lastAt = Math.max(memory.lastAt, event.at)
  }
  memory.replica.append(seq, events.map(memory.replica.show))
  memory.clients.replay(entry.answers ?? [], entry.at)
  for (const [from, log, n] of entry.marks ?? []) memory.marks.set(from, { log, n, at: entry.at })
  memory.outbox.replay(seq, entry.sent ?? [], entry.done ?? [])
}

/** What a snapshot keeps, and the rows of what it lets go after seven days. */
export const keep = <S, C, E extends Happened, P>(
  memory: Memory<S, E>,
  { version: v, stored }: RoomKind<S, C, E, P>,
  now: Time,
  live: (client: string) => boolean,
): Kept => {
  const gone = memory.clients.forget(now, live, FORGOTTEN)
  const silent = memory.marks.forget(now, FORGOTTEN)
  return {
    snapshot: {
      v,
      log: memory.journal.log,
      seq: memory.journal.seq(),
      lastAt: memory.lastAt,
      state: stored ? stored.of(memory.state) : memory.state,
      counts: memory.replica.counts(),
      clients: memory.clients.rows(),
      marks: memory.marks.rows(),
      lanes: memory.outbox.lanes(),
    },
    rows: [
      ...gone.map((client): [string, string] => [goneKey(client), String(now)]),
      ...silent.map(([from, mark]): [string, string] => [markKey(from), JSON.stringify(mark)]),
    ],
  }
}

import type { Aggregate, Audience, Happened, Viewer } from '@baton/core'
import { bounds } from '@baton/protocol'
import type { Host } from './host.js'
import { type Counts, type Entry, eventsOf, PAGE, readEntries, type Versioned } from './journal.js'

/** An event as it is stored, and as each audience gets it. */
export interface Shown<E> {
  event: E
  raw: string
  views: Partial<Record<Audience, string>>
}

interface Block<E> {
  seq: number
  before: Counts
  shown: Shown<E>[]
}

/** Events that stay in memory, and their units of text at most. */
const TAIL = 400
const TAIL_TEXT = 4_000_000
/** A client that missed more than so many windows gets the state instead of the events. */
const WINDOWS = 5
/** Units of text of one frame with events, and of a window. */
const FRAME_TEXT = 256_000
const WINDOW_TEXT = 512_000

/** One viewer for each audience: all of an audience see the same. */
const somebody: Record<Audience, Viewer> = {
  visitor: { kind: 'visitor', id: '' },
  team: { kind: 'member', id: '', name: '', role: 'agent' },
}
const audiences = ['visitor', 'team'] as const

/** Where a client may go on: behind `from`, or with the state and a window that begins there. */
export interface Start {
  from: number
  whole: boolean
}

/** The log as the audiences see it, each with its own dense count. */
export interface Replica<E> {
  show(event: E): Shown<E>
  append(seq: number, shown: Shown<E>[]): void
  counts(): Counts
  recent(limit: number): E[]
  /** Where a client that stands at `cursor` of this incarnation goes on; none: a new one. */
  start(audience: Audience, cursor: string | undefined): Start
  /** What an audience saw behind `from`; undefined when memory does not reach back so far. */
  since(audience: Audience, from: number): string[] | undefined
  /** What it saw behind `from` before memory begins, from the journal. */
  older(audience: Audience, from: number): Promise<Older>
  /** The window that ends right before a cursor; undefined when that is none. */
  earlier(audience: Audience, before: string): Promise<Earlier | undefined>
}

/** Views of an audience, the first of which stands behind the cursor `first`. */
export interface Earlier {
  first: string
  texts: string[]
}

/** Views `from + 1` to `to` of an audience. */
export interface Older {
  from: number
  to: number
  texts: string[]
}

/** What of a kind decides how its log looks. */
type Kind<E extends Happened> = Versioned<E> & {
  replicate: 'log' | 'none'
  aggregate: Pick<Aggregate<never, never, E, never, never, Viewer>, 'view'>
}

export const createReplica = <E extends Happened>(
  host: Host,
  kind: Kind<E>,
  atStart: Counts,
): Replica<E> => {
  let blocks: Block<E>[] = []
  let size = 0
  let units = 0
  const counts = { ...atStart }

  const show = (event: E): Shown<E> => {
    const raw = JSON.stringify(event)
    const views: Shown<E>['views'] = {}
    if (kind.replicate === 'log') {
      for (const audience of audiences) {
        const seen = kind.aggregate.view(event, somebody[audience])
        if (seen !== undefined) views[audience] = seen === event ? raw : JSON.stringify(seen)
      }
    }
    return { event, raw, views }
  }

  const trim = (): void => {
    let drop = 0
    for (const block of blocks.slice(0, -1)) {
      if (size - block.shown.length < TAIL && units <= TAIL_TEXT) break
      size -= block.shown.length
      units -= textOf(block)
      drop += 1
    }
    // Cutting the front of an array costs as much as the rest is long: now and then is enough.
    if (drop > 0) blocks = blocks.slice(drop)
  }

  const begin = (audience: Audience): number => (blocks[0]?.before ?? counts)[audience]

  /** The entry with which an audience saw beyond a position, by halving: each knows what was before it. */
  const entryAt = async (audience: Audience, position: number, last: number): Promise<number> => {
    let [low, high] = [1, last]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      const [found] = await readEntries<E>(host, middle, middle)
      if ((found?.[1].before[audience] ?? 0) <= position) low = middle
      else high = middle - 1
    }
    return low
  }

  const viewsOf = (audience: Audience, entries: readonly Entry<E>[]): string[] =>
    entries.flatMap((entry) =>
      eventsOf(entry, kind).flatMap((event) => show(event).views[audience] ?? []),
    )

  /** Views `from + 1` to `to` of before memory begins. */
  const stored = async (audience: Audience, from: number, to: number): Promise<string[]> => {
    const last = (blocks[0]?.seq ?? 1) - 1
    const texts: string[] = []
    let begins = from
    for (let seq = await entryAt(audience, from, last); seq <= last; seq += PAGE) {
      const page = await readEntries<E>(host, seq, Math.min(last, seq + PAGE - 1))
      const entries = page.map(([, entry]) => entry)
      if (texts.length === 0) begins = entries[0]?.before[audience] ?? from
      for (const text of viewsOf(audience, entries)) texts.push(text)
      if (begins + texts.length >= to) break
    }
    return texts.slice(from - begins, to - begins)
  }

  const since = (audience: Audience, from: number): string[] | undefined => {
    if (begin(audience) > from) return undefined
    const texts: string[] = []
    for (const block of blocks) {
      const seen = block.shown.flatMap(({ views }) => views[audience] ?? [])
      const skip = Math.max(0, from - block.before[audience])
      for (const text of seen.slice(skip)) texts.push(text)
    }
    return texts
  }

  return {
    show,
    append(seq, shown) {
      if (shown.length === 0) return
      blocks.push({ seq, before: { ...counts }, shown })
      size += shown.length
      units += shown.reduce((sum, { raw }) => sum + raw.length, 0)
      for (const { views } of shown) {
        for (const audience of audiences) if (views[audience] !== undefined) counts[audience] += 1
      }
      if (size > TAIL * 2 || units > TAIL_TEXT) trim()
    },
    counts: () => ({ ...counts }),
    recent(limit) {
      const events: E[] = []
      for (let i = blocks.length - 1; i >= 0 && events.length < limit; i--) {
        const shown = blocks[i]?.shown ?? []
        for (let j = shown.length - 1; j >= 0 && events.length < limit; j--) {
          events.push((shown[j] as Shown<E>).event)
        }
      }
      return events.reverse()
    },
    start(audience, cursor) {
      const count = counts[audience]
      const held = cursor === undefined ? undefined : positionOf(cursor)
      const known = held !== undefined && held <= count
      if (known && count - held <= bounds.window * WINDOWS) return { from: held, whole: false }
      return { from: Math.max(0, count - bounds.window), whole: true }
    },
    since,
    async earlier(audience, before) {
      const to = positionOf(before)
      if (to === undefined || to > counts[audience]) return undefined
      const from = Math.max(0, to - bounds.window)
      // What memory begins with may move while the journal is read.
      const begins = Math.min(to, begin(audience))
      const inMemory = since(audience, Math.max(from, begins)) ?? []
      const older = from < begins ? await stored(audience, from, begins) : []
      const texts = [...older, ...inMemory.slice(0, to - Math.max(from, begins))]
      const shown = newest(texts).length > 0 ? newest(texts) : texts.slice(-1)
      return { first: cursorOf(to - shown.length), texts: shown }
    },
    async older(audience, from) {
      const to = begin(audience)
      const pages: Entry<E>[][] = []
      let last = (blocks[0]?.seq ?? 1) - 1
      for (let first = to; last > 0 && first > from; last -= PAGE) {
        const page = await readEntries<E>(host, Math.max(1, last - PAGE + 1), last)
        pages.unshift(page.map(([, entry]) => entry))
        first = page[0]?.[1].before[audience] ?? first
      }
      const texts = viewsOf(audience, pages.flat())
      return { from, to, texts: texts.slice(Math.max(0, texts.length - (to - from))) }
    },
  }
}

const textOf = <E>(block: Block<E>): number =>
  block.shown.reduce((sum, { raw }) => sum + raw.length, 0)

/** A cursor tells nothing but how much its audience has seen. */
export const cursorOf = (position: number): string => position.toString(36)

const positionOf = (cursor: string): number | undefined =>
  /^[0-9a-z]{1,10}$/.test(cursor) ? Number.parseInt(cursor, 36) : undefined

/** The newest views that fit into a window. */
export const newest = (texts: readonly string[]): string[] => {
  let room = WINDOW_TEXT
  let first = texts.length
  while (first > 0 && texts.length - first < bounds.window) {
    room -= (texts[first - 1] as string).length
    if (room < 0) break
    first -= 1
  }
  return texts.slice(first)
}

/** Views in groups that fit into a frame each; at least one group. */
export const grouped = (texts: readonly string[]): string[][] => {
  const groups: string[][] = [[]]
  let room = FRAME_TEXT
  for (const text of texts) {
    const group = groups[groups.length - 1] as string[]
    if (group.length > 0 && text.length > room) {
      groups.push([text])
      room = FRAME_TEXT - text.length
    } else {
      group.push(text)
      room -= text.length
    }
  }
  return groups
}

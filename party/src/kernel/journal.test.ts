import type { Json } from '@baton/core'
import { describe, expect, it } from 'vitest'
import type { Host, Row } from './host.js'
import { createJournal, readJournal, type Snapshot } from './journal.js'
import { join, KEYS, PIECE, split } from './pieces.js'

/** A storage that remembers what it held after each commit, as a crash would find it. */
const createStore = (rows = new Map<string, Json>()) => {
  const moments: Map<string, Json>[] = []
  const sent: number[] = []
  const host = {
    newId: () => 'log-1',
    read: async (key: string) => rows.get(key),
    list: async ({ start, end }: { start: string; end: string }) =>
      [...rows].filter(([key]) => key >= start && key < end).sort(([a], [b]) => (a < b ? -1 : 1)),
    commit(puts: readonly Row[], deletes: readonly string[], sends: () => void) {
      expect(puts.length + deletes.length).toBeLessThanOrEqual(KEYS)
      for (const [key, value] of puts) rows.set(key, value)
      for (const key of deletes) rows.delete(key)
      moments.push(new Map(rows))
      const before = sent.length
      sends()
      if (sent.length > before) sent[sent.length - 1] = moments.length
    },
  } as unknown as Host
  return { host, rows, moments, sent }
}

const stateOf = (units: number) => 'x'.repeat(units)
const snapshotOf = (seq: number, state: unknown): Snapshot => ({
  ...{ v: 1, log: 'log-1', seq, lastAt: 0, state },
  ...{ counts: { visitor: 0, team: 0 }, clients: [], marks: [], lanes: [] },
})
/** So large that a snapshot is soon due. */
const entry = JSON.stringify({ at: 0, before: {}, events: [], pad: 'x'.repeat(1_000_000) })

describe('the journal', () => {
  it('[RM45] joins what was split in the order of its keys, however many pieces there are', () => {
    const text = Array.from({ length: 1_001 }, (_, i) => `${i}`.padEnd(PIECE)).join('')
    const rows = split('key', text).sort(([one], [other]) => (one < other ? -1 : 1))
    expect(join(rows)[0]?.[1] === text).toBe(true)
  })

  it('[RM45] writes a state of any size, and after a crash in the middle is what it was before', async () => {
    const { host, rows, moments, sent } = createStore()
    const journal = createJournal(host, await readJournal(host, { version: 1 }))
    /** Snapshots become due again and again, each of another size. */
    const sizes = [10, 7_000_000, 6_600_000, 100]
    let due = 0
    while (due < sizes.length) {
      const kept = () => ({
        snapshot: snapshotOf(journal.seq(), stateOf(sizes[due++] ?? 0)),
        rows: [],
      })
      journal.write(entry, kept, () => sent.push(0))
    }
    expect([...rows.keys()].filter((key) => key.startsWith('snapshot/'))).toHaveLength(1)
    const found = new Set<number>()
    let [written, told] = [0, 0]
    for (const [i, moment] of moments.entries()) {
      const crashed = createStore(moment)
      const { snapshot, entries } = await readJournal(crashed.host, { version: 1 })
      const seq = (snapshot?.seq ?? 0) + entries.length
      expect(seq).toBeGreaterThanOrEqual(written)
      if (snapshot) found.add((snapshot.state as string).length)
      written = seq
      if (sent.includes(i + 1)) told += 1
      expect(written).toBe(told)
    }
    expect(written).toBe(journal.seq())
    expect([...found]).toEqual(sizes)
  }, 20_000)
})

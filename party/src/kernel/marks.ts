import type { Time } from '@baton/core'
import { bounds } from '@baton/protocol'
import { DAY } from './dedupe.js'

/** Up to where this room has taken another room's effects, in that room's incarnation `log`. */
export interface Mark {
  log: string
  n: number
  at: Time
}

export type MarkRow = [from: string, mark: Mark]

/** The other half of exactly-once between rooms: what was taken of whom. */
export interface Marks {
  get(from: string): Mark | undefined
  set(from: string, mark: Mark): void
  rows(): MarkRow[]
  /** Drops those of rooms that were silent for long; they go on in rows of their own. */
  forget(now: Time, limit: number): MarkRow[]
}

export const createMarks = (kept: readonly MarkRow[] = []): Marks => {
  const marks = new Map<string, Mark>(kept)
  return {
    get: (from) => marks.get(from),
    set: (from, mark) => marks.set(from, mark),
    rows: () => [...marks],
    forget(now, limit) {
      const old = [...marks]
        .filter(([, mark]) => mark.at <= now - bounds.clientDays * DAY)
        .slice(0, limit)
      for (const [from] of old) marks.delete(from)
      return old
    },
  }
}

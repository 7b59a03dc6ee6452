import * as v from 'valibot'
import type { BoardRow } from './board.js'
import { bounds } from './frames.js'
import { line } from './text.js'

/**
 * The lists that all members may look at. `others` are the conversations that members have: who
 * looks at them leaves out their own.
 */
export const listNames = ['waiting', 'bots', 'others', 'tickets'] as const
export type ListName = (typeof listNames)[number]

/** What a console looks at. What is left out is as if nothing had been said. */
export interface Watch {
  /** So many of the first ones of a list: `bounds.rows` when left out, `bounds.mostRows` at most. */
  lists?: Partial<Record<ListName, number>>
  /** Only conversations whose customer or last words it is found in; tickets are not searched. */
  query?: string
}

/** How many there are, whether they are in a window or not. */
export interface Counts extends Record<ListName, number> {
  /** Tickets that nobody has taken. */
  open: number
  /** How many wait in each department where anybody waits, whatever is searched for. */
  departments: Record<string, number>
  /** What was searched for, in small letters; the figures of conversations are of what was found. */
  query: string
}

const rows = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(bounds.mostRows))

/** What consoles tell their desk that need not be kept. */
export const consoleSignal = v.object({
  type: v.literal('watch'),
  lists: v.exactOptional(
    v.object({
      waiting: v.exactOptional(rows),
      bots: v.exactOptional(rows),
      others: v.exactOptional(rows),
      tickets: v.exactOptional(rows),
    }),
  ),
  query: v.exactOptional(line(bounds.query)),
}) satisfies v.GenericSchema<unknown, { type: 'watch' } & Watch>

/** As queries are compared. */
export const queryOf = (typed: string): string => typed.trim().toLowerCase()

/** What tells one anonymous customer from another: the last signs of their id. */
export const signsOf = (id: string): string => id.slice(-4)

type Findable = Pick<Extract<BoardRow, { kind: 'conversation' }>, 'customer' | 'detail'>

/** Whether a conversation is found by a query, which is as `queryOf` makes it. */
export const isFoundBy = (query: string, { customer, detail }: Findable): boolean =>
  `${customer.name ?? signsOf(customer.id)} ${detail?.last?.text ?? ''}`
    .toLowerCase()
    .includes(query)

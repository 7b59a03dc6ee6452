import { keysOf, recordOf, tableOf } from '../ordered.js'
import type { TicketRow, TransferRow } from './events.js'
import { lineOf } from './line.js'
import {
  type DeskState,
  initial,
  type Known,
  type Offer,
  type Seat,
  type Turn,
  type Wish,
} from './state.js'
import { withKnown, withOffer, withSeat } from './tables.js'

export interface InLine extends Turn {
  conversation: string
}

interface StoredKnown extends Omit<Known, 'wish'> {
  wish?: Omit<Wish, 'n'>
}

/** A desk as plain data. */
export interface StoredDesk
  extends Omit<
    DeskState,
    'seats' | 'conversations' | 'offers' | 'tickets' | 'transfers' | 'lines' | 'seeking' | 'due'
  > {
  seats: Record<string, Seat>
  conversations: Record<string, StoredKnown>
  offers: Record<string, Offer>
  tickets: Record<string, TicketRow>
  transfers: Record<string, TransferRow>
  /** In order. */
  lines: Record<string, InLine[]>
}

const withoutTurn = ({ wish, ...known }: Known): StoredKnown => {
  if (!wish) return known
  const { n: _, ...rest } = wish
  return { ...known, wish: rest }
}

const mapped = <V, W>(record: Readonly<Record<string, V>>, to: (value: V) => W) =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, to(value)]))

const inLine = (state: DeskState, department: string): InLine[] =>
  [...lineOf(state, department)].map(([{ rank, n }, conversation]) => ({ conversation, rank, n }))

export const storedOf = (state: DeskState): StoredDesk => {
  const {
    seats,
    conversations,
    offers,
    tickets,
    transfers,
    lines,
    seeking: _,
    due: __,
    ...rest
  } = state
  return {
    ...rest,
    seats: recordOf(seats),
    conversations: mapped(recordOf(conversations), withoutTurn),
    offers: recordOf(offers),
    tickets: recordOf(tickets),
    transfers: recordOf(transfers),
    lines: Object.fromEntries(keysOf(lines).map((id) => [id, inLine(state, id)])),
  }
}

export const restored = (stored: StoredDesk): DeskState => {
  const { seats, conversations, offers, tickets, transfers, lines, ...rest } = stored
  const inLines = Object.values(lines).flat()
  const arrivals = new Map(inLines.map(({ conversation, n }) => [conversation, n]))
  let state: DeskState = {
    ...initial,
    ...rest,
    tickets: tableOf(tickets),
    transfers: tableOf(transfers),
  }
  for (const [id, seat] of Object.entries(seats)) state = withSeat(state, id, seat)
  for (const [id, offer] of Object.entries(offers)) state = withOffer(state, id, offer)
  for (const [id, { wish, ...known }] of Object.entries(conversations)) {
    const n = arrivals.get(id)
    const whole = wish && { ...wish, ...(n !== undefined && { n }) }
    state = withKnown(state, id, { ...known, ...(whole && { wish: whole }) })
  }
  return state
}

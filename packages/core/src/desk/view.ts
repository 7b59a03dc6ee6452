import type { Viewer } from '../actor.js'
import { keysOf } from '../ordered.js'
import type { DeskEvent, Status } from './events.js'
import { type DeskState, initial, type Seat, seatOf } from './state.js'
import { withSeat } from './tables.js'

/** A32: to everybody else, who is invisible is offline. */
const shown = (status: Status): Status => (status === 'invisible' ? 'offline' : status)

/** A live connection would give away who is invisible, so those of others are not told. */
const presence = new Set<DeskEvent['type']>(['connected', 'disconnected', 'away'])

/** Visitors see nothing of a desk; members all but what colleagues keep to themselves. */
export const view = (event: DeskEvent, viewer: Viewer): DeskEvent | undefined => {
  if (viewer.kind === 'visitor') return undefined
  if (!('agent' in event) || event.agent === viewer.id) return event
  if (presence.has(event.type)) return undefined
  return event.type === 'status-set' ? { ...event, status: shown(event.status) } : event
}

const seatFor = ({ graceUntil: _, goneAt: __, ...seat }: Seat): Seat => ({
  ...seat,
  status: shown(seat.status),
  connected: false,
  away: false,
})

export const viewState = (state: DeskState, viewer: Viewer): DeskState => {
  if (viewer.kind === 'visitor') return initial
  return keysOf(state.seats).reduce((seen, agent) => {
    const seat = seatOf(state, agent)
    return agent === viewer.id ? seen : withSeat(seen, agent, seatFor(seat))
  }, state)
}

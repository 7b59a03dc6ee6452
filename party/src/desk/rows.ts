import {
  type DeskState,
  keysOf,
  knownOf,
  loadOf,
  offerOf,
  type Seat,
  type Settings,
  type Status,
  seatOf,
  standing,
  ticketOf,
  transferOf,
  valuesOf,
} from '@baton/core'
import type { BoardRow, RowDetail } from '@baton/protocol'

export const agentKey = (id: string) => `agent:${id}`
export const conversationKey = (id: string) => `conversation:${id}`
export const offerKey = (id: string) => `offer:${id}`
export const transferKey = (id: string) => `transfer:${id}`
export const ticketKey = (id: string) => `ticket:${id}`

/** What rows are made of. */
export interface Board {
  state: DeskState
  settings: Settings
  details: ReadonlyMap<string, RowDetail>
}

/** A32: what colleagues see of somebody's status; who is invisible looks offline in everything. */
const seen = (seat: Seat, own: boolean): { status: Status; connected: boolean } => {
  if (own) return { status: seat.status, connected: seat.connected }
  const hidden = seat.status === 'invisible'
  return {
    status: hidden ? 'offline' : standing(seat),
    connected: seat.connected && !hidden,
  }
}

const agentRow = ({ state, settings }: Board, id: string, own: boolean): BoardRow | undefined => {
  const member = settings.members.find((member) => member.id === id)
  if (!member) return undefined
  const seat = seatOf(state, id)
  const { name, departments, cap } = member
  const load = loadOf(seat)
  return { key: agentKey(id), kind: 'agent', id, name, departments, cap, load, ...seen(seat, own) }
}

const nobody = { id: '', vip: false }

const conversationRow = ({ state, details }: Board, id: string): BoardRow | undefined => {
  const known = knownOf(state, id)
  if (!known) return undefined
  const { customer = nobody, language, floor, wish, consults } = known
  const detail = details.get(id)
  const waiting = floor.kind === 'queue' ? wish?.waiting : undefined
  return {
    key: conversationKey(id),
    kind: 'conversation',
    id,
    customer,
    language,
    floor: floor.kind,
    since: floor.kind === 'queue' ? (waiting?.since ?? 0) : floor.since,
    ...(waiting && { department: waiting.department }),
    ...(floor.kind === 'agent' && { agent: floor.agent }),
    ...(floor.kind === 'agent' &&
      floor.department !== undefined && { department: floor.department }),
    ...(consults && { consults }),
    ...(detail && { detail }),
  }
}

const offerRow = ({ state }: Board, id: string, viewer: string): BoardRow | undefined => {
  const offer = offerOf(state, id)
  if (offer?.agent !== viewer || offer.auto) return undefined
  const { conversation, department, ringUntil, explanation } = offer
  const { customer = nobody, wish } = knownOf(state, conversation) ?? {}
  const transfer = wish?.transfer && { id: wish.transfer.id, from: wish.transfer.from }
  return {
    key: offerKey(id),
    kind: 'offer',
    id,
    conversation,
    customer,
    department,
    ringUntil,
    explanation,
    ...(transfer && { transfer }),
  }
}

/** The row as `viewer` sees it; nobody in particular sees what all colleagues see. */
export const rowOf = (board: Board, key: string, viewer: string): BoardRow | undefined => {
  const id = key.slice(key.indexOf(':') + 1)
  switch (key.slice(0, key.indexOf(':'))) {
    case 'agent':
      return agentRow(board, id, id === viewer)
    case 'conversation':
      return conversationRow(board, id)
    case 'offer':
      return offerRow(board, id, viewer)
    case 'transfer': {
      const row = transferOf(board.state, id)
      return row?.from === viewer ? { key, kind: 'transfer', row } : undefined
    }
    default: {
      const row = ticketOf(board.state, id)
      return row && { key, kind: 'ticket', row }
    }
  }
}

/** Every key that a viewer has a row for. */
export const keysFor = ({ state, settings }: Board, viewer: string): string[] => [
  ...settings.members.map(({ id }) => agentKey(id)),
  ...keysOf(state.conversations).map(conversationKey),
  ...seatOf(state, viewer).rings.map(offerKey),
  ...keysOf(state.tickets).map(ticketKey),
  ...valuesOf(state.transfers).flatMap(({ transfer, from }) =>
    from === viewer ? [transferKey(transfer)] : [],
  ),
]

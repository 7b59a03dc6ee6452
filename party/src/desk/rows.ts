import {
  type DeskState,
  knownOf,
  loadOf,
  type MemberSettings,
  offerOf,
  type Seat,
  type Status,
  seatOf,
  standing,
  ticketOf,
  transferOf,
} from '@baton/core'
import type { BoardRow, RowDetail } from '@baton/protocol'

export const agentKey = (id: string) => `agent:${id}`
export const conversationKey = (id: string) => `conversation:${id}`
export const offerKey = (id: string) => `offer:${id}`
export const transferKey = (id: string) => `transfer:${id}`
export const ticketKey = (id: string) => `ticket:${id}`

export const kindOf = (key: string): string => key.slice(0, key.indexOf(':'))
export const idOf = (key: string): string => key.slice(key.indexOf(':') + 1)
export const isAgent = (key: string): boolean => key.startsWith('agent:')
export const isConversation = (key: string): boolean => key.startsWith('conversation:')
export const isTicket = (key: string): boolean => key.startsWith('ticket:')

/** What rows are made of. */
export interface Board {
  state: DeskState
  members: ReadonlyMap<string, MemberSettings>
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

const agentRow = ({ state, members }: Board, id: string, own: boolean): BoardRow | undefined => {
  const member = members.get(id)
  if (!member) return undefined
  const seat = seatOf(state, id)
  const { name, departments, cap } = member
  const load = loadOf(seat)
  return { key: agentKey(id), kind: 'agent', id, name, departments, cap, load, ...seen(seat, own) }
}

export const nobody = { id: '', vip: false }

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

const ticketRow = ({ state }: Board, id: string): BoardRow | undefined => {
  const row = ticketOf(state, id)
  if (!row) return undefined
  const floor = knownOf(state, row.conversation ?? '')?.floor.kind
  return { key: ticketKey(id), kind: 'ticket', row, ...(floor && { floor }) }
}

/** The row as `viewer` sees it; nobody in particular sees what all colleagues see. */
export const rowOf = (board: Board, key: string, viewer: string): BoardRow | undefined => {
  const id = idOf(key)
  switch (kindOf(key)) {
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
    default:
      return ticketRow(board, id)
  }
}

/** The row that a row is shown with: a ticket tells how its conversation stands. */
export const besideOf = ({ state }: Board, key: string): string | undefined => {
  const conversation = isTicket(key) ? ticketOf(state, idOf(key))?.conversation : undefined
  return conversation === undefined ? undefined : conversationKey(conversation)
}

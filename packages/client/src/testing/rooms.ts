import {
  type ConversationEvent,
  type ConversationState,
  type CustomerState,
  conversation,
  customer,
} from '@baton/core'
import type { BoardRow, Counts, DeskSignal } from '@baton/protocol'
import { filesIn } from '../files/receipt.js'
import type { TestClock } from './clock.js'
import { createTestServer, type RoomRules, type TestRoom, type TestServer } from './server.js'

type Said = { type: string; text?: string; files?: string[]; epoch?: number; offer?: string }

const nobody = { kind: 'visitor', id: '' } as const

/** Enough of a conversation to talk, ring and end in; the whole of it is tested in core. */
const conversationRules = (clock: TestClock, audience: 'visitor' | 'team'): RoomRules => ({
  initial:
    audience === 'team'
      ? conversation.initial
      : conversation.viewState(conversation.initial, nobody),
  evolve: (state, event) => conversation.evolve(state as ConversationState, event),
  decide(command: Said, by, room) {
    const at = clock.now()
    const { floor, messages, epoch } = room.state as ConversationState
    const member = command.epoch !== undefined
    if (member && command.epoch !== epoch) return { refused: 'stale-floor' }
    const late = command.type === 'leave-contact' || command.type === 'rate'
    if (floor.holder === 'closed' && !late) return { refused: 'closed' }
    switch (command.type) {
      case 'say': {
        const speaker = member ? { kind: 'agent', id: by, name: by } : { kind: 'visitor' }
        const text = command.text ?? ''
        const files = command.files && { files: filesIn(command.files) }
        return { events: [{ type: 'said', at, n: messages + 1, by: speaker, text, ...files }] }
      }
      case 'note':
        return {
          events: [{ type: 'noted', at, k: 1, by: { id: by, name: by }, text: command.text }],
        }
      case 'ask-human':
        return floor.holder === 'queue'
          ? { refused: 'already-waiting' }
          : { events: [{ type: 'handoff-requested', at, department: 'sales', epoch: epoch + 1 }] }
      case 'accept':
      case 'step-in':
        return { events: [{ type: 'assigned', at, agent: { id: by, name: by }, epoch: epoch + 1 }] }
      case 'leave-contact':
        return { answer: 't1' }
      case 'rate':
        return { events: [{ legs: [], ...command, type: 'rated', at }] }
      default:
        return {}
    }
  },
})

const customerRules = (clock: TestClock): RoomRules => ({
  initial: customer.viewState(customer.initial, nobody),
  evolve: (state, event) => customer.evolve(state as CustomerState, event),
  decide(command, _, room) {
    if (command.type !== 'open') return {}
    const { open } = room.state as CustomerState
    if (open !== undefined) return { answer: { conversation: open } }
    const opened = room.events.filter((event) => (event as Said).type === 'conversation-opened')
    const id = `${room.name.split('/')[1]}-${opened.length + 1}`
    return {
      events: [{ type: 'conversation-opened', at: clock.now(), conversation: id }],
      answer: { conversation: id },
    }
  },
})

/** A desk that shows these rows to everybody. */
const deskRules = (rows: BoardRow[], own: BoardRow[]): RoomRules => ({
  initial: {},
  evolve: (state) => state,
  decide: () => ({}),
  signals: (): DeskSignal[] => [
    { type: 'board', part: 'shared', reset: true, rows, gone: [] },
    { type: 'board', part: 'own', reset: true, rows: own, gone: [] },
  ],
})

export interface TestShop {
  server: TestServer
  /** The desk's rows that all share, and those of who comes; the others show a change of them. */
  rows: BoardRow[]
  own: BoardRow[]
  tell(rows: BoardRow[], gone?: string[], counts?: Counts): void
  tellOwn(rows: BoardRow[], gone?: string[]): void
  conversation(id: string): TestRoom
  customer(id: string): TestRoom
  happen(conversation: string, ...events: ConversationEvent[]): void
  /** The conversation ends; its customer's room learns it when `told`. */
  end(conversation: string, customer: string, told?: boolean): void
}

/** All rooms of a shop as one audience sees them. */
export const createTestShop = (
  clock: TestClock,
  audience: 'visitor' | 'team' = 'visitor',
  latency?: number,
): TestShop => {
  const rows: BoardRow[] = []
  const own: BoardRow[] = []
  const tell = (signal: Omit<DeskSignal, 'type'>) =>
    server.room('desk/main').signal({ type: 'board', ...signal })
  const kinds: Record<string, RoomRules> = {
    conversation: conversationRules(clock, audience),
    customer: customerRules(clock),
    desk: deskRules(rows, own),
  }
  const rulesOf = (room: string) => kinds[room.split('/')[0] ?? ''] as RoomRules
  const server = createTestServer(clock, rulesOf, latency)
  const shop: TestShop = {
    server,
    rows,
    own,
    tell: (changed, gone = [], counts) =>
      tell({ part: 'shared', rows: changed, gone, ...(counts && { counts }) }),
    tellOwn: (changed, gone = []) => tell({ part: 'own', rows: changed, gone }),
    conversation: (id) => server.room(`conversation/${id}`),
    customer: (id) => server.room(`customer/${id}`),
    happen: (id, ...events) => shop.conversation(id).record(...events),
    end(id, who, told = true) {
      const { epoch } = shop.conversation(id).state as ConversationState
      const at = clock.now()
      shop.happen(id, { type: 'closed', at, epoch: epoch + 1, by: 'system' })
      if (told) shop.customer(who).record({ type: 'conversation-closed', at, conversation: id })
    },
  }
  return shop
}

import {
  type ConversationToDesk,
  type CustomerToDesk,
  type DeskCommand,
  type DeskEvent,
  type DeskPolicy,
  type DeskState,
  desk,
  restored,
  type Settings,
  type StoredDesk,
  storedOf,
} from '@baton/core'
import { memberToDesk, parse } from '@baton/protocol'
import type { RoomApi, RoomKind } from '../kernel/kind.js'
import { member } from '../members.js'
import { deskShell } from './shell.js'

export type DeskRoom = RoomApi<DeskState, DeskCommand, DeskEvent>

type FromRooms = ConversationToDesk | CustomerToDesk

const ofConversations = new Set<FromRooms['type']>([
  'register',
  'enqueue',
  'leave-queue',
  'settle',
  'take',
  'end',
  'seek-transfer',
  'drop-transfer',
  'list-transfer',
  'list-consult',
  'unlist-consult',
])

/** Each room speaks for itself alone: no conversation moves another, no customer lists for others. */
const conversationOf = (command: ConversationToDesk): string =>
  'waiting' in command ? command.waiting.conversation : command.conversation

/** The desk named `name` admits the members of the workspace, and nobody else. */
export const deskKind = (
  settings: Settings,
  name: string,
): RoomKind<DeskState, DeskCommand, DeskEvent, DeskPolicy> => ({
  party: 'desk',
  aggregate: desk,
  replicate: 'none',
  version: 1,
  stored: { of: storedOf, restored: (stored) => restored(stored as StoredDesk) },
  admit(claims, _state, self) {
    if (self.name !== name) return { refused: 'not-found' }
    return member(claims, settings) ?? { refused: 'unknown-member' }
  },
  parse: (command, viewer) =>
    viewer.kind === 'member' ? parse(memberToDesk, command) : { refused: 'not-allowed' },
  parseEffect(raw, from) {
    const command = raw as FromRooms
    if (from.party === 'customer' && command.type === 'list-ticket') {
      return { ...command, row: { ...command.row, customer: from.name } }
    }
    if (from.party !== 'conversation' || command.type === 'list-ticket') return undefined
    const own = ofConversations.has(command.type) && conversationOf(command) === from.name
    return own ? command : undefined
  },
  unopened: () => false,
  shell: (room) => deskShell(room, settings),
})

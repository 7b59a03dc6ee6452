import {
  type Classifier,
  type ConversationCommand,
  type ConversationEvent,
  type ConversationPolicy,
  type ConversationState,
  conversation,
  type Settings,
} from '@baton/core'
import { memberCommand, parse, visitorCommand } from '@baton/protocol'
import type { Bot } from '../bots/bot.js'
import type { RoomApi, RoomKind } from '../kernel/kind.js'
import { member } from '../members.js'
import { conversationShell } from './shell.js'

export type ConversationRoom = RoomApi<ConversationState, ConversationCommand, ConversationEvent>

/** What every conversation of a workspace shares. */
export interface ConversationParts {
  settings: Settings
  classify: Classifier
  bot: Bot
}

const effects = {
  customer: ['open', 'card-changed'],
  desk: ['offer', 'revoke', 'release', 'transfer-waits', 'transfer-failed'],
  conversation: [],
}

/** A conversation admits its own visitor and the team; its name is unguessable, and not enough. */
export const conversationKind = (
  parts: ConversationParts,
): RoomKind<ConversationState, ConversationCommand, ConversationEvent, ConversationPolicy> => ({
  party: 'conversation',
  aggregate: conversation,
  replicate: 'log',
  admit(claims, state) {
    if (claims.role !== 'visitor') {
      return member(claims, parts.settings) ?? { refused: 'unknown-member' }
    }
    return claims.sub === state.customer.id
      ? { kind: 'visitor', id: claims.sub }
      : { refused: 'not-allowed' }
  },
  parse: (command, viewer) =>
    viewer.kind === 'visitor' ? parse(visitorCommand, command) : parse(memberCommand, command),
  parseEffect(command, from) {
    const { type } = command as ConversationCommand
    const allowed: readonly string[] = effects[from.party]
    return allowed.includes(type) ? (command as ConversationCommand) : undefined
  },
  unopened: (state) => state.desk === undefined,
  shell: (room) => conversationShell(room, parts),
})

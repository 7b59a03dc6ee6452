import {
  type Classifier,
  type ConversationCommand,
  type ConversationEvent,
  type ConversationPolicy,
  type ConversationState,
  type CustomerToConversation,
  conversation,
  type DeskToConversation,
  type FileRef,
  type Settings,
} from '@baton/core'
import { bounds, memberCommand, parse, visitorCommand } from '@baton/protocol'
import type { Bot } from '../bots/bot.js'
import type { RoomApi, RoomKind } from '../kernel/kind.js'
import { identityOf } from '../kernel/room.js'
import { member } from '../members.js'
import type { Receipt } from '../tokens/receipt.js'
import { conversationShell } from './shell.js'

export type ConversationRoom = RoomApi<ConversationState, ConversationCommand, ConversationEvent>

/** What every conversation of a workspace shares. */
export interface ConversationParts {
  settings: Settings
  classify: Classifier
  bot: Bot
}

/** What other rooms may ask; the types see to it that none is forgotten. */
const effects: {
  customer: Record<CustomerToConversation['type'], true>
  desk: Record<DeskToConversation['type'], true>
  conversation: Record<never, true>
} = {
  customer: { open: true, 'card-changed': true, answer: true },
  desk: {
    offer: true,
    revoke: true,
    release: true,
    'transfer-waits': true,
    'transfer-failed': true,
  },
  conversation: {},
}

/** As many as a message may carry; with more the command is refused unread. */
const receiptsIn = (command: unknown): string[] => {
  const { files } = (command ?? {}) as { files?: unknown }
  if (!Array.isArray(files) || files.length > bounds.files) return []
  return files.filter((one) => typeof one === 'string')
}

/** What was uploaded here by this person, each file once; undefined when anything was not. */
const filesOf = (
  receipts: readonly Receipt[],
  conversation: string,
  by: string,
): FileRef[] | undefined => {
  const own = receipts.every((one) => one.conversation === conversation && one.by === by)
  const files = receipts.map(({ file }) => file)
  return own && new Set(files.map(({ id }) => id)).size === files.length ? files : undefined
}

/** A conversation admits its own visitor and the team; its name is unguessable, and not enough. */
export const conversationKind = (
  parts: ConversationParts,
): RoomKind<ConversationState, ConversationCommand, ConversationEvent, ConversationPolicy> => ({
  party: 'conversation',
  aggregate: conversation,
  replicate: 'log',
  version: 1,
  admit(claims, state) {
    if (claims.role !== 'visitor') {
      return member(claims, parts.settings) ?? { refused: 'unknown-member' }
    }
    return claims.sub === state.customer.id
      ? { kind: 'visitor', id: claims.sub }
      : { refused: 'not-allowed' }
  },
  receipts: receiptsIn,
  parse(command, viewer, { self, receipts }) {
    const known =
      viewer.kind === 'visitor' ? parse(visitorCommand, command) : parse(memberCommand, command)
    if ('refused' in known || known.type !== 'say') return known
    const { files, ...said } = known
    if (!files) return said
    const own = filesOf(receipts, self.name, identityOf(viewer))
    return own ? { ...said, files: own } : { refused: 'bad-receipt' }
  },
  parseEffect(command, from) {
    const { type } = command as ConversationCommand
    return Object.hasOwn(effects[from.party], type) ? (command as ConversationCommand) : undefined
  },
  unopened: (state) => state.desk === undefined,
  shell: (room) => conversationShell(room, parts),
})

import type { ConversationState, PublicSettings, Role, Status, Time } from '@baton/core'
import type { BoardRow } from '@baton/protocol'
import type { ReadableAtom } from 'nanostores'
import type { BatonError } from '../errors.js'
import type { CallOptions, Surroundings } from '../options.js'
import type { ChatItem } from '../replica/items.js'
import type { Connection } from '../session/connection.js'
import type { BotText } from '../visitor/types.js'
import type { RowOf } from './board.js'

export interface AgentDeskOptions extends Surroundings {
  /** Where Baton runs, as `https://chat.example.com`. */
  url: string
  /** Asks the site's back end for a signed token; asked again when it is about to end. */
  token: () => Promise<string>
  /** The desk that the agent belongs to; `main` when left out. */
  desk?: string
}

export type AgentRow = RowOf<'agent'>
export type ConversationRow = RowOf<'conversation'>
export type OfferRow = RowOf<'offer'>
export type TicketListRow = RowOf<'ticket'>

/** One agent's work without any screen. Promises behave as in `VisitorChat`. */
export interface AgentDesk {
  /** The session with the desk. */
  readonly $connection: ReadableAtom<Connection>
  /** The agent's id, from the token; undefined until there is one. */
  readonly $id: ReadableAtom<string | undefined>
  /** The most that the agent may do, from the token. */
  readonly $role: ReadableAtom<Role | undefined>
  /** Names of departments and question types; undefined until `start` has reached `POST {url}/session`. */
  readonly $settings: ReadableAtom<PublicSettings | undefined>
  /** Every row that the desk shows this agent, by key. */
  readonly $board: ReadableAtom<ReadonlyMap<string, BoardRow>>
  readonly $me: ReadableAtom<AgentRow | undefined>
  /** Conversations whose floor I have, longest first. */
  readonly $mine: ReadableAtom<readonly ConversationRow[]>
  /** Conversations in the queue, longest wait first. */
  readonly $waiting: ReadableAtom<readonly ConversationRow[]>
  /** Conversations with the bot (H11). */
  readonly $bots: ReadableAtom<readonly ConversationRow[]>
  /** Conversations whose floor a colleague has. */
  readonly $others: ReadableAtom<readonly ConversationRow[]>
  /** Everybody else at this desk, by name. */
  readonly $colleagues: ReadableAtom<readonly AgentRow[]>
  /** Conversations that ring at me, soonest end first. */
  readonly $offers: ReadableAtom<readonly OfferRow[]>
  /** Follow-ups that are not closed, oldest first. */
  readonly $tickets: ReadableAtom<readonly TicketListRow[]>
  readonly $pending: ReadableAtom<number>
  readonly $error: ReadableAtom<BatonError | undefined>

  /** Server time now, in ms since the epoch: for countdowns. */
  now(): Time
  /** Connects to the desk; resolves when the board is there. */
  start(call?: CallOptions): Promise<void>
  setStatus(status: Status, call?: CallOptions): Promise<void>
  /** Connects to a conversation; everyone who opens it shares one socket, and each must `release`. */
  open(conversation: string): AgentConversation
  /** Takes what rings; resolves with the conversation, which the caller must `release`. */
  accept(offer: string, call?: CallOptions): Promise<AgentConversation>
  decline(offer: string, reason: string, call?: CallOptions): Promise<void>
  takeTicket(ticket: string, call?: CallOptions): Promise<void>
  closeTicket(ticket: string, call?: CallOptions): Promise<void>
  dispose(): void
}

/** One conversation as the team sees it. */
export interface AgentConversation {
  readonly id: string
  readonly $connection: ReadableAtom<Connection>
  /** Undefined until welcomed. `team.connected` says whether the visitor is there. */
  readonly $state: ReadableAtom<ConversationState | undefined>
  readonly $items: ReadableAtom<readonly ChatItem[]>
  /** The visitor or a colleague who types. */
  readonly $typing: ReadableAtom<{ by: 'visitor' | 'agent'; name?: string } | undefined>
  /** The bot's answer so far (H11). */
  readonly $botText: ReadableAtom<BotText | undefined>
  /** The visitor's messages that the team has not read. */
  readonly $unread: ReadableAtom<number>

  /** Public reply under the epoch of this moment; refused as `stale-floor` it becomes a draft (X1). */
  say(text: string, call?: CallOptions): Promise<void>
  /** For the team only. */
  note(text: string, call?: CallOptions): Promise<void>
  stepIn(call?: CallOptions): Promise<void>
  close(call?: CallOptions): Promise<void>
  categorise(category: string, call?: CallOptions): Promise<void>
  typing(on: boolean): void
  /** The highest message number that the agent has seen. */
  seen(n: number): void
  /** Says a refused message or draft under the floor of now; the old one goes away. */
  retry(id: string, call?: CallOptions): Promise<void>
  dismiss(id: string): void
  /** Gives it back; the socket closes with the last holder. */
  release(): void
}

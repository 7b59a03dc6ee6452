import type {
  ConversationState,
  FilledPart,
  Language,
  Role,
  Status,
  TeamSettings,
  Time,
} from '@baton/core'
import type { BoardRow, Counts, KnowledgeAnswer, Place, Watch } from '@baton/protocol'
import type { ReadableAtom } from 'nanostores'
import type { Backwards } from '../conversation/earlier.js'
import type { BatonError } from '../errors.js'
import type { Linked, LinkOptions, Sendable, SendOptions, Upload } from '../files/types.js'
import type { CallOptions, Surroundings } from '../options.js'
import type { ChatItem } from '../replica/items.js'
import type { Connection } from '../session/connection.js'
import type { BotText } from '../visitor/types.js'
import type { RowOf } from './board.js'
import type { Watched } from './watch.js'

export interface AgentDeskOptions extends Surroundings {
  /** Where Baton runs, as `https://chat.example.com`. */
  url: string
  /** Asks the site's back end for a signed token; asked again when it is about to end. */
  token: () => Promise<string>
  /** The desk that the agent belongs to; `main` when left out. */
  desk?: string
}

export type { Counts, KnowledgeAnswer, Watch, Watched }
export type AgentRow = RowOf<'agent'>
export type ConversationRow = RowOf<'conversation'>
export type OfferRow = RowOf<'offer'>
export type TicketListRow = RowOf<'ticket'>
export type TransferListRow = RowOf<'transfer'>

/** One agent's work without any screen. Promises behave as in `VisitorChat`. */
export interface AgentDesk {
  /** The session with the desk. */
  readonly $connection: ReadableAtom<Connection>
  /** The agent's id, from the token; undefined until there is one. */
  readonly $id: ReadableAtom<string | undefined>
  /** The most that the agent may do, from the token. */
  readonly $role: ReadableAtom<Role | undefined>
  /** Departments, question types, colleagues, and how conversations are passed on; undefined until `start` has reached `POST {url}/session`. */
  readonly $settings: ReadableAtom<TeamSettings | undefined>
  /** Every row that the desk shows this agent, by key: what is their own, everybody at the desk, and the windows of the lists. */
  readonly $board: ReadableAtom<ReadonlyMap<string, BoardRow>>
  readonly $me: ReadableAtom<AgentRow | undefined>
  /** Conversations whose floor I have, longest first. */
  readonly $mine: ReadableAtom<readonly ConversationRow[]>
  /** Conversations in the queue, longest wait first; as many of them as `watch` asks for. */
  readonly $waiting: ReadableAtom<readonly ConversationRow[]>
  /** Conversations with the bot (H11), longest first; as many of them as `watch` asks for. */
  readonly $bots: ReadableAtom<readonly ConversationRow[]>
  /** Conversations whose floor a colleague has, longest first; as many of them as `watch` asks for, less my own. */
  readonly $others: ReadableAtom<readonly ConversationRow[]>
  /** Conversations that a colleague asks me to look at, longest first. */
  readonly $consults: ReadableAtom<readonly ConversationRow[]>
  /** Everybody else at this desk, by name. */
  readonly $colleagues: ReadableAtom<readonly AgentRow[]>
  /** Conversations that ring at me, soonest end first. */
  readonly $offers: ReadableAtom<readonly OfferRow[]>
  /** T26: transfers that I began, newest first. */
  readonly $transfers: ReadableAtom<readonly TransferListRow[]>
  /** Follow-ups that are not closed, oldest first; as many of them as `watch` asks for. */
  readonly $tickets: ReadableAtom<readonly TicketListRow[]>
  /** How many there are in each list, shown or not, and waiting in each department. */
  readonly $counts: ReadableAtom<Counts>
  /** What `watch` was last told, with nothing left out. */
  readonly $watched: ReadableAtom<Watched>
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
  /**
   * Passes several conversations on at once (T18, T3), one after the other, and tells what became
   * of each request: whether it was taken by a receiver stands in `$transfers`.
   */
  transferMany(
    requests: readonly ({ conversation: string } & TransferRequest)[],
    call?: CallOptions,
  ): Promise<readonly TransferResult[]>
  /**
   * Asks for more or fewer rows of lists (50 of each at first, 200 at most), or for conversations
   * whose customer's name or last words contain `query` (at most 100 characters; '' for all). What
   * is left out stays as it was. The lists and `$counts` follow within half a second; `$counts.query`
   * tells which search they answer. Told again after every break of the line; when it changes often,
   * as while somebody types, wait for a pause: more than 20 changes a second are lost.
   */
  watch(change: Watch): void
  /** Takes a ticket of `$tickets`. */
  takeTicket(ticket: string, call?: CallOptions): Promise<void>
  /**
   * A31: says it in the customer's conversation, or in a new one where none is open, without taking
   * the floor: they find it when they come back. Takes the ticket, if nobody has it; the text has
   * at most 8,000 characters.
   */
  answerTicket(ticket: string, text: string, call?: CallOptions): Promise<void>
  closeTicket(ticket: string, call?: CallOptions): Promise<void>
  /**
   * Ready answers to a visitor's question (T5, A20): at most two, best first, none when nothing is
   * near. `text` is at most 8,000 characters. Asks once, over HTTP, without connecting: rejects
   * with `unavailable` when the server cannot be reached, with `rate-limited` and `retryAfter` in
   * ms above two a second, and with the code of the refusal when the token is no member's.
   */
  answers(text: string, language: Language, call?: CallOptions): Promise<readonly KnowledgeAnswer[]>
  dispose(): void
}

/** Who shall take a conversation over (T9), and what goes along. */
export interface TransferRequest {
  to: { kind: 'agent' | 'department'; id: string }
  /** T11: at most 2,000 characters. */
  note?: string
  /** Why, as the customer reads it when they are asked; at most 500 characters. */
  reason?: string
  /** T6: whether the customer is asked first, where the workspace leaves it to the sender. */
  consent?: boolean
  /** T10: insists on somebody who is at their cap. */
  anyway?: boolean
  /** Whoever passes it on stays and helps: they may go on answering. */
  stay?: boolean
  /** What it is counted as; `manual` when left out. */
  how?: 'manual' | 'quick' | 'batch' | 'shift'
}

/** Whether a request of several was taken on; `error` says why not. */
export interface TransferResult {
  conversation: string
  error?: BatonError
}

/** One conversation as the team sees it. */
export interface AgentConversation extends Backwards {
  readonly id: string
  readonly $connection: ReadableAtom<Connection>
  /** Undefined until welcomed. `team.connected` says whether the visitor is there. */
  readonly $state: ReadableAtom<ConversationState | undefined>
  readonly $items: ReadableAtom<readonly ChatItem[]>
  /** Files on their way, which stand below `$items` until they are messages (A17). */
  readonly $uploads: ReadableAtom<readonly Upload[]>
  /** The visitor or a colleague who types. */
  readonly $typing: ReadableAtom<{ by: 'visitor' | 'agent'; name?: string } | undefined>
  /** The bot's answer so far (H11). */
  readonly $botText: ReadableAtom<BotText | undefined>
  /** Where a transfer stands in the line of its department, and how long it may take. */
  readonly $place: ReadableAtom<Place | undefined>
  /** The visitor's messages that the team has not read. */
  readonly $unread: ReadableAtom<number>

  /** Public reply under the epoch of this moment; refused as `stale-floor` it becomes a draft (X1). */
  say(text: string, call?: SendOptions): Promise<void>
  /** Files without a word, as one message; the epoch is that of this moment. */
  sendFiles(files: readonly Sendable[], call?: Omit<SendOptions, 'files'>): Promise<void>
  /** The address of a file of the conversation for the next minutes. */
  link(file: Linked, options?: LinkOptions): Promise<string>
  /** For the team only. */
  note(text: string, call?: CallOptions): Promise<void>
  stepIn(call?: CallOptions): Promise<void>
  close(call?: CallOptions): Promise<void>
  categorise(category: string, call?: CallOptions): Promise<void>
  /**
   * Asks somebody to take the conversation over; resolves when the request is on its way. The floor
   * stays here until they accept: `$state.team.transfer` and the `transfer` items tell how it goes.
   */
  transfer(request: TransferRequest, call?: CallOptions): Promise<void>
  /** Asks a colleague to look at it too, for the team's eyes only; the talk is in notes. */
  consult(agent: string, note?: string, call?: CallOptions): Promise<void>
  /** A colleague who was asked, or stayed to help, is done with it. */
  releaseHelper(agent: string, call?: CallOptions): Promise<void>
  /** T17: confirms what a rule suggests; `ruleFor` of `@baton/core` tells which does. */
  followRule(rule: string, call?: CallOptions): Promise<void>
  /** T7: adds what the packet lacks; a question type is added with `categorise`. */
  fill(part: FilledPart, value: string, call?: CallOptions): Promise<void>
  /** Calls the transfer off that is under way. */
  cancelTransfer(call?: CallOptions): Promise<void>
  /** X7: tells the sender that the packet of what rings here was opened. */
  readPacket(call?: CallOptions): Promise<void>
  /** Gives the conversation back to the bot. */
  returnToBot(reason: string, call?: CallOptions): Promise<void>
  /** T24: leaves a conversation that went round too often with whoever has it. */
  answerCall(call?: CallOptions): Promise<void>
  /** A18: asks the visitor how it was, also after the end; they are asked once about each stretch. */
  inviteRating(call?: CallOptions): Promise<void>
  typing(on: boolean): void
  /** The highest message number that the agent has seen. */
  seen(n: number): void
  /** Says a refused message, draft or upload under the floor of now; the old one goes away. */
  retry(id: string, call?: Pick<SendOptions, 'as' | 'signal'>): Promise<void>
  dismiss(id: string): void
  /** Gives it back; the socket closes with the last holder. */
  release(): void
}

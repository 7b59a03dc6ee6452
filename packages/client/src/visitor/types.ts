import type {
  Contact,
  ConversationState,
  Language,
  Page,
  PublicSettings,
  Repeated,
  Service,
  Time,
} from '@baton/core'
import type { Place } from '@baton/protocol'
import type { ReadableAtom } from 'nanostores'
import type { Backwards } from '../conversation/earlier.js'
import type { BatonError } from '../errors.js'
import type { Linked, LinkOptions, Sendable, SendOptions, Upload } from '../files/types.js'
import type { CallOptions, Surroundings } from '../options.js'
import type { ChatItem } from '../replica/items.js'
import type { Connection } from '../session/connection.js'
import type { Known } from '../session/token.js'

export interface VisitorChatOptions extends Surroundings {
  /** Where Baton runs, as `https://chat.example.com`. */
  url: string
  language: Language
  /** Asks the site's back end for a signed token; without it the visitor is anonymous. */
  token?: () => Promise<string>
  /** `web` when left out. */
  channel?: string
  userAgent?: string
}

/** The bot's answer so far; the whole text each time. */
export interface BotText {
  turn: number
  text: string
}

/** T30: what the visitor says of the conversation that they are asked about. */
export interface SurveyAnswer {
  service: Service
  /** Whether they had to tell their problem again; only where one person passed them to another. */
  repeated?: Repeated
  /** At most 1,000 characters; a blank one is left out. */
  suggestion?: string
  /** X10: of single stretches, by the `stop` of `$conversation.survey.stops`. */
  legs?: { stop: number; service: Service }[]
}

/**
 * One visitor's chat without any screen. Nothing connects before the first action, unless an open
 * conversation is remembered. Promises resolve when the room has durably taken the command; offline
 * they wait, and the command outlives a reload. They reject with `BatonError`.
 */
export interface VisitorChat extends Backwards {
  /** The session with the conversation; `idle` before the first action. */
  readonly $connection: ReadableAtom<Connection>
  /** What visitors may know of the workspace; undefined until `start` has reached the server. */
  readonly $settings: ReadableAtom<PublicSettings | undefined>
  /** What the site's token says of the visitor. */
  readonly $known: ReadableAtom<Known>
  /** The visitor's copy of the conversation; undefined before there is one, kept after its end. */
  readonly $conversation: ReadableAtom<ConversationState | undefined>
  readonly $items: ReadableAtom<readonly ChatItem[]>
  /** Files on their way, which stand below `$items` until they are messages (A17). */
  readonly $uploads: ReadableAtom<readonly Upload[]>
  /** Who of the team types now. */
  readonly $typing: ReadableAtom<{ name?: string } | undefined>
  readonly $botText: ReadableAtom<BotText | undefined>
  /** Place in line while waiting, and who is there when a person is offered (H16). */
  readonly $place: ReadableAtom<Place | undefined>
  /** Messages of the other side that this visitor has not seen. */
  readonly $unread: ReadableAtom<number>
  /** Commands that wait to be delivered. */
  readonly $pending: ReadableAtom<number>
  /** The last thing that went wrong outside of a call; undefined once it is mended. */
  readonly $error: ReadableAtom<BatonError | undefined>
  readonly $language: ReadableAtom<Language>

  /** Server time now, in ms since the epoch: for countdowns. */
  now(): Time
  /** Gets a session and settings, and connects when an open conversation is remembered. */
  start(call?: CallOptions): Promise<void>
  /**
   * Opens a conversation when there is none, or the last has ended. With `files` they are uploaded
   * first, as `$uploads` shows, and the text may be empty.
   */
  send(text: string, call?: SendOptions): Promise<void>
  /** Files without a word, as one message. */
  sendFiles(files: readonly Sendable[], call?: Omit<SendOptions, 'files'>): Promise<void>
  /** The address of a file of the conversation for the next minutes. */
  link(file: Linked, options?: LinkOptions): Promise<string>
  /** Asks for a person (H2), also before the first message. */
  askHuman(category?: string, call?: CallOptions): Promise<void>
  /** Answers the question whether a person shall take over; `offer` is `$conversation.offer.id`. */
  answerOffer(offer: string, accept: boolean, call?: CallOptions): Promise<void>
  /** T6: answers whether the conversation may be passed on; `words` say why not. */
  answerConsent(agree: boolean, words?: string, call?: CallOptions): Promise<void>
  /** Leaves a contact and a question for later (A31). */
  leaveContact(
    message: { contact: Contact; question: string; name?: string },
    call?: CallOptions,
  ): Promise<void>
  /**
   * T30: rates the conversation that is shown, after its end too. Again within ten minutes replaces
   * the rating, later it rejects with `already-rated`; with `nothing-to-answer` while nobody asks.
   */
  rate(answer: SurveyAnswer, call?: CallOptions): Promise<void>
  /** Opens the next conversation after the last has ended; while one is open it stays. */
  startNew(call?: CallOptions): Promise<void>
  /** Call on each keystroke with true; throttled, and ends by itself. */
  typing(on: boolean): void
  /** The highest message number that the visitor has seen. */
  seen(n: number): void
  /** While visible, everything that arrives counts as seen. */
  setVisible(visible: boolean): void
  /** Reports a page of the site (A22); before the conversation at most the last 20 are kept. */
  viewPage(page: Page): void
  setLanguage(language: Language): void
  /** Sends a refused message, or an upload that has failed, again; the old one goes away. */
  retry(id: string, call?: Pick<SendOptions, 'as' | 'signal'>): Promise<void>
  /** Forgets a refused message; gives up an upload. */
  dismiss(id: string): void
  /** Closes all sockets and timers. What waits to be delivered stays in storage. */
  dispose(): void
}

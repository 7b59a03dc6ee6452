import type { Language, Order, Text } from '@baton/core'

/**
 * What a bot yields while it answers, in this order: `typing`, `delta`s whose texts join to the
 * message, then the `message` itself with the ids of the articles that it rests on, and
 * `suggestions` to tap. `handoff` asks for a person and says why, alone or after the message.
 * `error` ends the answer with a code.
 */
export type BotPart =
  | { type: 'typing' }
  | { type: 'delta'; text: string }
  | { type: 'message'; text: string; sure: boolean; sources: string[] }
  | { type: 'suggestions'; items: string[] }
  | { type: 'handoff'; reason: string }
  | { type: 'error'; code: string }

/** One question put to a bot. */
export interface BotTurn {
  /** Rises within a conversation; the same turn may be asked again after a restart. */
  id: number
  /** The visitor's messages that nobody answered yet, joined by newlines; empty for files alone. */
  text: string
  language: Language
  /** The latest messages with their times in milliseconds, the unanswered ones included. */
  transcript: { by: 'visitor' | 'bot' | 'agent'; text: string; at: number }[]
  customer: { name?: string; orders?: readonly Order[] }
}

/** The port behind which every bot stands. A bot stops at once when the signal aborts. */
export interface Bot {
  id: string
  name: Text
  reply(turn: BotTurn, options: { signal: AbortSignal }): AsyncIterable<BotPart>
}

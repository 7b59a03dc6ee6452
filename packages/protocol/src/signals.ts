import type { Language, Time } from '@baton/core'
import * as v from 'valibot'
import type { BoardRow } from './board.js'
import { oneOf } from './one-of.js'
import type { Counts } from './watch.js'

/** What clients tell a conversation that need not be kept. */
export type ClientSignal =
  | { type: 'typing'; on: boolean }
  /** The highest public message that reached this client, and that its person saw. */
  | { type: 'seen'; delivered: number; read: number }

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const clientSignal = oneOf('type', [
  v.object({ type: v.literal('typing'), on: v.boolean() }),
  v.object({ type: v.literal('seen'), delivered: count, read: count }),
]) satisfies v.GenericSchema<unknown, ClientSignal>

/** A place in line (H16): shown as an honest range of minutes. */
export interface Place {
  /** From 1; left out while nobody waits (before a handoff that is only offered). */
  position?: number
  /** Low and high of the remaining wait in ms; left out while nothing is known yet. */
  wait?: [low: Time, high: Time]
  /** `full`: all are at their cap. `none`: nobody is online. */
  availability: 'online' | 'full' | 'none'
  online: number
}

/** What a conversation's room tells that need not be kept. */
export type RoomSignal =
  | { type: 'typing'; by: 'visitor' | 'agent'; name?: string; on: boolean }
  /** The bot's answer so far: the whole text, not a difference. */
  | { type: 'bot-text'; turn: number; text: string }
  | ({ type: 'place' } & Place)

/**
 * What a desk tells the consoles: rows that changed, and keys of rows that went away. `own` is what
 * concerns one agent alone and is told at once; `shared` are the members as all see them and the
 * windows of the lists. A row of both is as `own` has it.
 */
export type DeskSignal = {
  type: 'board'
  part: 'own' | 'shared'
  /** Everything: forget the rows of before. */
  reset?: true
  rows: BoardRow[]
  gone: string[]
  /** Of the lists, when they changed. */
  counts?: Counts
}

/** What rooms tell each other that need not be kept; at most once, latest wins. */
export type Whisper =
  | ({ type: 'place' } & Place)
  | { type: 'ask-place'; conversation: string; department: string }
  | { type: 'row'; conversation: string; row: RowDetail }
  | { type: 'ask-row' }

/** The quickly changing part of a conversation's row in the lists. */
export interface RowDetail {
  last?: { text: string; by: 'visitor' | 'bot' | 'agent'; at: Time }
  /** Since when the visitor's newest message waits for an answer. */
  unanswered?: Time
  /** Public messages so far: with what a console has read, it gives its unread count. */
  messages: number
  /** Up to which message the team has read. */
  read: number
  visitor: boolean
  language: Language
  category?: string
  priority: 0 | 1 | 2
  /** The bot was not sure of its last answer. */
  unsure: boolean
}

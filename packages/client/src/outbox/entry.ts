import type { RefusalCode, Time } from '@baton/core'

/** A command as it lies in an outbox; what it means is the room's business. */
export interface Command {
  type: string
  text?: string
  /** Receipts of uploaded files. */
  files?: readonly string[]
}

export type Params = Record<string, string | number>

export interface Failure {
  code: RefusalCode
  params: Params
}

/** A command from the moment when somebody asked for it until the room has answered. */
export interface Entry {
  /** Stays, also when `n` changes because the command was never sent under the old one. */
  id: string
  n: number
  /** `party/name`; left out while the conversation that it is for is not open. */
  room?: string
  command: Command
  /** When it was asked for: ms since the epoch, server time. */
  at: Time
  /** The room has refused it; it is kept for its text. */
  failed?: Failure
}

/** Whether a room still has to answer. */
export const waiting = (entry: Entry): boolean => entry.failed === undefined

/** What is kept of an outbox. */
export interface Kept {
  /** Whose commands these are. */
  sub?: string
  next: number
  entries: Entry[]
  /** Rooms that have forgotten this client, and how often: there it goes by a new name. */
  renewed: Record<string, number>
}

export const nothingKept = (sub?: string): Kept => ({
  ...(sub !== undefined && { sub }),
  next: 1,
  entries: [],
  renewed: {},
})

/** Foreign or broken texts count as nothing kept. */
export const readKept = (text: string | undefined): Kept | undefined => {
  try {
    const kept = JSON.parse(text ?? '') as Kept
    return Array.isArray(kept.entries) && typeof kept.next === 'number' ? kept : undefined
  } catch {
    return undefined
  }
}

import type { FileRef, Item, RefusalCode, Time } from '@baton/core'

/**
 * A message of one's own that the log does not show yet. `sending` until the room has taken it,
 * `sent` until the log shows it. `refused` was not taken and may be tried again. `draft` was
 * composed under an older floor (X1): it keeps its text and is sent only by a new decision.
 */
export type Outgoing = {
  kind: 'outgoing'
  /** Unique on this screen, and stays. */
  id: string
  what: 'message' | 'note'
  text: string
  files: readonly FileRef[]
  /** ms since the epoch, server time, of the moment when send was pressed. */
  at: Time
} & (
  | { state: 'sending' | 'sent' }
  | {
      state: 'refused' | 'draft'
      code: RefusalCode
      params: Readonly<Record<string, string | number>>
    }
)

/** What a screen shows: the log in order, then what is on its way in the order it was sent. */
export type ChatItem = Item | Outgoing

import type { Time } from '@baton/core'
import type { ErrorCode } from '../errors.js'

/** Where a session stands with its room. */
export type Connection =
  | { state: 'idle' }
  /** The socket (or the token for it) is on its way; `lost`: to mend a line that broke. */
  | { state: 'connecting'; lost?: true }
  /** Hello was said. */
  | { state: 'welcoming'; lost?: true }
  | { state: 'open' }
  /** The line broke; `retryAt` in ms of the client's clock. */
  | { state: 'waiting'; retryAt: Time }
  /** It will not come back by itself; `code` says why. */
  | { state: 'stopped'; code: ErrorCode }

/** Nothing gets through just now, and that is news: what a screen should say. */
export const isLost = (connection: Connection): boolean =>
  connection.state === 'waiting' || ('lost' in connection && connection.lost === true)

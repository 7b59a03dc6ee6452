import type { Time } from '@baton/core'
import type { ErrorCode } from '../errors.js'

/** Where a session stands with its room. */
export type Connection =
  | { state: 'idle' }
  /** The socket (or the token for it) is on its way. */
  | { state: 'connecting' }
  /** Hello was said. */
  | { state: 'welcoming' }
  | { state: 'open' }
  /** The line broke; `retryAt` in ms of the client's clock. */
  | { state: 'waiting'; retryAt: Time }
  /** It will not come back by itself; `code` says why. */
  | { state: 'stopped'; code: ErrorCode }

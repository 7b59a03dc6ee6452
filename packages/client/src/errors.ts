import type { RefusalCode } from '@baton/core'

/** What can go wrong before a room is asked. Being offline is no error: commands wait. */
export const clientCodes = {
  aborted: 'The caller gave up by its signal; what was sent already may still happen.',
  'outbox-full': 'Too many commands wait to be delivered.',
  disposed: 'The chat or desk was disposed of.',
  unavailable: 'The server gave no answer; `status` is its HTTP status, 0 when it was not reached.',
  'session-refused': 'The server gave no session; `status` is its HTTP status.',
} as const

export type ErrorCode = RefusalCode | keyof typeof clientCodes

/** Why something was not done: a code of core's `refusals` or of `clientCodes`, and its figures. */
export class BatonError extends Error {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, params: Record<string, string | number> = {}) {
    super(code)
    this.name = 'BatonError'
    this.code = code
    this.params = params
  }
}

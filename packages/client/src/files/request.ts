import { BatonError, type ErrorCode } from '../errors.js'
import type { Identity } from '../session/identity.js'

interface Answer {
  status: number
  text: string
}

const parsed = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

/** What time mends: too many at once, and a server that is not well. */
const passing = (status: number) => status === 408 || status === 429 || status >= 500

/**
 * Asks with a token, and once more with a fresh one. Rejects with a `BatonError` when the server
 * refuses, with anything else when it is worth trying again.
 */
export const askWithToken = async <T>(
  identity: Identity,
  ask: (token: string) => Promise<Answer>,
): Promise<T> => {
  const first = await ask(await identity.token(false))
  const { status, text } = first.status === 401 ? await ask(await identity.token(true)) : first
  const body = parsed(text)
  if (status === 200) return body as T
  if (passing(status)) throw new Error(`files: ${status}`)
  const { refused, params } = body as { refused?: ErrorCode; params?: Record<string, number> }
  throw new BatonError(refused ?? 'session-refused', params ?? { status })
}

export const filesUrl = (url: string): string => `${url.replace(/\/+$/, '')}/files`

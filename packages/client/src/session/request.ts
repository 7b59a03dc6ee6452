import type { PublicSettings } from '@baton/core'
import { BatonError } from '../errors.js'
import { TryLater } from './backoff.js'

/** Members get `TeamSettings`. */
export interface SessionAnswer<S extends PublicSettings = PublicSettings> {
  token: string
  settings: S
}

/** Where the server answers over HTTP. */
export const endpoint = (url: string, path: string): string => `${url.replace(/\/+$/, '')}/${path}`

/** The server will not give a session to whoever asks like this; it is no use to ask again. */
const isFinal = (status: number) =>
  status >= 400 && status < 500 && status !== 408 && status !== 429

const retryAfter = async (response: Response): Promise<number> => {
  const { params } = await response.json().catch(() => ({}))
  return Number(params?.retryAfter) || 0
}

/**
 * `POST {url}/session` with `{ token? }` answers `{ token, expires, settings }`: without a token, or
 * with one of its own that has expired, a token for an anonymous visitor.
 */
export const requestSession = async <S extends PublicSettings>(
  fetch: typeof globalThis.fetch,
  url: string,
  token: string | undefined,
): Promise<SessionAnswer<S>> => {
  const response = await fetch(endpoint(url, 'session'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...(token !== undefined && { token }) }),
  })
  const { status } = response
  if (isFinal(status)) throw new BatonError('session-refused', { status })
  if (status === 429) throw new TryLater(await retryAfter(response))
  if (!response.ok) throw new Error(`session: ${status}`)
  return response.json()
}

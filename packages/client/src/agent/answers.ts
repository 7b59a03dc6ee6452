import type { AnswersRequest, KnowledgeAnswer } from '@baton/protocol'
import { BatonError } from '../errors.js'
import type { Identity } from '../session/identity.js'
import { endpoint } from '../session/request.js'

interface Asking {
  fetch: typeof globalThis.fetch
  url: string
  identity: Identity
  signal: AbortSignal | undefined
}

/** Anything but an answer or a refusal: a server that is away, or none of ours. */
const unavailable = (status = 0) => new BatonError('unavailable', { status })

const request = async (
  asked: AnswersRequest,
  token: string,
  { fetch, url, signal }: Asking,
): Promise<KnowledgeAnswer[]> => {
  const response = await fetch(endpoint(url, 'answers'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(asked),
    ...(signal && { signal }),
  })
  const { status } = response
  const said = await response.json().catch(() => undefined)
  if (response.ok && Array.isArray(said?.answers)) return said.answers
  throw said?.refused ? new BatonError(said.refused, said.params) : unavailable(status)
}

const isOld = (error: unknown) =>
  error instanceof BatonError && (error.code === 'token-expired' || error.code === 'bad-token')

/**
 * `POST {url}/answers` as a member. A token that is not taken is asked for once more; nothing else
 * is tried again, for an answer that comes late is of no use.
 */
export const requestAnswers = async (
  asked: AnswersRequest,
  asking: Asking,
): Promise<KnowledgeAnswer[]> => {
  const once = async (anew: boolean) => request(asked, await asking.identity.token(anew), asking)
  try {
    return await once(false).catch((error) => {
      if (isOld(error)) return once(true)
      throw error
    })
  } catch (error) {
    throw error instanceof BatonError ? error : unavailable()
  }
}

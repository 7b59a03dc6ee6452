import type { Time } from '@baton/core'
import { BatonError } from '../errors.js'
import { readToken, type TokenFacts } from './token.js'

/** Who a session speaks for. */
export interface Identity {
  /**
   * A token for hello. `refused`: the server did not take the last one. Rejects with a `BatonError`
   * when asking again is of no use, with anything else when it is.
   */
  token(refused: boolean): Promise<string>
}

/** A token that ends sooner may end before the server has read it. */
const MARGIN_MS = 20_000

/** Keeps a token as long as it is fresh; simultaneous callers share one request. */
export const cachedToken = (
  fetchToken: () => Promise<string>,
  now: () => Time,
  learnt: (facts: TokenFacts) => void,
): Identity => {
  let held: { token: string; until: Time } | undefined
  let asking: Promise<string> | undefined

  const ask = async () => {
    const token = await fetchToken()
    const facts = readToken(token)
    if (!facts) throw new BatonError('bad-token')
    held = { token, until: facts.exp * 1000 - MARGIN_MS }
    learnt(facts)
    return token
  }

  return {
    token(refused) {
      if (!refused && held && held.until > now()) return Promise.resolve(held.token)
      asking ??= ask().finally(() => {
        asking = undefined
      })
      return asking
    },
  }
}

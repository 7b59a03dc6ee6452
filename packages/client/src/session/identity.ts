import type { Time } from '@baton/core'
import { BatonError } from '../errors.js'
import { isFresh, readToken, type TokenFacts } from './token.js'

/** Who a session speaks for. */
export interface Identity {
  /**
   * A token for hello. `refused`: the server did not take the last one. Rejects with a `BatonError`
   * when asking again is of no use, with anything else when it is.
   */
  token(refused: boolean): Promise<string>
}

/** Keeps a token as long as it is fresh; simultaneous callers share one request. */
export const cachedToken = (
  fetchToken: () => Promise<string>,
  now: () => Time,
  learnt: (facts: TokenFacts) => void,
): Identity => {
  let held: string | undefined
  let asking: Promise<string> | undefined

  const ask = async () => {
    const token = await fetchToken()
    const facts = readToken(token)
    if (!facts) throw new BatonError('bad-token')
    held = token
    learnt(facts)
    return token
  }

  return {
    token(refused) {
      if (!refused && held !== undefined && isFresh(held, now())) return Promise.resolve(held)
      asking ??= ask().finally(() => {
        asking = undefined
      })
      return asking
    },
  }
}

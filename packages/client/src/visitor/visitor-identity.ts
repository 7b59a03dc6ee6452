import type { PublicSettings } from '@baton/core'
import { atom, type ReadableAtom } from 'nanostores'
import { BatonError } from '../errors.js'
import { cachedToken, type Identity } from '../session/identity.js'
import { requestSession } from '../session/request.js'
import { type Known, readToken } from '../session/token.js'
import type { World } from '../session/world.js'

export interface VisitorIdentity extends Identity {
  readonly $settings: ReadableAtom<PublicSettings | undefined>
  readonly $known: ReadableAtom<Known>
  /** Who this was when the page was last here; known without the network. */
  remembered(): string | undefined
}

/**
 * An anonymous visitor sends the token of before, so that the same person goes on; a known one the
 * token of the site.
 */
export const createVisitorIdentity = (
  url: string,
  world: World,
  key: string,
  site: (() => Promise<string>) | undefined,
  changed: (sub: string) => void,
): VisitorIdentity => {
  const { storage } = world
  const $settings = atom<PublicSettings | undefined>(undefined)
  const $known = atom<Known>({ orders: [] })

  const ask = async (token: string | undefined) => {
    const answer = await requestSession(world.fetch, url, token)
    $settings.set(answer.settings)
    return answer
  }

  const anonymous = async (): Promise<string> => {
    const before = storage.get(key)
    const { token } = await ask(before).catch((error) => {
      // A token that this server will not renew is of no use to anybody.
      if (!(error instanceof BatonError) || before === undefined) throw error
      return ask(undefined)
    })
    // Another tab may have become somebody meanwhile: then this one is the same person.
    const now = storage.get(key)
    if (now !== undefined && now !== before && readToken(now)) return now
    storage.set(key, token)
    return token
  }

  const known = (get: () => Promise<string>) => async () => {
    const token = await get()
    if (!$settings.get()) await ask(token)
    return token
  }

  const identity = cachedToken(site ? known(site) : anonymous, world.clock.now, (facts) => {
    $known.set(facts.known)
    changed(facts.sub)
  })
  return {
    ...identity,
    $settings,
    $known,
    remembered: () => (site ? undefined : readToken(storage.get(key) ?? '')?.sub),
  }
}

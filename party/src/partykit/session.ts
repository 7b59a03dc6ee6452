import { type PublicSettings, publicSettings, type TeamSettings, teamSettings } from '@baton/core'
import { nanoid } from 'nanoid'
import type { Verified } from '../kernel/host.js'
import { member } from '../members.js'
import { signToken, type TokenKeys, verifyToken } from '../tokens/tokens.js'
import type { Workspace } from '../workspace/workspace.js'

/** Seconds that an anonymous token lasts, and for how long after it may be renewed. */
const LASTS = 3_600
const RENEWABLE = 30 * 86_400

export interface SessionAnswer {
  token: string
  /** Seconds since 1970. */
  expires: number
  settings: PublicSettings | TeamSettings
}

type Refused = Extract<Verified, { refused: unknown }>

/**
 * What a visitor needs before the first socket. Without a token they become somebody new; with an
 * anonymous one of ours they stay who they are; with one of the site it is only looked at.
 */
export const openSession = async (
  given: string | undefined,
  keys: TokenKeys,
  { settings }: Workspace,
): Promise<SessionAnswer | Refused> => {
  const shown = publicSettings(settings)
  const claims = given === undefined ? undefined : await verifyToken(given, keys, RENEWABLE)
  if (claims && 'refused' in claims) return claims
  if (given !== undefined && claims && !claims.anonymous) {
    const strict = await verifyToken(given, keys)
    if ('refused' in strict) return strict
    const forTeam = member(strict, settings) && teamSettings(settings)
    return { token: given, expires: strict.exp, settings: forTeam ?? shown }
  }
  const sub = claims?.sub ?? `a_${nanoid()}`
  const token = await signToken({ sub, role: 'visitor', anonymous: true }, keys, LASTS)
  return { token, expires: Math.floor(Date.now() / 1000) + LASTS, settings: shown }
}

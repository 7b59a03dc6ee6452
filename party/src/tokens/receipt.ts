import type { FileRef } from '@baton/core'
import { errors, jwtVerify, SignJWT } from 'jose'
import * as v from 'valibot'
import { keyOfSecret, type TokenKeys } from './tokens.js'

/** What an upload is answered with: this person has put this file into this conversation. */
export interface Receipt {
  conversation: string
  /** Who uploaded it: `visitor:ann`, `member:lin`. */
  by: string
  file: FileRef
}

export type VerifiedReceipt = Receipt | { refused: 'bad-receipt' | 'receipt-expired' }

/** Seconds in which what was uploaded has to be sent. */
const LASTS = 86_400
/** Another one than that of tokens: none may pass for the other. */
const ISSUER = 'baton-files'

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(400))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

const receipt = v.object({
  conversation: text,
  by: text,
  file: v.object({
    id: text,
    name: text,
    size: count,
    type: text,
    image: v.exactOptional(v.object({ width: count, height: count })),
  }),
}) satisfies v.GenericSchema<unknown, Receipt>

export const signReceipt = async (
  given: Receipt,
  { secret, workspace }: TokenKeys,
  seconds = LASTS,
): Promise<string> =>
  new SignJWT({ ...given })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience(workspace)
    .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
    .sign(keyOfSecret(secret))

export const verifyReceipt = async (
  given: string,
  { secret, workspace }: TokenKeys,
): Promise<VerifiedReceipt> => {
  const key = keyOfSecret(secret)
  try {
    const options = { algorithms: ['HS256'], issuer: ISSUER, audience: workspace }
    const { payload } = await jwtVerify(given, key, { ...options, requiredClaims: ['exp'] })
    const parsed = v.safeParse(receipt, payload)
    return parsed.success ? parsed.output : { refused: 'bad-receipt' }
  } catch (error) {
    return { refused: error instanceof errors.JWTExpired ? 'receipt-expired' : 'bad-receipt' }
  }
}

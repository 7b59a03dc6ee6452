import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import * as v from 'valibot'
import type { Claims, Verified } from '../kernel/host.js'

/** What the rooms sign and verify tokens with: the workspace's secret and its id. */
export interface TokenKeys {
  secret: string
  workspace: string
}

/** HS256 is no stronger than its key. */
const SHORTEST_SECRET = 32
const ISSUER = 'baton'

const encoder = new TextEncoder()
const short = v.pipe(v.string(), v.maxLength(200))

/** Numbers and truth values of a site's own data are shown as they read. */
const custom = v.record(
  short,
  v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String), v.maxLength(1_000)),
)

const order = v.object({
  id: short,
  title: v.exactOptional(short),
  status: v.exactOptional(short),
  amount: v.exactOptional(short),
})

const claims = v.object({
  sub: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  role: v.picklist(['visitor', 'agent', 'supervisor', 'admin']),
  anonymous: v.exactOptional(v.boolean()),
  name: v.exactOptional(short),
  phone: v.exactOptional(short),
  email: v.exactOptional(short),
  account: v.exactOptional(short),
  orders: v.exactOptional(v.pipe(v.array(order), v.maxLength(50))),
  custom: v.exactOptional(custom),
  tags: v.exactOptional(v.pipe(v.array(short), v.maxLength(50))),
  vip: v.exactOptional(v.boolean()),
  agent: v.exactOptional(short),
  exp: v.number(),
}) satisfies v.GenericSchema<unknown, Claims>

/** @throws Error when there is no secret, or one that is too short: there is no default. */
export const keyOfSecret = (secret: unknown): Uint8Array => {
  const key = encoder.encode(typeof secret === 'string' ? secret : '')
  if (key.length < SHORTEST_SECRET) {
    throw new Error(`BATON_SECRET has to be set to at least ${SHORTEST_SECRET} bytes`)
  }
  return key
}

/**
 * Who the bearer of a token is; with `tolerance` in seconds also for a while after its end.
 *
 * @throws Error without a secret, like `keyOfSecret`
 */
export const verifyToken = async (
  token: string,
  { secret, workspace }: TokenKeys,
  tolerance = 0,
): Promise<Verified> => {
  const key = keyOfSecret(secret)
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: workspace,
      clockTolerance: tolerance,
    })
    const parsed = v.safeParse(claims, payload)
    return parsed.success ? parsed.output : { refused: 'bad-token' }
  } catch (error) {
    return { refused: error instanceof errors.JWTExpired ? 'token-expired' : 'bad-token' }
  }
}

/** Signs claims for so many seconds from now. */
export const signToken = async (
  payload: JWTPayload,
  { secret, workspace }: TokenKeys,
  seconds: number,
): Promise<string> =>
  new SignJWT(payload)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(ISSUER)
    .setAudience(workspace)
    .setIssuedAt()
    .setExpirationTime(`${seconds}s`)
    .sign(keyOfSecret(secret))

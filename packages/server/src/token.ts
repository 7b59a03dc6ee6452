import type { Order, Role } from '@baton/core'
import { SignJWT } from 'jose'

/** What a site's back end says about one of its visitors. Texts have at most 200 characters. */
export interface VisitorClaims {
  /** The site's own id of the customer: stable over devices, never reused. */
  sub: string
  name?: string
  phone?: string
  email?: string
  /** The number or name of their account at the site. */
  account?: string
  /** Their latest orders, at most 50. */
  orders?: Order[]
  /** Shown to agents as given: plan, balance, shop … Values have at most 1,000 characters. */
  custom?: Record<string, string | number | boolean>
  /** At most 50. */
  tags?: string[]
  vip?: boolean
  /** The id of the member who looks after them (T4). */
  agent?: string
}

/** What a back end says about one of its agents. */
export interface AgentClaims {
  /** The id of the agent in the workspace's settings. */
  sub: string
  role: Role
  name?: string
}

/** How a token is signed. */
export interface SignOptions {
  /** The workspace's secret, at least 32 bytes in UTF-8. It has no default and never leaves the back end. */
  secret: string
  /** The id of the workspace the token is for. */
  workspace: string
  /** Seconds until the token expires; 300 when left out. The widget asks for a fresh one in time. */
  expiresIn?: number
}

/**
 * Signs who a visitor is, so that nobody can pose as them.
 *
 * @returns the token, a compact JWT
 * @throws TypeError when the secret is too short, or `sub` or the workspace is empty
 */
export function signVisitor(visitor: VisitorClaims, options: SignOptions): Promise<string> {
  return sign({ ...visitor, role: 'visitor' }, options)
}

/**
 * Signs who an agent is and the most they may do; the workspace's settings can only narrow it.
 *
 * @returns the token, a compact JWT
 * @throws TypeError when the secret is too short, or `sub` or the workspace is empty
 */
export function signAgent(agent: AgentClaims, options: SignOptions): Promise<string> {
  return sign(agent, options)
}

/** HS256 is no stronger than its key: RFC 7518 section 3.2 asks for as many bytes as the hash has. */
const shortestSecret = 32

async function sign(
  claims: VisitorClaims & { role: Role | 'visitor' },
  { secret, workspace, expiresIn = 300 }: SignOptions,
): Promise<string> {
  const key = new TextEncoder().encode(secret)
  if (key.length < shortestSecret) {
    throw new TypeError(
      `The secret has ${key.length} bytes; at least ${shortestSecret} are needed.`,
    )
  }
  if (!claims.sub) throw new TypeError('A token needs a subject: the id of the visitor or agent.')
  if (!workspace) throw new TypeError('A token needs the id of its workspace.')
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer('baton')
    .setAudience(workspace)
    .setIssuedAt()
    .setExpirationTime(`${expiresIn}s`)
    .sign(key)
}

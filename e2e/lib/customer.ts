import { signToken } from '../../party/src/tokens/tokens.js'

/** What a shop's back end signs of its customer. */
export interface CustomerClaims {
  sub: string
  name?: string
  phone?: string
  email?: string
  account?: string
  orders?: { id: string; title?: string; status?: string; amount?: string }[]
  custom?: Record<string, string | number>
  tags?: string[]
  vip?: boolean
}

interface Signing {
  secret: string
  workspace: string
}

/** A token as the shop's back end would sign it; one with negative seconds has expired. */
export const customerToken = (
  claims: CustomerClaims,
  { secret, workspace }: Signing,
  seconds = 3_600,
): Promise<string> => signToken({ ...claims, role: 'visitor' }, { secret, workspace }, seconds)

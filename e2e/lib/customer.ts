import { signVisitor, type VisitorClaims } from '@baton/server'

/** What a shop's back end signs of its customer. */
export type CustomerClaims = VisitorClaims

interface Signing {
  secret: string
  workspace: string
}

/** A token as the shop's back end would sign it; one with negative seconds has expired. */
export const customerToken = (
  claims: CustomerClaims,
  { secret, workspace }: Signing,
  seconds = 3_600,
): Promise<string> => signVisitor(claims, { secret, workspace, expiresIn: seconds })

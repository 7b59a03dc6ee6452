import type { Member, Role, Settings } from '@baton/core'
import type { Claims } from './kernel/host.js'

const rank: Record<Role, number> = { agent: 0, supervisor: 1, admin: 2 }

/** The token says the most that a member may do, the settings what they are; the lower counts. */
export const member = (claims: Claims, { members }: Settings): Member | undefined => {
  const known = members.find(({ id }) => id === claims.sub)
  if (!known || claims.role === 'visitor') return undefined
  const role = rank[claims.role] < rank[known.role] ? claims.role : known.role
  return { kind: 'member', id: known.id, name: known.name, role }
}

import type { Address } from './aggregate.js'
import type { CustomerCard } from './customer/card.js'

export type Role = 'agent' | 'supervisor' | 'admin'

/**
 * The person who asks. `id` is the identity that also names the customer's room; `card` is what
 * their signed token says of them.
 */
export interface Visitor {
  kind: 'visitor'
  id: string
  card?: CustomerCard
}

/** A person who answers: who they are by their token, narrowed by the workspace's settings. */
export interface Member {
  kind: 'member'
  id: string
  name: string
  role: Role
}

export interface Room extends Address {
  kind: 'room'
}

/** The room itself: deadlines, the bot that it runs, and presence that it counted. */
export interface System {
  kind: 'system'
}

export type Actor = Visitor | Member | Room | System

/** Who looks at a room: what they see depends on this alone. */
export type Viewer = Visitor | Member

/** A group of viewers that sees the same events of a room, and so shares one counter. */
export type Audience = 'visitor' | 'team'

export const audienceOf = (viewer: Viewer): Audience =>
  viewer.kind === 'visitor' ? 'visitor' : 'team'

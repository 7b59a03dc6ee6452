import type { Member } from '../../actor.js'
import { refuse } from '../../aggregate.js'
import type { MemberCommand } from '../commands.js'
import { type ConversationState, HELPERS } from '../state.js'
import { type ConversationContext, type ConversationDecision, team } from '../step.js'

const holds = ({ floor }: ConversationState, { id }: Member) =>
  floor.holder === 'agent' && floor.agent.id === id

/**
 * A colleague is asked to look at the conversation with its holder: they talk in notes, which the
 * customer never sees. What may follow is a transfer like any other.
 */
export const consult = (
  state: ConversationState,
  by: Member,
  { agent: id, note }: Extract<MemberCommand, { type: 'consult' }>,
  { now, policy }: ConversationContext,
): ConversationDecision => {
  if (!holds(state, by)) return refuse('not-allowed')
  if (id === by.id) return refuse('own-target')
  const member = policy.settings.members.find((one) => one.id === id)
  if (!member) return refuse('unknown-member')
  const { helpers } = team(state)
  if (helpers.some(({ agent }) => agent.id === id)) return { events: [] }
  if (helpers.length >= HELPERS) return refuse('too-many-helpers')
  const agent = { id, name: member.name }
  const asked = { by: { id: by.id, name: by.name }, ...(note !== undefined && { note }) }
  return { events: [{ type: 'consulted', at: now, agent, ...asked }] }
}

/** Who was asked, or helps, leaves by themselves; the holder, or who leads, lets them go. */
export const releaseHelper = (
  state: ConversationState,
  by: Member,
  id: string,
  at: number,
): ConversationDecision => {
  const found = team(state).helpers.find(({ agent }) => agent.id === id)
  if (!found) return { events: [] }
  if (by.id !== id && !holds(state, by) && by.role === 'agent') return refuse('not-allowed')
  const { agent } = found
  return { events: [{ type: 'helper-released', at, agent, by: { id: by.id, name: by.name } }] }
}

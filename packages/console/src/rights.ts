import type { AgentDesk } from '@baton/client'
import type { ConversationState } from '@baton/core'

/** I have the floor. */
export const holds = ({ floor }: ConversationState, desk: AgentDesk): boolean =>
  floor.holder === 'agent' && floor.agent.id === desk.$id.get()

/** Supervisors and admins. */
export const leads = (desk: AgentDesk): boolean => desk.$role.get() !== 'agent'

/** T8: a person has it, it is not on its way yet, and it is mine to pass on. */
export const mayPassOn = (state: ConversationState, desk: AgentDesk): boolean =>
  state.floor.holder === 'agent' && !state.team?.transfer && (holds(state, desk) || leads(desk))

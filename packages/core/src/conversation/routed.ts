import { refuse } from '../aggregate.js'
import type { DeskToConversation } from './commands.js'
import { endOf } from './ringing.js'
import type { ConversationState } from './state.js'
import { type ConversationContext, type ConversationDecision, team } from './step.js'

const offer = (
  state: ConversationState,
  { offer, agent, department, auto, explanation }: Extract<DeskToConversation, { type: 'offer' }>,
  { now, policy }: ConversationContext,
): ConversationDecision => {
  if (state.floor.holder === 'closed') return refuse('closed')
  if (state.floor.holder === 'agent') return refuse('already-with-person')
  if (state.floor.holder !== 'queue') return refuse('offer-gone')
  const { ringing } = team(state)
  if (ringing?.offer === offer) return { events: [] }
  if (auto) {
    const how = { how: 'auto', offer } as const
    const epoch = state.epoch + 1
    return { events: [{ type: 'assigned', at: now, agent, department, epoch, team: how }] }
  }
  const deadline = now + policy.settings.routing.ringSeconds * 1000
  // The desk alone reserves: a new offer means that the one before is void there.
  return {
    events: [
      ...(ringing ? [endOf(ringing, 'revoked', now)] : []),
      { type: 'offered', at: now, offer, agent, deadline, explanation },
    ],
  }
}

/** The desk proposes; whose floor it is, the conversation decides. */
export const decideRouted = (
  state: ConversationState,
  command: DeskToConversation,
  context: ConversationContext,
): ConversationDecision => {
  switch (command.type) {
    case 'offer':
      return offer(state, command, context)
    case 'revoke': {
      const { ringing } = team(state)
      if (ringing?.offer !== command.offer) return { events: [] }
      return { events: [endOf(ringing, 'revoked', context.now, command.reason)] }
    }
    case 'release': {
      const { floor } = state
      if (floor.holder !== 'agent' || floor.agent.id !== command.agent) return { events: [] }
      return {
        events: [
          {
            type: 'requeued',
            at: context.now,
            department: command.department,
            since: state.waitingSince ?? context.now,
            epoch: state.epoch + 1,
            team: { cause: 'agent-gone' },
          },
        ],
      }
    }
    default:
      return command satisfies never
  }
}

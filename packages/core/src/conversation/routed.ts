import { refuse } from '../aggregate.js'
import type { DeskToConversation } from './commands.js'
import type { ConversationEvent } from './events.js'
import type { ConversationState } from './state.js'
import { type ConversationContext, type ConversationDecision, team } from './step.js'

const endRinging = (state: ConversationState, at: number, reason?: string): ConversationEvent[] => {
  const { ringing } = team(state)
  return ringing
    ? [
        {
          type: 'offer-ended',
          at,
          offer: ringing.offer,
          agent: ringing.agent,
          how: 'revoked',
          ...(reason !== undefined && { reason }),
        },
      ]
    : []
}

const offer = (
  state: ConversationState,
  { offer, agent, department, auto, explanation }: Extract<DeskToConversation, { type: 'offer' }>,
  { now, policy }: ConversationContext,
): ConversationDecision => {
  if (state.floor.holder === 'closed') return refuse('closed')
  if (state.floor.holder !== 'queue') return refuse('already-with-person')
  if (team(state).ringing?.offer === offer) return { events: [] }
  const { epoch } = state
  if (auto) {
    const how = { how: 'auto', offer } as const
    return {
      events: [{ type: 'assigned', at: now, agent, department, epoch: epoch + 1, team: how }],
    }
  }
  const deadline = now + policy.settings.routing.ringSeconds * 1000
  // The desk alone reserves: a new offer means that the one before is void there.
  return {
    events: [
      ...endRinging(state, now),
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
    case 'revoke':
      return team(state).ringing?.offer === command.offer
        ? { events: endRinging(state, context.now, command.reason) }
        : { events: [] }
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

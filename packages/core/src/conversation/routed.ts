import { refuse } from '../aggregate.js'
import type { DeskToConversation } from './commands.js'
import type { ConversationEvent } from './events.js'
import { endOf, wasNamed } from './ringing.js'
import type { ConversationState, Transfer } from './state.js'
import { after, type ConversationContext, type ConversationDecision, team } from './step.js'
import { offerTransfer, transferFailed, transferWaits } from './transfer/desk.js'
import { endTransfer } from './transfer/end.js'

const offer = (
  state: ConversationState,
  command: Extract<DeskToConversation, { type: 'offer' }>,
  context: ConversationContext,
): ConversationDecision => {
  const { offer, agent, department, auto, explanation } = command
  const { now, policy } = context
  if (state.floor.holder === 'closed') return refuse('closed')
  if (command.transfer !== undefined) return offerTransfer(state, command, context)
  if (state.floor.holder === 'agent') return refuse('already-with-person')
  if (state.floor.holder !== 'queue') return refuse('offer-gone')
  const { ringing } = team(state)
  if (ringing?.offer === offer) return { events: [] }
  if (auto) {
    const how = { how: 'auto', offer, explanation } as const
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

const orphaned = (
  { id, orphaned }: Transfer,
  department: string,
  at: number,
): ConversationEvent[] =>
  orphaned === department ? [] : [{ type: 'transfer-orphaned', at, transfer: id, department }]

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
      const revoked = endOf(ringing, 'revoked', context.now, command.reason)
      const ended = wasNamed(ringing, state)
        ? endTransfer(after(state, [revoked]), 'offline', context)
        : []
      return { events: [revoked, ...ended] }
    }
    case 'release': {
      const { floor } = state
      if (floor.holder !== 'agent' || floor.agent.id !== command.agent) return { events: [] }
      const { transfer } = team(state)
      // What its sender began goes on without them.
      if (transfer) return { events: orphaned(transfer, command.department, context.now) }
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
    case 'transfer-waits':
      return transferWaits(state, command, context)
    case 'transfer-failed':
      return transferFailed(state, command, context)
    default:
      return command satisfies never
  }
}

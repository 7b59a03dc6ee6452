import type { ConversationEvent } from '../events.js'
import type { ConversationState } from '../state.js'
import { after, type ConversationContext, team } from '../step.js'
import { endTransfer } from './end.js'
import { keptOf } from './kept.js'

/** The customer is gone while a transfer is under way: until when they are waited for. */
export const awayUntil = (
  state: ConversationState,
  { now, policy }: ConversationContext,
): { awayUntil?: number } =>
  team(state).transfer ? { awayUntil: now + policy.settings.transfer.awaySeconds * 1000 } : {}

/** T28: what is known of them and their open question is kept, and the transfer goes on or ends. */
export const followUp = (
  state: ConversationState,
  context: ConversationContext,
): ConversationEvent[] => {
  const { transfer, followUps, followUp: open } = team(state)
  if (transfer?.awayUntil === undefined || transfer.awayUntil > context.now) return []
  const kept: ConversationEvent = {
    type: 'followed-up',
    at: context.now,
    ticket: open ?? `${state.id}.f${followUps + 1}`,
    ...keptOf(state),
  }
  const goesOn = context.policy.settings.transfer.whenAway === 'go-on'
  const ended = goesOn ? [] : endTransfer(after(state, [kept]), 'visitor-left', context)
  return [kept, ...ended]
}

/** They are back: the conversation goes on where it was, and nobody has to look for them. */
export const resumed = (state: ConversationState, now: number): ConversationEvent[] => {
  const { followUp: ticket } = team(state)
  return ticket === undefined ? [] : [{ type: 'follow-up-resumed', at: now, ticket }]
}

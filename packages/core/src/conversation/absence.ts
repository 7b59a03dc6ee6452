import type { ConversationEvent } from './events.js'
import type { ConversationState } from './state.js'
import { type ConversationContext, team } from './step.js'
import { awayUntil } from './transfer/away.js'

/** A conversation that waits, or is being transferred, is never ended by the visitor's absence. */
export const mayEndByAbsence = ({ floor, team }: ConversationState) =>
  (floor.holder === 'bot' || floor.holder === 'agent') && team?.transfer === undefined

/** The visitor is gone: from now on absence counts, where the workspace ends by absence at all. */
export const gone = (state: ConversationState, context: ConversationContext): ConversationEvent => {
  const { now, policy } = context
  const minutes = policy.settings.endAfterAbsenceMinutes
  const counts = minutes > 0 && mayEndByAbsence(state)
  return {
    type: 'presence',
    at: now,
    connected: false,
    ...(counts && { endsAt: now + minutes * 60_000 }),
    ...awayUntil(state, context),
  }
}

/** A new holder gets the whole time again, so that nobody takes a conversation that ends at once. */
export const countAbsenceAnew = (
  state: ConversationState,
  context: ConversationContext,
): ConversationEvent[] => {
  if (team(state).connected || !mayEndByAbsence(state)) return []
  return context.policy.settings.endAfterAbsenceMinutes > 0 ? [gone(state, context)] : []
}

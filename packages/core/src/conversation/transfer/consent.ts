import { refuse } from '../../aggregate.js'
import type { VisitorCommand } from '../commands.js'
import type { ConversationEvent } from '../events.js'
import type { ConversationState } from '../state.js'
import { after, type ConversationContext, type ConversationDecision, team } from '../step.js'
import { departmentDeadline } from './begin.js'
import { endTransfer } from './end.js'

const answered = (
  state: ConversationState,
  transfer: string,
  { agreed, by, words }: { agreed: boolean; by: 'visitor' | 'silence'; words?: string },
  context: ConversationContext,
): ConversationEvent[] => {
  const { now, policy } = context
  const live = team(state).transfer
  const told: ConversationEvent = {
    type: 'consent-answered',
    at: now,
    transfer,
    agreed,
    by,
    ...(words !== undefined && { words }),
    ...(agreed && live && { team: departmentDeadline(live.to, now, policy.settings) }),
  }
  if (agreed) return [told]
  const outcome = by === 'visitor' ? 'refused' : 'timed-out'
  const ended = endTransfer(after(state, [told]), outcome, context, {
    ...(words !== undefined && { reason: words }),
  })
  return [told, ...ended]
}

/** T6: the customer agrees, or wants to stay. */
export const answerConsent = (
  state: ConversationState,
  { transfer, agree, words }: Extract<VisitorCommand, { type: 'answer-consent' }>,
  context: ConversationContext,
): ConversationDecision => {
  if (state.consent?.transfer !== transfer) return refuse('nothing-to-answer')
  const said = words === undefined ? {} : { words }
  return { events: answered(state, transfer, { agreed: agree, by: 'visitor', ...said }, context) }
}

/** The customer did not choose in time: what that counts as, the workspace has set. */
export const consentLapses = (
  state: ConversationState,
  context: ConversationContext,
): ConversationEvent[] => {
  const { consent } = state
  if (!consent || consent.until > context.now) return []
  const agreed = context.policy.settings.transfer.consentSilence === 'go'
  return answered(state, consent.transfer, { agreed, by: 'silence' }, context)
}

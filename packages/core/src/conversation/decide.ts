import { isRefusal, refuse } from '../aggregate.js'
import { countAbsenceAnew } from './absence.js'
import { answerTicket } from './answer.js'
import { changeCard } from './card.js'
import type { ConversationCommand, SystemCommand } from './commands.js'
import type { ConversationEvent } from './events.js'
import { decideMember } from './member.js'
import { open } from './open.js'
import { silence } from './ringing.js'
import { decideRouted } from './routed.js'
import type { ConversationState } from './state.js'
import { after, type ConversationContext, type ConversationDecision, team } from './step.js'
import { surveyAfterEnd } from './survey.js'
import { decideSystem } from './system.js'
import { endTransfer } from './transfer/end.js'
import { runRules } from './transfer/rules.js'
import { decideVisitor } from './visitor.js'

const fromDesk = new Set(['offer', 'revoke', 'release', 'transfer-waits', 'transfer-failed'])
const fromMember = new Set([
  ...['consult', 'release-helper'],
  ...['say', 'note', 'accept', 'decline', 'step-in', 'close', 'categorise'],
  ...[
    'transfer',
    'follow-rule',
    'fill',
    'cancel-transfer',
    'read-packet',
    'return-to-bot',
    'answer-call',
    'invite-rating',
  ],
])
const fromVisitor = new Set([
  ...['say', 'ask-human', 'answer-offer', 'answer-consent', 'leave-contact', 'view-page', 'rate'],
])
const fromSystem = new Set(['tick', 'mark', 'presence', 'bot-answer', 'bot-handoff', 'bot-fail'])

/**
 * Who may ask what: commands arrive with an actor that the room took from a token or a signed
 * call, and each kind of actor has its own commands.
 */
const decideByActor = (
  state: ConversationState,
  command: ConversationCommand,
  context: ConversationContext,
): ConversationDecision => {
  const { by } = context
  if (command.type === 'open') return open(state, command, context)
  if (state.desk === undefined) return refuse('not-found')
  if (command.type === 'card-changed') return changeCard(state, command, context)
  if (command.type === 'answer') return answerTicket(state, command, context)
  if (by.kind === 'visitor' && by.id === state.customer.id && fromVisitor.has(command.type)) {
    return decideVisitor(state, command as Parameters<typeof decideVisitor>[1], context)
  }
  if (by.kind === 'member' && fromMember.has(command.type)) {
    return decideMember(state, command as Parameters<typeof decideMember>[1], by, context)
  }
  if (
    by.kind === 'room' &&
    by.party === 'desk' &&
    by.name === state.desk &&
    fromDesk.has(command.type)
  ) {
    return decideRouted(state, command as Parameters<typeof decideRouted>[1], context)
  }
  if (by.kind === 'system' && fromSystem.has(command.type)) {
    return decideSystem(state, command as SystemCommand, context)
  }
  return refuse('not-allowed')
}

/** What follows from a change of floor, whoever made it. */
const whenMoved = (
  state: ConversationState,
  moved: ConversationState,
  events: readonly ConversationEvent[],
  context: ConversationContext,
): ConversationEvent[] => {
  if (moved.epoch === state.epoch) return []
  const silenced = silence(team(state).ringing, events, context.now)
  return [
    ...silenced,
    ...endTransfer(after(moved, silenced), 'superseded', context),
    ...countAbsenceAnew(moved, context),
    ...surveyAfterEnd(moved, context),
  ]
}

export const decide = (
  state: ConversationState,
  command: ConversationCommand,
  context: ConversationContext,
): ConversationDecision => {
  const decision = decideByActor(state, command, context)
  if (isRefusal(decision)) return decision
  const { events } = decision
  const next = after(state, events)
  const more = whenMoved(state, next, events, context)
  const all = [...events, ...more]
  return { ...decision, events: [...all, ...runRules(after(next, more), all, context)] }
}

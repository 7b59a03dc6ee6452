import { refuse, type Time } from '../aggregate.js'
import { botFailed, decideBot } from './bot.js'
import type { ConversationCommand, CustomerToConversation, SystemCommand } from './commands.js'
import type { ConversationEvent } from './events.js'
import { decideMember } from './member.js'
import { decideRouted } from './routed.js'
import type { ConversationState } from './state.js'
import { after, type ConversationContext, type ConversationDecision, team } from './step.js'
import { decideVisitor } from './visitor.js'

const open = (
  state: ConversationState,
  { conversation, desk, language, card, visit, pages }: CustomerToConversation,
  { now, by }: ConversationContext,
): ConversationDecision => {
  if (by.kind !== 'room' || by.party !== 'customer') return refuse('not-allowed')
  if (state.desk !== undefined) {
    return state.customer.id === card.id ? { events: [] } : refuse('already-open')
  }
  const { id, name } = card
  return {
    events: [
      {
        type: 'opened',
        at: now,
        id: conversation,
        customer: { id, ...(name !== undefined && { name }) },
        desk,
        language,
        team: { card, visit },
      },
      ...pages.map(
        ({ at, ...page }): ConversationEvent => ({
          type: 'page-viewed',
          at: Math.min(at, now),
          page,
        }),
      ),
    ],
  }
}

/** Everything that time alone changes. */
const tick = (state: ConversationState, context: ConversationContext): ConversationEvent[] => {
  const { now } = context
  const due = (time: Time | undefined) => time !== undefined && time <= now
  const events: ConversationEvent[] = []
  if (state.asking && due(state.asking.deadline)) {
    events.push(...botFailed(state, state.asking.turn, 'timeout', context))
  }
  const { ringing, endsAt } = team(state)
  if (ringing && due(ringing.deadline)) {
    const { offer, agent } = ringing
    events.push({ type: 'offer-ended', at: now, offer, agent, how: 'lapsed' })
  }
  const next = after(state, events)
  if (due(endsAt) && mayEndByAbsence(next)) {
    const epoch = next.epoch + 1
    events.push({ type: 'closed', at: now, epoch, by: 'system', team: { reason: 'absence' } })
  }
  return events
}

/** A conversation that waits is never ended by the visitor's absence. */
export const mayEndByAbsence = ({ floor }: ConversationState) =>
  floor.holder === 'bot' || floor.holder === 'agent'

const presence = (
  state: ConversationState,
  connected: boolean,
  { now, policy }: ConversationContext,
): ConversationEvent[] => {
  if (team(state).connected === connected) return []
  const minutes = policy.settings.endAfterAbsenceMinutes
  const ends = !connected && minutes > 0 && { endsAt: now + minutes * 60_000 }
  return [{ type: 'presence', at: now, connected, ...ends }]
}

const mark = (
  state: ConversationState,
  { side, delivered, read }: Extract<SystemCommand, { type: 'mark' }>,
  now: Time,
): ConversationEvent[] => {
  const most = (n: number) => Math.min(n, state.messages)
  const before = state.marks[side]
  const next = { delivered: Math.max(most(delivered), most(read)), read: most(read) }
  if (next.delivered <= before.delivered && next.read <= before.read) return []
  return [{ type: 'marked', at: now, side, ...next }]
}

const decideSystem = (
  state: ConversationState,
  command: SystemCommand,
  context: ConversationContext,
): ConversationDecision => {
  switch (command.type) {
    case 'tick':
      return { events: tick(state, context) }
    case 'mark':
      return { events: mark(state, command, context.now) }
    case 'presence':
      return { events: presence(state, command.connected, context) }
    default:
      return decideBot(state, command, context)
  }
}

const fromDesk = new Set(['offer', 'revoke', 'release'])
const fromMember = new Set(['say', 'note', 'accept', 'decline', 'step-in', 'close', 'categorise'])
const fromVisitor = new Set(['say', 'ask-human', 'answer-offer', 'leave-contact', 'view-page'])
const fromSystem = new Set(['tick', 'mark', 'presence', 'bot-answer', 'bot-handoff', 'bot-fail'])

/**
 * Who may ask what: commands arrive with an actor that the room took from a token or a signed
 * call, and each kind of actor has its own commands.
 */
export const decide = (
  state: ConversationState,
  command: ConversationCommand,
  context: ConversationContext,
): ConversationDecision => {
  const { by } = context
  if (command.type === 'open') return open(state, command, context)
  if (state.desk === undefined) return refuse('not-found')
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

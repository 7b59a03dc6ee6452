import type { Member } from '../actor.js'
import { refuse } from '../aggregate.js'
import type { MemberCommand } from './commands.js'
import type { AgentFace } from './events.js'
import { interrupt } from './handoff.js'
import { endOf } from './ringing.js'
import type { ConversationState } from './state.js'
import { type ConversationContext, type ConversationDecision, team } from './step.js'

const face = ({ id, name }: Member): AgentFace => ({ id, name })

const leads = (by: Member) => by.role !== 'agent'

/** Accepting is compare-and-set on (offer, epoch); the loser learns who won. */
const accept = (
  state: ConversationState,
  by: Member,
  { offer, epoch }: Extract<MemberCommand, { type: 'accept' }>,
  { now }: ConversationContext,
): ConversationDecision => {
  const { floor } = state
  if (floor.holder === 'agent') {
    return floor.agent.id === by.id
      ? refuse('already-yours')
      : refuse('taken', { by: floor.agent.name })
  }
  const { ringing } = team(state)
  if (ringing?.offer !== offer || floor.holder !== 'queue') return refuse('offer-gone')
  if (ringing.agent.id !== by.id) return refuse('not-allowed')
  // The alarm may come late; the time that the agent saw run out counts.
  if (ringing.deadline <= now) return refuse('offer-gone')
  if (epoch !== state.epoch) return refuse('stale-floor')
  return {
    events: [
      {
        type: 'assigned',
        at: now,
        agent: face(by),
        department: floor.department,
        epoch: state.epoch + 1,
        team: { how: 'ring', offer },
      },
    ],
  }
}

const decline = (
  state: ConversationState,
  by: Member,
  { offer, reason }: Extract<MemberCommand, { type: 'decline' }>,
  { now }: ConversationContext,
): ConversationDecision => {
  const { ringing } = team(state)
  if (ringing?.offer !== offer) return refuse('offer-gone')
  if (ringing.agent.id !== by.id) return refuse('not-allowed')
  return { events: [endOf(ringing, 'declined', now, reason)] }
}

/** H12: from a bot or a queue any member, from a colleague only who leads. */
const stepIn = (
  state: ConversationState,
  by: Member,
  epoch: number,
  context: ConversationContext,
): ConversationDecision => {
  const { floor } = state
  const stale = epoch !== state.epoch
  if (floor.holder === 'agent') {
    if (floor.agent.id === by.id) return refuse('already-yours')
    if (stale || !leads(by)) return refuse('taken', { by: floor.agent.name })
  }
  if (stale) return refuse('stale-floor')
  return {
    events: [
      ...interrupt(state, context),
      {
        type: 'assigned',
        at: context.now,
        agent: face(by),
        ...(floor.holder === 'queue' && { department: floor.department }),
        epoch: state.epoch + 1,
        team: { how: 'step-in' },
      },
    ],
  }
}

/** A15: only members end a conversation: who has the floor, or who leads. */
const close = (
  state: ConversationState,
  by: Member,
  epoch: number,
  context: ConversationContext,
): ConversationDecision => {
  const { floor } = state
  if (epoch !== state.epoch) return refuse('stale-floor')
  const holds = floor.holder === 'agent' && floor.agent.id === by.id
  if (!holds && !leads(by)) return refuse('not-allowed')
  return {
    events: [
      ...interrupt(state, context),
      {
        type: 'closed',
        at: context.now,
        epoch: state.epoch + 1,
        by: face(by),
        team: { reason: 'done' },
      },
    ],
  }
}

const say = (
  state: ConversationState,
  by: Member,
  { text, epoch }: Extract<MemberCommand, { type: 'say' }>,
  { now }: ConversationContext,
): ConversationDecision => {
  if (epoch !== state.epoch) return refuse('stale-floor')
  if (state.floor.holder === 'closed') return refuse('closed')
  if (state.floor.holder !== 'agent' || state.floor.agent.id !== by.id) return refuse('not-allowed')
  const n = state.messages + 1
  return { events: [{ type: 'said', at: now, n, by: { kind: 'agent', ...face(by) }, text }] }
}

export const decideMember = (
  state: ConversationState,
  command: MemberCommand,
  by: Member,
  context: ConversationContext,
): ConversationDecision => {
  const { now, policy } = context
  if (command.type === 'note') {
    const k = team(state).notes + 1
    return { events: [{ type: 'noted', at: now, k, by: face(by), text: command.text }] }
  }
  if (command.type === 'categorise') {
    const { category } = command
    const known = policy.settings.categories.some(({ id }) => id === category)
    if (!known) return refuse('unknown-category')
    const before = team(state)
    if (before.categorised && before.category === category) return { events: [] }
    return { events: [{ type: 'categorised', at: now, category, by: face(by) }] }
  }
  // What was composed under an older floor is stale even when the conversation has ended since.
  if (command.type === 'say') return say(state, by, command, context)
  if (state.floor.holder === 'closed') return refuse('closed')
  switch (command.type) {
    case 'accept':
      return accept(state, by, command, context)
    case 'decline':
      return decline(state, by, command, context)
    case 'step-in':
      return stepIn(state, by, command.epoch, context)
    case 'close':
      return close(state, by, command.epoch, context)
    default:
      return command satisfies never
  }
}

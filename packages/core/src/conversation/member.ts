import type { Member } from '../actor.js'
import { refuse } from '../aggregate.js'
import { contactOf, validContact } from '../customer/contact.js'
import type { MemberCommand } from './commands.js'
import type { AgentFace } from './events.js'
import { interrupt } from './handoff.js'
import { endOf, wasNamed } from './ringing.js'
import type { ConversationState } from './state.js'
import { after, type ConversationContext, type ConversationDecision, team } from './step.js'
import { survey, unasked } from './survey.js'
import { consult, releaseHelper } from './transfer/consult.js'
import { handOver } from './transfer/desk.js'
import { endTransfer } from './transfer/end.js'
import { followRule, requestTransfer } from './transfer/request.js'

const face = ({ id, name }: Member): AgentFace => ({ id, name })

const leads = (by: Member) => by.role !== 'agent'

/** Accepting is compare-and-set on (offer, epoch); the loser learns who won. */
const accept = (
  state: ConversationState,
  by: Member,
  { offer, epoch }: Extract<MemberCommand, { type: 'accept' }>,
  context: ConversationContext,
): ConversationDecision => {
  const { now } = context
  const { floor } = state
  const { ringing, transfer } = team(state)
  if (floor.holder === 'agent' && floor.agent.id === by.id) return refuse('already-yours')
  if (ringing?.offer !== offer) {
    // A floor that is where it was when it rang was taken by nobody.
    const taken = floor.holder === 'agent' && epoch !== state.epoch
    return taken ? refuse('taken', { by: floor.agent.name }) : refuse('offer-gone')
  }
  if (ringing.agent.id !== by.id) return refuse('not-allowed')
  // The alarm may come late; the time that the agent saw run out counts.
  if (ringing.deadline <= now) return refuse('offer-gone')
  if (epoch !== state.epoch) return refuse('stale-floor')
  if (transfer && ringing.transfer === transfer.id) {
    const { department } = transfer
    return { events: handOver(state, { agent: face(by), department, offer }, 'ring', context) }
  }
  if (floor.holder !== 'queue') return refuse('offer-gone')
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
  context: ConversationContext,
): ConversationDecision => {
  const { ringing } = team(state)
  if (ringing?.offer !== offer) return refuse('offer-gone')
  if (ringing.agent.id !== by.id) return refuse('not-allowed')
  const declined = endOf(ringing, 'declined', context.now, reason)
  const next = after(state, [declined])
  const ended = wasNamed(ringing, state)
    ? endTransfer(next, 'declined', context, { by: face(by), reason })
    : []
  return { events: [declined, ...ended] }
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

/** The holder speaks, and who stayed to help. */
const speaks = (state: ConversationState, { id }: Member): boolean =>
  (state.floor.holder === 'agent' && state.floor.agent.id === id) ||
  team(state).helpers.some(({ agent, assists }) => assists && agent.id === id)

const say = (
  state: ConversationState,
  by: Member,
  { text, epoch, files }: Extract<MemberCommand, { type: 'say' }>,
  { now }: ConversationContext,
): ConversationDecision => {
  if (epoch !== state.epoch) return refuse('stale-floor')
  if (state.floor.holder === 'closed') return refuse('closed')
  if (state.floor.holder !== 'agent' || !speaks(state, by)) return refuse('not-allowed')
  const n = state.messages + 1
  const said = { n, by: { kind: 'agent', ...face(by) }, text, ...(files && { files }) } as const
  return { events: [{ type: 'said', at: now, ...said }] }
}

/** Whoever has the conversation, asked for the transfer, or leads calls it off. */
const cancelTransfer = (
  state: ConversationState,
  by: Member,
  transfer: string,
  context: ConversationContext,
): ConversationDecision => {
  const live = team(state).transfer
  if (live?.id !== transfer) return refuse('transfer-gone')
  if (![live.by.id, live.from.id].includes(by.id) && !leads(by)) return refuse('not-allowed')
  return { events: endTransfer(state, 'cancelled', context) }
}

/** X7: the sender sees that the receiver has opened the packet. */
const readPacket = (
  state: ConversationState,
  by: Member,
  offer: string,
  at: number,
): ConversationDecision => {
  const { ringing, transfer } = team(state)
  if (ringing?.offer !== offer || ringing.agent.id !== by.id) return refuse('offer-gone')
  const news = transfer?.id === ringing.transfer && transfer?.readAt === undefined
  return {
    events:
      news && transfer ? [{ type: 'packet-read', at, transfer: transfer.id, agent: face(by) }] : [],
  }
}

/** Whoever has the conversation gives it back to the bot. */
const returnToBot = (
  state: ConversationState,
  by: Member,
  { epoch, reason }: Extract<MemberCommand, { type: 'return-to-bot' }>,
  { now }: ConversationContext,
): ConversationDecision => {
  const { floor } = state
  if (epoch !== state.epoch) return refuse('stale-floor')
  if (floor.holder !== 'agent' || floor.agent.id !== by.id) return refuse('not-allowed')
  const given = { cause: 'given-back', by: face(by), reason } as const
  return { events: [{ type: 'returned-to-bot', at: now, epoch: state.epoch + 1, team: given }] }
}

/** T7: an agent adds what the packet lacks. */
const fill = (
  state: ConversationState,
  by: Member,
  { part, value }: Extract<MemberCommand, { type: 'fill' }>,
  at: number,
): ConversationDecision => {
  if (part === 'contact' && !validContact(contactOf(value))) return refuse('bad-contact')
  if (team(state).filled[part] === value) return { events: [] }
  return { events: [{ type: 'filled', at, part, value, by: face(by) }] }
}

/** A18: whoever has had the conversation, or leads, asks the customer how it was. */
const inviteRating = (
  state: ConversationState,
  by: Member,
  { now }: ConversationContext,
): ConversationDecision => {
  const { path } = team(state)
  const had = path.some(({ agent }) => agent.id === by.id)
  if (path.length === 0 || !(had || leads(by))) return refuse('not-allowed')
  if (unasked(state)) return { events: [{ ...survey(state, now), team: { by: face(by) } }] }
  return state.survey?.ratedAt === undefined ? { events: [] } : refuse('already-rated')
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
  if (command.type === 'fill') return fill(state, by, command, now)
  if (command.type === 'invite-rating') return inviteRating(state, by, context)
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
    case 'transfer':
      return requestTransfer(state, by, command, context)
    case 'consult':
      return consult(state, by, command, context)
    case 'release-helper':
      return releaseHelper(state, by, command.agent, now)
    case 'follow-rule':
      return followRule(state, by, command, context)
    case 'cancel-transfer':
      return cancelTransfer(state, by, command.transfer, context)
    case 'read-packet':
      return readPacket(state, by, command.offer, now)
    case 'return-to-bot':
      return returnToBot(state, by, command, context)
    case 'answer-call':
      if (!leads(by)) return refuse('not-allowed')
      return {
        events: team(state).called ? [{ type: 'call-answered', at: now, by: face(by) }] : [],
      }
    default:
      return command satisfies never
  }
}

import type { Time } from '../aggregate.js'
import { gone, mayEndByAbsence } from './absence.js'
import { botFailed, decideBot } from './bot.js'
import type { SystemCommand } from './commands.js'
import type { ConversationEvent } from './events.js'
import { endOf, wasNamed } from './ringing.js'
import type { ConversationState } from './state.js'
import { after, type ConversationContext, type ConversationDecision, team } from './step.js'
import { resumed } from './transfer/away.js'
import { endTransfer } from './transfer/end.js'
import { transferTick } from './transfer/time.js'

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
    events.push(endOf(ringing, 'lapsed', now))
    if (wasNamed(ringing, state)) {
      events.push(...endTransfer(after(state, events), 'timed-out', context))
    }
  }
  events.push(...transferTick(after(state, events), context))
  const next = after(state, events)
  if (due(endsAt) && mayEndByAbsence(next)) {
    const epoch = next.epoch + 1
    events.push({ type: 'closed', at: now, epoch, by: 'system', team: { reason: 'absence' } })
  }
  return events
}

const presence = (
  state: ConversationState,
  connected: boolean,
  context: ConversationContext,
): ConversationEvent[] => {
  if (team(state).connected === connected) return []
  return connected
    ? [{ type: 'presence', at: context.now, connected }, ...resumed(state, context.now)]
    : [gone(state, context)]
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

/** What the room itself reports: time, presence, receipts, and the bot that it runs. */
export const decideSystem = (
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

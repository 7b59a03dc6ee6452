import { refuse } from '../aggregate.js'
import type { SystemCommand } from './commands.js'
import type { ConversationEvent } from './events.js'
import { interrupt, pull } from './handoff.js'
import type { ConversationState } from './state.js'
import { after, type ConversationContext, type ConversationDecision, team } from './step.js'

type BotCommand = Extract<SystemCommand, { type: 'bot-answer' | 'bot-handoff' | 'bot-fail' }>

/** A new turn: the bot is asked everything that the visitor said since its last answer. */
export const askBot = (
  state: ConversationState,
  { now, policy }: ConversationContext,
): ConversationEvent => ({
  type: 'bot-asked',
  at: now,
  turn: state.turn + 1,
  deadline: now + policy.settings.bot.timeoutSeconds * 1000,
})

/** The bot could not answer: the visitor is told, and offered (or given) a person. */
export const botFailed = (
  state: ConversationState,
  turn: number,
  code: string,
  context: ConversationContext,
): ConversationEvent[] => {
  const failed: ConversationEvent[] = [
    ...interrupt(state, context),
    { type: 'bot-failed', at: context.now, turn, team: { code } },
  ]
  const trigger = code === 'timeout' ? 'bot-timed-out' : 'bot-failed'
  return [...failed, ...pull(after(state, failed), { trigger, reason: code }, context)]
}

const botAnswered = (
  state: ConversationState,
  command: Extract<BotCommand, { type: 'bot-answer' }>,
  context: ConversationContext,
): ConversationEvent[] => {
  const { text, suggestions, sources, sure, turn } = command
  if (text.trim() === '') return botFailed(state, turn, 'empty', context)
  const answer: ConversationEvent[] = [
    {
      type: 'said',
      at: context.now,
      n: state.messages + 1,
      by: { kind: 'bot' },
      text,
      ...(suggestions.length > 0 && { suggestions }),
      ...(sources.length > 0 && { team: { sources } }),
    },
    { type: 'bot-answered', at: context.now, turn, team: { sure } },
  ]
  const next = after(state, answer)
  if (command.handoff !== undefined) {
    return [...answer, ...pull(next, { trigger: 'bot-gave-up', reason: command.handoff }, context)]
  }
  const unsure = team(next).unsure >= context.policy.settings.handoff.unsure
  return unsure ? [...answer, ...pull(next, { trigger: 'unsure' }, context)] : answer
}

/** The bot asks for a person; where that leads nowhere now, the visitor has to know that it failed. */
const botGaveUp = (
  state: ConversationState,
  { turn, reason }: Extract<BotCommand, { type: 'bot-handoff' }>,
  context: ConversationContext,
): ConversationEvent[] => {
  const { now } = context
  const ended: ConversationEvent[] = [
    ...interrupt(state, context),
    { type: 'bot-answered', at: now, turn, team: { sure: false } },
  ]
  const passed = pull(after(state, ended), { trigger: 'bot-gave-up', reason }, context)
  if (passed.length > 0) return [...ended, ...passed]
  return [
    ...interrupt(state, context),
    { type: 'bot-failed', at: now, turn, team: { code: 'gave-up' } },
  ]
}

/** X1: only the answer to the question that is still asked counts; a bot never talks over a human. */
export const decideBot = (
  state: ConversationState,
  command: BotCommand,
  context: ConversationContext,
): ConversationDecision => {
  if (state.asking?.turn !== command.turn) return refuse('bot-moved-on')
  switch (command.type) {
    case 'bot-answer':
      return { events: botAnswered(state, command, context) }
    case 'bot-handoff':
      return { events: botGaveUp(state, command, context) }
    case 'bot-fail':
      return { events: botFailed(state, command.turn, command.code, context) }
    default:
      return command satisfies never
  }
}

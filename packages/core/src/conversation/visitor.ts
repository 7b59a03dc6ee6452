import { refuse } from '../aggregate.js'
import type { Classification } from '../classifier/index.js'
import { validContact } from '../customer/contact.js'
import type { Trigger } from '../workspace/settings.js'
import { askBot } from './bot.js'
import type { VisitorCommand } from './commands.js'
import type { ConversationEvent } from './events.js'
import { interrupt, pull, request, triggerOf } from './handoff.js'
import type { ConversationState } from './state.js'
import { after, type ConversationContext, type ConversationDecision, team } from './step.js'
import { rate } from './survey.js'
import { answerConsent } from './transfer/consent.js'

/** Tickets that one conversation may leave, and pages that it keeps. */
export const MAX_TICKETS = 5
export const MAX_PAGES = 200

type Say = Extract<VisitorCommand, { type: 'say' }>

/** Whether the classifier reads in a message what the team does not know already. */
const tellsNew = (state: ConversationState, found: Classification): boolean => {
  const { emotion, displeased, urgent, category } = found
  const known = team(state)
  return (
    emotion !== known.emotion ||
    displeased ||
    (urgent && known.priority === 0) ||
    (category !== undefined && category !== known.category && !known.categorised)
  )
}

/** What a message brings with it: what it interrupts, itself, and what is new in its words. */
const hear = (
  state: ConversationState,
  { text, files }: Say,
  found: Classification,
  context: ConversationContext,
): ConversationEvent[] => {
  const at = context.now
  const cut = interrupt(state, context)
  const n = state.messages + cut.length + 1
  const words = { type: 'said' as const, at, n, by: { kind: 'visitor' as const }, text }
  const said: ConversationEvent = files ? { ...words, files } : words
  if (!tellsNew(state, found)) return [...cut, said]
  const { category, emotion, displeased, urgent } = found
  const classified = { n, emotion, displeased, urgent, ...(category !== undefined && { category }) }
  return [...cut, said, { type: 'classified', at, ...classified }]
}

/** The bot answers beside these two; the other triggers offer a person in place of an answer. */
const botAnswersToo = new Set<Trigger | undefined>(['category', 'turns', undefined])

const say = (
  state: ConversationState,
  said: Say,
  context: ConversationContext,
): ConversationEvent[] => {
  const { settings, classify } = context.policy
  const found = classify(said.text)
  const { category } = found
  const heard = hear(state, said, found, context)
  if (state.floor.holder !== 'bot') return heard
  if (found.declinesHuman && state.offer) {
    heard.push({ type: 'handoff-declined', at: context.now, offer: state.offer.id })
  }
  const { category: before, categorised } = team(state)
  const asksNew = category !== undefined && category !== before && !categorised
  const next = after(state, heard)
  const trigger = triggerOf(next, found, asksNew, settings)
  const passed = trigger ? pull(next, { trigger, ...(category && { category }) }, context) : []
  const asked = after(next, passed)
  return asked.floor.holder === 'bot' && botAnswersToo.has(trigger)
    ? [...heard, ...passed, askBot(asked, context)]
    : [...heard, ...passed]
}

const answerOffer = (
  state: ConversationState,
  { offer, accept }: Extract<VisitorCommand, { type: 'answer-offer' }>,
  context: ConversationContext,
): ConversationDecision => {
  if (state.offer?.id !== offer) return refuse('nothing-to-answer')
  const { trigger = 'keyword', reason } = team(state)
  if (accept) {
    return { events: request(state, { trigger, ...(reason && { reason }) }, context, true) }
  }
  const declined: ConversationEvent = { type: 'handoff-declined', at: context.now, offer }
  // These two were offered in place of an answer, so the bot may still owe one.
  const instead = trigger === 'emotion' || trigger === 'displeasure'
  const owed = instead && state.heard < state.asked
  return { events: owed ? [declined, askBot(after(state, [declined]), context)] : [declined] }
}

const leaveContact = (
  state: ConversationState,
  { contact, question, name }: Extract<VisitorCommand, { type: 'leave-contact' }>,
  { now }: ConversationContext,
): ConversationDecision => {
  if (!validContact(contact)) return refuse('bad-contact')
  if (state.tickets >= MAX_TICKETS) return refuse('too-many-tickets')
  const ticket = `${state.id}.${state.tickets + 1}`
  const left: ConversationEvent = {
    type: 'contact-left',
    at: now,
    ticket,
    contact,
    question,
    ...(name !== undefined && { name }),
  }
  if (state.floor.holder !== 'queue') return { events: [left], answer: ticket }
  const back: ConversationEvent = {
    type: 'returned-to-bot',
    at: now,
    epoch: state.epoch + 1,
    team: { cause: 'contact-left' },
  }
  return { events: [left, back], answer: ticket }
}

const askHuman = (
  state: ConversationState,
  category: string | undefined,
  context: ConversationContext,
): ConversationDecision => {
  if (state.floor.holder === 'queue') return refuse('already-waiting')
  if (state.floor.holder === 'agent') return refuse('already-with-person')
  const { categories } = context.policy.settings
  if (category !== undefined && !categories.some(({ id }) => id === category)) {
    return refuse('unknown-category')
  }
  return { events: request(state, { trigger: 'menu', ...(category && { category }) }, context) }
}

export const decideVisitor = (
  state: ConversationState,
  command: VisitorCommand,
  context: ConversationContext,
): ConversationDecision => {
  if (command.type === 'leave-contact') return leaveContact(state, command, context)
  if (command.type === 'rate') return rate(state, command, context)
  if (state.floor.holder === 'closed') return refuse('closed')
  switch (command.type) {
    case 'say':
      return { events: say(state, command, context) }
    case 'ask-human':
      return askHuman(state, command.category, context)
    case 'answer-offer':
      return answerOffer(state, command, context)
    case 'answer-consent':
      return answerConsent(state, command, context)
    case 'view-page':
      return {
        events:
          team(state).pages < MAX_PAGES
            ? [{ type: 'page-viewed', at: context.now, page: command.page }]
            : [],
      }
    default:
      return command satisfies never
  }
}

import type { Classification } from '../classifier/index.js'
import type { Category, Settings, Trigger, TriggerMode } from '../workspace/settings.js'
import type { ConversationEvent, Priority } from './events.js'
import type { ConversationState } from './state.js'
import { type ConversationContext, team } from './step.js'

const categoryOf = (settings: Settings, id: string | undefined): Category | undefined =>
  settings.categories.find((category) => category.id === id)

const modeOf = (settings: Settings, trigger: Trigger, category?: string): TriggerMode => {
  if (trigger === 'menu') return 'direct'
  if (trigger === 'category') return categoryOf(settings, category)?.handoff ?? 'off'
  return settings.handoff.triggers[trigger]
}

/** The visitor was asked a moment ago: who asks again at once is a nuisance. */
const isQuiet = ({ asked, quietUntil }: ConversationState) =>
  quietUntil !== undefined && asked <= quietUntil

/** What a trigger leads to now. */
const effectOf = (
  state: ConversationState,
  trigger: Trigger,
  settings: Settings,
  category?: string,
): TriggerMode => {
  const mode = modeOf(settings, trigger, category)
  if (mode !== 'offer') return mode
  // Asking for a person while the question stands is an answer to it.
  if (trigger === 'keyword') return state.offer ? 'direct' : 'offer'
  return isQuiet(state) ? 'off' : 'offer'
}

/**
 * The first trigger that a visitor's message pulls, the plainest wish first (H1, H6, H5, H3, H4).
 * `state` is the one after the message, `asksNew` whether its category is not the one before.
 */
export const triggerOf = (
  state: ConversationState,
  said: Classification,
  asksNew: boolean,
  settings: Settings,
): Trigger | undefined => {
  if (said.declinesHuman) return undefined
  const { displeasure, turns } = settings.handoff
  const pulled: [Trigger, boolean][] = [
    ['keyword', said.human],
    ['displeasure', said.displeased && team(state).displeased >= displeasure],
    ['emotion', said.emotion === 'angry'],
    ['category', asksNew],
    ['turns', state.answers >= turns],
  ]
  return pulled.find(
    ([trigger, is]) => is && effectOf(state, trigger, settings, said.category) !== 'off',
  )?.[0]
}

const priorityOf = (state: ConversationState, trigger: Trigger): Priority => {
  const { priority, card, emotion } = team(state)
  const pressing = card.vip || emotion === 'angry' || trigger === 'emotion'
  return priority === 0 && pressing ? 1 : priority
}

/** What the visitor has seen of an answer that is now interrupted stays, marked as cut. */
export const interrupt = (
  state: ConversationState,
  { now, policy }: ConversationContext,
): ConversationEvent[] =>
  policy.streamed && state.asking?.turn === policy.streamed.turn
    ? [
        {
          type: 'said',
          at: now,
          n: state.messages + 1,
          by: { kind: 'bot' },
          text: policy.streamed.text,
          cut: true,
        },
      ]
    : []

export interface Reason {
  trigger: Trigger
  reason?: string
  /** What the message, or the choice in the menu, was about. */
  category?: string
}

const departmentFor = (state: ConversationState, settings: Settings, category?: string) =>
  categoryOf(settings, category ?? team(state).category)?.department ?? settings.handoff.department

/** The question of this moment decides; else the department that the visitor was told of. */
const departmentNow = (state: ConversationState, settings: Settings, category?: string) =>
  categoryOf(settings, category)?.department ??
  state.offer?.department ??
  departmentFor(state, settings)

/** A skill is asked for only where the category's own department answers. */
const skillFor = (state: ConversationState, settings: Settings, to: string, category?: string) => {
  const found = categoryOf(settings, category ?? team(state).category)
  return found?.department === to ? found.skill : undefined
}

/** Triggers by which the visitor says yes to an offer that stands. */
const wishes: ReadonlySet<Trigger> = new Set(['keyword', 'menu'])

/** The conversation asks for a person: from here on it waits in a department's queue. */
export const request = (
  state: ConversationState,
  { trigger, reason, category }: Reason,
  context: ConversationContext,
  accepted = wishes.has(trigger),
): ConversationEvent[] => {
  const { settings } = context.policy
  const department = departmentNow(state, settings, category)
  const skill = skillFor(state, settings, department, category)
  const chosen = trigger === 'menu' && category !== undefined && !team(state).categorised
  return [
    ...interrupt(state, context),
    {
      type: 'handoff-requested',
      at: context.now,
      department,
      epoch: state.epoch + 1,
      ...(accepted && state.offer && { offer: state.offer.id }),
      team: {
        trigger,
        priority: priorityOf(state, trigger),
        ...(reason !== undefined && { reason }),
        ...(skill !== undefined && { skill }),
        ...(chosen && { category }),
      },
    },
  ]
}

/** Passes the conversation on, or asks the visitor first, as the workspace has set this trigger. */
export const pull = (
  state: ConversationState,
  why: Reason,
  context: ConversationContext,
): ConversationEvent[] => {
  const { settings } = context.policy
  const { trigger, reason, category } = why
  const effect = effectOf(state, trigger, settings, category)
  if (effect === 'off') return []
  if (effect === 'direct') return request(state, why, context)
  return [
    ...interrupt(state, context),
    {
      type: 'handoff-offered',
      at: context.now,
      offer: `h${state.handoffs + 1}`,
      department: departmentFor(state, settings, category),
      team: { trigger, ...(reason !== undefined && { reason }) },
    },
  ]
}

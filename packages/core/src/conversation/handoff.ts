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

/** The first trigger that a visitor's message pulls, the plainest wish first (H1, H6, H5, H3, H4). */
export const triggerOf = (
  state: ConversationState,
  said: Classification,
  settings: Settings,
): Trigger | undefined => {
  const { displeased, category } = team(state)
  const pulled: [Trigger, boolean][] = [
    ['keyword', said.human],
    ['displeasure', said.displeased && displeased + 1 >= settings.handoff.displeasure],
    ['emotion', said.emotion === 'angry'],
    ['category', said.category !== undefined && said.category !== category],
    ['turns', state.answers >= settings.handoff.turns],
  ]
  return pulled.find(
    ([trigger, is]) => is && modeOf(settings, trigger, said.category) !== 'off',
  )?.[0]
}

const priorityOf = (state: ConversationState): Priority => {
  const { priority, card, emotion } = team(state)
  return priority === 0 && (card.vip || emotion === 'angry') ? 1 : priority
}

/** What the visitor has seen of an answer that is now interrupted stays, marked as cut. */
export const interrupt = (
  state: ConversationState,
  { now, policy }: ConversationContext,
): ConversationEvent[] =>
  state.asking && policy.streamed
    ? [
        {
          type: 'said',
          at: now,
          n: state.messages + 1,
          by: { kind: 'bot' },
          text: policy.streamed,
          cut: true,
        },
      ]
    : []

export interface Reason {
  trigger: Trigger
  reason?: string
  category?: string
}

const departmentFor = (state: ConversationState, settings: Settings, category?: string) =>
  categoryOf(settings, category ?? team(state).category)?.department ?? settings.handoff.department

/** The conversation asks for a person: from here on it waits in a department's queue. */
export const request = (
  state: ConversationState,
  { trigger, reason, category }: Reason,
  context: ConversationContext,
): ConversationEvent[] => {
  const { settings } = context.policy
  const skill = categoryOf(settings, category ?? team(state).category)?.skill
  return [
    ...interrupt(state, context),
    {
      type: 'handoff-requested',
      at: context.now,
      department: departmentFor(state, settings, category),
      epoch: state.epoch + 1,
      ...(state.offer && { offer: state.offer.id }),
      team: {
        trigger,
        priority: priorityOf(state),
        ...(reason !== undefined && { reason }),
        ...(skill !== undefined && { skill }),
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
  const { trigger, reason } = why
  const mode = modeOf(settings, trigger, why.category ?? team(state).category)
  if (mode === 'off') return []
  // Asking again while the question stands is an answer to it.
  if (mode === 'direct' || (state.offer && trigger === 'keyword'))
    return request(state, why, context)
  if (state.offer) return []
  return [
    ...interrupt(state, context),
    {
      type: 'handoff-offered',
      at: context.now,
      offer: `h${state.handoffs + 1}`,
      department: departmentFor(state, settings, why.category),
      team: { trigger, ...(reason !== undefined && { reason }) },
    },
  ]
}

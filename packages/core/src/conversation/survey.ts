import { refuse } from '../aggregate.js'
import { factsOf } from '../rules/facts.js'
import type { SurveySettings } from '../workspace/settings.js'
import type { VisitorCommand } from './commands.js'
import type { AgentFace, ConversationEvent, EventOf } from './events.js'
import type { ConversationState } from './state.js'
import { type ConversationContext, type ConversationDecision, team } from './step.js'

/** For how long a rating can be changed. */
const CHANGE_MS = 10 * 60_000

/** Whether a conversation with these stops went from one person to another. */
export const passedOn = (stops: readonly { agent: AgentFace }[]): boolean =>
  new Set(stops.map(({ agent }) => agent.id)).size > 1

/** Whether somebody had the floor of whom the customer was not asked yet. */
export const unasked = (state: ConversationState): boolean =>
  state.survey?.stops.at(-1)?.stop !== team(state).path.at(-1)?.epoch

/** The question how it was, about everybody who had the floor. */
export const survey = (state: ConversationState, at: number): EventOf<'survey-invited'> => ({
  type: 'survey-invited',
  at,
  survey: state.epoch,
  stops: team(state).path.map(({ epoch: stop, agent, department, at }) => ({
    stop,
    agent,
    at,
    ...(department !== undefined && { department }),
  })),
})

const wants = (
  state: ConversationState,
  { after, vipOnly, categories, tags }: SurveySettings,
  now: number,
): boolean => {
  const { path } = team(state)
  const counts = { off: false, always: path.length > 0, transfer: passedOn(path) }[after]
  const { vip, category, tags: has } = factsOf(state, now)
  return (
    counts &&
    (!vipOnly || vip) &&
    (!categories || (category !== undefined && categories.includes(category))) &&
    (!tags || tags.some((tag) => has.includes(tag)))
  )
}

/** T30: whoever the workspace wants to ask is asked, unless they have rated all of it already. */
export const surveyAfterEnd = (
  state: ConversationState,
  { now, policy }: ConversationContext,
): ConversationEvent[] => {
  if (state.floor.holder !== 'closed' || !wants(state, policy.settings.survey, now)) return []
  const rated = state.survey?.ratedAt !== undefined && !unasked(state)
  return rated ? [] : [survey(state, now)]
}

/** The customer's answer. The last one within the time for changes counts. */
export const rate = (
  state: ConversationState,
  { survey: id, legs = [], ...said }: Extract<VisitorCommand, { type: 'rate' }>,
  { now }: ConversationContext,
): ConversationDecision => {
  const { survey } = state
  if (survey?.id !== id) return refuse('nothing-to-answer')
  const known = new Set(survey.stops.map(({ stop }) => stop))
  if (!legs.every(({ stop }) => known.has(stop))) return refuse('nothing-to-answer')
  if (said.repeated !== undefined && !passedOn(survey.stops)) return refuse('nothing-to-answer')
  const { ratedAt = now } = survey
  if (now - ratedAt > CHANGE_MS) return refuse('already-rated')
  const last = new Map(legs.map((leg) => [leg.stop, leg]))
  return { events: [{ ...said, type: 'rated', at: now, survey: id, legs: [...last.values()] }] }
}

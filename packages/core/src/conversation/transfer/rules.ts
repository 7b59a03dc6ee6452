import type { Time } from '../../aggregate.js'
import { factsOf } from '../../rules/facts.js'
import { matchRule, type RuleMatch } from '../../rules/match.js'
import type { TransferRule } from '../../rules/rule.js'
import type { Settings } from '../../workspace/settings.js'
import type { AgentFace, ConversationEvent } from '../events.js'
import type { ConversationState } from '../state.js'
import { type ConversationContext, team } from '../step.js'
import { begin, destinationOf, type Wanted } from './begin.js'
import { guard } from './guard.js'

/** Of whoever looks after this customer, by their card. */
const targetOf = (
  state: ConversationState,
  { target }: TransferRule,
): { kind: 'agent' | 'department'; id: string } | undefined => {
  if (target.kind !== 'vip-agent') return target
  const agent = state.team?.card.agent
  return agent === undefined ? undefined : { kind: 'agent', id: agent }
}

type Rules = Pick<Settings, 'rules' | 'members'>

/** A rule that leads to where the conversation is, or was, has nothing to say about it. */
const leadsOn = (
  state: ConversationState,
  rule: TransferRule,
  holder: string,
  { members }: Rules,
): boolean => {
  const to = targetOf(state, rule)
  const path = state.team?.path ?? []
  if (!to || path.some((stop) => stop.rule === rule.id)) return false
  if (to.kind === 'agent') return path.every(({ agent }) => agent.id !== to.id)
  return !members.find(({ id }) => id === holder)?.departments.includes(to.id)
}

/**
 * T14: the first rule that matches a conversation that a person has, of those that would not send
 * it to where it is; and why (X8). Runs on the team's copy of the state, in the room and on screens.
 */
export const ruleFor = (state: ConversationState, settings: Rules, now: Time): RuleMatch => {
  const { floor } = state
  // What a person has chosen no rule second-guesses.
  const chosen = state.team?.path.at(-1)?.passed
  if (floor.holder !== 'agent' || chosen) return { explanation: { considered: [] } }
  const rules = settings.rules.filter((rule) => leadsOn(state, rule, floor.agent.id, settings))
  return matchRule(rules, factsOf(state, now))
}

/** The transfer that a rule asks for. */
export const wantedBy = (
  state: ConversationState,
  rule: TransferRule,
  by: AgentFace,
  settings: Settings,
): Wanted | undefined => {
  const target = targetOf(state, rule)
  const found = target && destinationOf(state, target, settings)
  if (!found || typeof found === 'string') return undefined
  const note = rule.note?.[state.language]
  return {
    ...found,
    kind: 'rule',
    by,
    rule: rule.id,
    consent: true,
    anyway: false,
    ...(note !== undefined && { note }),
    ...(rule.skill !== undefined && { skill: rule.skill }),
    ...(rule.accept && { accept: rule.accept }),
    ...(rule.algorithm && { algorithm: rule.algorithm }),
  }
}

/** After these something may hold that did not before; whoever speaks may do so at another hour. */
const telling = new Set<ConversationEvent['type']>([
  ...(['assigned', 'classified', 'categorised', 'card-changed', 'page-viewed'] as const),
])
const tells = (event: ConversationEvent): boolean =>
  telling.has(event.type) || (event.type === 'said' && event.by.kind === 'visitor')

/** T17: a rule that is set to run by itself passes the conversation on, once for each rule. */
export const runRules = (
  state: ConversationState,
  events: readonly ConversationEvent[],
  context: ConversationContext,
): ConversationEvent[] => {
  const { settings } = context.policy
  const { floor } = state
  if (floor.holder !== 'agent' || !events.some(tells)) return []
  const { transfer, called, path, ruled } = team(state)
  const mayRun = ({ mode, id }: TransferRule) => mode === 'auto' && !ruled.includes(id)
  if (transfer || called || !settings.rules.some(mayRun)) return []
  const { rule } = ruleFor(state, settings, context.now)
  if (!rule || !mayRun(rule)) return []
  const wanted = wantedBy(state, rule, floor.agent, settings)
  if (!wanted || (wanted.to.kind === 'agent' && wanted.to.id === floor.agent.id)) return []
  return guard(path, wanted.to, settings.transfer) ? [] : begin(state, wanted, context)
}

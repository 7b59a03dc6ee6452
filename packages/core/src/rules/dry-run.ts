import type { Time } from '../aggregate.js'
import type { ConversationEvent } from '../conversation/events.js'
import { evolve } from '../conversation/evolve.js'
import { type ConversationState, type Floor, initial } from '../conversation/state.js'
import { type Facts, factsOf } from './facts.js'
import { matchRule, type RuleExplanation } from './match.js'
import type { TransferRule } from './rule.js'

/** What the rules say after one event of a log. */
export interface Tried {
  /** The event's place in the log, from 0. */
  event: number
  at: Time
  /** Who had the floor by then. */
  holder: Floor['holder']
  /** The rule that matches; left out when none does. */
  rule?: string
  facts: Facts
  explanation: RuleExplanation
}

export interface DryRun {
  /** For each rule that ever was the one that matches: when it first was. The first of all first. */
  matches: (Tried & { rule: string })[]
  /** After the last event before the end: why whatever does not match does not. */
  last?: Tried
}

const isOpen = ({ desk, floor }: ConversationState) =>
  desk !== undefined && floor.holder !== 'closed'

/**
 * X8: what rules would have done in a conversation of the past, from the team's copy of its log.
 * They are tried after each event while it was open; time alone is not looked at in between.
 */
export const dryRun = (
  rules: readonly TransferRule[],
  events: readonly ConversationEvent[],
): DryRun => {
  const matches = new Map<string, Tried & { rule: string }>()
  let state = initial
  let last: Tried | undefined
  for (const [event, happened] of events.entries()) {
    state = evolve(state, happened)
    if (!isOpen(state)) continue
    const facts = factsOf(state, happened.at)
    const { rule, explanation } = matchRule(rules, facts)
    last = { event, at: happened.at, holder: state.floor.holder, facts, explanation }
    if (!rule) continue
    const match = { ...last, rule: rule.id }
    if (!matches.has(rule.id)) matches.set(rule.id, match)
    last = match
  }
  return { matches: [...matches.values()], ...(last && { last }) }
}

import type { Facts } from './facts.js'
import { isWithin } from './hours.js'
import { isPage } from './page.js'
import type { Conditions, TransferRule } from './rule.js'

export type ConditionName = keyof Conditions

/** X8: what became of each rule that was looked at, condition by condition. */
export interface RuleExplanation {
  considered: {
    rule: string
    held: boolean
    conditions: { condition: ConditionName; held: boolean }[]
  }[]
  /** Rules that were considered too, and that are not named. */
  omitted?: number
}

export interface RuleMatch {
  rule?: TransferRule
  explanation: RuleExplanation
}

/** An explanation names at most this many rules: the first ones, and the last that was looked at. */
export const RULES_NAMED = 50

/** Each looks at its own condition, and is asked only where there is one. */
const judges: Record<ConditionName, (when: Conditions, facts: Facts) => boolean> = {
  categories: ({ categories }, { category = '' }) => categories?.includes(category) === true,
  channels: ({ channels }, { channel }) => channels?.includes(channel) === true,
  tags: (when, { tags }) => tags.some((tag) => when.tags?.includes(tag)),
  vip: (when, { vip }) => when.vip === vip,
  languages: ({ languages }, { language }) => languages?.includes(language) === true,
  pages: ({ pages = [] }, { page }) =>
    page !== undefined && pages.some((pattern) => isPage(pattern, page)),
  hours: ({ hours = [] }, { now }) => hours.some((stretch) => isWithin(stretch, now)),
  priority: ({ priority: least = 0 }, { priority }) => priority >= least,
  emotions: ({ emotions }, { emotion }) => emotions?.includes(emotion) === true,
}

const judge = ({ id, when }: TransferRule, facts: Facts) => {
  const conditions = (Object.keys(when) as ConditionName[]).map((condition) => ({
    condition,
    held: judges[condition](when, facts),
  }))
  return { rule: id, held: conditions.every(({ held }) => held), conditions }
}

const named = (considered: RuleExplanation['considered']): RuleExplanation => {
  const omitted = considered.length - RULES_NAMED
  if (omitted <= 0) return { considered }
  return { considered: [...considered.slice(0, RULES_NAMED - 1), ...considered.slice(-1)], omitted }
}

/** The first rule whose conditions all hold, and why it is that one (X8). Total on any facts. */
export const matchRule = (rules: readonly TransferRule[], facts: Facts): RuleMatch => {
  const considered: RuleExplanation['considered'] = []
  for (const rule of rules) {
    const judged = judge(rule, facts)
    considered.push(judged)
    if (judged.held) return { rule, explanation: named(considered) }
  }
  return { explanation: named(considered) }
}

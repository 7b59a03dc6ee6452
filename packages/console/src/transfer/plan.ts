import type { ConversationRow } from '@baton/client'
import { keyOf, type Locale, type TransferTarget } from '@baton/ui'
import { agentTargets, bestAgent, departmentTargets, type Targeted, type Team } from './targets.js'

/** Who takes each conversation over, by its id: the key of a target, or nothing where it is kept. */
export type Plan = ReadonlyMap<string, string>

/** Kept by whoever has it. */
export const STAY = ''

const stateOf = ({ language, detail }: ConversationRow, me: string): Targeted => ({
  floor: { holder: 'agent', agent: { id: me, name: '' } },
  language,
  category: detail?.category,
})

/** Who can take it: nobody who is offline, and no department where nobody is. */
export const takersOf = (
  row: ConversationRow,
  me: string,
  team: Team,
  locale: Locale,
): TransferTarget[] => {
  const state = stateOf(row, me)
  return [...agentTargets(state, team, locale), ...departmentTargets(state, team, locale)].filter(
    ({ status }) => status !== 'offline',
  )
}

/** The keys of those who were asked already, by conversation. */
export type Tried = ReadonlyMap<string, readonly string[]>

/** As if everybody in the plan had taken over what they are to be asked for. */
const laden = (team: Team, plan: Plan): Team => {
  const asked = [...plan.values()]
  const rows = team.rows.map((row) => {
    const more = asked.filter((key) => key === keyOf({ kind: 'agent', id: row.id })).length
    return { ...row, load: row.load + more }
  })
  return { ...team, rows }
}

/** The best for one more; T10: nobody who would be full is proposed, sooner a department. */
const proposed = (
  row: ConversationRow,
  me: string,
  team: Team,
  tried: readonly string[] = [],
): string | undefined => {
  const untried = team.rows.filter(({ id }) => !tried.includes(keyOf({ kind: 'agent', id })))
  const best = bestAgent(stateOf(row, me), { ...team, rows: untried })
  if (best !== undefined) return keyOf({ kind: 'agent', id: best })
  const able = takersOf(row, me, team, 'en').filter(
    (one) => one.status !== 'full' && !tried.includes(keyOf(one)),
  )
  // Somebody who is busy is rung all the same; a department only where somebody is not.
  const staffed = able.find((one) => one.kind === 'department' && one.status === 'online')
  const first = staffed ?? able[0]
  return first && keyOf(first)
}

/**
 * A proposal for every conversation that has none. Earlier ones count: a whole shift does not go to
 * the one who was idle first. What was proposed or chosen stays while that target can be asked.
 * Where nobody can, whoever comes online is proposed.
 */
export const completed = (
  plan: Plan,
  conversations: readonly ConversationRow[],
  me: string,
  team: Team,
  tried: Tried = new Map(),
): Plan => {
  const next = new Map(plan)
  for (const row of conversations) {
    const key = next.get(row.id)
    const still = key === STAY || takersOf(row, me, team, 'en').some((one) => keyOf(one) === key)
    if (key !== undefined && still) continue
    next.delete(row.id)
    const found = proposed(row, me, laden(team, next), tried.get(row.id))
    if (found !== undefined) next.set(row.id, found)
  }
  return next
}

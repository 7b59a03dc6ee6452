import type { Settings, TransferRule } from '@baton/core'
import type { Problem } from './check.js'

const among = (ids: readonly string[]) =>
  ids.length > 0 ? `there are ${ids.join(', ')}` : 'there are none'

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)

/** The parts of a rule's problems; `at` is the way from the rule. */
type Found = [at: (string | number)[], message: string]

/** Question types that there are not, each by its place in the list. */
const unknownIn = (ids: readonly string[] | undefined, { categories }: Settings): Found[] =>
  (ids ?? []).flatMap((id, i): Found[] => {
    const known = idsOf(categories)
    return known.includes(id) ? [] : [[[i], `no question type "${id}" (${among(known)})`]]
  })

const inConditions = ({ when }: TransferRule, settings: Settings): Found[] =>
  unknownIn(when.categories, settings).map(([at, message]) => [
    ['when', 'categories', ...at],
    message,
  ])

const inTarget = ({ target }: TransferRule, { departments, members }: Settings): Found[] => {
  switch (target.kind) {
    case 'department': {
      const known = idsOf(departments)
      if (known.includes(target.id)) return []
      return [[['target', 'id'], `no department "${target.id}" (${among(known)})`]]
    }
    case 'agent': {
      const known = idsOf(members)
      if (known.includes(target.id)) return []
      return [[['target', 'id'], `no member "${target.id}" (${among(known)})`]]
    }
    case 'vip-agent':
      return []
    default:
      return target satisfies never
  }
}

/** How to choose an agent says something only where there is one to be chosen. */
const inChoice = (rule: TransferRule, { members }: Settings): Found[] => {
  const { target, skill } = rule
  if (target.kind !== 'department') {
    return (['algorithm', 'skill'] as const)
      .filter((key) => rule[key] !== undefined)
      .map((key) => [[key], 'only for a rule whose target is a department'])
  }
  const here = members.filter(({ departments }) => departments.includes(target.id))
  const known = [...new Set(here.flatMap(({ skills }) => Object.keys(skills)))]
  if (skill === undefined || known.includes(skill)) return []
  return [[['skill'], `nobody in "${target.id}" has the skill "${skill}" (${among(known)})`]]
}

/** Names in rules that lead nowhere. */
export const ruleProblems = (settings: Settings): Problem[] =>
  settings.rules.flatMap((rule, index) =>
    [inConditions, inTarget, inChoice]
      .flatMap((look) => look(rule, settings))
      .map(([at, message]) => ({ path: ['rules', index, ...at], message })),
  )

/** Question types after which nobody could be asked how it was. */
export const surveyProblems = (settings: Settings): Problem[] =>
  unknownIn(settings.survey.categories, settings).map(([at, message]) => ({
    path: ['survey', 'categories', ...at],
    message,
  }))

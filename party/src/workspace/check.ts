import { fallbackChain, type Settings } from '@baton/core'
import * as v from 'valibot'
import { ruleProblems, surveyProblems } from './rules.js'
import { settingsSchema } from './schema.js'

/** Something wrong with a configuration, and the way to it: `['members', 0, 'cap']`. */
export interface Problem {
  path: (string | number)[]
  message: string
}

const repeated = (list: { id: string }[], name: string): Problem[] =>
  list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) < index
      ? [{ path: [name, index, 'id'], message: `"${id}" is used twice` }]
      : [],
  )

/** Each circle of departments that help each other out is named once, with the whole way round. */
const circles = ({ departments }: Settings): Problem[] =>
  departments.flatMap(({ id }, index) => {
    const around = [id, ...fallbackChain(departments, id)]
    const last = departments.find((one) => one.id === around.at(-1))
    const first = departments.findIndex((one) => around.includes(one.id)) === index
    if (last?.fallback !== id || !first) return []
    const way = [...around, id].join(' → ')
    return [{ path: ['departments', index, 'fallback'], message: `leads in a circle: ${way}` }]
  })

/** What no shape can say: names that have to lead somewhere. */
const crossings = (settings: Settings): Problem[] => {
  const { departments, categories, members, handoff, rules } = settings
  const known = new Set(departments.map(({ id }) => id))
  const names = [...known].join(', ')
  const need = (id: string, path: Problem['path']): Problem[] =>
    known.has(id) ? [] : [{ path, message: `no department "${id}" (there are ${names})` }]
  return [
    ...repeated(departments, 'departments'),
    ...repeated(categories, 'categories'),
    ...repeated(members, 'members'),
    ...repeated(rules, 'rules'),
    ...need(handoff.department, ['handoff', 'department']),
    ...departments.flatMap(({ fallback }, i) =>
      fallback === undefined ? [] : need(fallback, ['departments', i, 'fallback']),
    ),
    ...circles(settings),
    ...categories.flatMap(({ department }, i) => need(department, ['categories', i, 'department'])),
    ...members.flatMap((one, i) =>
      one.departments.flatMap((id, k) => need(id, ['members', i, 'departments', k])),
    ),
    ...ruleProblems(settings),
    ...surveyProblems(settings),
  ]
}

export const problemsOf = (issues: readonly v.BaseIssue<unknown>[]): Problem[] =>
  issues.map(({ path, message }) => ({
    path: (path ?? []).map(({ key }) => key as string | number),
    message,
  }))

/** Parsed and checked settings, or everything that is wrong with them at once. */
export const checkSettings = (input: unknown): Settings | { problems: Problem[] } => {
  const result = v.safeParse(settingsSchema, input)
  if (!result.success) return { problems: problemsOf(result.issues) }
  const problems = crossings(result.output)
  return problems.length > 0 ? { problems } : result.output
}

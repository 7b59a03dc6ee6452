import type { Settings } from '@baton/core'
import * as v from 'valibot'
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

/** What no shape can say: names that have to lead somewhere. */
const crossings = (settings: Settings): Problem[] => {
  const { departments, categories, members, handoff } = settings
  const known = new Set(departments.map(({ id }) => id))
  const names = [...known].join(', ')
  const need = (id: string, path: Problem['path']): Problem[] =>
    known.has(id) ? [] : [{ path, message: `no department "${id}" (there are ${names})` }]
  return [
    ...repeated(departments, 'departments'),
    ...repeated(categories, 'categories'),
    ...repeated(members, 'members'),
    ...need(handoff.department, ['handoff', 'department']),
    ...categories.flatMap(({ department }, i) => need(department, ['categories', i, 'department'])),
    ...members.flatMap((one, i) =>
      one.departments.flatMap((id, k) => need(id, ['members', i, 'departments', k])),
    ),
  ]
}

/** Parsed and checked settings, or everything that is wrong with them at once. */
export const checkSettings = (input: unknown): Settings | { problems: Problem[] } => {
  const result = v.safeParse(settingsSchema, input)
  if (!result.success) {
    const problems = result.issues.map(({ path, message }) => ({
      path: (path ?? []).map(({ key }) => key as string | number),
      message,
    }))
    return { problems }
  }
  const problems = crossings(result.output)
  return problems.length > 0 ? { problems } : result.output
}

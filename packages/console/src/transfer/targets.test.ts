import type { AgentRow } from '@baton/client'
import type { TeamSettings } from '@baton/core'
import { expect, it } from 'vitest'
import { agentTargets, bestAgent, departmentTargets, type Team } from './targets.js'

const both = (name: string) => ({ zh: name, en: name })
const member = (id: string, departments: string[], skills = {}) => ({
  id,
  name: id.toUpperCase(),
  role: 'agent' as const,
  departments,
  skills,
  languages: ['zh', 'en'] as ('zh' | 'en')[],
  cap: 4,
})
const row = (id: string, more: Partial<AgentRow> = {}): AgentRow => ({
  key: `agent:${id}`,
  kind: 'agent',
  id,
  name: id.toUpperCase(),
  status: 'online',
  connected: true,
  departments: settings.members.find((one) => one.id === id)?.departments ?? [],
  load: 0,
  cap: 4,
  ...more,
})
const settings = {
  departments: [
    { id: 'sales', name: both('Sales') },
    { id: 'tech', name: both('Tech') },
  ],
  categories: [{ id: 'bug', name: both('Bug'), department: 'tech', skill: 'network' }],
  members: [
    member('lin', ['sales']),
    member('chen', ['tech'], { network: 4 }),
    member('su', ['tech']),
    member('zhou', ['sales']),
  ],
  algorithm: 'idle-first',
  transfer: { promiseMinutes: 10 },
} as unknown as TeamSettings

const state = {
  floor: { holder: 'agent' as const, agent: { id: 'lin', name: 'LIN' } },
  language: 'en' as const,
  category: 'bug',
}
const team = (...rows: AgentRow[]): Team => ({ settings, rows, waiting: { tech: 2 } })
const all = () => [row('lin'), row('chen', { load: 2 }), row('su'), row('zhou')]

it('T8 recommends whom the algorithm would choose for the question, with the reason', () => {
  expect(bestAgent(state, team(...all()))).toBe('chen')
  const targets = agentTargets(state, team(...all()), 'en')
  expect(targets.map(({ id }) => id)).toEqual(['chen', 'su', 'zhou'])
  expect(targets.find(({ why }) => why)).toMatchObject({ id: 'chen', why: 'Least busy' })
})

it('T8 looks further where nobody of that department is free, and never at the holder', () => {
  const rows = all().map((one) =>
    one.departments.includes('tech') ? { ...one, status: 'offline' as const } : one,
  )
  expect(bestAgent(state, team(...rows))).toBe('zhou')
  expect(bestAgent(state, team(row('lin')))).toBeUndefined()
})

it('T10 tells online, busy but reachable, full and offline apart, and names the next best', () => {
  const rows = [
    row('lin'),
    row('chen', { status: 'busy' }),
    row('su', { load: 4 }),
    row('zhou', { connected: false }),
  ]
  const targets = agentTargets(state, team(...rows), 'en')
  expect(targets.map(({ status }) => status)).toEqual(['busy', 'full', 'offline'])
  const [, , zhou] = agentTargets(
    state,
    team(row('chen'), row('su'), row('zhou', { connected: false })),
    'en',
  )
  expect(zhou).toMatchObject({ status: 'offline', next: 'CHEN' })
})

it('T9 lists departments with who is free and who waits', () => {
  expect(departmentTargets(state, team(...all()), 'en')).toMatchObject([
    { id: 'sales', status: 'online', free: 1, waiting: 0 },
    { id: 'tech', status: 'online', free: 2, waiting: 2 },
  ])
})

it('T9 looks at a large team in proportion to its members, whoever of them is there', () => {
  const looksAt = (size: number): number => {
    let looks = 0
    const members = Array.from({ length: size }, (_, i) => {
      const one = member(`m${i}`, ['sales', 'tech'])
      const { departments } = one
      return Object.defineProperty(one, 'departments', {
        enumerable: true,
        get() {
          looks += 1
          return departments
        },
      })
    })
    const rows = members.map(({ id }) => row(id, { connected: false }))
    looks = 0
    const crowd = { ...team(...rows), settings: { ...settings, members } }
    expect(agentTargets(state, crowd, 'en')).toHaveLength(size)
    return looks
  }
  expect(looksAt(200)).toBe(looksAt(20) * 10)
})

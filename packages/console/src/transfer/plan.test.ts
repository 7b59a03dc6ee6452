import type { AgentRow, ConversationRow } from '@baton/client'
import type { TeamSettings } from '@baton/core'
import { expect, it } from 'vitest'
import { completed, type Plan, takersOf } from './plan.js'

const both = (name: string) => ({ zh: name, en: name })
const ids = ['lin', 'chen', 'zhou']
const settings = {
  departments: [
    { id: 'sales', name: both('Sales') },
    { id: 'tech', name: both('Tech') },
  ],
  categories: [],
  members: ids.map((id) => ({
    ...{ id, name: id, role: 'agent', departments: [id === 'zhou' ? 'tech' : 'sales'] },
    ...{ skills: {}, languages: ['en'], cap: 2 },
  })),
  algorithm: 'idle-first',
  transfer: { promiseMinutes: 10 },
} as unknown as TeamSettings

const agent = (id: string, more: Partial<AgentRow> = {}): AgentRow => ({
  ...{ key: `agent:${id}`, kind: 'agent', id, name: id, status: 'online', connected: true },
  ...{ departments: settings.members.find((one) => one.id === id)?.departments ?? [] },
  ...{ load: 0, cap: 2, ...more },
})
const team = (...rows: AgentRow[]) => ({ settings, rows: [agent('lin'), ...rows], waiting: {} })
const mine = ['a', 'b', 'c', 'd', 'e'].map(
  (id): ConversationRow => ({
    ...{ key: id, kind: 'conversation', id, customer: { id, vip: false }, floor: 'agent' },
    ...{ agent: 'lin', since: 0, language: 'en' },
  }),
)
const planned = (before: Plan, count: number, rows: AgentRow[]) =>
  [...completed(before, mine.slice(0, count), 'lin', team(...rows)).values()].sort()

it('T3 T10 spreads the conversations of a shift, and proposes nobody beyond their cap', () => {
  const rows = [agent('chen'), agent('zhou', { load: 1 })]
  expect(planned(new Map(), 2, rows)).toEqual(['agent:chen', 'agent:chen'])
  expect(planned(new Map(), 3, rows)).toEqual(['agent:chen', 'agent:chen', 'agent:zhou'])
  expect(planned(new Map(), 5, rows)).toHaveLength(3)
})

it('T3 T10 proposes who is busy but reachable before nobody, and never who is full', () => {
  const rows = [agent('chen', { status: 'busy' }), agent('zhou', { load: 2 })]
  expect(planned(new Map(), 1, rows)).toEqual(['agent:chen'])
  expect(planned(new Map(), 1, [agent('zhou', { load: 2 })])).toEqual([])
})

it('T3 keeps what was chosen, and proposes anew where that target has gone', () => {
  const before = new Map([
    ['a', 'agent:zhou'],
    ['b', ''],
  ])
  expect(planned(before, 2, [agent('chen'), agent('zhou')])).toEqual(['', 'agent:zhou'])
  expect(planned(before, 2, [agent('chen')])).toEqual(['', 'agent:chen'])
})

it('T3 proposes whoever comes online after nobody was there', () => {
  const nobody = completed(new Map(), mine.slice(0, 1), 'lin', team())
  expect(planned(nobody, 1, [agent('chen')])).toEqual(['agent:chen'])
})

it('T27 proposes somebody else where the first one said no, and then nobody', () => {
  const rows = [agent('chen'), agent('zhou')]
  const after = (...tried: string[]) =>
    completed(new Map(), mine.slice(0, 1), 'lin', team(...rows), new Map([['a', tried]])).get('a')
  expect(after('agent:chen')).toBe('agent:zhou')
  expect(after('agent:chen', 'agent:zhou')).toBe('department:sales')
  expect(after('agent:chen', 'agent:zhou', 'department:sales', 'department:tech')).toBeUndefined()
})

it('T10 T18 a person may still choose somebody who is full, and nobody who is not there', () => {
  const rows = [agent('chen', { load: 2 }), agent('zhou', { connected: false })]
  const takers = takersOf(mine[0]!, 'lin', team(...rows), 'en')
  expect(takers.map(({ id, status }) => `${id} ${status}`)).toEqual(['chen full', 'sales full'])
})

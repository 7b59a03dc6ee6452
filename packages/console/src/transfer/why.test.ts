import type { TeamSettings } from '@baton/core'
import { describe, expect, it } from 'vitest'
import { routingWhy, ruleWhy } from './why.js'

const both = (words: string) => ({ zh: words, en: words })
const settings = {
  categories: [{ id: 'technical', name: both('Faults') }],
  members: [{ id: 'lin', name: 'Lin' }],
  rules: [
    { id: 'vip', name: both('VIP first'), when: { vip: true, channels: ['web', 'app'] } },
    { id: 'fault', name: both('Technical'), when: { categories: ['technical'] } },
    { id: 'all', name: both('Everything'), when: {} },
  ],
} as unknown as TeamSettings

describe('why', () => {
  it('X8 a rule says what matched, and why those before it did not', () => {
    const explanation = {
      considered: [
        {
          rule: 'vip',
          held: false,
          conditions: [
            { condition: 'vip', held: true },
            { condition: 'channels', held: false },
          ],
        },
        { rule: 'fault', held: true, conditions: [{ condition: 'categories', held: true }] },
      ],
    } as const
    expect(ruleWhy('en', settings, explanation as never)).toBe(
      'Matches: Topic Faults; “VIP first” came first and did not match: Channel Website / app',
    )
    const always = { considered: [{ rule: 'all', held: true, conditions: [] }] }
    expect(ruleWhy('zh-CN', settings, always)).toBe('总是适用')
  })

  it('X8 a decision names everybody who was considered, with load and reason', () => {
    const considered = [
      { agent: 'lin', why: 'chosen', load: 1, cap: 6 },
      { agent: 'gone', why: 'at-cap', load: 3, cap: 3 },
    ] as const
    const told = routingWhy('en', settings, {
      algorithm: 'idle-first',
      considered: [...considered],
    })
    expect(told).toEqual({
      heading: 'The least busy one',
      considered: [
        { name: 'Lin', load: '1/6', why: 'Chosen', chosen: true },
        { name: 'gone', load: '3/3', why: 'Full', chosen: false },
      ],
    })
  })
})

import fc from 'fast-check'
import { START } from '../testing/given.js'
import type { Facts } from './facts.js'
import { WEEKDAYS, type WorkingHours } from './hours.js'
import type { Conditions, TransferRule } from './rule.js'

const words = ['refund', 'order', 'technical', 'web', 'app', '徒步', '']
const pages = ['https://shop.example/help/returns?step=2#/three', 'https://shop.example', '%', '']
const patterns = ['/help/*', 'shop.example/*', '*', '*?step=*', '/help/returns#/three', '']
const clocks = ['00:00', '08:59', '09:00', '17:30', '23:59', '24:00', 'noon']
const zones = ['Asia/Shanghai', 'America/New_York', 'UTC', 'Nowhere/Land', '+08:00', '']

const two = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 })

const anyHours: fc.Arbitrary<WorkingHours> = fc.record({
  days: fc.subarray([...WEEKDAYS]),
  from: fc.constantFrom(...clocks),
  to: fc.constantFrom(...clocks),
  timeZone: fc.constantFrom(...zones),
})

const names = [
  ...(['categories', 'channels', 'tags', 'vip', 'languages'] as const),
  ...(['pages', 'hours', 'priority', 'emotions'] as const),
] satisfies (keyof Conditions)[]

/** Few enough that they often hold. */
const conditions: fc.Arbitrary<Conditions> = fc
  .record<Required<Conditions>>({
    categories: two(words),
    channels: two(words),
    tags: two(words),
    vip: fc.boolean(),
    languages: two(['zh', 'en'] as const),
    pages: two(patterns),
    hours: fc.array(anyHours, { maxLength: 2 }),
    priority: fc.constantFrom(0, 1, 2),
    emotions: two(['calm', 'upset', 'angry'] as const),
  })
  .chain((all) =>
    fc
      .subarray(names, { maxLength: 3 })
      .map((some) => Object.fromEntries(some.map((name) => [name, all[name]]))),
  )

const name = { zh: '规则', en: 'Rule' }

/** Rules with ids of their own, many of them easy to meet. */
export const anyRules: fc.Arbitrary<TransferRule[]> = fc
  .array(conditions, { maxLength: 80 })
  .map((all) =>
    all.map((when, i) => ({
      id: `r${i}`,
      name,
      when,
      target: { kind: 'department', id: 'sales' },
      mode: 'prompt',
    })),
  )

const week = 7 * 24 * 3_600_000
const anyTime = fc.oneof(
  fc.integer({ min: START - week, max: START + week }),
  fc.constantFrom(0, -1, 9e15, Number.NaN, Number.POSITIVE_INFINITY),
)

export const anyFacts: fc.Arbitrary<Facts> = fc.record(
  {
    category: fc.constantFrom(...words),
    channel: fc.oneof(fc.constantFrom(...words), fc.string()),
    tags: two(words),
    vip: fc.boolean(),
    language: fc.constantFrom('zh' as const, 'en' as const),
    page: fc.oneof(fc.constantFrom(...pages), fc.string(), fc.webUrl()),
    now: anyTime,
    priority: fc.constantFrom(0 as const, 1 as const, 2 as const),
    emotion: fc.constantFrom('calm' as const, 'upset' as const, 'angry' as const),
  },
  { requiredKeys: ['channel', 'tags', 'vip', 'language', 'now', 'priority', 'emotion'] },
)

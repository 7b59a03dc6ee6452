import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frozen } from '../testing/frozen.js'
import { START } from '../testing/given.js'
import { anyFacts, anyRules } from './draw.js'
import type { Facts } from './facts.js'
import { type ConditionName, matchRule, RULES_NAMED } from './match.js'
import type { Conditions, TransferRule } from './rule.js'

const calm: Facts = {
  channel: 'web',
  tags: [],
  vip: false,
  language: 'en',
  now: START,
  priority: 0,
  emotion: 'calm',
}

const rule = (id: string, when: Conditions, more: Partial<TransferRule> = {}): TransferRule => ({
  id,
  name: { zh: id, en: id },
  when,
  target: { kind: 'department', id: 'sales' },
  mode: 'prompt',
  ...more,
})

const matched = (rules: TransferRule[], facts: Partial<Facts>) =>
  matchRule(rules, { ...calm, ...facts }).rule?.id

const technical = rule(
  'technical-fault',
  { categories: ['technical'] },
  { target: { kind: 'department', id: 'technical' }, skill: 'troubleshooting' },
)
const website = rule(
  'website',
  { channels: ['web'] },
  { target: { kind: 'department', id: 'website' } },
)

describe('matchRule', () => {
  it('T15 sends a technical fault to technical support, and else the website to its group', () => {
    const rules = [technical, website]
    expect(matched(rules, { category: 'technical' })).toBe('technical-fault')
    expect(matched(rules, { category: 'technical', channel: 'phone' })).toBe('technical-fault')
    expect(matched(rules, { category: 'refund' })).toBe('website')
    expect(matched(rules, { category: 'refund', channel: 'phone' })).toBe(undefined)
  })

  const monday = { days: ['mon'], from: '09:00', to: '18:00', timeZone: 'UTC' } as const
  const page = 'https://shop.example/help/returns'

  it.each<[ConditionName, Conditions, Partial<Facts>, Partial<Facts>]>([
    ['categories', { categories: ['order', 'refund'] }, { category: 'refund' }, {}],
    ['channels', { channels: ['app', 'phone'] }, { channel: 'phone' }, { channel: 'web' }],
    ['tags', { tags: ['gold', 'old'] }, { tags: ['new', 'old'] }, { tags: ['new'] }],
    ['vip', { vip: true }, { vip: true }, { vip: false }],
    ['vip', { vip: false }, { vip: false }, { vip: true }],
    ['languages', { languages: ['zh'] }, { language: 'zh' }, { language: 'en' }],
    ['pages', { pages: ['/buy/*', '/help/*'] }, { page }, { page: 'https://shop.example/' }],
    ['pages', { pages: ['*'] }, { page }, {}],
    ['hours', { hours: [monday] }, { now: START }, { now: START - 1 }],
    ['priority', { priority: 1 }, { priority: 2 }, { priority: 0 }],
    ['emotions', { emotions: ['upset', 'angry'] }, { emotion: 'angry' }, { emotion: 'calm' }],
  ])('[RU1] T14 %s: %j', (condition, when, held, other) => {
    expect(matchRule([rule('r', when)], { ...calm, ...held })).toEqual({
      rule: rule('r', when),
      explanation: {
        considered: [{ rule: 'r', held: true, conditions: [{ condition, held: true }] }],
      },
    })
    expect(matchRule([rule('r', when)], { ...calm, ...other })).toEqual({
      explanation: {
        considered: [{ rule: 'r', held: false, conditions: [{ condition, held: false }] }],
      },
    })
  })

  it('X8 says of each rule up to the one that matches which conditions held', () => {
    const rules = [
      rule('a', { vip: true, channels: ['web'], languages: ['zh'] }),
      rule('b', { channels: ['web'] }),
      rule('c', {}),
    ]
    expect(matchRule(rules, calm).explanation).toEqual({
      considered: [
        {
          rule: 'a',
          held: false,
          conditions: [
            { condition: 'vip', held: false },
            { condition: 'channels', held: true },
            { condition: 'languages', held: false },
          ],
        },
        { rule: 'b', held: true, conditions: [{ condition: 'channels', held: true }] },
      ],
    })
  })

  it('[RU2] the first rule whose conditions all hold matches, whatever the facts are', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, (rules, facts) => {
        const each = rules.map((one) => matchRule([one], facts).rule)
        expect(matchRule(frozen(rules), frozen(facts)).rule).toBe(each.find((found) => found))
      }),
    )
  })

  it('[RU2] a rule that is added at the end changes no match', () => {
    fc.assert(
      fc.property(anyRules, anyRules, anyFacts, (rules, more, facts) => {
        const before = matchRule(rules, facts)
        fc.pre(before.rule !== undefined)
        expect(matchRule([...rules, ...more], facts)).toEqual(before)
      }),
    )
  })

  it('[RU3] X8 the explanation agrees with the match', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, (rules, facts) => {
        const { rule: found, explanation } = matchRule(rules, facts)
        const { considered, omitted = 0 } = explanation
        for (const { rule: id, held, conditions } of considered) {
          const { when } = rules.find((one) => one.id === id)!
          expect(held).toBe(conditions.every((one) => one.held))
          expect(held).toBe(id === found?.id)
          expect(conditions.map(({ condition }) => condition).sort()).toEqual(
            Object.keys(when).sort(),
          )
          for (const { condition, held } of conditions) {
            const alone = rule('alone', { [condition]: when[condition] })
            expect(matchRule([alone], facts).rule !== undefined).toBe(held)
          }
        }
        const looked = found ? rules.indexOf(found) + 1 : rules.length
        expect(considered.length + omitted).toBe(looked)
        expect(considered.length).toBeLessThanOrEqual(RULES_NAMED)
        expect(considered.at(-1)?.rule).toBe(rules[looked - 1]?.id)
      }),
    )
  })
})

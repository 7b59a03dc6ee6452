import { readFileSync } from 'node:fs'
import { factsOf, matchRule, type Settings } from '@baton/core'
import { describe, expect, it } from 'vitest'
import { initial } from '../../../packages/core/src/conversation/state.js'
import { readSettings } from './read.js'

const both = (name: string) => ({ zh: name, en: name })

const demo = new URL('../../../demo/workspace/baton.config.json', import.meta.url)

const config = {
  workspace: { id: 'shop', name: both('Shop') },
  bot: { id: 'bot', name: both('Bot'), greeting: both('Hello') },
  departments: [
    { id: 'service', name: both('Service') },
    { id: 'technical', name: both('Technical') },
  ],
  categories: [{ id: 'fault', name: both('Faults'), department: 'technical' }],
  members: [
    { id: 'lin', name: 'Lin', role: 'agent', departments: ['service'], skills: { refunds: 3 } },
    { id: 'chen', name: 'Chen', role: 'agent', departments: ['technical'], skills: { repair: 5 } },
  ],
  handoff: { department: 'service' },
}

const rule = {
  id: 'fault',
  name: both('Faults'),
  when: { categories: ['fault'] },
  target: { kind: 'department', id: 'technical' },
}

const errorsOf = (changes: object) => {
  const text = JSON.stringify({ ...config, ...changes }, undefined, 2)
  const read = readSettings('baton.config.json', text)
  return 'errors' in read ? read.errors : []
}

const withRule = (...changes: object[]) =>
  errorsOf({ rules: changes.map((change) => ({ ...rule, ...change })) })

const fallingBack = (...ways: [id: string, fallback?: string][]) =>
  ways.map(([id, fallback]) => ({ id, name: both(id), ...(fallback && { fallback }) }))

describe('rules in a workspace', () => {
  it('T14 may name every condition, and may be left out', () => {
    const hours = { days: ['fri', 'sat'], from: '18:00', to: '02:00', timeZone: 'Asia/Shanghai' }
    const when = {
      categories: ['fault'],
      channels: ['web', 'phone'],
      tags: ['徒步'],
      vip: false,
      languages: ['zh'],
      pages: ['/help/*', 'shop.example/*'],
      hours: [hours],
      priority: 1,
      emotions: ['upset', 'angry'],
    }
    const choice = { algorithm: 'skill-match', skill: 'repair', note: both('Please'), mode: 'auto' }
    expect(withRule({ when, ...choice, accept: 'auto' })).toEqual([])
    expect(withRule({ target: { kind: 'agent', id: 'chen' } })).toEqual([])
    expect(withRule({ when: {}, target: { kind: 'vip-agent' } })).toEqual([])
    const read = readSettings('baton.config.json', JSON.stringify(config))
    expect(read).toMatchObject({ rules: [] })
  })

  it('T15 the demo sends technical faults to technical support, and the website to its group', () => {
    const { rules } = readSettings('demo', readFileSync(demo, 'utf8')) as Settings
    const calm = { ...factsOf(initial, 0), channel: 'web' }
    expect(matchRule(rules, { ...calm, category: 'technical' }).rule).toMatchObject({
      target: { kind: 'department', id: 'technical' },
      mode: 'prompt',
    })
    expect(matchRule(rules, { ...calm, category: 'refund' }).rule?.target).toEqual({
      kind: 'department',
      id: 'website',
    })
    expect(matchRule(rules, { ...calm, channel: 'phone' }).rule).toBe(undefined)
  })

  it('T14 rules like those of the documentation are taken', () => {
    const page = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')
    const [, json = ''] = /```json\n(.*?)```/s.exec(page) ?? []
    const documented = JSON.parse(json) as object
    const own = JSON.parse(readFileSync(demo, 'utf8')) as object
    expect(readSettings('demo', JSON.stringify({ ...own, ...documented }))).toMatchObject({
      rules: [{ id: 'night-faults' }, { id: 'refund-pages', mode: 'prompt' }],
    })
  })

  it('[RU9] names file, line and place of what is wrong', () => {
    const text = JSON.stringify(
      { ...config, rules: [rule, { ...rule, id: 'b', target: { kind: 'agent', id: 'wu' } }] },
      undefined,
      2,
    )
    const line = text.slice(0, text.indexOf('"wu"')).split('\n').length
    expect(readSettings('baton.config.json', text)).toEqual({
      errors: [
        `baton.config.json:${line}: rules.1.target.id: no member "wu" (there are lin, chen)`,
      ],
    })
  })

  const hours = { days: ['mon'], from: '09:00', to: '18:00', timeZone: 'Asia/Shanghai' }
  const within = (change: object) => ({ when: { hours: [{ ...hours, ...change }] } })

  it.each([
    ['a question type', { when: { categories: ['fault', 'x'] } }, 'when.categories.1: no question'],
    ['a department', { target: { kind: 'department', id: 'x' } }, 'target.id: no department "x"'],
    ['a target', { target: undefined }, 'target: '],
    ['a kind of target', { target: { kind: 'bot' } }, 'target.kind: '],
    ['a skill', { skill: 'refunds' }, 'skill: nobody in "technical" has the skill "refunds"'],
    [
      'a choice among one',
      { target: { kind: 'agent', id: 'lin' }, algorithm: 'idle-first' },
      'algorithm: only for',
    ],
    [
      'a pattern',
      { when: { pages: ['^/help'] } },
      'when.pages.0: no pattern for pages: no address',
    ],
    ['a time zone', within({ timeZone: 'Asia/Peking' }), 'when.hours.0.timeZone: no time zone'],
    ['a time', within({ to: '25:00' }), 'when.hours.0.to: a time like "09:00"'],
    ['a beginning', within({ from: '24:00' }), 'when.hours.0.from: the day that begins'],
    ['no time', within({ to: '09:00' }), 'when.hours.0: begins when it ends'],
    ['no day', within({ days: [] }), 'when.hours.0.days: '],
    ['a day', within({ days: ['monday'] }), 'when.hours.0.days.0: '],
    ['a condition', { when: { weather: ['rain'] } }, 'when.weather: '],
    ['no value', { when: { tags: [] } }, 'when.tags: '],
    ['an emotion', { when: { emotions: ['glad'] } }, 'when.emotions.0: '],
  ])('[RU9] refuses %s that leads nowhere', (_, change, message) => {
    expect(withRule(change)).toEqual([expect.stringContaining(`rules.0.${message}`)])
  })

  it('[RU9] refuses an id that is used twice', () => {
    expect(withRule({}, {})).toEqual([expect.stringContaining('rules.1.id: "fault" is used twice')])
  })

  it('[RU9] names the way of departments that fall back in a circle, once', () => {
    const around = fallingBack(
      ['service', 'technical'],
      ['technical', 'sales'],
      ['sales', 'service'],
    )
    expect(errorsOf({ departments: around })).toEqual([
      expect.stringContaining(
        'departments.0.fallback: leads in a circle: service → technical → sales → service',
      ),
    ])
    const into = fallingBack(['service', 'technical'], ['technical', 'technical'])
    expect(errorsOf({ departments: into })).toEqual([
      expect.stringContaining('departments.1.fallback: leads in a circle: technical → technical'),
    ])
  })

  it('[RU9] refuses a fallback that there is not', () => {
    expect(errorsOf({ departments: fallingBack(['service', 'x'], ['technical']) })).toEqual([
      expect.stringContaining('departments.0.fallback: no department "x"'),
    ])
    expect(errorsOf({ departments: fallingBack(['service', 'technical'], ['technical']) })).toEqual(
      [],
    )
  })
})

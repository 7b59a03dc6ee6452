import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../aggregate.js'
import type { EventOf } from '../conversation/events.js'
import { conversation } from '../conversation/index.js'
import { ended, given, has, opened, read, said, waits } from '../conversation/story.js'
import { logOf, moves, walk, workspaces } from '../conversation/walk.js'
import { START } from '../testing/given.js'
import { card } from '../testing/people.js'
import { anyRules } from './draw.js'
import { dryRun } from './dry-run.js'
import { factsOf } from './facts.js'
import { matchRule } from './match.js'
import type { Conditions, TransferRule } from './rule.js'

const rule = (id: string, when: Conditions): TransferRule => ({
  id,
  name: { zh: id, en: id },
  when,
  target: { kind: 'vip-agent' },
  mode: 'prompt',
})

const openedWith = (team: EventOf<'opened'>['team']) => ({ ...opened, team }) as typeof opened

describe('factsOf', () => {
  it('[RU6] takes from a conversation what its team knows', () => {
    const known = { ...card, tags: ['徒步'], vip: true }
    const { state } = given(
      openedWith({ card: known, visit: { channel: 'app' } }),
      said(1, 'urgent angry #refund'),
      read(1, 'urgent angry #refund'),
    )
    expect(factsOf(state, START + 7)).toEqual({
      category: 'refund',
      channel: 'app',
      tags: ['徒步'],
      vip: true,
      language: 'zh',
      now: START + 7,
      priority: 1,
      emotion: 'angry',
    })
  })

  it('[RU6] knows the page that was viewed last, and before any the one of the opening', () => {
    const page = { url: 'https://shop.example/', title: 'Shop' }
    const arrived = given(openedWith({ card, visit: { channel: 'web', page } }))
    const went = given(
      openedWith({ card, visit: { channel: 'web', page } }),
      { type: 'page-viewed', page: { ...page, url: 'https://shop.example/help' } },
      { type: 'page-viewed', page: { ...page, url: 'https://shop.example/help/returns' } },
    )
    expect(factsOf(arrived.state, START).page).toBe('https://shop.example/')
    expect(factsOf(went.state, START).page).toBe('https://shop.example/help/returns')
  })

  it('[RU6] knows nothing of a visitor’s copy but the language', () => {
    const { state } = given(opened, read(1, 'angry #refund'))
    const copy = conversation.viewState(state, { kind: 'visitor', id: 'mei' })
    expect(factsOf(copy, START)).toEqual({
      channel: '',
      tags: [],
      vip: false,
      language: 'zh',
      now: START,
      priority: 0,
      emotion: 'calm',
    })
  })
})

describe('dryRun', () => {
  const refund = rule('refund', { categories: ['refund'] })
  const web = rule('web', { channels: ['web'] })
  const angry = rule('angry', { emotions: ['angry'], priority: 2 })

  it('X8 tells at which event of a past conversation each rule would have been first', () => {
    const { log } = given(
      opened,
      said(1, 'hello'),
      read(1),
      waits(),
      has(),
      said(2, '#refund'),
      read(2, '#refund'),
      ended,
    )
    const { matches, last } = dryRun([angry, refund, web], log)
    expect(matches.map(({ rule, event, at, holder }) => [rule, event, at, holder])).toEqual([
      ['web', 0, START, 'bot'],
      ['refund', 6, START + 6_000, 'agent'],
    ])
    expect(matches[1]).toMatchObject({
      facts: { category: 'refund', channel: 'web', now: START + 6_000 },
      explanation: {
        considered: [
          {
            rule: 'angry',
            held: false,
            conditions: [
              { condition: 'emotions', held: false },
              { condition: 'priority', held: false },
            ],
          },
          { rule: 'refund', held: true, conditions: [{ condition: 'categories', held: true }] },
        ],
      },
    })
    expect(last).toEqual(matches[1])
  })

  it('X8 says of rules that never matched what was missing in the end', () => {
    const { log } = given(opened, said(1, 'angry'), read(1, 'angry'), ended)
    expect(dryRun([angry], log)).toEqual({
      matches: [],
      last: {
        event: 2,
        at: START + 2_000,
        holder: 'bot',
        facts: expect.objectContaining({ emotion: 'angry', priority: 0 }),
        explanation: {
          considered: [
            {
              rule: 'angry',
              held: false,
              conditions: [
                { condition: 'emotions', held: true },
                { condition: 'priority', held: false },
              ],
            },
          ],
        },
      },
    })
  })

  it('[RU7] tries nothing before a conversation was opened and after it has ended', () => {
    const all = rule('all', {})
    expect(dryRun([all], given(said(1, 'hello')).log)).toEqual({ matches: [] })
    expect(dryRun([refund], given(opened, ended, read(1, '#refund')).log).matches).toEqual([])
    expect(dryRun([all], given(opened, ended).log).last?.event).toBe(0)
  })

  it('[RU7] agrees with the state after each event', () => {
    const logs = fc.tuple(moves, workspaces).map(([path, settings]) => logOf(walk(path, settings)))
    fc.assert(
      fc.property(logs, anyRules, (log, rules) => {
        const seen = new Set<string>()
        const expected = log.flatMap((event, i) => {
          const state = fold(conversation.evolve, conversation.initial, log.slice(0, i + 1))
          if (state.floor.holder === 'closed' || state.desk === undefined) return []
          const { rule } = matchRule(rules, factsOf(state, event.at))
          if (!rule || seen.has(rule.id)) return []
          seen.add(rule.id)
          return [[rule.id, i]]
        })
        const { matches } = dryRun(rules, log)
        expect(matches.map(({ rule, event }) => [rule, event])).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { TransferRule } from '../../rules/rule.js'
import { chen, faceOf, lin, mei } from '../../testing/people.js'
import { settings } from '../../testing/workspace.js'
import { given, has, opened, said, transfers, waits } from '../story.js'
import { ruleFor } from './rules.js'

const toService: TransferRule = {
  id: 'refunds',
  name: { zh: '退款', en: 'Refunds' },
  when: { categories: ['refund'] },
  target: { kind: 'department', id: 'service' },
  note: { zh: '退款问题', en: 'About a refund' },
  algorithm: 'skill-match',
  mode: 'auto',
}
const held = [opened, said(1, 'hello'), waits(), has()] as const
const rulesOf = (...rules: TransferRule[]) => ({ ...settings, rules })
const by = (...rules: TransferRule[]) => ({ policy: { settings: { ...settings, rules } } })

describe('a rule that runs by itself', () => {
  it('[TR17] T17 passes the conversation on when it comes to match, with its note, once', () => {
    const asked = given(...held).when({ type: 'say', text: '#refund' }, mei, by(toService))
    expect(asked.types).toEqual(['said', 'classified', 'transfer-requested'])
    expect(asked.events[2]).toMatchObject({
      kind: 'rule',
      rule: 'refunds',
      note: '退款问题',
      algorithm: 'skill-match',
      department: 'service',
      by: faceOf(lin),
    })
    const off = [
      ...held,
      ...asked.events,
      {
        type: 'transfer-ended',
        leg: { transfer: 'c1.t1', outcome: 'cancelled' },
      },
    ] as never[]
    expect(given(...off).when({ type: 'say', text: '#refund' }, mei, by(toService)).types).toEqual([
      'said',
    ])
  })

  it('[TR17] the first that matches counts: one that only suggests holds back those behind it', () => {
    const suggests = { ...toService, id: 'first', mode: 'prompt' as const }
    const asked = given(...held).when(
      { type: 'say', text: '#refund' },
      mei,
      by(suggests, toService),
    )
    expect(asked.types).toEqual(['said', 'classified'])
  })

  it('[TR17] waits while another transfer is live', () => {
    const asked = given(...held, transfers()).when(
      { type: 'say', text: '#refund' },
      mei,
      by(toService),
    )
    expect(asked.types).toEqual(['said', 'classified'])
  })
})

describe('a rule that suggests', () => {
  const suggests: TransferRule = { ...toService, mode: 'prompt' }
  const matched = [...held, { type: 'categorised', category: 'refund', by: faceOf(lin) }] as const

  it('[TR17] T14 is confirmed by whoever has the conversation', () => {
    const story = given(...matched)
    expect(ruleFor(story.state, rulesOf(suggests), 0).rule?.id).toBe('refunds')
    const follow = { type: 'follow-rule', rule: 'refunds', epoch: 2 } as const
    expect(story.when(follow, lin, by(suggests)).types).toEqual(['transfer-requested'])
    story.when(follow, chen, by(suggests)).refused('not-allowed')
    story.when({ ...follow, rule: 'who' }, lin, by(suggests)).refused('rule-gone')
  })

  it('[TR17] says nothing where the conversation is already, or has been by it', () => {
    const home: TransferRule = { ...suggests, target: { kind: 'department', id: 'sales' } }
    expect(ruleFor(given(...matched).state, rulesOf(home), 0).rule).toBeUndefined()
    const passed = [...matched, { ...has(chen, 3), transfer: 'c1.t1' }] as never[]
    expect(ruleFor(given(...passed).state, rulesOf(suggests), 0).rule).toBeUndefined()
    const named: TransferRule = { ...suggests, target: { kind: 'agent', id: 'lin' } }
    expect(ruleFor(given(...matched).state, rulesOf(named), 0).rule).toBeUndefined()
  })

  it('[TR17] T4 leads to whoever looks after the customer', () => {
    const vip: TransferRule = { ...suggests, when: { vip: true }, target: { kind: 'vip-agent' } }
    const card = { id: 'mei', tags: [], vip: true, agent: 'chen' }
    const known = [...held, { type: 'card-changed', card }] as never[]
    const follow = { type: 'follow-rule', rule: 'refunds', epoch: 2 } as const
    expect(given(...known).when(follow, lin, by(vip)).events[0]).toMatchObject({
      to: { kind: 'agent', ...faceOf(chen) },
    })
    given(...held)
      .when(follow, lin, by(vip))
      .refused('rule-gone')
  })
})

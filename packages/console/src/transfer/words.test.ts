import type { Item } from '@baton/core'
import { expect, it } from 'vitest'
import { transferLine } from './words.js'

const [lin, chen] = [
  { id: 'lin', name: 'Lin' },
  { id: 'chen', name: 'Chen' },
]
const to = { kind: 'agent', ...chen } as const
const ended = (outcome: 'refused' | 'timed-out', reason?: string) => ({
  by: lin,
  to,
  leg: {
    ...{ transfer: 't1', kind: 'manual' as const, from: lin, to, department: 'sales', outcome },
    ...{ requestedAt: 1, decidedAt: 2, visitorPresent: true, ...(reason && { reason }) },
  },
})
const item = (more: Partial<Extract<Item, { kind: 'transfer' }>>) => ({
  ...{ id: 'transfer:t1', at: 1, kind: 'transfer' as const, transfer: 't1', department: 'sales' },
  ...{ state: 'stopped' as const, announced: false, ...more },
})

it('T6 tells what the customer said when they wanted to stay', () => {
  const no = item({ state: 'refused', team: ended('refused', 'You know my case') })
  expect(transferLine(no, undefined, 'en')).toBe('The customer wants to stay: You know my case')
  expect(transferLine(item({ team: ended('refused') }), undefined, 'zh-CN')).toBe('顾客希望留下')
})

it('T6 does not say of a colleague what is true of the customer: who was silent', () => {
  const silence = item({ silent: true, team: ended('timed-out') })
  expect(transferLine(silence, undefined, 'en')).toBe(
    'The customer didn’t choose in time and stays',
  )
  expect(transferLine(item({ team: ended('timed-out') }), undefined, 'en')).toBe(
    'Chen did not take over in time',
  )
})

import { describe, expect, it } from 'vitest'
import { START } from '../testing/given.js'
import { desk, mei, zhou } from '../testing/people.js'
import { ended, given, has, opened, said, waits } from './story.js'

const say = (text: string) => ({ type: 'say', text }) as const
const commands = (outcome: { effects: { command: unknown }[] }) =>
  outcome.effects.map(({ command }) => command)

describe('who is told', () => {
  it('[CV31] the desk hears of a conversation with its first message', () => {
    const first = given(opened).when(say('hello'), mei)
    expect(first.effects).toEqual([
      {
        to: { party: 'desk', name: 'main' },
        command: {
          type: 'register',
          conversation: 'c1',
          customer: 'mei',
          name: '何雨桐',
          vip: false,
          language: 'zh',
        },
      },
    ])
    expect(given(opened, said(1, 'hello')).when(say('well'), mei).effects).toEqual([])
  })

  it('[CV31] a wait says since when, how pressing and for which skill', () => {
    const outcome = given(opened, said(1, 'x')).when(say('human urgent #refund'), mei)
    expect(commands(outcome)).toEqual([
      {
        type: 'enqueue',
        waiting: {
          conversation: 'c1',
          department: 'service',
          since: START + 60_000,
          priority: 1,
          language: 'zh',
          skill: 'refunds',
        },
      },
    ])
  })

  it('[CV25] urgency while waiting is told to the desk', () => {
    const outcome = given(opened, said(1, 'x'), waits()).when(say('urgent'), mei)
    expect(commands(outcome)).toMatchObject([
      { type: 'enqueue', waiting: { priority: 1, since: START + 2000 } },
    ])
    expect(given(opened, said(1, 'x'), waits()).when(say('well'), mei).effects).toEqual([])
    expect(given(opened, said(1, 'x')).when(say('urgent'), mei).effects).toEqual([])
  })

  it('[CV31] a holder who stepped in, and a wait that begins again', () => {
    const taken = given(opened, said(1, 'x')).when({ type: 'step-in', epoch: 0 }, zhou)
    expect(commands(taken)).toEqual([{ type: 'take', conversation: 'c1', agent: 'zhou' }])
    const again = given(opened, said(1, 'x'), waits(), has()).when(
      { type: 'release', agent: 'lin', department: 'sales' },
      desk,
    )
    expect(commands(again)).toMatchObject([{ type: 'enqueue', waiting: { since: START + 2000 } }])
  })

  it('[CV31] contact left after the end still becomes a ticket', () => {
    const contact = { kind: 'email', value: 'mei@example.com' } as const
    const outcome = given(opened, said(1, 'x'), waits(), has(), ended).when(
      { type: 'leave-contact', contact, question: 'One more thing' },
      mei,
    )
    expect(outcome.effects).toMatchObject([
      { to: { party: 'customer', name: 'mei' }, command: { type: 'open-ticket' } },
    ])
  })
})

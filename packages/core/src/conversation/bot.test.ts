import { describe, expect, it } from 'vitest'
import { mei, system, zhou } from '../testing/people.js'
import { withTriggers } from '../testing/workspace.js'
import type { SystemCommand } from './commands.js'
import { answered, asked, botSaid, given, has, offers, opened, said, waits } from './story.js'

const answer = (
  turn: number,
  text: string,
  more: { sure?: boolean; handoff?: string } = {},
): SystemCommand => ({
  type: 'bot-answer',
  turn,
  text,
  sure: true,
  suggestions: [],
  sources: [],
  ...more,
})
const streamed = (turn: number) => ({ policy: { streamed: { turn, text: 'Your par' } } })
const cut = (n: number) => ({ ...botSaid(n, 'Your par'), cut: true }) as ReturnType<typeof botSaid>
const asking = [opened, said(1, 'where?'), asked(1)]
const offered = (
  trigger: 'unsure' | 'bot-gave-up' | 'bot-failed' | 'bot-timed-out',
  reason?: string,
) =>
  ({
    type: 'handoff-offered',
    offer: 'h1',
    department: 'sales',
    team: { trigger, ...(reason && { reason }) },
  }) as const

describe("the bot's turn", () => {
  it('[CV14] an answer counts for the turn that is still asked', () => {
    const command = { ...answer(1, 'There.'), suggestions: ['Which?'], sources: ['shipping#1'] }
    given(...asking)
      .when(command as SystemCommand, system)
      .exactly(
        {
          ...botSaid(2, 'There.'),
          suggestions: ['Which?'],
          team: { sources: ['shipping#1'] },
        } as ReturnType<typeof botSaid>,
        answered(1),
      )
  })

  it('[CV14] a newer message makes the older turn void', () => {
    const story = given(...asking, said(2, 'and when?'), asked(2))
    story.when(answer(1, 'There.'), system).refused('bot-moved-on')
    expect(story.when(answer(2, 'There.'), system).types).toEqual(['said', 'bot-answered'])
  })

  it('X1 the bot never talks over a human', () => {
    for (const moved of [[waits()], [waits(), has()], [has(zhou, 1)]]) {
      const story = given(...asking, ...moved)
      story.when(answer(1, 'There.'), system).refused('bot-moved-on')
      story.when({ type: 'bot-handoff', turn: 1, reason: 'x' }, system).refused('bot-moved-on')
      story.when({ type: 'bot-fail', turn: 1, code: 'x' }, system).refused('bot-moved-on')
    }
  })

  it('[CV15] what was seen of an answer stays when a person steps in', () => {
    const outcome = given(...asking).when({ type: 'step-in', epoch: 0 }, zhou, streamed(1))
    outcome.follows(cut(2), { type: 'assigned', agent: { id: 'zhou', name: '周敏' }, epoch: 1 })
  })

  it('[CV15] it stands before the message that interrupted it', () => {
    given(...asking)
      .when({ type: 'say', text: 'human' }, mei, streamed(1))
      .follows(cut(2), said(3, 'human'), {
        type: 'handoff-requested',
        department: 'sales',
        epoch: 1,
      })
    given(...asking)
      .when({ type: 'say', text: 'and?' }, mei, streamed(1))
      .exactly(cut(2), said(3, 'and?'), asked(2))
  })

  it('[CV15] the text of an older turn is not cut twice', () => {
    given(...asking, cut(2), said(3, 'and?'), asked(2))
      .when({ type: 'say', text: 'well' }, mei, streamed(1))
      .exactly(said(4, 'well'), asked(3))
  })

  it('[CV15] it stays as well when the bot fails in the middle', () => {
    given(...asking)
      .when({ type: 'bot-fail', turn: 1, code: 'E502' }, system, streamed(1))
      .exactly(
        cut(2),
        { type: 'bot-failed', turn: 1, team: { code: 'E502' } },
        offered('bot-failed', 'E502'),
      )
  })
})

describe('a bot that cannot answer', () => {
  it('H6 the bot gives up with a reason, and a person is offered', () => {
    const outcome = given(...asking).when(
      { type: 'bot-handoff', turn: 1, reason: 'needs rights' },
      system,
    )
    outcome.exactly(answered(1, false), offered('bot-gave-up', 'needs rights'))
    expect(outcome.state.asking).toBeUndefined()
  })

  it('H6 the bot answers and asks for a person beside', () => {
    given(...asking)
      .when(answer(1, 'I pass you on.', { handoff: 'refund above limit' }), system)
      .exactly(
        botSaid(2, 'I pass you on.'),
        answered(1),
        offered('bot-gave-up', 'refund above limit'),
      )
  })

  it('[CV16] the visitor is told of a failure also where no person is offered', () => {
    const policy = { settings: withTriggers({ 'bot-gave-up': 'off', 'bot-failed': 'off' }) }
    given(...asking)
      .when({ type: 'bot-handoff', turn: 1, reason: 'x' }, system, { policy })
      .exactly({ type: 'bot-failed', turn: 1, team: { code: 'gave-up' } })
    given(...asking)
      .when({ type: 'bot-fail', turn: 1, code: 'x' }, system, { policy })
      .exactly({ type: 'bot-failed', turn: 1, team: { code: 'x' } })
    const quiet = [
      ...asking,
      offers(),
      { type: 'handoff-declined', offer: 'h1' } as const,
      asked(2),
    ]
    given(...quiet)
      .when({ type: 'bot-handoff', turn: 2, reason: 'x' }, system)
      .exactly({ type: 'bot-failed', turn: 2, team: { code: 'gave-up' } })
  })

  it('[CV16] silence until the deadline is a failure, and a person is offered', () => {
    given(...asking)
      .when({ type: 'tick' }, system, { at: 80 })
      .exactly(
        { type: 'bot-failed', turn: 1, team: { code: 'timeout' } },
        offered('bot-timed-out', 'timeout'),
      )
    given(...asking)
      .when({ type: 'tick' }, system, { at: 79 })
      .exactly()
  })

  it('[CV16] an empty answer is a failure', () => {
    const { types } = given(...asking).when(answer(1, ' \n'), system)
    expect(types).toEqual(['bot-failed', 'handoff-offered'])
  })

  it('[CV20] unsure twice in a row offers a person, once is not enough', () => {
    const once = given(...asking).when(answer(1, 'Perhaps.', { sure: false }), system)
    once.exactly(botSaid(2, 'Perhaps.'), answered(1, false))
    const before = [...asking, botSaid(2), answered(1, false), said(3, 'x'), asked(2)]
    given(...before)
      .when(answer(2, 'Perhaps.', { sure: false }), system)
      .exactly(botSaid(4, 'Perhaps.'), answered(2, false), offered('unsure'))
    const sure = given(...before).when(answer(2, 'Yes.'), system)
    expect(sure.state.team?.unsure).toBe(0)
  })

  it('[CV20] set to direct, a bot that fails passes the conversation on', () => {
    const policy = { settings: withTriggers({ 'bot-timed-out': 'direct' }) }
    const outcome = given(...asking).when({ type: 'tick' }, system, { at: 90, policy })
    expect(outcome.types).toEqual(['bot-failed', 'handoff-requested'])
    expect(outcome.state.team).toMatchObject({ trigger: 'bot-timed-out', reason: 'timeout' })
  })
})

import { describe, expect, it } from 'vitest'
import { START } from '../testing/given.js'
import { chen, desk, faceOf, lin, mei, zhou } from '../testing/people.js'
import { asked, ended, given, has, opened, rings, said, waits } from './story.js'

const say = (text: string, epoch: number) => ({ type: 'say', text, epoch }) as const
const stepIn = (epoch: number) => ({ type: 'step-in', epoch }) as const
const close = (epoch: number) => ({ type: 'close', epoch }) as const
const held = [opened, said(1, 'human'), waits(), rings(), has()]

describe('speaking', () => {
  it('X1 the holder speaks under the epoch of now', () => {
    given(...held)
      .when(say('您好', 2), lin)
      .exactly(said(2, '您好', { kind: 'agent', ...faceOf(lin) }))
  })

  it('X1 what was composed under an older floor is refused', () => {
    given(...held)
      .when(say('您好', 1), lin)
      .refused('stale-floor')
    given(...held, ended)
      .when(say('您好', 2), lin)
      .refused('stale-floor')
    const taken = { ...has(zhou, 3), team: { how: 'step-in' } } as ReturnType<typeof has>
    given(...held, taken)
      .when(say('您好', 2), lin)
      .refused('stale-floor')
  })

  it('[CV5] nobody but the holder speaks', () => {
    given(...held)
      .when(say('您好', 2), chen)
      .refused('not-allowed')
    given(opened).when(say('您好', 0), zhou).refused('not-allowed')
    given(...held, ended)
      .when(say('您好', 3), lin)
      .refused('closed')
  })
})

describe('stepping in', () => {
  it('H12 any member takes over from the bot at any moment', () => {
    const outcome = given(opened, said(1, 'x'), asked(1)).when(stepIn(0), lin)
    outcome.exactly({ type: 'assigned', agent: faceOf(lin), epoch: 1, team: { how: 'step-in' } })
    expect(outcome.state.asking).toBeUndefined()
  })

  it('H12 any member takes who waits out of the queue', () => {
    given(opened, waits())
      .when(stepIn(1), chen)
      .exactly({
        type: 'assigned',
        agent: faceOf(chen),
        department: 'sales',
        epoch: 2,
        team: { how: 'step-in' },
      })
  })

  it('H11 notes and a category do not disturb the bot that is watched', () => {
    const story = given(opened, said(1, 'x'), asked(1))
    const noted = story.when({ type: 'note', text: 'VIP, mind the tone' }, lin)
    noted.exactly({ type: 'noted', k: 1, by: faceOf(lin), text: 'VIP, mind the tone' })
    expect(noted.state.asking?.turn).toBe(1)
    expect(noted.state.epoch).toBe(0)
  })

  it('[CV7] from a colleague only who leads takes over', () => {
    given(...held)
      .when(stepIn(2), chen)
      .refused('taken', { by: '林悦' })
    given(...held)
      .when(stepIn(2), lin)
      .refused('already-yours')
    expect(given(...held).when(stepIn(2), zhou).state.floor).toMatchObject({ agent: faceOf(zhou) })
  })

  it('[CV7] who comes too late learns who was first', () => {
    given(...held)
      .when(stepIn(0), chen)
      .refused('taken', { by: '林悦' })
    given(...held)
      .when(stepIn(1), zhou)
      .refused('taken', { by: '林悦' })
    given(opened, waits()).when(stepIn(0), chen).refused('stale-floor')
    given(...held, ended)
      .when(stepIn(2), chen)
      .refused('closed')
  })
})

describe('ending', () => {
  it('A15 the holder ends, and who leads', () => {
    const outcome = given(...held).when(close(2), lin)
    outcome.exactly(ended)
    expect(outcome.state.floor).toEqual({ holder: 'closed' })
    expect(outcome.effects.map(({ to, command }) => [to.party, command])).toEqual([
      ['desk', { type: 'end', conversation: 'c1' }],
      ['customer', { type: 'close-conversation', conversation: 'c1' }],
    ])
    expect(given(opened, said(1, 'x')).when(close(0), zhou).types).toEqual(['closed'])
  })

  it('A15 nobody else ends, and not under an older floor', () => {
    given(...held)
      .when(close(2), chen)
      .refused('not-allowed')
    given(opened).when(close(0), lin).refused('not-allowed')
    given(...held)
      .when(close(2), mei)
      .refused('not-allowed')
    given(...held)
      .when(close(1), lin)
      .refused('stale-floor')
  })

  it('[CV11] after the end words, wishes and floors are refused; notes, a category and ratings are not', () => {
    const story = given(...held, ended)
    story.when({ type: 'say', text: 'hello?' }, mei).refused('closed')
    story.when({ type: 'ask-human' }, mei).refused('closed')
    story.when(close(3), zhou).refused('closed')
    expect(story.when({ type: 'note', text: 'solved' }, lin).types).toEqual(['noted'])
    const category = { type: 'categorise', category: 'order' } as const
    expect(story.when(category, lin).types).toEqual(['categorised'])
    expect(story.when({ type: 'invite-rating' }, lin).types).toEqual(['survey-invited'])
    const asked = { type: 'survey-invited' as const, survey: 3, stops: [] }
    const rate = { type: 'rate', survey: 3, service: 'good' } as const
    expect(given(...held, ended, asked).when(rate, mei).types).toEqual(['rated'])
  })
})

describe('an agent who is gone', () => {
  const release = { type: 'release', agent: 'lin', department: 'service' } as const

  it('[CV10] the conversation waits again, as old as the wish', () => {
    const outcome = given(...held).when(release, desk)
    const since = START + 2000
    outcome.exactly({
      type: 'requeued',
      department: 'service',
      since,
      epoch: 3,
      team: { cause: 'agent-gone' },
    })
    expect(outcome.state.floor).toEqual({ holder: 'queue', department: 'service', since })
    expect(outcome.effects).toMatchObject([
      { command: { type: 'enqueue', waiting: { since, department: 'service' } } },
    ])
  })

  it('[CV10] a conversation that somebody else holds stays', () => {
    given(...held)
      .when({ ...release, agent: 'chen' }, desk)
      .exactly()
    given(opened).when(release, desk).exactly()
  })
})

import { describe, expect, it } from 'vitest'
import { chen, faceOf, lin, mei } from '../testing/people.js'
import { withCategory, withTriggers } from '../testing/workspace.js'
import { answered, asked, botSaid, given, offers, opened, read, said } from './story.js'

const say = (text: string) => ({ type: 'say', text }) as const

/** As many questions and answers as H4 takes. */
const turns = [1, 2, 3, 4].flatMap((turn) => [
  said(turn * 2 - 1, 'q'),
  asked(turn),
  botSaid(turn * 2),
  answered(turn),
])

describe('triggers in a message', () => {
  it('H3 a question type that wants a person offers one beside the answer', () => {
    given(opened)
      .when(say('#technical'), mei)
      .exactly(
        said(1, '#technical'),
        read(1, '#technical'),
        {
          type: 'handoff-offered',
          offer: 'h1',
          department: 'service',
          team: { trigger: 'category' },
        },
        asked(1),
      )
  })

  it('H3 set to direct, the question type passes the conversation on', () => {
    const policy = { settings: withCategory('refund', 'direct') }
    given(opened)
      .when(say('#refund'), mei, { policy })
      .follows(said(1, '#refund'), read(1, '#refund'), {
        type: 'handoff-requested',
        department: 'service',
        epoch: 1,
        team: { trigger: 'category', priority: 0, skill: 'refunds' },
      })
  })

  it('H3 the same question type does not pull again', () => {
    const policy = { settings: withCategory('refund', 'direct') }
    given(opened, said(1, '#refund'), read(1, '#refund'))
      .when(say('#refund'), mei, { policy })
      .follows(said(2, '#refund'), asked(1))
  })

  it('H4 after so many answers a person is offered beside the next one', () => {
    const outcome = given(opened, ...turns).when(say('q'), mei)
    expect(outcome.types).toEqual(['said', 'handoff-offered', 'bot-asked'])
    const before = given(opened, ...turns.slice(0, -4)).when(say('q'), mei)
    expect(before.types).toEqual(['said', 'bot-asked'])
  })

  it('H5 an angry visitor is offered a person in place of an answer', () => {
    given(opened)
      .when(say('angry'), mei)
      .exactly(said(1, 'angry'), read(1, 'angry'), {
        type: 'handoff-offered',
        offer: 'h1',
        department: 'sales',
        team: { trigger: 'emotion' },
      })
  })

  it('H6 displeasure offers a person when it is said again', () => {
    const once = given(opened).when(say('displeased'), mei)
    expect(once.types).toEqual(['said', 'classified', 'bot-asked'])
    given(opened, said(1, 'displeased'), read(1, 'displeased'))
      .when(say('displeased'), mei)
      .follows(said(2, 'displeased'), read(2, 'displeased'), {
        type: 'handoff-offered',
        offer: 'h1',
        department: 'sales',
        team: { trigger: 'displeasure' },
      })
  })

  it('[CV20] the plainest wish comes first, and one that is off makes way for the next', () => {
    const both = given(opened).when(say('human angry #technical'), mei)
    expect(both.state.team?.trigger).toBe('keyword')
    const policy = { settings: withTriggers({ keyword: 'off', emotion: 'off' }) }
    const next = given(opened).when(say('human angry #technical'), mei, { policy })
    expect(next.state.team?.trigger).toBe('category')
  })

  it('[CV21] while a question stands no other is asked, and the bot goes on', () => {
    given(opened, said(1, 'angry'), read(1, 'angry'), offers())
      .when(say('angry #technical'), mei)
      .exactly(said(2, 'angry #technical'), read(2, 'angry #technical'), asked(1))
  })

  it('[CV21] a direct trigger does not count as a yes to the question that stood', () => {
    const policy = { settings: withTriggers({ emotion: 'direct' }) }
    const outcome = given(opened, offers('turns')).when(say('angry'), mei, { policy })
    expect(outcome.types).toEqual(['said', 'classified', 'handoff-requested'])
    expect(outcome.events[2]).not.toHaveProperty('offer')
    expect(outcome.state.offer).toBeUndefined()
  })

  it('[CV19] a category chosen by a member stays, and what is read no longer pulls', () => {
    const order = { type: 'categorise', category: 'order' } as const
    const chosen = { type: 'categorised', category: 'order', by: faceOf(lin) } as const
    given(opened).when(order, lin).exactly(chosen)
    const story = given(opened, chosen, said(1, '#refund'), read(1, '#refund'))
    expect(story.state.team?.category).toBe('order')
    story.when(order, chen).exactly()
    story.when({ ...order, category: 'weather' }, lin).refused('unknown-category')
    story.when(say('#technical'), mei).exactly(said(2, '#technical'), asked(1))
  })

  it('[CV42] what is read in a message is recorded when it is news to the team', () => {
    const known = 'angry #refund urgent'
    const story = given(opened, said(1, known), read(1, known))
    expect(story.when(say(known), mei).types).not.toContain('classified')
    for (const news of ['#refund urgent', `${known} displeased`, 'angry #technical']) {
      expect(story.when(say(news), mei).events[1]).toMatchObject(read(2, news))
    }
  })

  it('[CV25] VIP, anger and urgency wait with priority 1', () => {
    const visit = { channel: 'web' }
    const vip = {
      ...opened,
      team: { card: { id: 'mei', tags: [], vip: true }, visit },
    } as typeof opened
    const priority = (story: ReturnType<typeof given>, text: string) =>
      story.when(say(text), mei).state.team?.priority
    expect(priority(given(opened), 'human')).toBe(0)
    expect(priority(given(vip), 'human')).toBe(1)
    expect(priority(given(opened), 'human angry')).toBe(1)
    expect(priority(given(opened), 'human urgent')).toBe(1)
  })
})

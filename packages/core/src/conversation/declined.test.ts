import { describe, expect, it } from 'vitest'
import { mei } from '../testing/people.js'
import { withCategory, withTriggers } from '../testing/workspace.js'
import { answered, asked, botSaid, given, offers, opened, read, said } from './story.js'

const say = (text: string) => ({ type: 'say', text }) as const
const no = { type: 'answer-offer', offer: 'h1', accept: false } as const
const yes = { type: 'answer-offer', offer: 'h1', accept: true } as const

describe('an answer to the question', () => {
  it('H5 yes leads to the department that was offered, with the reason', () => {
    given(
      opened,
      said(1, 'angry'),
      read(1, 'angry'),
      offers(),
      said(2, '#order'),
      read(2, '#order'),
    )
      .when(yes, mei)
      .exactly({
        type: 'handoff-requested',
        department: 'service',
        epoch: 1,
        offer: 'h1',
        team: { trigger: 'emotion', priority: 1 },
      })
  })

  it('[CV24] a skill is wanted only where the question type belongs', () => {
    const about = [opened, said(1, '#refund'), read(1, '#refund')]
    const { state } = given(...about, offers()).when(yes, mei)
    expect(state).toMatchObject({ floor: { department: 'service' }, team: { skill: 'refunds' } })
    const toSales = { ...offers(), department: 'sales' } as ReturnType<typeof offers>
    const elsewhere = given(...about, toSales).when(yes, mei).state
    expect(elsewhere.floor).toMatchObject({ department: 'sales' })
    expect(elsewhere.team).not.toHaveProperty('skill')
  })

  it('[CV23] no to a question in place of an answer asks the bot, but only once', () => {
    const angry = [opened, said(1, 'angry'), read(1, 'angry'), offers()]
    given(...angry)
      .when(no, mei)
      .exactly({ type: 'handoff-declined', offer: 'h1' }, asked(1))
    given(...angry, said(2, 'x'), read(2), asked(1), botSaid(3), answered(1))
      .when(no, mei)
      .exactly({ type: 'handoff-declined', offer: 'h1' })
  })

  it('[CV23] no to a question beside an answer leaves the bot at work', () => {
    const outcome = given(opened, said(1, 'q'), offers('turns'), asked(1)).when(no, mei)
    outcome.exactly({ type: 'handoff-declined', offer: 'h1' })
    expect(outcome.state.asking?.turn).toBe(1)
  })

  it('H1 "no person" in words declines the question and pulls no trigger', () => {
    given(opened, said(1, 'x'), asked(1), offers('turns'))
      .when(say('no-human angry'), mei)
      .exactly(
        said(2, 'no-human angry'),
        read(2, 'angry'),
        { type: 'handoff-declined', offer: 'h1' },
        asked(2),
      )
  })

  it('[CV22] "no person" in words pulls no trigger where no question stands either', () => {
    const outcome = given(opened).when(say('no-human angry #technical'), mei)
    expect(outcome.types).toEqual(['said', 'classified', 'bot-asked'])
  })

  it('[CV21] a question that was answered, or never asked, cannot be answered', () => {
    given(opened, offers(), { type: 'handoff-declined', offer: 'h1' })
      .when(yes, mei)
      .refused('nothing-to-answer')
    given(opened, offers())
      .when({ ...yes, offer: 'h2' }, mei)
      .refused('nothing-to-answer')
  })
})

describe('a question that nobody answers', () => {
  it('[CV22] makes way for a new one after three messages', () => {
    const angry = (n: number) => [said(n, 'angry'), read(n, 'angry'), asked(n)]
    const story = given(opened, said(1, 'q'), offers('turns'), ...angry(2), ...angry(3))
    expect(story.when(say('angry'), mei).state.offer?.id).toBe('h1')
    const outcome = given(...story.log, ...angry(4)).when(say('angry'), mei)
    outcome.follows(said(5, 'angry'), {
      type: 'handoff-offered',
      offer: 'h2',
      department: 'sales',
    })
    expect(outcome.state.offer?.id).toBe('h2')
  })
})

describe('after a no', () => {
  const declined = [
    opened,
    said(1, 'angry'),
    read(1, 'angry'),
    offers(),
    { type: 'handoff-declined', offer: 'h1' } as const,
  ]
  const more = (count: number) =>
    Array.from({ length: count }, (_, i) => [said(i + 2, 'x'), read(i + 2)]).flat()

  it('[CV22] nobody asks again for three messages, then they may', () => {
    for (const count of [0, 1, 2]) {
      const outcome = given(...declined, ...more(count)).when(say('angry'), mei)
      expect(outcome.types).toEqual(['said', ...(count > 0 ? ['classified'] : []), 'bot-asked'])
    }
    const later = given(...declined, ...more(3)).when(say('angry'), mei)
    expect(later.types).toEqual(['said', 'classified', 'handoff-offered'])
  })

  it('[CV22] their own wish and a direct trigger still count', () => {
    const wish = given(...declined).when(say('human'), mei)
    expect(wish.state.floor.holder).toBe('queue')
    const direct = { settings: withCategory('refund', 'direct') }
    const category = given(...declined).when(say('angry #refund'), mei, { policy: direct })
    expect(category.state.floor.holder).toBe('queue')
    const offer = { settings: withTriggers({ keyword: 'offer' }) }
    const asked = given(...declined).when(say('human'), mei, { policy: offer })
    expect(asked.state.offer?.id).toBe('h2')
  })

  it('[CV22] answers and displeasure are counted anew', () => {
    const no = { type: 'handoff-declined', offer: 'h1' } as const
    const before = given(opened, said(1, 'displeased'), read(1, 'displeased'), botSaid(2), offers())
    expect(before.state).toMatchObject({ answers: 0, team: { trigger: 'emotion', displeased: 0 } })
    const { state } = given(...before.log, botSaid(3), no)
    expect(state).toMatchObject({ answers: 0, team: { displeased: 0, unsure: 0 } })
    expect(state.team).not.toHaveProperty('trigger')
  })
})

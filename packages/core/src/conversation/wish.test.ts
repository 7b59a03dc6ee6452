import { describe, expect, it } from 'vitest'
import { createClassifier } from '../classifier/index.js'
import { mei } from '../testing/people.js'
import { withTriggers } from '../testing/workspace.js'
import { asked, botSaid, given, has, offers, opened, read, said, waits } from './story.js'

const classify = createClassifier({ humanKeywords: ['真人'] })
const say = (text: string) => ({ type: 'say', text }) as const
const askHuman = { type: 'ask-human' } as const

describe('the wish for a person', () => {
  it.each(['转人工', '我要找人工客服', '来个真人', 'talk to a human please', 'agent'])(
    'H1 "%s" is transferred at once',
    (text) => {
      const outcome = given(opened).when(say(text), mei, { policy: { classify } })
      expect(outcome.types).toEqual(['said', 'handoff-requested'])
      expect(outcome.state.floor).toMatchObject({ holder: 'queue', department: 'sales' })
      expect(outcome.state.epoch).toBe(1)
    },
  )

  it.each(['不用转人工', '先别转人工', "I don't need a human", 'no agent please'])(
    'H1 "%s" leaves the bot to answer',
    (text) => {
      const outcome = given(opened).when(say(text), mei, { policy: { classify } })
      expect(outcome.types).toEqual(['said', 'bot-asked'])
    },
  )

  it('H1 set to offer, the visitor is asked first, and asked once', () => {
    const policy = { settings: withTriggers({ keyword: 'offer' }) }
    const first = given(opened).when(say('human'), mei, { policy })
    first.exactly(said(1, 'human'), {
      type: 'handoff-offered',
      offer: 'h1',
      department: 'sales',
      team: { trigger: 'keyword' },
    })
    expect(first.state.floor).toEqual({ holder: 'bot' })
  })

  it('[CV21] asking again while the question stands is a yes', () => {
    const policy = { settings: withTriggers({ keyword: 'offer' }) }
    given(opened, offers()).when(say('human'), mei, { policy }).follows(said(1, 'human'), {
      type: 'handoff-requested',
      department: 'service',
      epoch: 1,
      offer: 'h1',
    })
  })

  it('H1 switched off, the word is a word like any other', () => {
    const policy = { settings: withTriggers({ keyword: 'off' }) }
    given(opened).when(say('human'), mei, { policy }).exactly(said(1, 'human'), asked(1))
  })

  it('H2 the menu works before the first message', () => {
    const outcome = given(opened).when(askHuman, mei)
    outcome.exactly({
      type: 'handoff-requested',
      department: 'sales',
      epoch: 1,
      team: { trigger: 'menu', priority: 0 },
    })
    expect(outcome.state.messages).toBe(0)
    expect(outcome.effects.map(({ command }) => command)).toMatchObject([
      { type: 'register', conversation: 'c1', customer: 'mei' },
      { type: 'enqueue', waiting: { conversation: 'c1', department: 'sales' } },
    ])
  })

  it('H2 the menu interrupts the bot and accepts a question that stands', () => {
    given(opened, said(1, 'x'), asked(1), offers())
      .when(askHuman, mei)
      .follows({ type: 'handoff-requested', department: 'service', epoch: 1, offer: 'h1' })
  })

  it('H2 a question type chosen in the menu decides department, skill and category', () => {
    const outcome = given(opened).when({ ...askHuman, category: 'refund' }, mei)
    outcome.follows({
      type: 'handoff-requested',
      department: 'service',
      epoch: 1,
      team: { trigger: 'menu', priority: 0, skill: 'refunds', category: 'refund' },
    })
    expect(outcome.state.team?.category).toBe('refund')
    given(opened)
      .when({ ...askHuman, category: 'weather' }, mei)
      .refused('unknown-category')
  })

  it('H2 who waits or talks with a person already is told so', () => {
    given(opened, waits()).when(askHuman, mei).refused('already-waiting')
    given(opened, waits(), has()).when(askHuman, mei).refused('already-with-person')
  })

  it('[CV13] words said while waiting or to a person are only words', () => {
    given(opened, waits()).when(say('human'), mei).exactly(said(1, 'human'))
    given(opened, waits(), has())
      .when(say('human angry'), mei)
      .exactly(said(1, 'human angry'), read(1, 'angry'))
    given(opened, said(1, 'a'), botSaid(2)).when(say('b'), mei).exactly(said(3, 'b'), asked(1))
  })
})

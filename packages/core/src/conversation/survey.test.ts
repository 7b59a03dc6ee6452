import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../aggregate.js'
import type { Told } from '../testing/given.js'
import { START } from '../testing/given.js'
import { card, chen, faceOf, lin, mei, system, zhou } from '../testing/people.js'
import { settings } from '../testing/workspace.js'
import type { SurveySettings } from '../workspace/settings.js'
import type { EventOf, Service } from './events.js'
import { conversation } from './index.js'
import { ended, given, has, opened, read, said, waits } from './story.js'
import { type Item, transcript } from './transcript.js'
import { logOf, moves, walk, workspaces } from './walk.js'

const passed = { ...has(chen, 3), at: START + 5000, transfer: 'c1.t1' } as ReturnType<typeof has>
const held = [opened, said(1, '#refund', { kind: 'visitor' }), read(1, '#refund'), waits(), has()]
const both = [...held, passed]
const closes = (epoch: number) => [{ type: 'close', epoch }, zhou] as const
const closed = { ...ended, epoch: 4 } as typeof ended

const stops = [
  { stop: 2, agent: faceOf(lin), department: 'sales', at: START + 4000 },
  { stop: 3, agent: faceOf(chen), department: 'sales', at: START + 5000 },
]
const invited: Told<EventOf<'survey-invited'>> = { type: 'survey-invited', survey: 4, stops }
const good = { type: 'rate', survey: 4, service: 'good' } as const
const rated: Told<EventOf<'rated'>> = { type: 'rated', survey: 4, service: 'good', legs: [] }

const asking = (survey: SurveySettings) => ({ policy: { settings: { ...settings, survey } } })
const typesAfter = (story: ReturnType<typeof given>, survey: SurveySettings, epoch = 4) =>
  story.when(...closes(epoch - 1), asking(survey)).types

describe('who is asked', () => {
  it('[CV38] T30 those who were passed on, after the end', () => {
    const outcome = given(...both).when(...closes(3))
    expect(outcome.types).toEqual(['closed', 'survey-invited'])
    expect(outcome.events[1]).toStrictEqual({ ...invited, at: START + 60_000 })
    expect(typesAfter(given(...held), { after: 'transfer' }, 3)).toEqual(['closed'])
  })

  it('[CV38] everybody who had a person, or nobody', () => {
    expect(typesAfter(given(...held), { after: 'always' }, 3)).toContain('survey-invited')
    expect(typesAfter(given(opened, said(1, 'hi')), { after: 'always' }, 1)).toEqual(['closed'])
    expect(typesAfter(given(...both), { after: 'off' })).toEqual(['closed'])
  })

  it('[CV38] an end by absence asks as well', () => {
    const gone = { type: 'presence', connected: false, endsAt: START + 30_000 } as const
    expect(given(...both, gone).when({ type: 'tick' }, system).types).toContain('survey-invited')
  })

  it.each<[string, SurveySettings, string[], boolean, boolean]>([
    ['a VIP', { after: 'transfer', vipOnly: true }, [], true, true],
    ['nobody else', { after: 'transfer', vipOnly: true }, [], false, false],
    ['such a question', { after: 'transfer', categories: ['refund'] }, [], false, true],
    ['no other question', { after: 'transfer', categories: ['order'] }, [], false, false],
    ['who has the label', { after: 'transfer', tags: ['big', 'old'] }, ['old'], false, true],
    ['not who lacks it', { after: 'transfer', tags: ['big'] }, ['old'], false, false],
    ['all at once', { after: 'transfer', vipOnly: true, tags: ['big'] }, ['big'], false, false],
  ])('[CV38] by rule: %s', (_, survey, tags, vip, asked) => {
    const known = { type: 'card-changed', card: { ...card, tags, vip } } as const
    const types = typesAfter(given(...both, known), survey)
    expect(types.includes('survey-invited')).toBe(asked)
  })

  it('[CV38] A18 whoever has had the conversation, or leads, asks at any time', () => {
    const story = given(...both)
    const ask = { type: 'invite-rating' } as const
    const outcome = story.when(ask, lin)
    outcome.exactly({ ...invited, survey: 3, team: { by: faceOf(lin) } })
    expect(story.when(ask, zhou).types).toEqual(['survey-invited'])
    given(...held)
      .when(ask, chen)
      .refused('not-allowed')
    given(opened).when(ask, zhou).refused('not-allowed')
    expect(given(...both, closed).when(ask, chen, asking({ after: 'off' })).types).toEqual([
      'survey-invited',
    ])
  })
})

describe('a survey', () => {
  const early = { ...invited, survey: 3 }
  const answered = { ...rated, survey: 3 }

  it('[CV39] asks nothing that was rated, and again once somebody else had the floor', () => {
    expect(given(...both, early, answered).when(...closes(3)).types).toEqual(['closed'])
    const first = [...held, { ...early, survey: 2, stops: stops.slice(0, 1) }] as const
    const more = given(...first, { ...answered, survey: 2 }, passed).when(...closes(3))
    expect(more.events[1]).toMatchObject({ type: 'survey-invited', stops })
  })

  it('[CV39] stands once, and comes again at the end when nobody answered', () => {
    const story = given(...both, early)
    expect(story.when({ type: 'invite-rating' }, lin).types).toEqual([])
    given(...both, early, answered)
      .when({ type: 'invite-rating' }, lin)
      .refused('already-rated')
    const log = [...story.log, ...story.when(...closes(3)).events]
    const items = fold(transcript, [] as readonly Item[], log)
    const surveys = items.filter(({ kind }) => kind === 'survey')
    expect(surveys).toMatchObject([{ state: 'void' }, { state: 'open', stops }])
  })

  it('[CV39] of every conversation names who had the floor, and at most one is open', () => {
    fc.assert(
      fc.property(moves, workspaces, (path, workspace) => {
        const log = logOf(walk(path, workspace))
        const had = log.flatMap((event) => (event.type === 'assigned' ? [event.epoch] : []))
        for (const event of log) {
          if (event.type !== 'survey-invited') continue
          const before = had.filter((epoch) => epoch <= event.survey).slice(-20)
          expect(event.stops.map(({ stop }) => stop)).toEqual(before)
        }
        const items = fold(transcript, [] as readonly Item[], log)
        const open = items.filter((item) => item.kind === 'survey' && item.state === 'open')
        expect(open.length).toBeLessThan(2)
      }),
      { numRuns: 80 },
    )
  })
})

describe('a rating', () => {
  const asked = [...both, closed, invited] as const

  it('[CV40] X10 keeps what was said of all, of the transfer, and of each stretch', () => {
    const legs = [
      { stop: 2, service: 'bad' },
      { stop: 3, service: 'good' },
      { stop: 2, service: 'medium' },
    ] satisfies { stop: number; service: Service }[]
    const all = { service: 'good', repeated: 'little', suggestion: 'Ask less' } as const
    const outcome = given(...asked).when({ ...good, ...all, legs }, mei)
    const rating = {
      ...all,
      legs: [
        { stop: 2, service: 'medium' as const },
        { stop: 3, service: 'good' as const },
      ],
    }
    outcome.exactly({ ...rated, ...rating })
    const items = fold(transcript, [] as readonly Item[], [
      ...given(...asked).log,
      ...outcome.events,
    ])
    const at = START + 60_000
    expect(items.at(-1)).toMatchObject({ state: 'rated', rating, ratedAt: at })
  })

  it('[CV40] answers the newest survey and nothing else', () => {
    const story = given(...asked)
    given(...both, closed)
      .when(good, mei)
      .refused('nothing-to-answer')
    story.when({ ...good, survey: 3 }, mei).refused('nothing-to-answer')
    const strange = { ...good, legs: [{ stop: 1, service: 'bad' as const }] }
    story.when(strange, mei).refused('nothing-to-answer')
    story.when(good, zhou).refused('not-allowed')
    const alone = { ...invited, survey: 3, stops: stops.slice(0, 1) }
    given(...held, ended, alone)
      .when({ ...good, survey: 3, repeated: 'no' }, mei)
      .refused('nothing-to-answer')
  })

  it('[CV40] the last within ten minutes counts, a later one is refused', () => {
    const at = START + 60_000
    const story = given(...asked, { ...rated, at })
    const bad = { ...good, service: 'bad' } as const
    expect(story.when(bad, mei, { at: 660 }).events).toMatchObject([{ service: 'bad' }])
    story.when(bad, mei, { at: 661 }).refused('already-rated')
    const changed = given(...asked, { ...rated, at }, { ...rated, service: 'bad', at: at + 9_000 })
    changed.when(good, mei, { at: 661 }).refused('already-rated')
  })

  it('[CV30] who asked stays with the team', () => {
    const event = given(...both, { ...invited, survey: 3, team: { by: faceOf(zhou) } }).log.at(-1)!
    expect(JSON.stringify(conversation.view(event, lin))).toContain(zhou.name)
    expect(JSON.stringify(conversation.view(event, mei))).not.toContain(zhou.name)
  })
})

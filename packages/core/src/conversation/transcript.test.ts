import { describe, expect, it } from 'vitest'
import { fold } from '../aggregate.js'
import type { Told } from '../testing/given.js'
import { chen, faceOf, lin } from '../testing/people.js'
import type { ConversationEvent } from './events.js'
import {
  botSaid,
  ended,
  explanation,
  given,
  has,
  offers,
  opened,
  read,
  rings,
  said,
  waits,
} from './story.js'
import { type Item, transcript } from './transcript.js'

const items = (...events: Told<ConversationEvent>[]) =>
  fold(transcript, [] as readonly Item[], given(...events).log)
const kinds = (...events: Told<ConversationEvent>[]) => items(...events).map(({ kind }) => kind)
const asked = (...events: Told<ConversationEvent>[]) =>
  items(opened, said(1, 'angry'), offers(), ...events).find(({ kind }) => kind === 'handoff-offer')

describe('the transcript', () => {
  it('H7 tells questions, answers and the way to a person, in order and with times', () => {
    const log = [opened, said(1, 'where?'), read(1), botSaid(2), waits(), rings(), has(), ended]
    expect(kinds(...log)).toEqual([
      'message',
      'message',
      'waiting',
      'offered',
      'assigned',
      'closed',
    ])
    const times = items(...log).map(({ at }) => at)
    expect(times).toEqual([...times].sort())
  })

  it('[CV32] a question to the visitor ends with their answer', () => {
    expect(asked()).toMatchObject({ state: 'open' })
    expect(asked({ type: 'handoff-declined', offer: 'h1' })).toMatchObject({ state: 'declined' })
    const yes = { ...waits(), offer: 'h1' } as ReturnType<typeof waits>
    expect(asked(yes)).toMatchObject({ state: 'accepted' })
  })

  it('[CV32] a newer question voids the one before', () => {
    const newer = { ...offers(), offer: 'h2' } as ReturnType<typeof offers>
    const all = items(opened, offers(), newer).filter(({ kind }) => kind === 'handoff-offer')
    expect(all).toMatchObject([{ state: 'void' }, { state: 'open' }])
  })

  it('[CV32] a question that the floor has left behind is void', () => {
    for (const moved of [waits(), has(), ended]) {
      expect(asked(moved)).toMatchObject({ state: 'void' })
    }
  })

  it('[CV32] an offer that rang ends accepted, declined or otherwise', () => {
    const ring = (...events: Told<ConversationEvent>[]) =>
      items(opened, waits(), rings(), ...events).find(({ kind }) => kind === 'offered')
    expect(ring()).not.toHaveProperty('end')
    expect(ring(has())).toMatchObject({ end: 'accepted' })
    const ended = { type: 'offer-ended', offer: 'o1', agent: faceOf(lin) } as const
    expect(ring({ ...ended, how: 'declined', reason: 'lunch' })).toMatchObject({
      end: 'declined',
      reason: 'lunch',
    })
    const other = { ...has(chen), team: { how: 'auto', offer: 'o2' } } as ReturnType<typeof has>
    expect(ring(other, { ...ended, how: 'revoked' })).toMatchObject({ end: 'revoked' })
  })

  it('X8 whoever got the floor stands there with why the desk chose them', () => {
    const why = { ...explanation, considered: [{ agent: 'lin', why: 'chosen', load: 0, cap: 3 }] }
    const told = { ...rings(), explanation: why } as ReturnType<typeof rings>
    const assigned = (...events: Told<ConversationEvent>[]) =>
      items(opened, waits(), ...events).find(({ kind }) => kind === 'assigned')
    expect(assigned(told, has())).toMatchObject({ explanation: why })
    const auto = { ...has(), team: { how: 'auto', offer: 'o2', explanation: why } }
    expect(assigned(auto as ReturnType<typeof has>)).toMatchObject({ explanation: why })
    const steps = { ...has(), team: { how: 'step-in' } } as ReturnType<typeof has>
    expect(assigned(steps)).not.toHaveProperty('explanation')
  })

  it('T6 a no stands there with the words of the customer, who may say nothing at all', () => {
    const asks = {
      type: 'consent-asked',
      transfer: 't1',
      department: 'sales',
      until: 9,
      silence: 'stay',
    } as const
    const answers = { type: 'consent-answered', transfer: 't1', agreed: false } as const
    const shown = (...events: Told<ConversationEvent>[]) => items(opened, asks, ...events).at(-1)
    const no = { ...answers, by: 'visitor' } as const
    expect(shown({ ...no, words: 'I stay' })).toMatchObject({ state: 'refused', words: 'I stay' })
    expect(shown(no)).not.toHaveProperty('words')
    expect(shown({ ...answers, by: 'silence' })).toMatchObject({ state: 'stopped', silent: true })
  })

  it('[CV32] the same page at the same moment is one item', () => {
    const page = { url: 'https://shop.example/', title: 'Shop' }
    const viewed = { type: 'page-viewed', page, at: 5 } as const
    expect(kinds(opened, viewed, viewed, { ...viewed, at: 6 })).toEqual(['page', 'page'])
  })
})

import { describe, expect, it } from 'vitest'
import { START } from '../testing/given.js'
import { faceOf, lin, mei, system } from '../testing/people.js'
import { withAbsence } from '../testing/workspace.js'
import { conversation } from './index.js'
import { asked, botSaid, ended, given, has, opened, rings, said, waits } from './story.js'
import { MAX_PAGES, MAX_TICKETS } from './visitor.js'

const policy = { settings: withAbsence(30) }
const left = { type: 'presence', connected: false } as const
const came = { type: 'presence', connected: true } as const
const tick = { type: 'tick' } as const
const minutes = (n: number) => START + n * 60_000

describe('absence', () => {
  const away = { type: 'presence', connected: false, endsAt: minutes(31) } as const

  it('A15 absence ends nothing unless the workspace says so', () => {
    const outcome = given(opened, came).when(left, system)
    outcome.exactly({ type: 'presence', connected: false })
    expect(conversation.deadline(outcome.state)).toBeUndefined()
  })

  it('A15 ending by absence is recorded as done by the system', () => {
    given(opened, came).when(left, system, { policy }).exactly(away)
    given(opened, came, away)
      .when(tick, system, { policy, at: 31 * 60 })
      .exactly({ type: 'closed', epoch: 1, by: 'system', team: { reason: 'absence' } })
  })

  it('[CV12] who comes back in time goes on', () => {
    const story = given(opened, came, away, came)
    story.when(tick, system, { policy, at: 3600 }).exactly()
    story.when(came, system).exactly()
    given(opened).when(left, system).exactly()
  })

  it('[CV12] a conversation that waits is not ended', () => {
    for (const story of [given(opened, came, away, waits()), given(opened, came, waits(), away)]) {
      expect(conversation.deadline(story.state)).toBeUndefined()
      story.when(tick, system, { policy, at: 3600 }).exactly()
    }
    const { events } = given(opened, came, waits()).when(left, system, { policy })
    expect(events[0]).not.toHaveProperty('endsAt')
  })

  it('[CV12] who takes an absent visitor has the whole time again', () => {
    const accept = { type: 'accept', offer: 'o1', epoch: 1 } as const
    const waiting = [opened, came, away, waits(), { ...rings(), deadline: minutes(61) }]
    const taken = given(...waiting).when(accept, lin, { policy, at: 60 * 60 })
    taken.exactly(has(), { type: 'presence', connected: false, endsAt: minutes(90) })
    expect(conversation.deadline(taken.state)).toBe(minutes(90))
  })
})

describe('receipts', () => {
  const talk = [
    opened,
    said(1, 'human'),
    waits(),
    rings(),
    has(),
    said(2, 'hi', { kind: 'agent', ...faceOf(lin) }),
  ]

  it('[CV17] watermarks rise, one event for several messages', () => {
    const outcome = given(...talk).when(
      { type: 'mark', side: 'visitor', delivered: 2, read: 1 },
      system,
    )
    outcome.exactly({ type: 'marked', side: 'visitor', delivered: 2, read: 1 })
    expect(outcome.state.marks.visitor).toEqual({ delivered: 2, read: 1 })
  })

  it('[CV17] what was read was delivered; nothing falls or runs ahead', () => {
    const marked = { type: 'marked', side: 'visitor', delivered: 2, read: 2 } as const
    given(...talk)
      .when({ type: 'mark', side: 'visitor', delivered: 0, read: 99 }, system)
      .exactly(marked)
    given(...talk, marked)
      .when({ type: 'mark', side: 'visitor', delivered: 1, read: 1 }, system)
      .exactly()
    const older = { type: 'marked', side: 'visitor', delivered: 1, read: 0 } as const
    expect(given(...talk, marked, older).state.marks.visitor).toEqual({ delivered: 2, read: 2 })
  })

  it('[CV17] what the bot was asked counts as read', () => {
    const { state } = given(opened, said(1, 'x'), asked(1))
    expect(state.marks.team).toEqual({ delivered: 1, read: 1 })
    expect(
      given(opened, said(1, 'x'), asked(1), botSaid(2), waits(), said(3, 'y')).state.marks.team
        .read,
    ).toBe(1)
  })
})

describe('pages', () => {
  const page = { url: 'https://shop.example/cart', title: 'Cart' }

  it('A22 the path through the site is recorded page by page', () => {
    const outcome = given(opened).when({ type: 'view-page', page }, mei)
    outcome.exactly({ type: 'page-viewed', page })
    expect(outcome.state.team?.pages).toBe(1)
  })

  it('[CV18] beyond the bound pages are dropped', () => {
    const many = Array.from({ length: MAX_PAGES }, () => ({ type: 'page-viewed', page }) as const)
    given(opened, ...many)
      .when({ type: 'view-page', page }, mei)
      .exactly()
    given(opened, waits(), has(), ended).when({ type: 'view-page', page }, mei).refused('closed')
  })
})

describe('contact', () => {
  const contact = { kind: 'phone', value: '138 0000 5521' } as const
  const leave = { type: 'leave-contact', contact, question: '请回电' } as const
  const contactLeft = (k: number) =>
    ({ type: 'contact-left', ticket: `c1.${k}`, contact, question: '请回电' }) as const

  it('A31 left while waiting, it stands for waiting, and the bot is back', () => {
    const outcome = given(opened, said(1, 'human'), waits()).when({ ...leave, name: '雨桐' }, mei)
    outcome.exactly(
      { ...contactLeft(1), name: '雨桐' },
      { type: 'returned-to-bot', epoch: 2, team: { cause: 'contact-left' } },
    )
    expect(outcome.answer).toBe('c1.1')
    expect(outcome.state.floor).toEqual({ holder: 'bot' })
    expect(outcome.effects.map(({ to, command }) => [to.party, command])).toEqual([
      [
        'customer',
        {
          type: 'open-ticket',
          ticket: { id: 'c1.1', contact, question: '请回电', conversation: 'c1', name: '雨桐' },
        },
      ],
      ['desk', { type: 'leave-queue', conversation: 'c1' }],
    ])
  })

  it('A31 left with the bot, with a person or after the end, the floor stays', () => {
    for (const floor of [[], [waits(), has()], [waits(), has(), ended]]) {
      given(opened, said(1, 'x'), ...floor)
        .when(leave, mei)
        .exactly(contactLeft(1))
    }
  })

  it('[CV26] a contact that reaches nobody is refused, and the sixth ticket', () => {
    const bad = { ...leave, contact: { kind: 'email', value: 'mei@' } } as const
    given(opened).when(bad, mei).refused('bad-contact')
    const many = Array.from({ length: MAX_TICKETS }, (_, i) => contactLeft(i + 1))
    given(opened, ...many)
      .when(leave, mei)
      .refused('too-many-tickets')
  })

  it('[CV22] who left contact instead of waiting is not asked again at once', () => {
    const back = { type: 'returned-to-bot', epoch: 2, team: { cause: 'contact-left' } } as const
    const story = given(opened, said(1, 'human'), waits(), contactLeft(1), back)
    expect(story.when({ type: 'say', text: 'angry' }, mei).types.at(-1)).toBe('bot-asked')
    expect(story.state).not.toHaveProperty('waitingSince')
    expect(story.state.team).not.toHaveProperty('trigger')
  })
})

import { describe, expect, it } from 'vitest'
import { chen, desk, faceOf, lin, mei, system, zhou } from '../testing/people.js'
import type { DeskToConversation } from './commands.js'
import { conversation } from './index.js'
import { ended, explanation, given, has, opened, rings, said, waits } from './story.js'

const accept = { type: 'accept', offer: 'o1', epoch: 1 } as const
const decline = { type: 'decline', offer: 'o1', reason: 'lunch' } as const
const ring = (offer: string, by = lin, auto = false): DeskToConversation => ({
  type: 'offer',
  offer,
  agent: faceOf(by),
  department: 'sales',
  auto,
  explanation,
})
const waiting = [opened, said(1, 'human'), waits()]
const ends = (how: 'declined' | 'lapsed' | 'revoked', offer = 'o1', by = lin) =>
  ({ type: 'offer-ended', offer, agent: faceOf(by), how }) as const

describe('an offer that rings', () => {
  it('H10 the desk offers, the agent accepts and has the floor', () => {
    given(...waiting)
      .when(ring('o1'), desk)
      .exactly(rings())
    const outcome = given(...waiting, rings()).when(accept, lin)
    outcome.exactly(has())
    expect(outcome.state.floor).toEqual({ holder: 'agent', agent: faceOf(lin) })
    expect(outcome.state.team).not.toHaveProperty('ringing')
    expect(outcome.effects.map(({ command }) => command)).toEqual([
      { type: 'take', conversation: 'c1', agent: 'lin', department: 'sales', offer: 'o1' },
    ])
  })

  it('H10 set to open by itself, the agent has the floor at once', () => {
    given(...waiting)
      .when(ring('o1', lin, true), desk)
      .follows({
        type: 'assigned',
        epoch: 2,
        team: { how: 'auto', offer: 'o1', explanation },
        agent: faceOf(lin),
      })
  })

  it('H10 the same offer again changes nothing', () => {
    given(...waiting, rings())
      .when(ring('o1'), desk)
      .exactly()
  })

  it('[CV8] the loser learns who won', () => {
    const story = given(...waiting, rings(), has())
    story.when(accept, chen).refused('taken', { by: '林悦' })
    story.when(accept, lin).refused('already-yours')
  })

  it('[CV8] an offer is accepted by its agent, in its time, for its floor', () => {
    const story = given(...waiting, rings())
    story.when(accept, chen).refused('not-allowed')
    story.when({ ...accept, offer: 'o0' }, lin).refused('offer-gone')
    story.when({ ...accept, epoch: 0 }, lin).refused('stale-floor')
    story.when(accept, lin, { at: 90 }).refused('offer-gone')
    expect(story.when(accept, lin, { at: 89.999 }).types).toEqual(['assigned'])
    given(...waiting, rings(), ends('lapsed'))
      .when(accept, lin)
      .refused('offer-gone')
    given(...waiting, rings(), has(), ended)
      .when(accept, lin)
      .refused('closed')
  })

  it('[CV9] a declined offer goes back to the desk with its reason', () => {
    const outcome = given(...waiting, rings()).when(decline, lin)
    outcome.exactly({ ...ends('declined'), reason: 'lunch' })
    expect(outcome.effects.map(({ command }) => command)).toEqual([
      { type: 'settle', offer: 'o1', conversation: 'c1', agent: 'lin', how: 'declined' },
    ])
    expect(outcome.state.epoch).toBe(1)
    given(...waiting, rings())
      .when(decline, chen)
      .refused('not-allowed')
    given(...waiting)
      .when(decline, lin)
      .refused('offer-gone')
  })

  it('[CV9] an offer that nobody answers lapses at its deadline', () => {
    const story = given(...waiting, rings())
    expect(conversation.deadline(story.state)).toBe(story.state.team?.ringing?.deadline)
    story.when({ type: 'tick' }, system, { at: 89 }).exactly()
    story.when({ type: 'tick' }, system, { at: 90 }).exactly(ends('lapsed'))
  })

  it('[CV9] a newer offer voids the one before, and the desk may revoke', () => {
    const story = given(...waiting, rings())
    story.when(ring('o2', chen), desk).exactly(ends('revoked'), rings('o2', chen))
    story
      .when({ type: 'revoke', offer: 'o1', reason: 'agent-away' }, desk)
      .exactly({ ...ends('revoked'), reason: 'agent-away' })
    story.when({ type: 'revoke', offer: 'o0', reason: 'agent-away' }, desk).exactly()
  })

  it('[CV9] who does not wait gets no offer', () => {
    given(opened).when(ring('o1'), desk).refused('offer-gone')
    given(...waiting, rings(), has())
      .when(ring('o2'), desk)
      .refused('already-with-person')
    given(...waiting, rings(), has(), ended)
      .when(ring('o2'), desk)
      .refused('closed')
  })
})

describe('an offer whose floor has moved', () => {
  const contact = { kind: 'email', value: 'mei@example.com' } as const

  it('[CV6] is over when a colleague steps in, and the desk hears it last', () => {
    const outcome = given(...waiting, rings()).when({ type: 'step-in', epoch: 1 }, chen)
    outcome.follows({ type: 'assigned', agent: faceOf(chen), epoch: 2 }, ends('revoked'))
    expect(outcome.effects.map(({ command }) => command)).toMatchObject([
      { type: 'take', agent: 'chen' },
      { type: 'settle', offer: 'o1', how: 'revoked' },
    ])
  })

  it('[CV6] is over when another agent is given the floor at once', () => {
    const { events } = given(...waiting, rings()).when(ring('o2', chen, true), desk)
    expect(events.map(({ type }) => type)).toEqual(['assigned', 'offer-ended'])
  })

  it('[CV6] is over when the visitor leaves contact or a supervisor ends', () => {
    const left = { type: 'leave-contact', contact, question: 'Call me' } as const
    const story = given(...waiting, rings())
    expect(story.when(left, mei).types).toEqual(['contact-left', 'returned-to-bot', 'offer-ended'])
    const closed = story.when({ type: 'close', epoch: 1 }, zhou)
    expect(closed.types).toEqual(['closed', 'offer-ended'])
  })
})

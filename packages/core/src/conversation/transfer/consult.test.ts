import { describe, expect, it } from 'vitest'
import { chen, faceOf, lin, mei, zhou } from '../../testing/people.js'
import { conversation } from '../index.js'
import { asksFor, given, has, opened, said, transfers, waits } from '../story.js'

const held = [opened, said(1, 'My tent pole snapped'), waits(), has()] as const
const asked = { type: 'consulted', agent: faceOf(chen), by: faceOf(lin), note: 'see 3' } as const

describe('a colleague is asked', () => {
  it('[TR19] by the holder, once, and hears of it at the desk', () => {
    const consult = { type: 'consult', agent: 'chen', note: 'see 3' } as const
    const first = given(...held).when(consult, lin)
    first.exactly(asked)
    expect(first.effects.map(({ command }) => command)).toEqual([
      { type: 'list-consult', conversation: 'c1', agent: 'chen', from: '林悦', note: 'see 3' },
    ])
    expect(given(...held, asked).when(consult, lin).types).toEqual([])
    given(...held)
      .when(consult, chen)
      .refused('not-allowed')
    given(...held)
      .when({ ...consult, agent: 'lin' }, lin)
      .refused('own-target')
    given(...held)
      .when({ ...consult, agent: 'who' }, lin)
      .refused('unknown-member')
  })

  it('[TR19] talks in notes, and not to the customer, who sees nothing of it', () => {
    const story = given(...held, asked)
    expect(story.when({ type: 'note', text: 'Send a new pole' }, chen).types).toEqual(['noted'])
    story.when({ type: 'say', text: 'Hello', epoch: 2 }, chen).refused('not-allowed')
    expect(story.log.flatMap((event) => conversation.view(event, mei) ?? [])).toHaveLength(4)
  })

  it('[TR19] leaves by themselves, or is let go by the holder or who leads', () => {
    const release = { type: 'release-helper', agent: 'chen' } as const
    for (const by of [chen, lin, zhou]) {
      expect(given(...held, asked).when(release, by).types).toEqual(['helper-released'])
    }
    given(...held, has(zhou, 3), asked)
      .when(release, lin)
      .refused('not-allowed')
    expect(given(...held).when(release, lin).types).toEqual([])
  })
})

describe('whoever passes it on', () => {
  const ringing = [...held, transfers('chen', { stay: true }), asksFor()] as const

  it('[TR19] stays where they said so, and may go on answering until they leave', () => {
    const taken = given(...ringing).when({ type: 'accept', offer: 'o2', epoch: 2 }, chen)
    expect(taken.state.team?.helpers).toEqual([{ agent: faceOf(lin), assists: true }])
    const story = given(...ringing, ...(taken.events as never[]))
    expect(story.when({ type: 'say', text: 'Chen helps you now', epoch: 3 }, lin).types).toEqual([
      'said',
    ])
    story.when({ type: 'say', text: 'late', epoch: 2 }, lin).refused('stale-floor')
    const left = story.when({ type: 'release-helper', agent: 'lin' }, lin)
    given(...ringing, ...(taken.events as never[]), ...(left.events as never[]))
      .when({ type: 'say', text: 'And', epoch: 3 }, lin)
      .refused('not-allowed')
  })
})

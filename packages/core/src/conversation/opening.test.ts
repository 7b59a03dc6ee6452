import { describe, expect, it } from 'vitest'
import { card, customerRoom, desk, lin, mei, stranger, system } from '../testing/people.js'
import type { ConversationCommand } from './commands.js'
import { conversation } from './index.js'
import { given, opened } from './story.js'

const page = { url: 'https://shop.example/cart', title: 'Cart' }
const open: ConversationCommand = {
  type: 'open',
  conversation: 'c1',
  desk: 'main',
  language: 'zh',
  card,
  visit: { channel: 'web' },
  pages: [{ ...page, at: 5 }],
}

describe('opening', () => {
  it("[CV1] the customer's room opens a conversation, with the path so far", () => {
    given().when(open, customerRoom).exactly(opened, { type: 'page-viewed', page, at: 5 })
  })

  it('[CV1] opening again is fine for the same customer and refused for another', () => {
    given(opened).when(open, customerRoom).exactly()
    given(opened)
      .when({ ...open, card: { ...card, id: 'su' } }, { ...customerRoom, name: 'su' })
      .refused('already-open')
  })

  it("[CV1] nobody else opens one, not even another customer's room", () => {
    for (const by of [mei, lin, system, desk, { ...customerRoom, name: 'su' }]) {
      given().when(open, by).refused('not-allowed')
    }
  })

  it('[CV1] a room that was never opened refuses and records nothing', () => {
    given().when({ type: 'say', text: 'hi' }, mei).refused('not-found')
    given().when({ type: 'tick' }, system).refused('not-found')
    expect(conversation.deadline(conversation.initial)).toBeUndefined()
  })

  it('[CV1] pages are never later than the conversation that keeps them', () => {
    const pages = [{ ...page, at: Number.MAX_SAFE_INTEGER }]
    const { events } = given().when({ ...open, pages }, customerRoom)
    expect(new Set(events.map(({ at }) => at)).size).toBe(1)
  })

  it('[CV2] a stranger and the commands of others are refused', () => {
    const story = given(opened)
    story.when({ type: 'say', text: 'hi' }, stranger).refused('not-allowed')
    story.when({ type: 'tick' }, mei).refused('not-allowed')
    story.when({ type: 'step-in', epoch: 0 }, mei).refused('not-allowed')
    story.when({ type: 'ask-human' }, lin).refused('not-allowed')
    story.when({ type: 'note', text: 'x' }, system).refused('not-allowed')
    story
      .when({ type: 'revoke', offer: 'o1', reason: 'agent-away' }, { ...desk, name: 'other' })
      .refused('not-allowed')
  })
})

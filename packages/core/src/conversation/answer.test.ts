import { describe, expect, it } from 'vitest'
import { customerRoom, desk, faceOf, lin, mei } from '../testing/people.js'
import type { ConversationCommand } from './commands.js'
import { conversation } from './index.js'
import { ended, given, has, opened, said } from './story.js'

const answer: ConversationCommand = {
  type: 'answer',
  ticket: 'c0.1',
  agent: faceOf(lin),
  text: 'It left today',
  question: 'Where is my tent?',
}
const letter = {
  type: 'said',
  n: 1,
  by: { kind: 'agent', ...faceOf(lin) },
  text: 'It left today',
  about: 'Where is my tent?',
} as const

describe('an answer to what the customer has left', () => {
  it('[CV41] A31 is said with their question, and moves no floor', () => {
    const outcome = given(opened).when(answer, customerRoom)
    outcome.exactly(letter)
    expect(outcome.state.floor).toEqual({ holder: 'bot' })
    expect(outcome.events.map((event) => conversation.view(event, mei))).toEqual(outcome.events)
    expect(outcome.effects).toMatchObject([{ command: { type: 'register' } }])
    given(opened, said(1, 'hello'), has())
      .when(answer, customerRoom)
      .exactly({ ...letter, n: 2 })
  })

  it('[CV41] is for nobody but the room of the customer to say', () => {
    for (const by of [lin, mei, desk, { ...customerRoom, name: 'su' }]) {
      given(opened).when(answer, by).refused('not-allowed')
    }
  })

  it('[CV41] goes back to their room when the conversation has ended', () => {
    const outcome = given(opened, said(1, 'hello'), ended).when(answer, customerRoom)
    const missed = { ticket: 'c0.1', agent: faceOf(lin), text: 'It left today' }
    outcome.exactly({ type: 'answer-missed', ...missed })
    expect(outcome.effects).toMatchObject([
      { to: { party: 'customer', name: 'mei' }, command: { conversation: 'c1', ...missed } },
    ])
    expect(outcome.events.map((event) => conversation.view(event, mei))).toEqual([undefined])
  })
})

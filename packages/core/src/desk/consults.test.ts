import { expect, it } from 'vitest'
import { agent } from '../testing/workspace.js'
import { deskWith } from './fixture.js'

const team = [agent('lin'), agent('chen'), agent('su')]

/** Lin has a conversation and asks both others to look at it. */
const consulting = () => {
  const desk = deskWith(team)
  desk.present('lin', 'chen', 'su')
  desk.take('v', 'lin')
  for (const id of ['chen', 'su']) {
    desk.ask({ type: 'list-consult', conversation: 'v', agent: id, from: 'LIN' })
  }
  return { desk, asked: () => Object.keys(desk.stored.conversations.v?.consults ?? {}) }
}

it('[DK38] who was asked to look is listed until they are let go', () => {
  const { desk, asked } = consulting()
  expect(asked()).toEqual(['chen', 'su'])
  desk.ask({ type: 'unlist-consult', conversation: 'v', agent: 'su' })
  expect(asked()).toEqual(['chen'])
})

it('[DK38] whoever has it was asked no longer, and the others look on', () => {
  const { desk, asked } = consulting()
  desk.take('v', 'chen')
  expect(asked()).toEqual(['su'])
  desk.take('v', 'lin')
  expect(asked()).toEqual(['su'])
})

it('[DK38] with the bot again nobody is asked to look', () => {
  const { desk, asked } = consulting()
  desk.ask({ type: 'leave-queue', conversation: 'v' })
  expect(asked()).toEqual([])
})

import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest'
import { Agent, type MemberId } from './lib/agent.js'
import { scripted } from './lib/bots.js'
import { closesPages, openPage } from './lib/browser.js'
import { type Demo, startDemo } from './lib/demo.js'
import { quiet } from './lib/quiet.js'
import { Visitor } from './lib/visitor.js'
import { words } from './lib/words.js'

const word = words.en

let demo: Demo
beforeAll(async () => {
  demo = await startDemo({
    pages: inject('pages'),
    source: scripted,
    settings({ routing }) {
      routing.ringSeconds = 8
    },
  })
})
afterAll(() => demo.stop())
afterEach(() => quiet(demo))
closesPages()

const visitor = async () =>
  Visitor.comes(demo, await openPage({ locale: 'en-US' }), 'en', { sub: 'c-ann', name: 'Ann' })
const agent = async (member: MemberId, status: 'online' | 'busy') =>
  Agent.signsIn(demo, await openPage({ locale: 'en-US' }), 'en', member, status)

/** Somebody rings at the one who is online; the other is about to be. */
const ringing = async () => {
  const [lin, chen] = await Promise.all([agent('lin', 'online'), agent('chen', 'busy')])
  const ann = await visitor()
  await ann.asksForPerson()
  await lin.isRung('Ann')
  return { lin, chen, ann }
}

it('[BB1] a declined offer rings at the next, and the visitor never hears of it', async () => {
  const { lin, chen, ann } = await ringing()
  await lin.declines()
  await lin.offer.waitFor({ state: 'hidden' })
  await chen.becomes('online')
  await chen.isRung('Ann')
  expect(await lin.offer.count()).toBe(0)
  await chen.accepts()
  await ann.isWith(chen.name)
  await chen.sees(/Rang at 林悦 · declined/)
  await ann.seesNot(/declined/)
})

it('[BB1] an offer that nobody takes in time rings at the next', async () => {
  const { lin, chen, ann } = await ringing()
  await chen.becomes('online')
  await chen.isRung('Ann')
  await lin.offer.waitFor({ state: 'hidden' })
  await chen.accepts()
  await ann.isWith(chen.name)
  await chen.sees(/Rang at 林悦 · did not answer/)
  await ann.sees(word.joined(chen.name))
})

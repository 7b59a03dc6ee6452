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
    settings({ vip, members }) {
      vip.waitSeconds = 8
      for (const member of members) {
        if (member.id === 'chen') member.departments = ['technical']
      }
    },
  })
})
afterAll(() => demo.stop())
afterEach(() => quiet(demo))
closesPages()

const agent = async (member: MemberId, status: 'online' | 'busy') =>
  Agent.signsIn(demo, await openPage({ locale: 'en-US' }), 'en', member, status)

/** Ann, whose own agent is Chen of another department, asks for a person while Lin is idle. */
const asking = async (chenIs: 'online' | 'busy') => {
  const [lin, chen] = await Promise.all([agent('lin', 'online'), agent('chen', chenIs)])
  const claims = { sub: 'c-ann', name: 'Ann', vip: true, agent: 'chen' }
  const ann = await Visitor.comes(demo, await openPage({ locale: 'en-US' }), 'en', claims)
  await ann.asksForPerson()
  return { lin, chen, ann }
}

it('T4 a VIP rings at their own agent, although somebody of the department is idle', async () => {
  const { lin, chen, ann } = await asking('online')
  await chen.isRung('Ann')
  expect(await lin.offer.count()).toBe(0)
  await chen.accepts()
  await ann.isWith(chen.name)
})

it('T4 when their own agent does not come in time, it rings at the department', async () => {
  const { lin, chen, ann } = await asking('busy')
  await ann.waitsAs(word.place(1))
  await lin.row('Ann').waitFor()
  expect(await lin.offer.count()).toBe(0)
  await lin.isRung('Ann')
  expect(await chen.offer.count()).toBe(0)
  await lin.accepts()
  await ann.isWith(lin.name)
})

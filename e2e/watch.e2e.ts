import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest'
import { Agent } from './lib/agent.js'
import { scripted } from './lib/bots.js'
import { closesPages, openPage } from './lib/browser.js'
import { type Demo, startDemo } from './lib/demo.js'
import { quiet } from './lib/quiet.js'
import { Visitor } from './lib/visitor.js'
import { words } from './lib/words.js'

const word = words.en

let demo: Demo
beforeAll(async () => {
  demo = await startDemo({ pages: inject('pages'), source: scripted })
})
afterAll(() => demo.stop())
afterEach(() => quiet(demo))
closesPages()

const people = async () => {
  const [shop, console] = await Promise.all([
    openPage({ locale: 'en-US' }),
    openPage({ locale: 'en-US' }),
  ])
  const agent = await Agent.signsIn(demo, console, 'en', 'lin')
  return { agent, visitor: await Visitor.comes(demo, shop, 'en') }
}

it('H11 an agent reads along while the bot answers', async () => {
  const { agent, visitor } = await people()
  await visitor.says('slowly please')
  await agent.opens('slowly please')
  await agent.sees(word.watching)
  await visitor.sees('part 5,')
  await agent.sees('part 5,')
  await agent.sees('part 30,')
})

it('H12 X1 an agent steps in while the bot answers, and the bot never speaks again', async () => {
  const { agent, visitor } = await people()
  await visitor.says('slowly please')
  await agent.opens('slowly please')
  await visitor.sees('part 5,')
  await agent.presses(word.stepIn)
  await visitor.isWith(agent.name)
  await agent.says('I take it from here')
  await visitor.sees('I take it from here')

  const cut = (await visitor.log.getByText('part 1,').textContent()) ?? ''
  expect(cut).toContain('part 5,')
  await visitor.says('slowly again')
  await agent.sees('slowly again')
  await agent.says('Still me')
  await visitor.sees('Still me')
  expect(await visitor.log.getByText('part 1,').count()).toBe(1)
  expect(await visitor.log.getByText('part 1,').textContent()).toBe(cut)
  await agent.sees(cut.slice(0, 40))
})

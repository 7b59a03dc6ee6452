import { createVisitorChat, type VisitorChat } from '@baton/client'
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest'
import WebSocket from 'ws'
import { until } from '../scripts/lib/until.js'
import { Agent } from './lib/agent.js'
import { scripted } from './lib/bots.js'
import { closesPages, openPage } from './lib/browser.js'
import { customerToken } from './lib/customer.js'
import { type Demo, startDemo } from './lib/demo.js'
import { patience, words } from './lib/words.js'

const word = words.en
/** More than a list shows at first. */
const CROWD = 60

let demo: Demo
const chats: VisitorChat[] = []
beforeAll(async () => {
  demo = await startDemo({
    pages: inject('pages'),
    source: scripted,
    settings({ members }) {
      for (const member of members) member.cap = 0
    },
  })
})
afterEach(() => {
  for (const chat of chats.splice(0)) chat.dispose()
})
afterAll(() => demo.stop())
closesPages()

const waits = async (nth: number) => {
  const name = `Caller ${nth}`
  const chat = createVisitorChat({
    url: demo.url,
    language: 'en',
    token: () => customerToken({ sub: `caller-${nth}`, name }, demo),
    WebSocket,
  })
  chats.push(chat)
  await chat.start()
  await chat.send(nth === CROWD ? 'My kettle leaks' : 'Hello')
  await chat.askHuman()
}

it('A5 a long list counts all, opens step by step, and its search finds what is not shown', async () => {
  const zhou = await Agent.signsIn(demo, await openPage({ locale: 'en' }), 'en', 'zhou')
  for (let nth = 1; nth <= CROWD; nth += 1) await waits(nth)
  const { page } = zhou
  const rows = page.locator('baton-list-row')
  const show = (count: number) =>
    until(`${count} rows`, async () => (await rows.count()) === count, patience)
  const counts = (count: number) =>
    page.getByRole('button', { name: word.countInLine(count) }).waitFor()
  await counts(CROWD)
  await show(8)
  await page.getByRole('button', { name: word.allInLine }).click()
  await show(50)
  await page.getByText(word.firstOf(50, CROWD)).waitFor()
  await page.getByRole('button', { name: word.showMore }).click()
  await show(CROWD)
  expect(await page.getByText(word.firstOf(50, CROWD)).count()).toBe(0)

  await page.reload()
  await counts(CROWD)
  await page.getByRole('searchbox').fill('KETTLE')
  await counts(1)
  await zhou.opens(`Caller ${CROWD}`)
  await zhou.sees('My kettle leaks')
  await page.getByRole('searchbox').fill('')
  await counts(CROWD)
})

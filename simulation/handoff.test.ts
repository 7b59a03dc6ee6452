import { expect, it } from 'vitest'
import { createAgent, createVisitor } from './people.js'
import { createWorkspace } from './world.js'

/** One way over the network, between two rooms, and into storage, in virtual ms. */
const ONE_WAY = 10
const WRITE = 2

it('H14 rings at an idle agent within three round trips of the commit', async () => {
  const times = { network: () => ONE_WAY, call: () => ONE_WAY, write: () => WRITE }
  const world = createWorkspace(1, {}, { latency: times })
  const { chat } = createVisitor(world, 'v1')
  const { desk } = createAgent(world, 'ada')
  void chat.start()
  void desk.start().then(() => desk.setStatus('online'))
  await world.time.runFor(1_000)
  void chat.send('hello')
  await world.time.runFor(5_000)

  let committed = 0
  let rang = 0
  desk.$offers.listen((offers) => {
    if (offers.length > 0) rang ||= world.time.now()
  })
  // The acknowledgement leaves with the commit and travels one way.
  void chat.askHuman().then(() => {
    committed = world.time.now() - ONE_WAY
  })
  await world.time.runFor(1_000)

  expect(committed).toBeGreaterThan(0)
  expect(rang - committed).toBeGreaterThan(0)
  expect(rang - committed).toBeLessThanOrEqual(3 * 2 * ONE_WAY)
})

import { expect, it } from 'vitest'
import { answersOf, claimsOf, type Held, hello, say } from './testing/client.js'
import type { Witness } from './testing/notes.js'
import { createStage, heldBy, here, type Stage } from './testing/stage.js'

const comings = ({ log }: Witness) => log.filter((line) => /joined|left/.test(line))

/** v1 comes with a token that ends in a minute, v2 with one that lasts. */
const talking = async () => {
  const witness: Witness = { log: [], told: new Set() }
  const stage = createStage({ witness })
  const wire = comes(stage, 60)
  const other = stage.enter({ sub: 'v2' })
  await stage.settle()
  return { ...stage, stage, witness, wire, other }
}

const comes = ({ world }: Stage, seconds: number, { log = '', cursor = '' }: Held = {}) => {
  const wire = world.connect(here)
  const exp = world.time.now() / 1000 + seconds
  wire.send(hello(world.token({ ...claimsOf('v1'), exp }), 'tab', { log, cursor }))
  return wire
}

it('[RM37] a socket is closed when its token ends, and not before', async () => {
  const { world, wire, other } = await talking()
  await world.time.runFor(59_900)
  expect(wire.closed).toBe(undefined)
  await world.time.runFor(200)
  expect(wire.closed).toEqual({ code: 4498, reason: 'token-expired' })
  expect(other.closed).toBe(undefined)
})

it('[RM37] who comes back with a fresh token goes on where they were, and was never away', async () => {
  const { world, stage, wire, other, witness, settle } = await talking()
  wire.send(say(1, 'before'))
  await world.time.runFor(59_998)
  // On its way when the room closes the socket: lost with it.
  wire.send(say(2, 'at the end'))
  await world.time.runFor(100)
  expect(wire.closed?.code).toBe(4498)
  other.send(say(1, 'meanwhile'))
  await settle()
  const back = comes(stage, 60, heldBy(wire))
  back.send(say(2, 'at the end'))
  back.send(say(3, 'after'))
  await settle()
  await world.time.runFor(10_000)
  expect(answersOf(back).map(({ t }) => t)).toEqual(['ack', 'ack'])
  const texts = ['before', 'meanwhile', 'at the end', 'after']
  expect(heldBy(other).state?.texts).toEqual(texts)
  expect(heldBy(back, heldBy(wire)).state?.texts).toEqual(texts)
  expect(comings(witness)).toEqual(['joined v1', 'joined v2'])
})

it('[RM37] who stays away has left after five seconds', async () => {
  const { world, witness } = await talking()
  await world.time.runFor(64_000)
  expect(comings(witness)).toEqual(['joined v1', 'joined v2'])
  await world.time.runFor(2_000)
  expect(comings(witness)).toEqual(['joined v1', 'joined v2', 'left v1'])
})

it('[RM37] a token that ends in a year does not end at once, and ends', async () => {
  const stage = createStage()
  const year = 365 * 86_400
  const wire = comes(stage, year)
  await stage.world.time.runFor((year - 1) * 1000)
  expect(wire.closed).toBe(undefined)
  await stage.world.time.runFor(2_000)
  expect(wire.closed?.code).toBe(4498)
})

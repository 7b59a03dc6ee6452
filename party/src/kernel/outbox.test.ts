import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CallFate } from '../hosts/memory.js'
import { command, framesOf } from './testing/client.js'
import { createStage, heldBy, here, type Stage, there } from './testing/stage.js'

const texts = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i + 1}`)

const passAll = async ({ world, enter }: Stage, count: number, first = 1): Promise<void> => {
  const wire = enter({ client: `from${first}` })
  for (let n = first; n < first + count; n++) {
    wire.send(command(n, { type: 'pass', to: there, text: `${n}` }))
    if (n % 10 === 0) await world.time.runFor(500)
  }
  await world.time.settle()
  wire.close()
}

const heardThere = async ({ enter, settle }: Stage): Promise<string[]> => {
  const wire = enter({ at: there })
  await settle()
  const { texts = [] } = heldBy(wire).state ?? {}
  wire.close()
  return texts
}

describe('effects', () => {
  it('[RM27] arrive in order, once, over a line that loses, doubles and delays', async () => {
    const fate = fc.record(
      {
        lose: fc.constantFrom('request' as const, 'answer' as const),
        twice: fc.boolean(),
        delay: fc.integer({ min: 0, max: 2_000 }),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 12 }), async (fates: CallFate[]) => {
        const left = [...fates]
        const stage = createStage({}, { faults: { call: () => left.shift() ?? {} } })
        await passAll(stage, 25)
        await stage.world.time.runFor(600_000)
        expect(await heardThere(stage)).toEqual(texts(25))
      }),
      { numRuns: 60 },
    )
  })

  it('[RM27] wait longer after each failure, and go on as soon as the target answers', async () => {
    let calls = 0
    let broken = true
    const call = (): CallFate => {
      calls += 1
      return broken ? { lose: 'request' } : {}
    }
    const stage = createStage({}, { faults: { call } })
    await passAll(stage, 1)
    await stage.world.time.runFor(120_000)
    expect(calls).toBeGreaterThan(4)
    expect(calls).toBeLessThan(14)
    broken = false
    await stage.world.time.runFor(40_000)
    expect(await heardThere(stage)).toEqual(['1'])
  })

  it('[RM28] for a room that was never opened are over and done with', async () => {
    let calls = 0
    const stage = createStage(
      { open: false, party: 'conversation' },
      {
        faults: {
          call: () => {
            calls += 1
            return {}
          },
        },
      },
    )
    const { world, enter, settle } = stage
    const unopened = { party: 'conversation', name: 'unopened' } as const
    const wire = enter({ at: there })
    wire.send(command(1, { type: 'pass', to: unopened, text: 'hello?' }))
    await settle()
    wire.send(command(2, { type: 'pass', to: unopened, effect: { type: 'open' } }))
    wire.send(command(3, { type: 'pass', to: unopened, text: 'hello!' }))
    await world.time.runFor(60_000)
    expect(calls).toBe(3)
    const inside = enter({ at: unopened })
    await settle()
    expect(heldBy(inside).state?.texts).toEqual(['hello!'])
  })

  it('[RM29] survive a crash between the write and the call', async () => {
    const stage = createStage({}, { faults: { call: () => ({ delay: 0 }) } })
    const { world, enter } = stage
    const wire = enter()
    await world.time.settle()
    world.faults.write = (address) => (address.name === 'here' ? 'crash-after' : 'ok')
    wire.send(command(1, { type: 'pass', to: there, text: '1' }))
    await world.time.settle()
    delete world.faults.write
    expect(wire.closed?.code).toBe(1006)
    expect(world.written(there).writes).toBe(0)
    world.touch(here)
    expect(await heardThere(stage)).toEqual(['1'])
  })

  it('[RM29] are looked after by an alarm when nobody comes to the room', async () => {
    const stage = createStage({}, { faults: { call: () => ({ lose: 'request' }) } })
    const { world } = stage
    await passAll(stage, 1)
    delete world.faults.call
    world.crash(here)
    await world.time.runFor(31_000)
    expect(await heardThere(stage)).toEqual(['1'])
  })

  it('[RM29] are kept in snapshot and journal when there are more than memory holds', async () => {
    const stage = createStage({}, { faults: { call: () => ({ lose: 'request' }) } })
    const { world } = stage
    await passAll(stage, 700)
    const snapshots = [...world.rows(here)].filter(([key]) => key.startsWith('snapshot/'))
    expect(JSON.stringify(snapshots).length).toBeLessThan(60_000)
    world.crash(here)
    delete world.faults.call
    await passAll(stage, 50, 701)
    await world.time.runFor(60_000)
    expect(await heardThere(stage)).toEqual(texts(750))
  })

  it('[RM29] once taken are not sent again when their progress was written', async () => {
    let calls = 0
    const stage = createStage(
      {},
      {
        faults: {
          call: () => {
            calls += 1
            return {}
          },
        },
      },
    )
    const { world, enter, settle } = stage
    await passAll(stage, 3)
    const wire = enter()
    wire.send(command(1, { type: 'say', text: 'this entry carries the progress' }))
    await settle()
    const before = calls
    world.crash(here)
    world.touch(here)
    await settle()
    expect(calls).toBe(before)
    await passAll(stage, 1, 4)
    expect(await heardThere(stage)).toEqual(texts(4))
  })

  it('[RM15] that wait when a room loses its memory are sent again by their sender', async () => {
    const stage = createStage({}, { latency: { write: () => 100 } })
    const { world, enter, settle } = stage
    const wire = enter({ at: there })
    await settle()
    world.rejectNextWrite(there)
    wire.send(command(1, { type: 'say', text: 'lost' }))
    await world.time.runFor(50)
    await passAll(stage, 1)
    await world.time.runFor(1_000)
    expect(wire.closed?.code).toBe(4500)
    expect(await heardThere(stage)).toEqual(['1'])
  })

  it('[RM9] of more than a thousand waiting calls are told to come later', async () => {
    const { world } = createStage({}, { latency: { read: () => 500 } })
    const from = { party: 'desk', name: 'd' } as const
    const answers = Array.from({ length: 1_001 }, () =>
      world.call(here, { kind: 'effects', from, log: 'l', first: 1, commands: [] }),
    )
    await world.time.settle()
    const refused = (await Promise.all(answers)).filter((answer) => 'refused' in answer)
    expect(refused).toEqual([{ refused: 'overloaded' }])
  })

  it('[RM27] to one target do not wait for another that is down', async () => {
    const down = { party: 'customer', name: 'down' } as const
    const stage = createStage(
      {},
      { faults: { call: (_, to) => (to.name === 'down' ? { lose: 'request' } : {}) } },
    )
    const { enter, settle } = stage
    const wire = enter()
    wire.send(command(1, { type: 'pass', to: down, text: 'x' }))
    wire.send(command(2, { type: 'pass', to: there, text: '1' }))
    await settle()
    expect(await heardThere(stage)).toEqual(['1'])
    expect(framesOf(wire).filter(({ t }) => t === 'ack')).toHaveLength(2)
  })
})

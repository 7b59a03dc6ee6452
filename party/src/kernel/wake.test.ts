import { describe, expect, it, vi } from 'vitest'
import type { Wire } from '../hosts/memory.js'
import { answersOf, command, say } from './testing/client.js'
import type { Witness } from './testing/notes.js'
import { createStage, heldBy, here, type Stage, there } from './testing/stage.js'

const keysOf = ({ world }: Stage, prefix: string): string[] =>
  [...world.rows(here).keys()].filter((key) => key.startsWith(prefix))

const sayAll = async ({ world }: Stage, wire: Wire, first: number, last: number): Promise<void> => {
  for (let n = first; n <= last; n++) {
    wire.send(say(n, `${n}`))
    await world.time.runFor(60)
  }
  await world.time.settle()
}

const watched = (): { witness: Witness; stage: Stage } => {
  const witness: Witness = { log: [], told: new Set() }
  return { witness, stage: createStage({ witness, standing: [{ type: 'place' }] }) }
}

describe('deadlines', () => {
  it('[RM30] pass before anything that comes after them is decided', async () => {
    const stage = createStage()
    const { world, enter, settle } = stage
    const wire = enter()
    wire.send(command(1, { type: 'remind', in: 1_000 }))
    await settle()
    world.crash(here)
    world.dropAlarm(here)
    await world.time.runFor(5_000)
    const back = enter()
    back.send(say(1, 'too late'))
    back.send(command(2, { type: 'remind', in: 1_000 }))
    await settle()
    expect(heldBy(back).state).toMatchObject({ reminded: 1, due: expect.any(Number) })
    await world.time.runFor(2_000)
    expect(heldBy(back).state?.reminded).toBe(2)
  })

  it('[RM31] an alarm wakes a room that nobody visits', async () => {
    const stage = createStage()
    const { world, enter, settle } = stage
    const wire = enter()
    wire.send(command(1, { type: 'remind', in: 60_000 }))
    await settle()
    wire.close()
    await settle()
    world.crash(here)
    await world.time.runFor(61_000)
    expect(world.written(here).writes).toBe(2)
  })

  it('[RM31] an alarm is set only for what is earlier than the one set', async () => {
    const stage = createStage()
    const { world, enter, settle } = stage
    const wire = enter()
    for (let n = 1; n <= 20; n++) {
      wire.send(command(n, { type: 'remind', in: n === 20 ? 500 : 10_000 }))
      await settle()
    }
    expect(world.written(here).alarms).toBe(2)
    await world.time.runFor(12_000)
    expect(heldBy(wire).state?.reminded).toBe(1)
  })

  it('[RM31] a tick that does not help is tried a second later, not at once', async () => {
    const stage = createStage({ stuck: true })
    const { world, enter, settle } = stage
    const wire = enter()
    wire.send(command(1, { type: 'remind', in: 100 }))
    await settle()
    await world.time.runFor(10_000)
    expect(world.written(here).alarms).toBeLessThan(14)
  })
})

describe('a wake', () => {
  it('[RM33] reads one snapshot and a short tail, and is what it was', async () => {
    const stage = createStage()
    const { world, enter, settle } = stage
    const wire = enter({ client: 'busy' })
    await sayAll(stage, wire, 1, 450)
    expect(keysOf(stage, 'snapshot/')).toHaveLength(1)
    const before = heldBy(wire)
    world.crash(here)
    const back = enter({ client: 'busy' })
    back.send(say(450, 'again'))
    back.send(say(451, '451'))
    await settle()
    expect(answersOf(back)).toEqual([
      { t: 'ack', n: 450, answer: 450 },
      { t: 'ack', n: 451, answer: 451 },
    ])
    expect(heldBy(back).state?.texts).toEqual([...(before.state?.texts ?? []), '451'])
    expect(heldBy(back).log).toBe(before.log)
  })

  it('[RM33] a snapshot above 100 KiB is written in pieces, and replaced as a whole', async () => {
    const stage = createStage()
    const { world, enter, settle } = stage
    const wire = enter()
    for (let n = 1; n <= 450; n++) {
      wire.send(say(n, `${n}`.padEnd(2_000)))
      await world.time.runFor(60)
    }
    await settle()
    const pieces = keysOf(stage, 'snapshot/')
    expect(pieces.length).toBeGreaterThan(5)
    expect(new Set(pieces.map((key) => key.split('/')[1])).size).toBe(1)
    world.crash(here)
    const back = enter()
    await settle()
    expect(heldBy(back).state).toEqual(heldBy(wire).state)
  })

  it('[RM33] the shell has the newest events at hand, also those behind the snapshot', async () => {
    const { witness, stage } = watched()
    await sayAll(stage, stage.enter(), 1, 210)
    stage.world.crash(here)
    stage.world.touch(here)
    await stage.settle()
    const recent = witness.api?.recent(50) ?? []
    expect(recent.map((event) => 'text' in event && event.text)).toEqual(
      Array.from({ length: 50 }, (_, i) => `${i + 161}`),
    )
  })

  it('[RM33] a journal with a hole is not taken for the truth', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const stage = createStage()
    await sayAll(stage, stage.enter(), 1, 3)
    stage.world.crash(here)
    stage.world.setRow(here, 'entry/000000000002', undefined)
    const wire = stage.enter()
    await stage.settle()
    expect(wire.received).toEqual([])
    expect(error).toHaveBeenCalled()
    error.mockRestore()
  })
})

describe('presence', () => {
  it('[RM34] an identity comes with its first socket and goes with its last', async () => {
    const { witness, stage } = watched()
    const { enter, settle } = stage
    const one = enter({ client: 'one' })
    const two = enter({ client: 'two' })
    const other = enter({ sub: 'v2' })
    await settle()
    expect(witness.api?.present().map(({ id }) => id)).toEqual(['v1', 'v2'])
    one.close()
    await settle()
    other.close()
    two.cut(5_000)
    await settle()
    expect(witness.log.filter((line) => /joined|left/.test(line))).toEqual([
      'joined v1',
      'joined v2',
      'left v2',
      'left v1',
    ])
  })

  it('[RM34] every socket that was told what stands is told of when it goes', async () => {
    const { witness, stage } = watched()
    const { enter, settle } = stage
    const wires = ['one', 'one', 'two', 'three'].map((client) => enter({ client }))
    await settle()
    expect(witness.told.size).toBe(3)
    wires[2]?.close()
    wires[3]?.cut()
    await stage.world.time.runFor(60_000)
    expect(witness.told.size).toBe(1)
    wires[1]?.close()
    await settle()
    expect([...witness.told]).toEqual([])
  })

  it('[RM34] a new socket of the same client is no coming and going', async () => {
    const { witness, stage } = watched()
    stage.enter()
    await stage.settle()
    stage.enter()
    await stage.settle()
    expect(witness.log.filter((line) => /joined|left/.test(line))).toEqual(['joined v1'])
  })

  it('[RM34] nobody is there after memory is lost, until they come again', async () => {
    const { witness, stage } = watched()
    const { world, enter, settle } = stage
    const wire = enter()
    await settle()
    world.rejectNextWrite(here)
    wire.send(say(1, 'lost'))
    await settle()
    expect(witness.api?.present()).toEqual([])
    expect(witness.log.slice(-2)).toEqual(['stopped', 'made'])
  })
})

describe('what a shell may do', () => {
  it('[RM35] tells those it chooses, and greets newcomers with what stands', async () => {
    const { witness, stage } = watched()
    const { enter, settle } = stage
    const visitor = enter()
    const member = enter({ sub: 'li', role: 'agent' })
    await settle()
    witness.api?.tell({ type: 'row' }, (viewer) => viewer.kind === 'member')
    await settle()
    expect(visitor.received[0]).toContain('"signals":[{"type":"place"}]')
    expect(visitor.received).toHaveLength(1)
    expect(member.received.slice(1)).toEqual(['{"t":"signal","signal":{"type":"row"}}'])
  })

  it('[RM35] submits commands of the system, but opens no room by that', async () => {
    const witness: Witness = { log: [], told: new Set() }
    const stage = createStage({ open: false, witness })
    stage.world.touch(here)
    await stage.settle()
    witness.api?.submit({ type: 'open' })
    await stage.settle()
    expect(stage.world.written(here).writes).toBe(0)
    void stage.world.call(here, {
      kind: 'effects',
      from: there,
      log: 'l',
      first: 1,
      commands: [{ type: 'open' }],
    })
    await stage.settle()
    witness.api?.submit({ type: 'say', text: 'hello' })
    await stage.settle()
    expect(witness.log.slice(-2)).toEqual(['committed opened', 'committed said'])
  })

  it('[RM35] whispers to other rooms, and its timers end with its memory', async () => {
    const { witness, stage } = watched()
    const { world, settle } = stage
    const other = { party: 'conversation', name: 'other' } as const
    world.touch(here)
    await settle()
    const { api, log } = witness
    api?.whisper(other, { type: 'ask' })
    await settle()
    expect(log).toContain('here {"type":"ask"}')
    const rung: string[] = []
    const first = witness.api
    first?.later(1_000, () => rung.push('first'))
    const stop = first?.later(500, () => rung.push('stopped'))
    stop?.()
    await world.time.runFor(2_000)
    first?.later(1_000, () => rung.push('lost'))
    world.crash({ ...other })
    await world.time.runFor(2_000)
    expect(rung).toEqual(['first'])
  })
})

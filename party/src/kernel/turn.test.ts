import { describe, expect, it, vi } from 'vitest'
import { answersOf, command, framesOf, say } from './testing/client.js'
import { createStage, heldBy, here, there } from './testing/stage.js'

describe('a turn', () => {
  it('[RM12] a mistake of ours in one command is told to its sender alone', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { enter, settle } = createStage()
    const wire = enter()
    const other = enter({ sub: 'v2' })
    await settle()
    wire.send(command(1, { type: 'break' }))
    wire.send(say(2, 'on we go'))
    other.send(say(1, 'all well'))
    await settle()
    expect(answersOf(wire)).toEqual([
      { t: 'ack', n: 2, answer: 1 },
      { t: 'refused', n: 1, code: 'bad-frame' },
    ])
    expect(answersOf(other)).toEqual([{ t: 'ack', n: 1, answer: 2 }])
    expect(error).toHaveBeenCalledOnce()
    error.mockRestore()
  })

  it('[RM12] a mistake of ours in a side effect or a greeting stays there', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const witness = { log: [] as string[], told: new Set<string>() }
    const { world, enter, settle } = createStage({ clumsy: true, witness })
    const wire = enter()
    const unlucky = enter({ sub: 'v9' })
    wire.send(JSON.stringify({ t: 'signal', signal: 1 }))
    wire.send(say(1, 'all well'))
    await settle()
    wire.send(JSON.stringify({ t: 'signal', signal: 2 }))
    void world.call(here, { kind: 'whispers', whispers: [{ from: there, message: 3 }] })
    enter({ sub: 'v2' }).close()
    await settle()
    expect(unlucky.closed?.code).toBe(4500)
    expect(wire.closed).toBe(undefined)
    expect(heldBy(wire).state?.texts).toEqual(['all well'])
    expect(error.mock.calls.length).toBeGreaterThan(3)
    error.mockRestore()
  })

  it('[RM13] everything that waits is decided in order and written once', async () => {
    const { world, enter, settle } = createStage()
    const wires = [enter({ sub: 'v1' }), enter({ sub: 'v2' }), enter({ sub: 'v3' })]
    for (let n = 1; n <= 20; n++) for (const wire of wires) wire.send(say(n, `${n}`))
    await settle()
    expect(world.written(here)).toMatchObject({ writes: 1 })
    const orders = wires.map((wire) => heldBy(wire).state?.texts)
    expect(orders[0]).toHaveLength(60)
    expect(orders[1]).toEqual(orders[0])
    expect(orders[2]).toEqual(orders[0])
  })

  it('[RM13] a command that comes alone waits for no company', async () => {
    const { world, enter, settle } = createStage({}, { latency: { turn: () => 500 } })
    const wire = enter()
    await settle()
    wire.send(say(1, 'alone'))
    await world.time.runFor(100)
    expect(answersOf(wire)).toHaveLength(1)
    await settle()
    for (let n = 2; n <= 40; n++) wire.send(say(n, `${n}`))
    await world.time.runFor(100)
    expect(answersOf(wire).length).toBeLessThan(10)
    await settle()
    expect(answersOf(wire)).toHaveLength(40)
  })

  it('[RM13] refusals and repeated commands write nothing', async () => {
    const { world, enter, settle } = createStage()
    const wire = enter()
    wire.send(say(1, 'hello'))
    await settle()
    const { writes } = world.written(here)
    wire.send(say(1, 'hello'))
    wire.send(say(2, ''))
    wire.send(command(3, { type: 'note', text: 'not for visitors' }))
    await settle()
    expect(answersOf(wire).slice(1)).toEqual([
      { t: 'ack', n: 1, answer: 1 },
      { t: 'refused', n: 2, code: 'bad-text' },
      { t: 'refused', n: 3, code: 'not-allowed' },
    ])
    expect(world.written(here).writes).toBe(writes)
  })

  it('[RM13] a message costs at most 1.1 rows, snapshots and progress of effects included', async () => {
    const { world, enter } = createStage()
    const wire = enter()
    for (let n = 1; n <= 600; n++) {
      wire.send(n % 3 ? say(n, `message ${n}`) : command(n, { type: 'pass', to: there, text: '!' }))
      await world.time.runFor(60)
    }
    expect(answersOf(wire).filter(({ t }) => t === 'ack')).toHaveLength(600)
    expect(world.written(here).rows / 600).toBeLessThanOrEqual(1.1)
  })

  it('[RM14] nothing leaves before its write is safe', async () => {
    const { world, enter, settle } = createStage({}, { latency: { write: () => 1_000 } })
    const wire = enter()
    await settle()
    wire.send(command(1, { type: 'pass', to: there, text: 'psst' }))
    await world.time.runFor(990)
    expect(wire.received).toHaveLength(1)
    expect(world.written(there).writes).toBe(0)
    await settle()
    expect(answersOf(wire)).toHaveLength(1)
    expect(world.written(there).writes).toBe(1)
  })

  it('[RM15] a rejected write closes every socket, and what was acknowledged stays', async () => {
    const { world, enter, settle } = createStage()
    const first = enter({ sub: 'v1' })
    const second = enter({ sub: 'v2' })
    first.send(say(1, 'kept'))
    await settle()
    world.rejectNextWrite(here)
    first.send(say(2, 'lost'))
    await settle()
    expect([first.closed?.code, second.closed?.code]).toEqual([4500, 4500])
    expect(answersOf(first)).toHaveLength(1)
    expect(heldBy(second).state?.texts).toEqual(['kept'])
    const again = enter({ sub: 'v1', resume: heldBy(first) as { log: string; cursor: string } })
    again.send(say(2, 'lost'))
    await settle()
    expect(heldBy(again, heldBy(first)).state?.texts).toEqual(['kept', 'lost'])
  })

  it('[RM15] commits behind a rejected one are lost with it, in order', async () => {
    const { world, enter, settle } = createStage({}, { latency: { write: () => 50 } })
    const wire = enter()
    await settle()
    world.rejectNextWrite(here)
    for (let n = 1; n <= 5; n++) {
      wire.send(say(n, `${n}`))
      await world.time.runFor(5)
    }
    await settle()
    expect(wire.closed?.code).toBe(4500)
    expect(answersOf(wire)).toEqual([])
    expect(world.rows(here).size).toBe(0)
  })

  it('[RM15] a room that cannot be read tries again', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { world, enter, settle } = createStage()
    const before = enter()
    before.send(say(1, 'there'))
    await settle()
    const rows = world.rows(here)
    world.crash(here)
    world.setRow(here, 'entry/000000000001', 'no JSON')
    const wire = enter()
    await settle()
    expect(framesOf(wire)).toEqual([])
    world.setRow(here, 'entry/000000000001', rows.get('entry/000000000001') ?? '')
    await world.time.runFor(1_500)
    expect(heldBy(wire).state?.texts).toEqual(['there'])
    expect(error).toHaveBeenCalled()
    error.mockRestore()
  })

  it('[RM16] an entry larger than a value is written in pieces and read as one', async () => {
    const { world, enter, settle } = createStage({}, { latency: { read: () => 50 } })
    const wires = Array.from({ length: 10 }, (_, i) => enter({ sub: `v${i}` }))
    const long = '客😀'.repeat(6_000)
    for (const wire of wires) wire.send(say(1, long))
    await settle()
    expect(world.written(here).writes).toBe(1)
    expect(world.rows(here).size).toBeGreaterThan(4)
    world.crash(here)
    const wire = enter()
    await settle()
    expect(heldBy(wire).state?.texts).toEqual(Array(10).fill(long))
    expect(framesOf(wire)).toHaveLength(1)
  })

  it('[RM16] more than one write can hold is spread over turns', async () => {
    const { world, enter, settle } = createStage({}, { latency: { read: () => 2_000 } })
    const wires = Array.from({ length: 3 }, (_, i) => enter({ sub: `v${i}` }))
    for (const wire of wires) for (let n = 1; n <= 40; n++) wire.send(say(n, '客'.repeat(20_000)))
    await settle()
    expect(world.written(here).writes).toBe(2)
    for (const wire of wires) {
      expect(answersOf(wire).filter(({ t }) => t === 'ack')).toHaveLength(40)
      expect(heldBy(wire).state?.said).toBe(120)
    }
  })

  it('[RM17] a connection gets what happened together with the answer to what made it happen', async () => {
    const { enter, settle } = createStage()
    const wire = enter()
    const other = enter({ sub: 'v2' })
    await settle()
    wire.send(say(1, 'a'))
    await settle()
    expect(framesOf(wire).slice(1)).toMatchObject([{ t: 'events', acks: [[1, 1]] }])
    expect(framesOf(other).slice(1)).toMatchObject([{ t: 'events' }])
    expect(framesOf(other)[1]).not.toHaveProperty('acks')
  })

  it('[RM17] what comes with the greeting, or brings no events, is answered by itself', async () => {
    const { enter, settle } = createStage()
    const wire = enter()
    wire.send(say(1, 'with the greeting'))
    await settle()
    wire.send(say(1, 'with the greeting'))
    await settle()
    expect(framesOf(wire).map(({ t }) => t)).toEqual(['welcome', 'ack', 'ack'])
  })

  it('[RM17] time in a room never runs back behind its last event', async () => {
    const { world, enter, settle } = createStage()
    const wire = enter()
    wire.send(say(1, 'from the future'))
    await settle()
    const entry = String(world.rows(here).get('entry/000000000001'))
    const later = world.time.now() + 60_000
    world.crash(here)
    world.setRow(here, 'entry/000000000001', entry.replace(/"at":\d+/g, `"at":${later}`))
    const again = enter()
    again.send(say(2, 'now'))
    await settle()
    const times = framesOf(again).flatMap((frame) =>
      frame.t === 'welcome' ? (frame.events as { at: number }[]).map(({ at }) => at) : [],
    )
    expect(times).toEqual([later, later])
  })
})

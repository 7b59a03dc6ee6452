import { bounds } from '@baton/protocol'
import { describe, expect, it } from 'vitest'
import { createClients, DAY } from './dedupe.js'
import { answersOf, command, say } from './testing/client.js'
import { createStage, heldBy, here } from './testing/stage.js'

describe('commands that come again', () => {
  it('[RM18] the same number gets the same answer, through a restart too', async () => {
    const { world, enter, settle } = createStage()
    const first = enter()
    first.send(say(1, 'a'))
    first.send(say(2, ''))
    first.send(say(3, 'b'))
    await settle()
    world.crash(here)
    const second = enter()
    for (const n of [1, 2, 3]) second.send(say(n, 'another text'))
    await settle()
    expect(answersOf(second)).toEqual(answersOf(first))
    expect(heldBy(second).state?.texts).toEqual(['a', 'b'])
  })

  it('[RM18] numbers older than the answers that are kept get a bare acknowledgement', async () => {
    const { world, enter, settle } = createStage()
    const wire = enter()
    for (let n = 1; n <= bounds.answers + 1; n++) {
      wire.send(say(n, `${n}`))
      await world.time.runFor(100)
    }
    wire.send(say(1, 'again'))
    wire.send(say(2, 'again'))
    await settle()
    expect(answersOf(wire).slice(-2)).toEqual([
      { t: 'ack', n: 1 },
      { t: 'ack', n: 2, answer: 2 },
    ])
    expect(heldBy(wire).state?.said).toBe(bounds.answers + 1)
  })

  it('[RM18] a number that was passed over is refused, and a gap is not', async () => {
    const { enter, settle } = createStage()
    const wire = enter()
    wire.send(say(5, 'five'))
    wire.send(say(3, 'three'))
    wire.send(say(9, 'nine'))
    await settle()
    expect(answersOf(wire)).toEqual([
      { t: 'ack', n: 5, answer: 1 },
      { t: 'ack', n: 9, answer: 2 },
      { t: 'refused', n: 3, code: 'bad-frame' },
    ])
  })

  it('[RM19] a refusal is remembered as long as the room lives', async () => {
    const { enter, settle } = createStage()
    const wire = enter()
    wire.send(say(1, ''))
    wire.send(say(1, 'now with a text'))
    await settle()
    expect(answersOf(wire)).toEqual([
      { t: 'refused', n: 1, code: 'bad-text' },
      { t: 'refused', n: 1, code: 'bad-text' },
    ])
  })

  it('[RM19] an acceptance that is written takes the refusals before it along', async () => {
    const { world, enter, settle } = createStage()
    const wire = enter()
    wire.send(say(1, ''))
    await settle()
    wire.send(say(2, 'accepted'))
    await settle()
    world.crash(here)
    const again = enter()
    again.send(say(1, 'no longer empty'))
    await settle()
    expect(answersOf(again)).toEqual([{ t: 'refused', n: 1, code: 'bad-text' }])
  })

  it('[RM19] a client has one socket: what is stuck in an older one is not heard', async () => {
    let slow = 1
    const { enter, settle, world } = createStage({}, { latency: { network: () => slow } })
    const older = enter()
    await settle()
    slow = 1_000
    older.send(say(1, 'stuck'))
    slow = 1
    const newer = enter()
    newer.send(say(1, ''))
    await world.time.runFor(5_000)
    expect(older.closed).toEqual({ code: 4410, reason: 'replaced' })
    expect(answersOf(newer)).toEqual([{ t: 'refused', n: 1, code: 'bad-text' }])
    expect(heldBy(newer).state?.texts).toEqual([])
  })

  it('[RM21] after seven days a room forgets a client, and tells it so for ever after', async () => {
    const { world, enter, settle } = createStage()
    const old = enter({ client: 'old' })
    old.send(say(1, 'long ago'))
    await settle()
    old.close()
    await world.time.runFor(8 * DAY)
    const busy = enter({ client: 'busy' })
    for (let n = 1; n <= 210; n++) {
      busy.send(say(n, `${n}`))
      await world.time.runFor(60)
    }
    for (const restart of [false, true]) {
      if (restart) world.crash(here)
      const back = enter({ client: 'old' })
      back.send(say(2, 'did this arrive?'))
      await settle()
      expect(back.closed).toEqual({ code: 4409, reason: 'outbox-expired' })
    }
    const anew = enter({ client: 'new' })
    anew.send(say(1, 'hello again'))
    await settle()
    expect(answersOf(anew)).toHaveLength(1)
  })

  it('[RM21] of the clients of one identity only the newest are kept in memory', () => {
    const clients = createClients()
    for (let i = 0; i < 80; i++) clients.answered(`visitor:v1 tab${i}`, 1, {}, i)
    clients.answered('visitor:v2 tab', 1, {}, 0)
    clients.takeUnwritten()
    const gone = clients.forget(100, (client) => client.endsWith(' tab3'), 16)
    expect(gone).toHaveLength(16)
    expect(gone).not.toContain('visitor:v1 tab3')
    expect(gone.every((client) => client.startsWith('visitor:v1 '))).toBe(true)
    expect(clients.forget(100, () => false, 100)).toHaveLength(14)
    expect(clients.knows('visitor:v2 tab')).toBe(true)
  })

  it('[RM20] a command of another room counts once by its number, whatever comes again', async () => {
    const { world, enter, settle } = createStage()
    const from = { party: 'desk', name: 'd' } as const
    const call = (first: number, texts: string[], log = 'l1') =>
      world.call(here, {
        kind: 'effects',
        from,
        log,
        first,
        commands: texts.map((text) => ({ type: 'say', text })),
      })
    const answers = [call(1, ['a', '']), call(1, ['a', '', 'b']), call(2, ['', 'b'])]
    await settle()
    expect(await Promise.all(answers)).toEqual([{ done: 2 }, { done: 3 }, { done: 3 }])
    world.crash(here)
    const later = [call(3, ['b', 'c']), call(1, ['a sender that began anew'], 'l2')]
    await settle()
    expect(await Promise.all(later)).toEqual([{ done: 4 }, { done: 1 }])
    const wire = enter()
    wire.send(command(1, { type: 'remind', in: 1 }))
    await settle()
    expect(heldBy(wire).state?.texts).toEqual(['a', 'b', 'c', 'a sender that began anew'])
  })

  it('[RM20] a refused effect is taken too: told once, it never turns into an effect', async () => {
    const { world, enter, settle } = createStage()
    const call = {
      kind: 'effects',
      from: { party: 'desk', name: 'd' },
      log: 'l',
      first: 1,
      commands: [{ type: 'say', text: '' }],
    } as const
    const told = world.call(here, { ...call, commands: [...call.commands] })
    await settle()
    expect(await told).toEqual({ done: 1 })
    world.crash(here)
    const again = world.call(here, { ...call, commands: [{ type: 'say', text: 'late' }] })
    const wire = enter()
    await settle()
    expect(await again).toEqual({ done: 1 })
    expect(heldBy(wire).state?.texts).toEqual([])
  })

  it('[RM20] a room that was silent for seven days is known again by its own row', async () => {
    const { world, enter, settle } = createStage()
    const call = (first: number, text: string) =>
      world.call(here, {
        kind: 'effects',
        from: { party: 'desk', name: 'd' },
        log: 'l',
        first,
        commands: [{ type: 'say', text }],
      })
    void call(1, 'once')
    await settle()
    await world.time.runFor(8 * DAY)
    const wire = enter()
    for (let n = 1; n <= 210; n++) {
      wire.send(command(n, { type: 'remind', in: DAY }))
      await world.time.runFor(60)
    }
    expect([...world.rows(here).keys()]).toContain('mark/desk/d')
    world.crash(here)
    const again = call(1, 'twice')
    const back = enter()
    await settle()
    expect(await again).toEqual({ done: 1 })
    expect(heldBy(back).state?.texts).toEqual(['once'])
  })
})

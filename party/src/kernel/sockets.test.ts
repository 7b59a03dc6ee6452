import { bounds, CLOSE_SLOW, PING } from '@baton/protocol'
import { describe, expect, it } from 'vitest'
import { answersOf, claimsOf, command, framesOf, hello, say } from './testing/client.js'
import { createStage, heldBy, here } from './testing/stage.js'

const refusals = (wire: { received: string[] }) =>
  framesOf(wire).flatMap((frame) => (frame.t === 'refused' ? [frame] : []))

describe('who reads too slowly', () => {
  const long = 'x'.repeat(8_000)
  /** Somebody talks until this much was sent to everybody. */
  const talk = async (stage: ReturnType<typeof createStage>, units: number) => {
    const speakers = Array.from({ length: 20 }, (_, n) => stage.enter({ client: `s${n}` }))
    for (let n = 1, sent = 0; sent < units; n += 1) {
      for (const speaker of speakers) {
        speaker.send(say(n, long))
        sent += long.length
      }
      await stage.world.time.runFor(200)
    }
  }

  it('[RM44] is cut before it costs memory, and goes on where it was', async () => {
    const stage = createStage()
    const deaf = stage.enter({ client: 'deaf' })
    const reads = stage.enter({ client: 'reads' })
    reads.onmessage = () => reads.send(PING)
    await talk(stage, bounds.unheard * 1.2)
    expect(deaf.closed).toEqual({ code: CLOSE_SLOW, reason: 'too-slow' })
    const sent = deaf.received.reduce((sum, { length }) => sum + length, 0)
    expect(sent).toBeLessThan(bounds.unheard * 1.1)
    expect(reads.closed).toBe(undefined)
    const { log = '', cursor = '' } = heldBy(deaf)
    const back = stage.enter({ client: 'deaf', resume: { log, cursor } })
    await stage.settle()
    const fresh = stage.enter({ client: 'fresh' })
    await stage.settle()
    expect(heldBy(back, heldBy(deaf)).state?.said).toBe(heldBy(fresh).state?.said)
  })
})

describe('frames and their bounds', () => {
  it('[RM2] a socket that says no hello is closed after five seconds, and not before', async () => {
    const { world } = createStage()
    const wire = world.connect(here)
    await world.time.runFor(4_990)
    expect(wire.closed).toBe(undefined)
    await world.time.runFor(20)
    expect(wire.closed).toEqual({ code: 4408, reason: 'hello-first' })
  })

  it('[RM2] whatever comes before hello is refused, and hello is still heard', async () => {
    const { world, settle } = createStage()
    const wire = world.connect(here)
    wire.send(say(1, 'early'))
    wire.send(JSON.stringify({ t: 'signal', signal: {} }))
    wire.send(hello(world.token(claimsOf('v1'))))
    wire.send(say(1, 'late'))
    await settle()
    expect(framesOf(wire).map(({ t }) => t)).toEqual(['refused', 'refused', 'welcome', 'ack'])
    expect(refusals(wire).map(({ code }) => code)).toEqual(['hello-first', 'hello-first'])
    expect(heldBy(wire).state?.texts).toEqual(['late'])
  })

  it.each([
    ['a forged token', 'not a token', 4401, 'bad-token'],
    ['an expired token', JSON.stringify({ ...claimsOf('v1'), exp: 1_000 }), 4498, 'token-expired'],
    ['a stranger', JSON.stringify(claimsOf('stranger')), 4403, 'not-allowed'],
  ])('[RM3] %s is shown the door', async (_, token, code, reason) => {
    const { world, settle } = createStage()
    const wire = world.connect(here)
    wire.send(hello(token))
    wire.send(say(1, 'let me in'))
    await settle()
    expect(wire.closed).toEqual({ code, reason })
    expect(wire.received).toEqual([])
    expect(world.rows(here).size).toBe(0)
  })

  it('[RM3] who says a client name of somebody else gets nothing of theirs', async () => {
    const { enter, settle } = createStage()
    const mine = enter({ sub: 'v1', client: 'tab' })
    mine.send(say(1, 'mine'))
    await settle()
    const other = enter({ sub: 'v2', client: 'tab' })
    other.send(say(1, 'theirs'))
    await settle()
    expect(answersOf(other)).toEqual([{ t: 'ack', n: 1, answer: 2 }])
    expect(mine.closed).toBe(undefined)
  })

  it('[RM4] another version is told so', async () => {
    const { world, settle } = createStage()
    const wire = world.connect(here)
    wire.send(JSON.stringify({ t: 'hello', v: 99, ticket: 'of a shape to come' }))
    await settle()
    expect(wire.closed).toEqual({ code: 4426, reason: 'bad-version' })
  })

  it('[RM5] a room that was never opened refuses, and writes nothing', async () => {
    const { world, enter, settle } = createStage({ open: false })
    const wire = enter()
    wire.send(say(1, 'anybody?'))
    await settle()
    expect(wire.closed).toEqual({ code: 4404, reason: 'not-found' })
    expect(world.written(here)).toEqual({ writes: 0, rows: 0, alarms: 0 })
  })

  it.each([
    ['no JSON', 'hello?'],
    ['nothing', ''],
    ['another shape', '{"t":"command","n":0,"command":1}'],
    ['an unknown frame', '{"t":"shout"}'],
    ['an unknown command', command(1, { what: 'ever' })],
    ['a second hello', hello('again')],
  ])('[RM6] %s is refused as a bad frame, and the socket goes on', async (_, text) => {
    const { enter, settle } = createStage()
    const wire = enter()
    await settle()
    wire.send(text)
    wire.send(say(2, 'still here'))
    await settle()
    expect(refusals(wire).map(({ code }) => code)).toEqual(['bad-frame'])
    expect(answersOf(wire).at(-1)).toEqual({ t: 'ack', n: 2, answer: 1 })
  })

  it('[RM6] more than twenty bad frames close the socket', async () => {
    const { enter, settle } = createStage()
    const wire = enter()
    await settle()
    for (let i = 0; i < 20; i++) wire.send('nonsense')
    await settle()
    expect(wire.closed).toBe(undefined)
    wire.send('nonsense')
    await settle()
    expect(wire.closed).toEqual({ code: 4400, reason: 'bad-frame' })
  })

  it('[RM7] a frame above 64 KiB is refused by its number, and takes no effect later', async () => {
    const { enter, settle } = createStage()
    const wire = enter()
    await settle()
    wire.send(say(1, '客'.repeat(bounds.frame / 3)))
    wire.send('x'.repeat(bounds.frame + 1))
    wire.send(say(1, 'short now'))
    wire.send(say(2, 'short'))
    await settle()
    expect(answersOf(wire)).toEqual([
      { t: 'refused', n: 1, code: 'too-large' },
      { t: 'refused', code: 'too-large' },
      { t: 'refused', n: 1, code: 'too-large' },
      { t: 'ack', n: 2, answer: 1 },
    ])
  })

  it('[RM7] a megabyte closes the socket, and the room goes on', async () => {
    const { enter, settle } = createStage()
    const wire = enter({ sub: 'v1' })
    const other = enter({ sub: 'v2' })
    await settle()
    wire.send(say(1, 'x'.repeat(1_000_000)))
    other.send(say(1, 'hello'))
    await settle()
    expect(wire.closed).toEqual({ code: 4413, reason: 'too-large' })
    expect(heldBy(other).state?.texts).toEqual(['hello'])
  })

  it('[RM8] the first command above the rate and all behind it wait, and keep their order', async () => {
    const { world, enter, settle } = createStage()
    const wire = enter()
    await settle()
    for (let n = 1; n <= 100; n++) wire.send(say(n, `${n}`))
    await settle()
    const shed = refusals(wire)
    expect(shed.map(({ n }) => n)).toEqual(Array.from({ length: 40 }, (_, i) => i + 61))
    expect(shed.every(({ code }) => code === 'rate-limited')).toBe(true)
    expect(shed[0]?.params?.retryAfter).toBe(50)
    await world.time.runFor(5_000)
    wire.send(say(70, '70'))
    await settle()
    expect(answersOf(wire).at(-1)).toMatchObject({ n: 70, code: 'rate-limited' })
    for (let n = 61; n <= 100; n++) wire.send(say(n, `${n}`))
    await settle()
    expect(heldBy(wire).state?.texts).toEqual(Array.from({ length: 100 }, (_, i) => `${i + 1}`))
  })

  it('[RM9] what does not fit into the queue of a slow room is refused as overloaded', async () => {
    const { world, enter, settle } = createStage({}, { latency: { read: () => 30_000 } })
    const wire = enter()
    let n = 0
    for (let second = 0; second < 15; second++) {
      for (let i = 0; i < bounds.rate; i++) wire.send(say(++n, `${n}`))
      await world.time.runFor(1_000)
    }
    expect(refusals(wire).map(({ code }) => code)).toEqual(
      Array(300 - bounds.queue).fill('overloaded'),
    )
    await settle()
    expect(heldBy(wire).state?.said).toBe(bounds.queue)
    for (let again = bounds.queue + 1; again <= 300; again++) wire.send(say(again, `${again}`))
    await settle()
    expect(heldBy(wire).state?.texts).toEqual(Array.from({ length: 300 }, (_, i) => `${i + 1}`))
  })

  it('[RM10] ten thousand commands in a second leave the room healthy for everybody', async () => {
    const { world, enter, settle } = createStage()
    const flood = enter({ sub: 'v1' })
    const other = enter({ sub: 'v2' })
    await settle()
    for (let n = 1; n <= 10_000; n++) flood.send(say(n, `${n}`))
    other.send(say(1, 'hello'))
    await settle()
    const answers = answersOf(flood)
    expect(answers).toHaveLength(10_000)
    expect(answers.filter(({ t }) => t === 'ack').length).toBe(bounds.burst)
    expect(answersOf(other)).toMatchObject([{ t: 'ack', n: 1 }])
    expect(flood.closed).toBe(undefined)
    expect(world.written(here).writes).toBeLessThan(10)
  })

  it('[RM11] a ping gets its pong, and a signal reaches the shell but no answer', async () => {
    const witness = { log: [] as string[], told: new Set<string>() }
    const { enter, settle } = createStage({ witness })
    const wire = enter()
    await settle()
    wire.send('ping')
    wire.send(JSON.stringify({ t: 'signal', signal: { type: 'typing', on: true } }))
    await settle()
    expect(wire.received.slice(1)).toEqual(['pong'])
    expect(witness.log).toContain('v1 {"type":"typing","on":true}')
  })

  it('[RM11] pings and signals above the rate fall away in silence', async () => {
    const { enter, settle } = createStage()
    const wire = enter()
    await settle()
    for (let i = 0; i < 500; i++) wire.send('ping')
    wire.send(say(1, 'still heard'))
    await settle()
    expect(wire.received.filter((text) => text === 'pong').length).toBe(bounds.burst)
    expect(answersOf({ received: wire.received.filter((text) => text !== 'pong') })).toHaveLength(1)
  })
})

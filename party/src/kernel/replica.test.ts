import { bounds, ORIGIN, type ServerFrame, VERSION } from '@baton/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Wire } from '../hosts/memory.js'
import { cursorOf, grouped, newest } from './replica.js'
import { command, framesOf, say } from './testing/client.js'
import { createStage, heldBy, here, type Stage, textsOf } from './testing/stage.js'

const numbers = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `${first + i}`)

/** Says 1 to `count`, as fast as one socket may. */
const sayAll = async ({ world }: Stage, wire: Wire, count: number): Promise<void> => {
  for (let n = 1; n <= count; n++) {
    wire.send(say(n, `${n}`))
    if (n % 10 === 0) await world.time.runFor(500)
  }
  await world.time.settle()
}

const resumeOf = (wire: Wire): { log: string; cursor: string } => {
  const { log = '', cursor = '' } = heldBy(wire)
  return { log, cursor }
}

const welcomeOf = (wire: Wire) => {
  const frame = framesOf(wire)[0]
  if (frame?.t !== 'welcome') throw new Error('no welcome')
  return frame
}

describe('resume', () => {
  it('[RM22] who comes back gets what they missed, and nothing else', async () => {
    const stage = createStage()
    const { enter, settle } = stage
    const away = enter({ client: 'away' })
    const busy = enter({ client: 'busy' })
    await sayAll(stage, busy, 5)
    away.cut()
    busy.send(say(6, '6'))
    await settle()
    const back = enter({ client: 'away', resume: resumeOf(away) })
    await settle()
    expect(textsOf(back)).toEqual(['6'])
    expect(welcomeOf(back)).not.toHaveProperty('state')
    expect(heldBy(back, heldBy(away))).toEqual(heldBy(busy))
  })

  it('[RM22] a new client gets the state and a window of the newest events', async () => {
    const stage = createStage()
    await sayAll(stage, stage.enter({ client: 'busy' }), 300)
    const wire = stage.enter()
    await stage.settle()
    expect(textsOf(wire)).toEqual(numbers(101, 300))
    expect(welcomeOf(wire)).toMatchObject({ cursor: cursorOf(300), state: { said: 300 } })
  })

  it.each([
    ['of another incarnation', { log: 'another', cursor: '1' }],
    ['that is no cursor', { log: '', cursor: 'ä' }],
    ['of the future', { log: '', cursor: 'zzz' }],
  ])('[RM22] a cursor %s gets the state', async (_, { log, cursor }) => {
    const stage = createStage()
    const wire = stage.enter()
    await sayAll(stage, wire, 3)
    const back = stage.enter({ resume: { log: log || resumeOf(wire).log, cursor } })
    await stage.settle()
    expect(welcomeOf(back)).toMatchObject({ cursor: '3', state: { said: 3 } })
  })

  it('[RM23] what memory no longer holds is read back from the journal', async () => {
    const stage = createStage()
    const { world, enter, settle } = stage
    const away = enter({ client: 'away' })
    await settle()
    away.cut()
    const busy = enter({ client: 'busy' })
    await sayAll(stage, busy, 900)
    world.crash(here)
    const back = enter({ client: 'away', resume: resumeOf(away) })
    const newer = enter({ client: 'newer' })
    newer.send(say(1, '901'))
    await settle()
    expect(textsOf(back)).toEqual(numbers(1, 901))
    expect(heldBy(back, heldBy(away)).state?.said).toBe(901)
  })

  it('[RM23] a window is whole, however much of the log only the team sees', async () => {
    const stage = createStage()
    const { world, enter, settle } = stage
    await sayAll(stage, enter({ client: 'busy' }), 30)
    const member = enter({ sub: 'li', role: 'agent' })
    for (let n = 1; n <= 1_000; n++) {
      member.send(command(n, { type: 'note', text: `note ${n}` }))
      if (n % 10 === 0) await world.time.runFor(500)
    }
    world.crash(here)
    const wire = enter()
    await settle()
    expect(textsOf(wire)).toEqual(numbers(1, 30))
  })

  it('[RM24] who missed too much gets the state instead', async () => {
    const stage = createStage()
    const { enter, settle } = stage
    const away = enter({ client: 'away' })
    await settle()
    away.cut()
    await sayAll(stage, enter({ client: 'busy' }), bounds.window * 5 + 1)
    const back = enter({ client: 'away', resume: resumeOf(away) })
    await settle()
    expect(textsOf(back)).toHaveLength(bounds.window)
    expect(heldBy(back).state?.said).toBe(bounds.window * 5 + 1)
  })

  it('[RM22] a room without replicas shows neither state nor events', async () => {
    const { enter, settle } = createStage({ replicate: 'none', standing: [{ type: 'board' }] })
    const wire = enter()
    wire.send(say(1, 'for the room alone'))
    await settle()
    expect(framesOf(wire)).toEqual([
      {
        t: 'welcome',
        v: VERSION,
        log: expect.any(String),
        cursor: '0',
        now: expect.any(Number),
        seen: 1,
        signals: [{ type: 'board' }],
        events: [],
      },
      { t: 'ack', n: 1, answer: 1 },
    ])
  })

  it('[RM26] long events are spread over frames, each with its own cursor', async () => {
    const stage = createStage()
    const { world, enter, settle } = stage
    const away = enter({ client: 'away' })
    const busy = enter({ client: 'busy' })
    await settle()
    away.cut()
    for (let n = 1; n <= 30; n++) busy.send(say(n, `${n}`.padEnd(20_000)))
    await settle()
    for (const resume of [resumeOf(away), undefined]) {
      const back = enter({ client: 'away', ...(resume && { resume }) })
      await settle()
      expect(Math.max(...back.received.map((text) => text.length))).toBeLessThan(1_200_000)
      expect(heldBy(back, resume ? heldBy(away) : {})).toEqual(heldBy(busy))
      back.cut()
    }
    expect(framesOf(busy).filter(({ t }) => t === 'events').length).toBeGreaterThan(1)
    expect(world.written(here).writes).toBe(1)
  })

  it('[RM26] groups and windows keep every view once and in order', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 20 }).map((s) => s.repeat(20_000)))
    fc.assert(
      fc.property(texts, (views) => {
        expect(grouped(views).flat()).toEqual(views)
        const window = newest(views)
        expect(views.slice(views.length - window.length)).toEqual(window)
      }),
      { numRuns: 50 },
    )
  })
})

describe('steps back', () => {
  const earlier = (before: string) => JSON.stringify({ t: 'earlier', before })
  type Step = Extract<ServerFrame, { t: 'earlier' }>
  const stepsOf = (wire: Wire): Step[] =>
    framesOf(wire).filter((frame): frame is Step => frame.t === 'earlier')

  /** All texts from the first on, as a client gathers them that goes back to the beginning. */
  const gathered = async (stage: Stage, wire: Wire): Promise<string[]> => {
    await stage.settle()
    let texts = textsOf(wire)
    let before = welcomeOf(wire).first ?? ''
    while (before !== ORIGIN) {
      const asked = stepsOf(wire).length
      wire.send(earlier(before))
      while (stepsOf(wire).length === asked) await stage.world.time.runFor(50)
      const step = stepsOf(wire).at(-1) as Step
      expect(step.before).toBe(before)
      texts = [...(step.events as { text: string }[]).map(({ text }) => text), ...texts]
      before = step.first
    }
    return texts
  }

  it('[RM41] lead to the first event, also of what memory no longer holds', async () => {
    const stage = createStage()
    const member = stage.enter({ sub: 'li', role: 'agent' })
    const busy = stage.enter({ client: 'busy' })
    for (let n = 1; n <= 1_500; n++) {
      busy.send(say(n, `${n}`))
      if (n % 3 === 0) member.send(command(n / 3, { type: 'note', text: `n${n / 3}` }))
      if (n % 10 === 0) await stage.world.time.runFor(500)
    }
    for (const fresh of [false, true]) {
      if (fresh) stage.world.crash(here)
      expect(await gathered(stage, stage.enter({ client: `new-${fresh}` }))).toEqual(
        numbers(1, 1_500),
      )
      const seen = await gathered(
        stage,
        stage.enter({ sub: 'li', role: 'agent', client: `li-${fresh}` }),
      )
      expect(seen.filter((text) => !text.startsWith('n'))).toEqual(numbers(1, 1_500))
      expect(seen).toHaveLength(2_000)
    }
  })

  it('[RM41] one at a time, from where something is, and not before a greeting', async () => {
    const stage = createStage()
    const wire = stage.enter()
    await sayAll(stage, wire, 3)
    const silent = stage.world.connect(here)
    silent.send(earlier('3'))
    for (const wrong of ['zz', 'ä']) {
      wire.send(earlier(wrong))
      await stage.settle()
    }
    wire.send(earlier('3'))
    wire.send(earlier('3'))
    await stage.settle()
    expect(framesOf(silent)).toMatchObject([{ t: 'refused', code: 'hello-first' }])
    expect(framesOf(wire).filter(({ t }) => t === 'refused')).toMatchObject([
      { code: 'bad-frame' },
      { code: 'bad-frame' },
      { code: 'overloaded' },
    ])
    expect(stepsOf(wire)).toMatchObject([{ first: ORIGIN, events: [{}, {}, {}] }])
  })
})

describe('non-interference', () => {
  type Step = { by: 'visitor'; text: string } | { by: 'member'; text: string } | { by: 'away' }
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ by: fc.constant('visitor' as const), text: fc.string({ maxLength: 5 }) }),
    fc.record({ by: fc.constant('member' as const), text: fc.string({ maxLength: 5 }) }),
    fc.record({ by: fc.constant('away' as const) }),
  )

  /** All that a visitor receives, over all of their sockets, when notes are kept or left out. */
  const playedBy = async (steps: readonly Step[], noted: boolean): Promise<string[]> => {
    const { world, enter, settle } = createStage({}, { latency: { read: () => 1, write: () => 1 } })
    let visitor = enter()
    const member = enter({ sub: 'li', role: 'agent' })
    const received: string[] = []
    let n = 0
    let m = 0
    for (const step of steps) {
      if (step.by === 'visitor') visitor.send(say(++n, step.text))
      else if (step.by === 'member') {
        if (noted) member.send(command(++m, { type: 'note', text: step.text }))
      } else {
        visitor.cut()
        received.push(...visitor.received, '--')
        const { log, cursor } = heldBy(visitor)
        visitor = enter(log && cursor ? { resume: { log, cursor } } : {})
      }
      await world.time.runFor(10)
    }
    await settle()
    return [...received, ...visitor.received]
  }

  it('[RM25] notes of the team change no byte of what the visitor receives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        expect(await playedBy(steps, true)).toEqual(await playedBy(steps, false))
      }),
      { numRuns: 60 },
    )
  })

  it('[RM25] the visitor count is dense, whatever lies between', async () => {
    const { enter, settle } = createStage()
    const visitor = enter()
    const member = enter({ sub: 'li', role: 'agent' })
    await settle()
    for (let n = 1; n <= 3; n++) {
      member.send(command(2 * n - 1, { type: 'note', text: 'psst' }))
      member.send(command(2 * n, { type: 'say', text: `${n}` }))
      await settle()
    }
    const cursors = (wire: Wire) =>
      framesOf(wire).flatMap((frame) => ('cursor' in frame ? frame.cursor : []))
    expect(cursors(visitor)).toEqual(['0', '1', '2', '3'])
    expect(cursors(member).at(-1)).toBe('6')
  })
})

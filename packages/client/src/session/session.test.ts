import { bounds, CLOSE_RESTART } from '@baton/protocol'
import { describe, expect, it } from 'vitest'
import type { Surroundings } from '../options.js'
import { createOutbox } from '../outbox/outbox.js'
import { createTestClock, type TestClock } from '../testing/clock.js'
import { createTestServer, type RoomRules, tokenFor } from '../testing/server.js'
import { isLost } from './connection.js'
import { cachedToken, type Identity } from './identity.js'
import { addressOf, createSession } from './session.js'
import { createWorld } from './world.js'

const rules: RoomRules<string[]> = {
  initial: [],
  evolve: (state) => state,
  decide: ({ text }) => (text === 'too late' ? { refused: 'closed' } : { answer: text ?? null }),
}

const setup = (
  { clock = createTestClock(), ...around }: Surroundings & { clock?: TestClock } = {},
  who?: Identity,
) => {
  const server = createTestServer(clock, () => rules as RoomRules)
  const outbox = createOutbox({ refused: (_, code) => (code === 'closed' ? 'rehome' : 'keep') })
  outbox.attach('tab', { next: 1, entries: [], renewed: {} }, () => {})
  const tokens: boolean[] = []
  const heard: string[] = []
  let wake = () => {}
  const world = createWorld({
    clock,
    transport: server.transport,
    random: () => 1,
    network: {
      online: () => true,
      watch(changed) {
        wake = changed
        return () => {}
      },
    },
    ...around,
  })
  const session = createSession({
    room: 'desk/main',
    url: 'https://shop.test/',
    identity: who ?? {
      async token(refused) {
        tokens.push(refused)
        return tokenFor('lin')
      },
    },
    outbox,
    world,
    listener: {
      welcomed: () => heard.push('welcomed'),
      lost: () => heard.push('lost'),
    },
  })
  const states: string[] = []
  session.$connection.listen(({ state }) => states.push(state))
  const send = (text: string) => {
    const { id } = outbox.add({ type: 'say', text }, 'desk/main', clock.now())
    return outbox.answer(id)
  }
  const state = () => session.$connection.get()
  return {
    clock,
    server,
    outbox,
    session,
    send,
    states,
    state,
    tokens,
    heard,
    world,
    wake: () => wake(),
  }
}

const room = 'desk/main'
const opening = ['connecting', 'welcoming', 'open']

describe('a session', () => {
  it('names each step from idle to open', async () => {
    const { clock, session, states } = setup()
    session.start()
    await clock.run(100)
    session.stop()
    expect(states).toEqual([...opening, 'idle'])
  })

  it('comes back at once after a break, then later each time, and never later than 15 s', async () => {
    const { clock, server, session, state, states } = setup()
    session.start()
    await clock.run(100)
    server.down = true
    server.cut()
    await clock.run(0)
    expect(states.slice(opening.length)).toEqual(['waiting', 'connecting'])
    const waits: number[] = []
    for (let i = 0; i < 12; i++) {
      for (let tries = 0; state().state !== 'waiting' && tries < 100; tries++) await clock.run(1)
      const now = state()
      if (now.state !== 'waiting') throw new Error(now.state)
      waits.push(now.retryAt - clock.now())
      await clock.run(now.retryAt - clock.now())
    }
    expect(waits.slice(0, 3)).toEqual([50, 90, 162])
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits.at(-1)).toBe(15_000)
    server.down = false
    await clock.run(16_000)
    expect(state().state).toBe('open')
  })

  it('does not come back at once for ever to a room that breaks at each welcome', async () => {
    const { clock, server, session, states } = setup()
    session.start()
    for (let ms = 0; ms < 60_000; ms++) {
      await clock.run(1)
      if (session.$connection.get().state === 'open') server.cut()
    }
    expect(states.filter((state) => state === 'open').length).toBeLessThan(25)
  })

  it('sends what was not answered along with its hello, one round trip sooner', async () => {
    const { clock, server, session, outbox, send } = setup()
    session.start()
    await clock.run(100)
    server.silent = true
    void send('lost on its way')
    await clock.run(10)
    server.cut()
    server.silent = false
    void send('said while the line was broken')
    // Until the socket is open, until both are there, and back.
    await clock.run(15)
    expect(outbox.$entries.get()).toEqual([])
    expect(server.room(room).taken).toHaveLength(2)
  })

  it('says its first hello alone: the room may have seen more of this client than it knows', async () => {
    const { clock, server, session, send } = setup()
    void send('hello')
    session.start()
    await clock.run(10)
    expect(server.heard.map(({ frame }) => frame.t)).toEqual(['hello'])
    await clock.run(20)
    expect(server.heard.map(({ frame }) => frame.t)).toEqual(['hello', 'command'])
  })

  it('comes back at once when the page wakes or is online again', async () => {
    const { clock, server, session, state, wake } = setup()
    session.start()
    server.down = true
    await clock.run(60_000)
    server.down = false
    expect(state().state).toBe('waiting')
    wake()
    await clock.run(100)
    expect(state().state).toBe('open')
  })

  it('notices within 15 s that a half-open line is dead', async () => {
    const { clock, server, session, states } = setup()
    session.start()
    await clock.run(60_000)
    expect(states).not.toContain('waiting')
    server.silent = true
    await clock.run(15_000)
    expect(states).toContain('waiting')
    server.silent = false
    await clock.run(30_000)
    expect(states.at(-1)).toBe('open')
  })

  it('lets itself be heard while it reads without a pause', async () => {
    const { clock, server, session, state } = setup()
    session.start()
    await clock.run(100)
    for (let n = 0; n < 20; n += 1) {
      server.room(room).signal('x'.repeat(bounds.heardEvery / 10))
      await clock.run(100)
    }
    expect(server.pings).toBe(2)
    expect(isLost(state())).toBe(false)
  })

  it('counts as lost from the break until it is mended, also while it tries', async () => {
    const { clock, server, session, state } = setup()
    session.start()
    expect(isLost(state())).toBe(false)
    await clock.run(60_000)
    server.silent = true
    await clock.run(15_000)
    expect(state()).toEqual({ state: 'welcoming', lost: true })
    expect(isLost(state())).toBe(true)
    server.silent = false
    await clock.run(30_000)
    expect(isLost(state())).toBe(false)
  })

  it('asks at once whether the line still holds when the page wakes', async () => {
    const { clock, server, session, states, wake } = setup()
    session.start()
    await clock.run(100)
    server.silent = true
    wake()
    await clock.run(4_100)
    expect(states).toContain('waiting')
  })

  it('stops for good on a final code, and says which', async () => {
    for (const [gate, code] of [
      [4403, 'not-allowed'],
      [4426, 'bad-version'],
      [4400, 'bad-frame'],
    ] as const) {
      const { clock, server, session, state } = setup()
      server.room(room).gate = gate
      session.start()
      await clock.run(60_000)
      expect(state()).toEqual({ state: 'stopped', code })
      expect(server.heard).toHaveLength(1)
    }
  })

  it('tries again when it is asked to, unless the page itself is too old', async () => {
    for (const [gate, hellos] of [
      [4403, 2],
      [4426, 1],
    ] as const) {
      const { clock, server, session, states } = setup()
      server.room(room).gate = gate
      session.start()
      await clock.run(1_000)
      const before = states.length
      session.start()
      await clock.run(1_000)
      expect(server.heard).toHaveLength(hellos)
      if (hellos === 1) expect(states).toHaveLength(before)
    }
  })

  it('asks for a fresh token when the old one has expired, and stops when that is refused too', async () => {
    const { clock, server, session, state, tokens } = setup()
    session.start()
    await clock.run(100)
    server.close(room, 4498)
    await clock.run(1_000)
    expect(state().state).toBe('open')
    expect(tokens).toEqual([false, true])
    server.room(room).gate = 4498
    server.cut()
    await clock.run(60_000)
    expect(state()).toEqual({ state: 'stopped', code: 'token-expired' })
  })

  it('[RM37] goes on with a fresh token when the old one ends, and loses nothing on the way', async () => {
    let asked = 0
    const clock = createTestClock()
    const identity = cachedToken(
      async () => tokenFor('lin', clock.now() / 1000 + 60 * ++asked),
      clock.now,
      () => {},
    )
    const { server, session, send, states } = setup({ clock }, identity)
    session.start()
    const said = Array.from({ length: 100 }, (_, i) => `${i}`)
    const answers: Promise<unknown>[] = []
    for (const text of said) {
      answers.push(send(text))
      await clock.run(997)
    }
    await clock.run(1_000)
    expect(await Promise.all(answers)).toEqual(said)
    expect(server.room(room).taken.map((command) => (command as { text: string }).text)).toEqual(
      said,
    )
    // No line was lost: nobody has to wait, or to be told.
    expect(states).toEqual([...opening, ...opening])
    expect(asked).toBe(2)
  })

  it('tries again soon, a few times, when a room is not there yet', async () => {
    const { clock, server, session, state } = setup()
    server.room(room).gate = 4404
    session.start()
    await clock.run(900)
    delete server.room(room).gate
    await clock.run(2_000)
    expect(state().state).toBe('open')
    server.room(room).gate = 4404
    server.cut()
    await clock.run(60_000)
    expect(state()).toEqual({ state: 'stopped', code: 'not-found' })
  })

  it('comes back soon after a room has lost its footing', async () => {
    const { clock, server, session, state } = setup()
    session.start()
    await clock.run(6_000)
    server.close(room, CLOSE_RESTART)
    await clock.run(300)
    expect(state().state).toBe('open')
  })

  it('takes a new name where the room has forgotten it, and refuses what may have been taken', async () => {
    const { clock, server, session, outbox, send } = setup()
    session.start()
    await clock.run(100)
    server.room(room).mute = true
    const lost = send('maybe taken').catch((error) => error.code)
    await clock.run(100)
    server.room(room).gate = 4409
    server.cut()
    await clock.run(270)
    const fresh = send('surely not taken')
    delete server.room(room).gate
    server.room(room).mute = false
    await clock.run(5_000)
    expect(await lost).toBe('outbox-expired')
    expect(await fresh).toBe('surely not taken')
    expect(outbox.client(room)).toMatch(/^tab-\d+$/)
    expect(outbox.$entries.get().map(({ failed }) => failed?.code)).toEqual(['outbox-expired'])
  })

  it('sends again under the new name what left with a hello that was refused: it was not taken', async () => {
    const { clock, server, session, outbox, send } = setup()
    session.start()
    await clock.run(100)
    server.down = true
    server.cut()
    await clock.run(1)
    const said = send('surely not taken')
    server.room(room).gate = 4409
    server.down = false
    const hellos = () => server.heard.filter(({ frame }) => frame.t === 'hello').length
    for (let ms = 0; hellos() < 2 && ms < 1_000; ms++) await clock.run(1)
    delete server.room(room).gate
    await clock.run(1_000)
    expect(outbox.$entries.get()).toEqual([])
    expect(await said).toBe('surely not taken')
    expect(outbox.client(room)).toBe('tab-1')
  })

  it('pauses while the room is too busy, and goes on in order', async () => {
    const { clock, server, session, send } = setup()
    session.start()
    await clock.run(100)
    server.room(room).busy = { refused: 'rate-limited', params: { retryAfter: 3_000 } }
    const all = Promise.all(['a', 'b', 'c'].map(send))
    await clock.run(2_000)
    delete server.room(room).busy
    await clock.run(500)
    expect(server.room(room).taken).toEqual([])
    await clock.run(1_000)
    await all
    expect(server.room(room).taken.map((command) => (command as { text: string }).text)).toEqual([
      'a',
      'b',
      'c',
    ])
  })

  it('goes on in order when a room refuses sooner than it acknowledges', async () => {
    const { clock, server, session, send, states } = setup()
    session.start()
    await clock.run(100)
    Object.assign(server.room(room), { pace: 10, work: 100 })
    const texts = Array.from({ length: 100 }, (_, i) => `${i}`)
    const all = Promise.all(texts.map(send))
    await clock.run(60_000)
    expect(server.room(room).taken.map((command) => (command as { text: string }).text)).toEqual(
      texts,
    )
    await all
    expect(states).toEqual(opening)
  })

  it('begins anew when what the room put off goes elsewhere', async () => {
    const { clock, server, session, send } = setup()
    session.start()
    await clock.run(100)
    server.room(room).work = 100
    void send('too late')
    await clock.run(20)
    server.room(room).busy = { refused: 'overloaded', params: { retryAfter: 200 } }
    void send('moves along')
    await clock.run(500)
    delete server.room(room).busy
    const answer = send('stays')
    await clock.run(1_000)
    expect(await answer).toBe('stays')
    expect(server.lines()).toBe(1)
  })

  it('makes a new connection when a room is silent about a command', async () => {
    const { clock, server, session, send, states } = setup()
    session.start()
    await clock.run(100)
    server.room(room).mute = true
    const answer = send('hello?')
    await clock.run(12_100)
    expect(states).toContain('waiting')
    server.room(room).mute = false
    await clock.run(15_000)
    expect(await answer).toBe('hello?')
    expect(server.room(room).taken).toHaveLength(1)
  })

  it('knows the time of the server', async () => {
    const { clock, session, world } = setup()
    const ahead = createTestClock(clock.now() + 3_600_000)
    session.start()
    await clock.run(100)
    world.heard(ahead.now(), true)
    expect(world.now()).toBe(ahead.now())
    world.heard(ahead.now() - 50, false)
    expect(world.now()).toBe(ahead.now())
  })

  it('tells its listener when what was only signalled holds no longer', async () => {
    const { clock, server, session, heard } = setup()
    session.start()
    await clock.run(100)
    server.cut()
    await clock.run(1_000)
    expect(heard).toEqual(['welcomed', 'lost', 'welcomed'])
  })

  it('puts the room, encoded, into the path and nothing else', () => {
    expect(addressOf('https://shop.test/', 'customer/a/b c')).toBe(
      'wss://shop.test/parties/customer/a%2Fb%20c',
    )
  })
})

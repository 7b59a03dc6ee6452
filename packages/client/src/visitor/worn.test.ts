import { expect, it } from 'vitest'
import { memoryStorage } from '../outbox/storage.js'
import type { Transport } from '../session/transport.js'
import { createTestClock, type TestClock } from '../testing/clock.js'
import { createTestShop } from '../testing/rooms.js'
import { tokenFor } from '../testing/server.js'
import { createVisitorChat } from './chat.js'

/** Each way, in ms. */
const LATE = 25
const SEEDS = 10
const MENDS = 25

/** Lehmer's generator: numbers from 0 to 1 that a seed repeats. */
const dice = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Connections take a round trip to open, and break 80 to 320 ms later while the line is bad. */
const createWorn = (clock: TestClock, transport: Transport, random: () => number) => {
  const breaks = new Set<() => void>()
  const worn = { bad: false, age: () => {} }
  const age = (snap: () => void) => clock.after(80 + random() * 240, () => worn.bad && snap())
  worn.age = () => {
    for (const snap of breaks) age(snap)
  }
  const open: Transport['open'] = (url, events) => {
    const snap = () => {
      if (!breaks.delete(snap)) return
      socket.close()
      events.closed(1006)
    }
    const there = (task: () => void) => breaks.has(snap) && task()
    const socket = transport.open(url, {
      opened: () => clock.after(LATE, () => there(events.opened)),
      received: (text) => there(() => events.received(text)),
      closed: (code) => breaks.delete(snap) && events.closed(code),
    })
    breaks.add(snap)
    if (worn.bad) age(snap)
    return {
      send: socket.send,
      close() {
        breaks.delete(snap)
        socket.close()
      },
    }
  }
  return { worn, open }
}

const playSeed = async (seed: number): Promise<number[]> => {
  const random = dice(seed)
  const clock = createTestClock()
  const shop = createTestShop(clock, 'visitor', LATE)
  const lines = [1, 2].map(() => createWorn(clock, shop.server.transport, random))
  const [chat, elsewhere] = lines.map(({ open }) =>
    createVisitorChat({
      url: 'https://shop.test',
      language: 'en',
      clock,
      random,
      storage: memoryStorage(),
      transport: { open },
      token: async () => tokenFor('ann'),
      fetch: (async () => Response.json({ settings: {} })) as unknown as typeof fetch,
    }),
  )
  if (!chat || !elsewhere) throw new Error('there are two lines')
  elsewhere.setVisible(true)
  const said: string[] = []
  const say = () => {
    said.push(`${said.length}`)
    chat.send(`${said.length - 1}`).catch(() => undefined)
  }
  say()
  await clock.run(1_000)
  void elsewhere.start()
  await clock.run(1_000)
  const shown = () => elsewhere.$items.get().flatMap((item) => ('text' in item ? [item.text] : []))
  const drains: number[] = []
  for (let mend = 0; mend < MENDS; mend++) {
    for (const { worn } of lines) {
      worn.bad = true
      worn.age()
    }
    for (let left = 20 + random() * 30; left > 0; left--) {
      say()
      await clock.run(Math.round(10 + random() * 20))
    }
    for (const { worn } of lines) worn.bad = false
    const whole = clock.now()
    const done = () => chat.$pending.get() === 0 && shown().length === said.length
    while (!done() && clock.now() < whole + 10_000) await clock.run(1)
    drains.push(clock.now() - whole)
  }
  expect(shown(), `seed ${seed}`).toEqual(said)
  for (const one of [chat, elsewhere]) one.dispose()
  return drains
}

it('what waited on a broken line is there two round trips after it is whole again', async () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const slowest = Math.max(...(await playSeed(seed)))
    expect(slowest, `seed ${seed}`).toBeLessThanOrEqual(4 * LATE)
  }
})

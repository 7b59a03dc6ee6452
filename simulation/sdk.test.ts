import { afterEach, describe, expect, it } from 'vitest'
import type { World } from '../party/src/hosts/memory.js'
import { createAgent, createVisitor, reloadVisitor, type VisitorPerson } from './people.js'
import { createWorkspace } from './world.js'

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

const texts = ({ chat }: VisitorPerson) =>
  chat.$items
    .get()
    .flatMap((item) => (item.kind === 'message' && item.by.kind !== 'bot' ? [item.text] : []))

/** Cuts a person's lines every 80 to 320 ms, until `stop`. */
const cutting = (world: World, { line }: Pick<VisitorPerson, 'line'>): (() => void) => {
  let stop = () => {}
  const next = () => {
    stop = world.time.timer(80 + world.random() * 240, () => {
      for (const wire of [...line.wires]) wire.cut()
      next()
    })
  }
  next()
  return () => stop()
}

describe('the SDK with real rooms', () => {
  it('H2 a visitor asks for a person, an agent accepts, they talk, and the next one begins', async () => {
    const world = createWorkspace(1, {})
    const visitor = createVisitor(world, 'ann')
    const agent = createAgent(world, 'ada')
    ends.push(
      () => visitor.chat.dispose(),
      () => agent.desk.dispose(),
    )
    void agent.desk.start()
    void agent.desk.setStatus('online')
    void visitor.chat.askHuman()
    await world.time.runFor(2_000)
    expect(visitor.chat.$conversation.get()?.floor.holder).toBe('queue')
    const [offer] = agent.desk.$offers.get()
    const accepted = agent.desk.accept(offer?.id ?? '')
    await world.time.runFor(1_000)
    const chat = await accepted
    void chat.say('hello')
    await world.time.runFor(1_000)
    void visitor.chat.send('at last')
    await world.time.runFor(1_000)
    expect(texts(visitor)).toEqual(['hello', 'at last'])
    expect(agent.desk.$mine.get().map(({ id }) => id)).toEqual([chat.id])
    void chat.close()
    await world.time.runFor(1_000)
    void visitor.chat.send('one more thing')
    await world.time.runFor(2_000)
    expect(texts(visitor)).toEqual(['one more thing'])
    expect(visitor.chat.$conversation.get()?.id).not.toBe(chat.id)
  })

  it('[RM37] 0 lost and 0 doubled, and nobody leaves, while tokens last 30 s', async () => {
    const world = createWorkspace(5, {})
    const visitor = createVisitor(world, 'ann', 30)
    const agent = createAgent(world, 'ada', 30)
    ends.push(
      () => visitor.chat.dispose(),
      () => agent.desk.dispose(),
    )
    void agent.desk.start()
    void agent.desk.setStatus('online')
    await world.time.runFor(28_000)
    void visitor.chat.askHuman()
    await world.time.runFor(1_000)
    const [offer] = agent.desk.$offers.get()
    // It rings while the agent's token ends.
    await world.time.runFor(5_000)
    expect(agent.desk.$offers.get()).toEqual([offer])
    const accepted = agent.desk.accept(offer?.id ?? '')
    await world.time.runFor(1_000)
    const chat = await accepted
    const said = Array.from({ length: 200 }, (_, i) => `message ${i}`)
    for (const [i, text] of said.entries()) {
      void (i % 2 ? chat.say(text) : visitor.chat.send(text))
      await world.time.runFor(497)
    }
    await world.time.runFor(2_000)
    expect(texts(visitor)).toEqual(said)
    expect(visitor.chat.$connection.get().state).toBe('open')
    const moves = chat.$items.get().filter(({ kind }) => kind !== 'message')
    expect(moves.map(({ kind }) => kind)).toEqual(['waiting', 'offered', 'assigned'])
  })

  it('0 lost and 0 doubled, in order, while every line is cut each 80 to 320 ms', async () => {
    const world = createWorkspace(3, {})
    const visitor = createVisitor(world, 'ann')
    const stop = cutting(world, visitor)
    ends.push(stop, () => visitor.chat.dispose())
    const said = Array.from({ length: 200 }, (_, i) => `message ${i}`)
    for (const [i, text] of said.entries()) {
      visitor.chat.send(text).catch(() => undefined)
      await world.time.runFor(50)
      if (i % 50 === 49) reloadVisitor(world, visitor)
    }
    await world.time.runFor(60_000)
    stop()
    await world.time.runFor(10_000)
    expect(visitor.chat.$pending.get()).toBe(0)
    // A page that was reloaded shows a window of the log.
    const shown = texts(visitor)
    expect(shown.length).toBeGreaterThan(50)
    expect(shown).toEqual(said.slice(-shown.length))
    expect(visitor.chat.$conversation.get()?.asked).toBe(said.length)
  })
})

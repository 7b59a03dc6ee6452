import { createAgent, createVisitor, opened } from '../../simulation/people.js'
import { settings } from '../../simulation/settings.js'
import { createWorkspace } from '../../simulation/world.js'

const MINUTE = 60_000
/** Messages of each side in a conversation, one after the other. */
const MESSAGES = 10

/** Bytes of memory that clients hold: what is free once they are gone. */
export interface Held {
  /** The console's, between two conversations. */
  agent: number
  /** The page's of a visitor who watches a conversation in which nothing is said. */
  visitor: number
}

/**
 * What clients hold after so many minutes: each minute a customer comes, an agent steps in, ten
 * messages go each way, the agent closes, and both leave the conversation. Needs `--expose-gc`.
 */
export const heldAfter = async (minutes: number): Promise<Held> => {
  const world = createWorkspace(1, {}, { settings })
  const { time } = world
  const agent = createAgent(world, 'eve')
  const idle = createVisitor(world, 'watches')
  const people = [agent, idle]
  void agent.desk.start()
  await time.runFor(1_000)
  void agent.desk.setStatus('online')
  void idle.chat.send('hello')
  await time.runFor(1_000)

  const talk = async (customer: string) => {
    const { chat, line } = createVisitor(world, customer)
    void chat.send('hello')
    await time.runFor(2_000)
    const id = chat.$conversation.get()?.id ?? ''
    const theirs = opened(agent, id)
    void theirs.stepIn()
    await time.runFor(1_000)
    for (let n = 0; n < MESSAGES; n += 1) {
      void chat.send(`Message ${n} about the tent that was ordered on Monday.`)
      chat.typing(true)
      await time.runFor(2_000)
      void theirs.say(`Answer ${n} about the tent that was ordered on Monday.`)
      await time.runFor(2_000)
    }
    void theirs.close()
    await time.runFor(2_000)
    if (chat.$conversation.get()?.floor.holder !== 'closed') throw new Error('not closed')
    chat.dispose()
    theirs.release()
    agent.open.delete(id)
    line.heard.length = 0
    // What the stage notes is not the client's.
    for (const { line } of people) {
      line.heard.length = 0
      for (const wire of line.wires) wire.received.length = 0
    }
  }
  for (let minute = 1; minute <= minutes; minute += 1) {
    const next = time.now() + MINUTE
    await talk(`customer-${minute}`)
    await time.runFor(next - time.now())
  }

  const freed = async (end: () => void) => {
    const before = await used()
    end()
    await time.runFor(2_000)
    return before - (await used())
  }
  const visitor = await freed(() => {
    idle.chat.dispose()
    people.pop()
    Reflect.deleteProperty(idle, 'chat')
  })
  return {
    visitor,
    agent: await freed(() => {
      agent.desk.dispose()
      Reflect.deleteProperty(agent, 'desk')
    }),
  }
}

const used = async (): Promise<number> => {
  for (let n = 0; n < 3; n += 1) {
    globalThis.gc?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return process.memoryUsage().heapUsed
}

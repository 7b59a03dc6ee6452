import { command, hello } from '../../party/src/kernel/testing/client.js'
import { createAgent, createVisitor, opened } from '../../simulation/people.js'
import { settings } from '../../simulation/settings.js'
import { createWorkspace, tokenOf } from '../../simulation/world.js'

/**
 * Rows that a conversation writes for each message, its alarms included, when every message has a
 * turn of its own. Counted in the memory host: no platform tells.
 */
export const rowsPerMessage = async (messages: number): Promise<number> => {
  const world = createWorkspace(1, {}, { settings })
  const visitor = createVisitor(world, 'v1')
  const agent = createAgent(world, 'eve')
  void visitor.chat.start()
  void agent.desk.start()
  await world.time.runFor(1_000)
  void agent.desk.setStatus('online')
  void visitor.chat.send('hello')
  await world.time.runFor(1_000)
  const name = visitor.chat.$conversation.get()?.id ?? ''
  void opened(agent, name).stepIn()
  await world.time.runFor(1_000)
  const address = { party: 'conversation', name } as const
  const wire = world.connect(address)
  wire.send(hello(tokenOf(world, 'v1', 'visitor'), 'counted'))
  await world.time.runFor(1_000)
  const sum = () => {
    const { rows, alarms } = world.written(address)
    return rows + alarms
  }
  const before = sum()
  for (let n = 1; n <= messages; n += 1) {
    wire.send(command(n, { type: 'say', text: `Message ${n} about the tent.` }))
    await world.time.runFor(100)
  }
  return (sum() - before) / messages
}

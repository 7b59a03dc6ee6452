import type { Address } from '@baton/core'
import type { ServerFrame } from '@baton/protocol'
import type { World } from '../../party/src/hosts/memory.js'
import { command, hello } from '../../party/src/kernel/testing/client.js'
import { createWorkspace, tokenOf } from '../../simulation/world.js'

/** A conversation that has grown, and how it opens. */
export interface Grown {
  messages: number
  /** Units of text that its rows hold, for each message. */
  stored: number
  rows: number
  /** How long a room takes from its first socket to the welcome, asleep before, in ms. */
  wake: number
  /** The same when it is awake. */
  open: number
  /** What a client that opens it is sent, in units of text. */
  sent: number
}

const MEMBER = 'ada'
/** As many as one socket may send in a second, for long. */
const EACH_SECOND = 20

const enter = (world: World, address: Address, client: string) => {
  const wire = world.connect(address)
  wire.send(hello(tokenOf(world, MEMBER, 'supervisor'), client))
  return wire
}

/** Opens a conversation as its customer's room does, and lets the team note so much in it. */
export const createGrowing = async () => {
  const world = createWorkspace(1, {})
  const address: Address = { party: 'conversation', name: 'long' }
  const customer = { party: 'customer', name: 'v1' } as const
  const opened = {
    type: 'open',
    conversation: 'long',
    desk: 'main',
    language: 'en',
    card: { id: 'v1', tags: [], vip: false },
    visit: { channel: 'web' },
    pages: [],
  }
  const call = { kind: 'effects', from: customer, log: 'v1', first: 1, commands: [opened] } as const
  await Promise.all([world.call(address, call as never), world.time.runFor(1_000)])
  let written = 0

  const grow = async (to: number): Promise<void> => {
    const wire = enter(world, address, `writer-${to}`)
    for (let n = 1; written < to; n += 1) {
      const text = `Message ${written} about the tent that was ordered on Monday.`
      wire.send(command(n, { type: 'note', text }))
      written += 1
      if (n % EACH_SECOND === 0) await world.time.runFor(1_000)
    }
    await world.time.runFor(1_000)
    wire.close()
    await world.time.runFor(1_000)
  }

  const opening = async (client: string): Promise<{ ms: number; sent: number }> => {
    const began = performance.now()
    const wire = enter(world, address, client)
    await world.time.runFor(500)
    const ms = performance.now() - began
    const frame = wire.received[0]
    wire.close()
    await world.time.runFor(500)
    if (!frame || (JSON.parse(frame) as ServerFrame).t !== 'welcome') throw new Error('no welcome')
    return { ms, sent: frame.length }
  }

  const measure = async (round: number): Promise<Grown> => {
    world.crash(address)
    const { ms: wake, sent } = await opening(`wakes-${written}-${round}`)
    const { ms: open } = await opening(`opens-${written}-${round}`)
    const rows = [...world.rows(address)]
    const units = rows.reduce((sum, [, row]) => sum + String(row).length, 0)
    return {
      messages: written,
      stored: units / written,
      rows: rows.length / written,
      wake,
      open,
      sent,
    }
  }
  return { grow, measure }
}

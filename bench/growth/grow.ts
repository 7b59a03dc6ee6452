import type { Address } from '@baton/core'
import type { ServerFrame } from '@baton/protocol'
import type { World } from '../../party/src/hosts/memory.js'
import type { RoomCall } from '../../party/src/kernel/host.js'
import { command, hello } from '../../party/src/kernel/testing/client.js'
import { createAgent } from '../../simulation/people.js'
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
  /** How long an agent's client takes from opening it to showing it, the awake room's part included. */
  shown: number
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

/** Opens a conversation as its customer's room does. */
const openAs = async (world: World, name: string): Promise<Address> => {
  const opened = {
    type: 'open',
    conversation: name,
    desk: 'main',
    language: 'en',
    card: { id: name, tags: [], vip: false },
    visit: { channel: 'web' },
    pages: [],
  }
  const from = { party: 'customer', name } as const
  const to = { party: 'conversation', name } as const
  const call: RoomCall = { kind: 'effects', from, log: name, first: 1, commands: [opened] }
  await Promise.all([world.call(to, call), world.time.runFor(1_000)])
  return to
}

const noteOf = (n: number) =>
  command(n, { type: 'note', text: `Message ${n} about the tent that was ordered on Monday.` })

/** Bytes of memory that an awake conversation takes whose newest `messages` are in it. */
export const memoryOfRoom = async (rooms: number, messages: number): Promise<number> => {
  const world = createWorkspace(1, {})
  for (let room = 0; room < rooms; room += 1) {
    const wire = enter(world, await openAs(world, `room-${room}`), 'writer')
    for (let n = 1; n <= messages; n += 1) {
      wire.send(noteOf(n))
      if (n % EACH_SECOND === 0) await world.time.runFor(1_000)
    }
    await world.time.runFor(1_000)
    wire.close()
    wire.received.length = 0
  }
  const collect = globalThis.gc ?? (() => {})
  collect()
  const awake = process.memoryUsage().heapUsed
  // Memory goes, what is stored stays.
  world.crashAll()
  await world.time.runFor(1)
  collect()
  return (awake - process.memoryUsage().heapUsed) / rooms
}

/** A conversation in which the team notes more and more. */
export const createGrowing = async () => {
  const world = createWorkspace(1, {})
  const address = await openAs(world, 'long')
  const { desk } = createAgent(world, 'eve')
  void desk.start()
  await world.time.runFor(1_000)
  let written = 0

  const grow = async (to: number): Promise<void> => {
    const wire = enter(world, address, `writer-${to}`)
    for (let n = 1; written < to; n += 1) {
      wire.send(noteOf(n))
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

  const showing = async (): Promise<number> => {
    const began = performance.now()
    const { $items, release } = desk.open(address.name)
    await world.time.runFor(500)
    const ms = performance.now() - began
    if ($items.get().length === 0) throw new Error('nothing is shown')
    release()
    // Stores are let go a moment after their last reader.
    await world.time.runFor(2_000)
    return ms
  }

  const measure = async (round: number): Promise<Grown> => {
    world.crash(address)
    const { ms: wake, sent } = await opening(`wakes-${written}-${round}`)
    const { ms: open } = await opening(`opens-${written}-${round}`)
    const shown = await showing()
    const rows = [...world.rows(address)]
    const units = rows.reduce((sum, [, row]) => sum + String(row).length, 0)
    return {
      messages: written,
      stored: units / written,
      rows: rows.length / written,
      wake,
      open,
      shown,
      sent,
    }
  }
  return { grow, measure }
}

import type { Socket, SocketEvents, Surroundings, Transport } from '@baton/client'
import type { Happened } from '@baton/core'
import { classify, isRefusal, type Settings } from '@baton/core'
import type { Bot } from '../party/src/bots/bot.js'
import { conversationKind } from '../party/src/conversation/kind.js'
import { customerKind } from '../party/src/customer/kind.js'
import { deskKind } from '../party/src/desk/kind.js'
import {
  createWorld,
  type Faults,
  type Latency,
  type Wire,
  type World,
} from '../party/src/hosts/memory.js'
import type { Claims, Host, Limits, RoomPort } from '../party/src/kernel/host.js'
import type { RoomKind } from '../party/src/kernel/kind.js'
import { createRoom } from '../party/src/kernel/room.js'
import { settings as base, settingsOf } from './settings.js'

export const DESK = 'main'
const YEAR_S = 365 * 86_400

/** Clients read their own tokens as JWTs; nobody checks a signature in here. */
export const tokenOf = (
  world: World,
  sub: string,
  role: Claims['role'],
  seconds = YEAR_S,
  more: Partial<Claims> = {},
): string => {
  const exp = Math.floor(world.time.now() / 1000) + seconds
  return `sim.${btoa(JSON.stringify({ ...more, sub, role, exp }))}.sim`
}

const claimsOf = (token: string) => atob(token.split('.')[1] ?? '')

/** Answers by what it is asked, in small pieces, so that faults find it in the middle. */
const scriptedBot = (world: () => World): Bot => ({
  id: 'bot',
  name: base.bot.name,
  async *reply({ text, id }, { signal }) {
    const pause = (ms: number) => new Promise<void>((go) => world().time.timer(ms, go))
    yield { type: 'typing' }
    for (const word of ['answer ', `${id} `, 'to ', text]) {
      await pause(60)
      if (signal.aborted) return
      yield { type: 'delta', text: word }
    }
    if (text.includes('#break')) throw new Error('broken')
    if (text.includes('#hang')) await pause(60_000)
    if (text.includes('#give-up')) yield { type: 'handoff', reason: 'cannot' }
    else yield { type: 'message', text: `answer ${id} to ${text}`, sure: true, sources: [] }
  },
})

/** A run beside its seed and its faults. */
export interface Surrounded {
  latency?: Partial<Latency>
  settings?: Settings
  limits?: Limits
  /** Is told each kind of command that a room has accepted, as `desk: member set-status`. */
  accepted?(kind: string): void
}

/** The kind of room, telling of what it accepts. */
const watched = <S, C, E extends Happened, P>(
  kind: RoomKind<S, C, E, P>,
  accepted: (kind: string) => void,
): RoomKind<S, C, E, P> => ({
  ...kind,
  aggregate: {
    ...kind.aggregate,
    decide(state, command, context) {
      const decision = kind.aggregate.decide(state, command, context)
      if (!isRefusal(decision) && decision.events.length > 0) {
        accepted(`${kind.party}: ${context.by.kind} ${(command as { type: string }).type}`)
      }
      return decision
    },
  },
})

/** All rooms of a workspace in one process, with the faults and the seed of this run. */
export const createWorkspace = (
  seed: number,
  faults: Faults,
  { latency = {}, settings = settingsOf(seed), limits, accepted }: Surrounded = {},
): World => {
  const parts = { settings, classify, bot: scriptedBot(() => world) }
  const roomOf =
    <S, C, E extends Happened, P>(kind: RoomKind<S, C, E, P>) =>
    (host: Host): RoomPort =>
      createRoom(
        { ...host, verify: (token) => host.verify(claimsOf(token)) },
        accepted ? watched(kind, accepted) : kind,
      )
  const world: World = createWorld({
    seed,
    faults,
    ...(limits && { limits }),
    rooms: {
      conversation: roomOf(conversationKind(parts)),
      customer: roomOf(customerKind(settings, DESK)),
      desk: roomOf(deskKind(settings, DESK)),
    },
    latency: {
      network: () => 1 + Math.floor(world.random() * 20),
      write: () => 1 + Math.floor(world.random() * 8),
      call: () => 1 + Math.floor(world.random() * 10),
      ...latency,
    },
  })
  // Stores are let go a second after their last reader: by this clock, like everything else.
  globalThis.setTimeout = ((task: () => void, ms: number) =>
    world.time.timer(ms, task)) as unknown as typeof setTimeout
  return world
}

/** A client's sockets, so that a run can cut them. */
export interface Line {
  transport: Transport
  wires: Set<Wire>
  /** Every frame that came in. */
  heard: string[]
  /** By how much the person's clock is wrong, in ms. */
  skew: number
}

export const createLine = (world: World): Line => {
  const wires = new Set<Wire>()
  const heard: string[] = []
  const open = (url: string, events: SocketEvents): Socket => {
    const [party, name = ''] = new URL(url).pathname.split('/').slice(2)
    const wire = world.connect({ party: party as 'desk', name: decodeURIComponent(name) })
    wires.add(wire)
    let closed = false
    wire.onmessage = (text) => {
      heard.push(text)
      if (!closed) events.received(text)
    }
    wire.onclose = (code) => {
      wires.delete(wire)
      if (!closed) events.closed(code)
    }
    world.time.work(1, () => !closed && !wire.closed && events.opened())
    return {
      send: (text) => wire.send(text),
      close() {
        closed = true
        wires.delete(wire)
        wire.close()
      },
    }
  }
  return { transport: { open }, wires, heard, skew: 0 }
}

/** What the SDK needs of the world, in virtual time and with the run's own randomness. */
export const surroundings = (world: World, line: Line): Surroundings => ({
  transport: line.transport,
  clock: {
    now: () => world.time.now() + line.skew,
    after: (ms, task) => world.time.timer(ms, task),
  },
  random: () => world.random(),
})

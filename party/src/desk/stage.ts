import type { DeskToConversation, MemberSettings, Waiting } from '@baton/core'
import {
  type BoardRow,
  type Counts,
  type DeskSignal,
  type Place,
  VERSION,
  type Whisper,
} from '@baton/protocol'
import { staffedBy } from '../../../packages/core/src/testing/workspace.js'
import { createWorld, type Wire } from '../hosts/memory.js'
import type { Claims, RoomCall } from '../kernel/host.js'
import { createRoom } from '../kernel/room.js'
import { deskKind } from './kind.js'

export const here = { party: 'desk', name: 'main' } as const

/** What a conversation's room would have heard from the desk. */
export interface Heard {
  at: number
  to: string
  whisper?: Whisper
  command?: DeskToConversation
}

/** One console at the desk: its wire, and the board as it has it. */
export interface Console {
  wire: Wire
  /** Board signals in order, with when they came. */
  boards: { at: number; signal: DeskSignal }[]
  rows(): Map<string, BoardRow>
  counts(): Counts | undefined
  signal(signal: unknown): void
  command(command: unknown): void
}

/** What a row shows of a conversation in which this was said last. */
export const detail = (text: string) => ({
  last: { text, by: 'visitor', at: 0 },
  messages: 1,
  read: 0,
  visitor: true,
  language: 'en',
  priority: 0,
  unsure: false,
})

/** A desk's room among conversations that only listen. */
export const deskStage = (members: MemberSettings[]) => {
  const settings = staffedBy(members)
  const heard: Heard[] = []
  let tabs = 0

  const world = createWorld({
    seed: 1,
    rooms: {
      desk: (host) => createRoom(host, deskKind(settings, here.name)),
      conversation: (host) => ({
        connected() {},
        received() {},
        disconnected() {},
        admits: async () => ({ refused: 'not-allowed' }),
        alarmed() {},
        async called(call: RoomCall) {
          const base = { at: host.now(), to: host.self.name }
          if (call.kind === 'whispers') {
            for (const { message } of call.whispers) {
              heard.push({ ...base, whisper: message as Whisper })
            }
            return { done: 0 }
          }
          for (const command of call.commands) {
            heard.push({ ...base, command: command as DeskToConversation })
          }
          return { done: call.first + call.commands.length - 1 }
        },
      }),
    },
  })
  const counts = new Map<string, number>()

  /** As the room of a conversation or of a customer would tell it. */
  const tell = async (
    name: string,
    command: unknown,
    party: 'conversation' | 'customer' = 'conversation',
  ) => {
    const first = (counts.get(name) ?? 0) + 1
    counts.set(name, first)
    const from = { party, name }
    await settled(world.call(here, { kind: 'effects', from, log: 'l', first, commands: [command] }))
  }
  const whisper = (name: string, message: unknown) =>
    settled(
      world.call(here, {
        kind: 'whispers',
        whispers: [{ from: { party: 'conversation', name }, message }],
      }),
    )

  const settled = async (call: Promise<unknown>) => {
    await world.time.settle()
    await call
    await world.time.settle()
  }

  const enter = async (
    sub: string,
    role: Claims['role'] = 'agent',
    at: { party: 'desk'; name: string } = here,
  ): Promise<Console> => {
    const wire = world.connect(at)
    const boards: Console['boards'] = []
    const hear = (signal: unknown) => {
      const { type } = signal as DeskSignal
      if (type === 'board') boards.push({ at: world.time.now(), signal: signal as DeskSignal })
    }
    wire.onmessage = (text) => {
      const frame = JSON.parse(text)
      if (frame.t === 'welcome') frame.signals.forEach(hear)
      if (frame.t === 'signal') hear(frame.signal)
    }
    tabs += 1
    const exp = world.time.now() / 1000 + 86_400
    const token = world.token({ sub, role, exp })
    wire.send(JSON.stringify({ t: 'hello', v: VERSION, token, client: `tab${tabs}` }))
    await world.time.settle()
    let n = 0
    return {
      wire,
      boards,
      rows() {
        const parts = { shared: new Map<string, BoardRow>(), own: new Map<string, BoardRow>() }
        for (const { signal } of boards) {
          const rows = parts[signal.part]
          if (signal.reset) rows.clear()
          for (const key of signal.gone) rows.delete(key)
          for (const row of signal.rows) rows.set(row.key, row)
        }
        return new Map([...parts.shared, ...parts.own])
      },
      counts: () => boards.findLast(({ signal }) => signal.counts)?.signal.counts,
      signal: (signal) => wire.send(JSON.stringify({ t: 'signal', signal })),
      command(command) {
        n += 1
        wire.send(JSON.stringify({ t: 'command', n, command }))
      },
    }
  }

  return {
    world,
    heard,
    tell,
    whisper,
    enter,
    /** A conversation that waits, from its first message on. */
    async wait(conversation: string, more: Partial<Waiting> = {}) {
      await tell(conversation, {
        type: 'register',
        conversation,
        customer: `of-${conversation}`,
        vip: false,
        language: 'en',
      })
      const waiting = {
        conversation,
        department: 'sales',
        since: world.time.now(),
        priority: 0,
        language: 'en',
        ...more,
      }
      await tell(conversation, { type: 'enqueue', waiting })
    },
    async online(sub: string) {
      const console = await enter(sub)
      console.command({ type: 'set-status', status: 'online' })
      await world.time.settle()
      return console
    },
    places: (conversation: string) =>
      heard.flatMap(({ to, whisper }) =>
        to === conversation && whisper?.type === 'place' ? [whisper as Place] : [],
      ),
    runFor: world.time.runFor,
    settle: world.time.settle,
  }
}

import type { Json, RefusalCode } from '@baton/core'
import { type Ack, type ClientFrame, PING, PONG, type ServerFrame, VERSION } from '@baton/protocol'
import { readToken } from '../session/token.js'
import type { SocketEvents, Transport } from '../session/transport.js'
import type { TestClock } from './clock.js'

export type Refused = { refused: RefusalCode; params?: Record<string, string | number> }
export type Answer = { events?: unknown[]; answer?: Json } | Refused

/** What a test's room does; the rest (order, repetition, resuming) is the same for all. */
export interface RoomRules<S = unknown> {
  initial: S
  evolve(state: S, event: never): S
  decide(command: { type: string; text?: string }, by: string, room: TestRoom): Answer
  /** Sends signals instead of a log. */
  signals?: (room: TestRoom) => unknown[]
}

export interface TestRoom {
  name: string
  log: string
  state: unknown
  events: unknown[]
  /** Closes whoever says hello. */
  gate?: number
  /** Refuses everything for now, without remembering it. */
  busy?: Refused
  /** Takes a command of a line every so many ms, and a few at once after a rest. */
  pace: number
  /** Acknowledges so many ms after it took; it refuses at once. */
  work: number
  /** Receives commands, and answers nothing. */
  mute: boolean
  /** Events in a welcome with the state, and in a step back. */
  window: number
  /** Commands that took effect, in order. */
  taken: unknown[]
  record(...events: unknown[]): void
  signal(signal: unknown): void
  forget(client: string): void
}

interface Kept extends TestRoom {
  clients: Map<string, [number, ServerFrame][]>
}

/** Commands that a line may send at once when a room has a pace. */
const BURST = 20

interface Line {
  events: SocketEvents
  up: boolean
  /** Has swallowed a frame: lines lose their end, never their middle. */
  dead: boolean
  room: string
  client?: string
  /** The lowest command that was put off: later ones are refused until it comes again. */
  shed?: { n: number; why: Refused }
  /** When all that it sent is within its pace. */
  free: number
  send(frame: ServerFrame | typeof PONG): void
  close(code: number): void
}

export interface TestServer {
  transport: Transport
  room(name: string): TestRoom
  /** Sockets that are open or opening now. */
  lines(): number
  /** How often a client has shown that it is there. */
  pings: number
  /** Every frame of clients, as it was sent. */
  heard: { room: string; frame: ClientFrame }[]
  /** Breaks all lines (of a room); what is under way is lost. */
  cut(room?: string): void
  /** No socket opens while true. */
  down: boolean
  /** Lines stay open but nothing passes: half-open. Those that lost something stay dead. */
  silent: boolean
  close(room: string, code: number): void
}

/** A token as the client reads it; nobody checks a signature. */
export const tokenFor = (sub: string, exp = 4_000_000_000, role = 'visitor'): string =>
  `x.${btoa(JSON.stringify({ sub, exp, role }))}.x`

/** Rooms that keep the promises of the wire, in memory, `latency` ms away. */
export const createTestServer = (
  clock: TestClock,
  rulesOf: (room: string) => RoomRules,
  latency = 5,
): TestServer => {
  const rooms = new Map<string, Kept>()
  const lines = new Set<Line>()
  const server: TestServer = {
    pings: 0,
    heard: [],
    down: false,
    silent: false,
    lines: () => lines.size,
    room: (name) => roomOf(name),
    cut(room) {
      for (const line of [...lines]) if (room === undefined || line.room === room) line.close(1006)
    },
    close(room, code) {
      for (const line of [...lines]) if (line.room === room) line.close(code)
    },
    transport: { open: (url, events) => open(url, events) },
  }

  const windowOf = ({ events, window }: TestRoom, end = events.length) => Math.max(0, end - window)

  const linesOf = (name: string) =>
    [...lines].filter((line) => line.room === name && line.client !== undefined)

  /** Tells everybody; the line whose command it was is answered in the same frame. */
  const record = (room: Kept, events: unknown[], own?: { line: Line; ack: Ack }) => {
    const { evolve } = rulesOf(room.name)
    for (const event of events) room.state = evolve(room.state, event as never)
    room.events.push(...events)
    const told = {
      t: 'events',
      cursor: String(room.events.length),
      now: clock.now(),
      events,
    } as const
    for (const line of linesOf(room.name)) {
      line.send(own?.line === line ? { ...told, acks: [own.ack] } : told)
    }
  }

  const roomOf = (name: string): Kept => {
    const known = rooms.get(name)
    if (known) return known
    const made: Kept = {
      name,
      log: `log of ${name}`,
      state: rulesOf(name).initial,
      events: [] as unknown[],
      pace: 0,
      work: 0,
      mute: false,
      window: Number.POSITIVE_INFINITY,
      taken: [] as unknown[],
      clients: new Map<string, [number, ServerFrame][]>(),
      record: (...events: unknown[]) => record(made, events),
      signal(signal: unknown) {
        for (const line of linesOf(name)) line.send({ t: 'signal', signal })
      },
      forget: (client: string) => void made.clients.delete(client),
    }
    rooms.set(name, made)
    return made
  }

  const welcome = (line: Line, hello: Extract<ClientFrame, { t: 'hello' }>) => {
    const room = roomOf(line.room)
    if (room.gate !== undefined) return line.close(room.gate)
    const facts = readToken(hello.token)
    if (!facts) return line.close(4401)
    const left = facts.exp * 1000 - clock.now()
    if (left <= 0) return line.close(4498)
    clock.after(left, () => line.close(4498))
    line.client = `${facts.sub} ${hello.client}`
    const { signals } = rulesOf(line.room)
    const whole = hello.resume?.log !== room.log
    const held = Number(hello.resume?.cursor)
    line.send({
      t: 'welcome',
      v: VERSION,
      log: room.log,
      cursor: String(room.events.length),
      now: clock.now(),
      seen: Math.max(0, ...(room.clients.get(line.client) ?? []).map(([n]) => n)),
      ...(whole && !signals && { state: room.state, first: String(windowOf(room)) }),
      events: signals ? [] : room.events.slice(whole ? windowOf(room) : held),
      signals: signals?.(room) ?? [],
    })
  }

  const command = (line: Line, { n, command }: Extract<ClientFrame, { t: 'command' }>) => {
    const room = roomOf(line.room)
    if (room.mute || line.client === undefined) return
    const late = line.free - clock.now() - BURST * room.pace
    const why =
      room.busy ??
      (line.shed && n > line.shed.n ? line.shed.why : undefined) ??
      (late > 0 ? { refused: 'rate-limited', params: { retryAfter: late } } : undefined)
    if (why) {
      const passes = why.refused === 'overloaded' || why.refused === 'rate-limited'
      if (passes && (!line.shed || n < line.shed.n)) line.shed = { n, why }
      return line.send({ t: 'refused', n, code: why.refused, ...withParams(why) })
    }
    if (line.shed?.n === n) delete line.shed
    line.free = Math.max(line.free, clock.now()) + room.pace
    const answers = room.clients.get(line.client) ?? []
    room.clients.set(line.client, answers)
    const known = answers.find(([at]) => at === n)
    if (known) return line.send(known[1])
    if (n < (answers.at(-1)?.[0] ?? 0)) return line.send({ t: 'refused', n, code: 'bad-frame' })
    const by = line.client.split(' ')[0] ?? ''
    const decided = rulesOf(line.room).decide(command as { type: string }, by, room)
    const frame: ServerFrame =
      'refused' in decided
        ? { t: 'refused', n, code: decided.refused, ...withParams(decided) }
        : { t: 'ack', n, ...(decided.answer !== undefined && { answer: decided.answer }) }
    answers.push([n, frame])
    if (!('refused' in decided)) {
      room.taken.push(command)
      const { events, answer } = decided
      if (events && room.work === 0) {
        const ack: Ack = answer === undefined ? [n] : [n, answer]
        return record(room, events, { line, ack })
      }
      if (events) record(room, events)
    }
    if (room.work > 0) clock.after(room.work, () => line.send(frame))
    else line.send(frame)
  }

  const earlier = (line: Line, before: string) => {
    const room = roomOf(line.room)
    if (room.mute) return
    const first = windowOf(room, Number(before))
    const events = room.events.slice(first, Number(before))
    line.send({ t: 'earlier', before, first: String(first), events })
  }

  const take = (line: Line, text: string) => {
    if (text === PING) {
      server.pings += 1
      return line.send(PONG)
    }
    const frame: ClientFrame = JSON.parse(text)
    server.heard.push({ room: line.room, frame })
    if (frame.t === 'hello') welcome(line, frame)
    if (frame.t === 'command') command(line, frame)
    if (frame.t === 'earlier') earlier(line, frame.before)
  }

  const passes = (line: Line) => {
    line.dead ||= server.silent
    return line.up && !line.dead
  }

  const open = (url: string, events: SocketEvents) => {
    const [party, name = ''] = new URL(url).pathname.split('/').slice(2)
    const line: Line = {
      events,
      up: false,
      dead: false,
      free: 0,
      room: `${party}/${decodeURIComponent(name)}`,
      send(frame) {
        const text = frame === PONG ? PONG : JSON.stringify(frame)
        clock.after(latency, () => passes(line) && events.received(text))
      },
      close(code) {
        if (!lines.delete(line)) return
        line.up = false
        clock.after(0, () => events.closed(code))
      },
    }
    lines.add(line)
    clock.after(latency, () => {
      if (!lines.has(line)) return
      if (server.down) return line.close(1006)
      line.up = true
      events.opened()
    })
    return {
      send(text: string) {
        if (line.up) clock.after(latency, () => passes(line) && take(line, text))
      },
      close() {
        line.up = false
        lines.delete(line)
      },
    }
  }

  return server
}

const withParams = ({ params }: Refused) => (params ? { params } : {})

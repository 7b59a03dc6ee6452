import type { Audience, RefusalCode, Time, Viewer } from '@baton/core'
import {
  bounds,
  CLOSE_SLOW,
  type ClientFrame,
  type Cursor,
  closeCodes,
  PING,
  PONG,
  type ServerFrame,
} from '@baton/protocol'
import type { Receipt } from '../tokens/receipt.js'
import { decode, sizeOf } from './frames.js'
import type { Claims, Connection, Host } from './host.js'
import { type Bucket, createBucket } from './rate.js'

export type Hello = Extract<ClientFrame, { t: 'hello' }>
export type CommandFrame = Extract<ClientFrame, { t: 'command' }>

/** A command as it waits for its turn; `refused` when its bounds decided already. */
export interface Waiting {
  frame: CommandFrame
  refused?: RefusalCode
  /** What it carries, once verified. */
  receipts?: readonly Receipt[]
}

/** One connection, from its first frame to its end. */
export interface Socket {
  connection: Connection
  phase: 'silent' | 'greeting' | 'live' | 'closed'
  /** Known once live. */
  viewer?: Viewer
  audience?: Audience
  /** The client's key. */
  client?: string
  /** Commands that came before the greeting was over. */
  held: Waiting[]
  /** Commands that wait for a turn. */
  waiting: number
  /** Receipts of a command are being verified: later commands wait behind it. */
  verifying?: Promise<void>
  bad: number
  /** The lowest command that was shed: later ones are refused until it comes again. */
  shed?: { n: number; code: RefusalCode }
  commands: Bucket
  others: Bucket
  steps: Bucket
  /** Units of text that were sent since anything came from it. */
  unheard: number
  /** What it asked of the past is being read. */
  reading?: true
  stopClock(): void
}

/** What sockets bring to the loop. */
export interface Arrivals {
  hello(socket: Socket, hello: Hello, claims: Claims): void
  command(socket: Socket, waiting: Waiting): void
  signal(socket: Socket, signal: unknown): void
  earlier(socket: Socket, before: Cursor): void
  left(socket: Socket): void
}

export interface Sockets {
  connected(connection: Connection): void
  received(id: string, text: string): void
  disconnected(id: string): void
  all(): Iterable<Socket>
  close(socket: Socket, code: number, reason: string): void
  closeFor(socket: Socket, code: RefusalCode): void
}

/** Frames that nobody sends by mistake so often. */
const BAD_FRAMES = 20
/** For how long a client whose frames wait in a full queue should pause, in ms. */
const PAUSE = 200
/** Tokens may last longer than a platform's timer runs: after so many ms it is set again. */
const DAY = 86_400_000
/** For how long the bearer of a token that ended may fetch another and was not away, in ms. */
const RENEWAL = 5_000

export const encoded = (frame: ServerFrame): string => JSON.stringify(frame)

export const send = (socket: Socket, frame: ServerFrame): void =>
  socket.connection.send(encoded(frame))

export const closeCodeOf = (code: RefusalCode): number => {
  const found = Object.entries(closeCodes).find(([, name]) => name === code)
  return found ? Number(found[0]) : 4403
}

/** Decodes, bounds and greets: what passes here is well-formed and comes in a bearable number. */
export const createSockets = (host: Host, arrivals: Arrivals): Sockets => {
  const sockets = new Map<string, Socket>()
  const { rate, burst } = host.limits

  const close = (socket: Socket, code: number, reason: string): void => {
    if (socket.phase === 'closed') return
    socket.connection.close(code, reason)
    end(socket)
  }

  const closeFor = (socket: Socket, code: RefusalCode): void =>
    close(socket, closeCodeOf(code), code)

  const expire = (socket: Socket, at: Time): void => {
    const ms = at - host.now()
    if (ms > 0) {
      socket.stopClock = host.later(Math.min(ms, DAY), () => expire(socket, at))
      return
    }
    socket.connection.close(closeCodeOf('token-expired'), 'token-expired')
    end(socket, () => host.later(RENEWAL, () => arrivals.left(socket)))
  }

  const end = (socket: Socket, gone = () => arrivals.left(socket)): void => {
    const was = socket.phase
    socket.phase = 'closed'
    socket.held = []
    socket.stopClock()
    sockets.delete(socket.connection.id)
    if (was === 'live') gone()
  }

  const refuse = (socket: Socket, code: RefusalCode, n?: number, retryAfter?: number): void =>
    send(socket, {
      t: 'refused',
      ...(n !== undefined && { n }),
      code,
      ...(retryAfter !== undefined && { params: { retryAfter } }),
    })

  const bad = (socket: Socket, code: RefusalCode, n?: number): void => {
    socket.bad += 1
    if (socket.bad > BAD_FRAMES) closeFor(socket, 'bad-frame')
    else refuse(socket, code, n)
  }

  /** Why a command cannot wait for a turn now, and for how long to pause. */
  const pressure = (socket: Socket, n: number, now: Time): [RefusalCode, number] | undefined => {
    if (socket.shed && n > socket.shed.n) return [socket.shed.code, PAUSE]
    if (socket.waiting + socket.held.length >= bounds.queue) return ['overloaded', PAUSE]
    const wait = socket.commands.take(now)
    return wait > 0 ? ['rate-limited', wait] : undefined
  }

  const command = (socket: Socket, waiting: Waiting): void => {
    const { n } = waiting.frame
    const pressed = pressure(socket, n, host.now())
    if (pressed) {
      const [code, retryAfter] = pressed
      if (!socket.shed || n < socket.shed.n) socket.shed = { n, code }
      refuse(socket, code, n, retryAfter)
      return
    }
    if (socket.shed?.n === n) delete socket.shed
    if (socket.phase === 'greeting') socket.held.push(waiting)
    else arrivals.command(socket, waiting)
  }

  const greet = async (socket: Socket, hello: Hello): Promise<void> => {
    socket.phase = 'greeting'
    socket.stopClock()
    const claims = await host.verify(hello.token).catch(() => ({ refused: 'bad-token' }) as const)
    if (socket.phase !== 'greeting') return
    if ('refused' in claims) closeFor(socket, claims.refused)
    else {
      expire(socket, claims.exp * 1000)
      arrivals.hello(socket, hello, claims)
    }
  }

  const take = (socket: Socket, text: string, size: 'fits' | 'too-large'): void => {
    const frame = decode(text)
    if (frame === 'other-version') closeFor(socket, 'bad-version')
    else if (frame === 'bad-frame') bad(socket, size === 'fits' ? 'bad-frame' : size)
    else if (frame.t === 'command') {
      if (socket.phase === 'silent') bad(socket, 'hello-first', frame.n)
      else command(socket, size === 'fits' ? { frame } : { frame, refused: size })
    } else if (size === 'too-large') bad(socket, size)
    else if (frame.t === 'hello') {
      if (socket.phase === 'silent') void greet(socket, frame)
      else bad(socket, 'bad-frame')
    } else if (frame.t === 'earlier') earlier(socket, frame.before)
    else signal(socket, frame.signal)
  }

  /** Who is quick waits; who does not wait for the answer is told so. */
  const earlier = (socket: Socket, before: Cursor): void => {
    if (socket.phase !== 'live') bad(socket, 'hello-first')
    else if (socket.reading) bad(socket, 'overloaded')
    else {
      socket.reading = true
      host.later(socket.steps.take(host.now()), () => arrivals.earlier(socket, before))
    }
  }

  const signal = (socket: Socket, told: unknown): void => {
    if (socket.phase === 'silent') bad(socket, 'hello-first')
    else if (socket.phase === 'live' && socket.others.take(host.now()) === 0) {
      arrivals.signal(socket, told)
    }
  }

  return {
    connected(raw) {
      // What somebody does not read waits here, in our memory.
      const connection: Connection = {
        id: raw.id,
        close: (code, reason) => raw.close(code, reason),
        send(text) {
          if (socket.unheard > bounds.unheard) {
            close(socket, CLOSE_SLOW, 'too-slow')
            return
          }
          socket.unheard += text.length
          raw.send(text)
        },
      }
      const stop = host.later(bounds.helloSeconds * 1000, () => closeFor(socket, 'hello-first'))
      const socket: Socket = {
        connection,
        phase: 'silent',
        held: [],
        waiting: 0,
        unheard: 0,
        bad: 0,
        commands: createBucket(rate, burst),
        others: createBucket(rate, burst),
        steps: createBucket(bounds.earlierRate, bounds.earlierBurst),
        stopClock: stop,
      }
      sockets.set(connection.id, socket)
    },
    received(id, text) {
      const socket = sockets.get(id)
      if (!socket) return
      socket.unheard = 0
      if (text === PING) {
        if (socket.others.take(host.now()) === 0) socket.connection.send(PONG)
        return
      }
      const size = sizeOf(text)
      if (size === 'absurd') closeFor(socket, 'too-large')
      else take(socket, text, size)
    },
    disconnected(id) {
      const socket = sockets.get(id)
      if (socket) end(socket)
    },
    all: () => sockets.values(),
    close,
    closeFor,
  }
}

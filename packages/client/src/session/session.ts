import type { RefusalCode, Time } from '@baton/core'
import {
  CLOSE_REPLACED,
  CLOSE_RESTART,
  type ClientFrame,
  closeCodes,
  PING,
  PONG,
  type ServerFrame,
  VERSION,
} from '@baton/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import { BatonError, type ErrorCode } from '../errors.js'
import type { Outbox } from '../outbox/outbox.js'
import { waitAfter } from './backoff.js'
import type { Connection } from './connection.js'
import { createHeartbeat } from './heartbeat.js'
import type { Identity } from './identity.js'
import { createPump } from './pump.js'
import type { Socket } from './transport.js'
import type { World } from './world.js'

export type Welcome = Extract<ServerFrame, { t: 'welcome' }>
export type Happened = Extract<ServerFrame, { t: 'events' }>
export type Earlier = Extract<ServerFrame, { t: 'earlier' }>

/** What a session brings. */
export interface Listener {
  /** What the replica holds, so that the room sends only what it missed. */
  resume?(): { log: string; cursor: string } | undefined
  welcomed?(frame: Welcome): void
  happened?(frame: Happened): void
  signalled?(signal: unknown): void
  /** What was asked of the past. */
  earlier?(frame: Earlier): void
  /** The line broke: what was only signalled holds no longer. */
  lost?(): void
}

export interface SessionParts {
  /** `party/name`. */
  room: string
  /** Where Baton runs: http or https. */
  url: string
  identity: Identity
  outbox: Outbox
  world: World
  listener: Listener
}

/** One client in one room, from hello to hello, through every break of the line. */
export interface Session {
  readonly $connection: ReadableAtom<Connection>
  /** Does nothing unless it is idle, or stopped by what another try may mend. */
  start(): void
  stop(): void
  /** Lost unless the session is open. */
  signal(signal: unknown): void
  /** Asks for what was before; false unless the session is open. */
  askEarlier(before: string): boolean
}

/** Without a welcome by then the try counts as failed. */
const PATIENCE_MS = 10_000
/** A connection that held so long was a good one. */
const STABLE_MS = 5_000
/** Sockets in a row that opened and brought nothing: beyond so many it is not the line that is bad. */
const FRUITLESS = 4
/** A conversation that is being opened is not there at once. */
const MISSING_TRIES = 12
const MISSING_MS = 150
/** How often in a row a refused token is asked for anew. */
const TOKEN_TRIES = 2

const known: Partial<Record<number, RefusalCode>> = closeCodes
/** Causes that time mends. */
const passing: ReadonlySet<number> = new Set([4408, 4429, CLOSE_RESTART])

/** A room's address for sockets. */
export const addressOf = (url: string, room: string): string => {
  const [party = '', ...name] = room.split('/')
  const base = url.replace(/\/+$/, '').replace(/^http/, 'ws')
  return `${base}/parties/${party}/${encodeURIComponent(name.join('/'))}`
}

const parse = (text: string): ServerFrame | undefined => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const createSession = (parts: SessionParts): Session => {
  const { room, url, identity, outbox, world, listener } = parts
  const { clock } = world
  const $connection = atom<Connection>({ state: 'idle' })
  let socket: Socket | undefined
  /** Each try has its own; what belongs to an older one is ignored. */
  let generation = 0
  let tries = 0
  let tokensRefused = 0
  let missing = 0
  /** The room has welcomed this client before: our numbers are beyond what it has seen. */
  let acquainted = false
  let fruitless = 0
  let openedAt: Time = 0
  /** It has broken, and was not mended since. */
  let lost = false
  let stopTimer = () => {}
  let unwatch: (() => void) | undefined

  const is = (state: Connection['state']) => $connection.get().state === state
  const send = (frame: ClientFrame) => socket?.send(JSON.stringify(frame))
  const heartbeat = createHeartbeat(clock, {
    ping: () => socket?.send(PING),
    dead: () => retry(0),
  })
  const pump = createPump(room, outbox, clock, {
    send,
    progressed: () => {
      tries = 0
    },
    stuck: () => retry(0),
  })

  const disconnect = () => {
    generation += 1
    stopTimer()
    heartbeat.stop()
    pump.halt()
    socket?.close()
    socket = undefined
    if (is('open')) listener.lost?.()
  }

  const retry = (ms: number) => {
    disconnect()
    lost = true
    $connection.set({ state: 'waiting', retryAt: clock.now() + ms })
    stopTimer = clock.after(ms, () => void connect())
  }

  const forgive = () => {
    if (!is('open') || clock.now() - openedAt < STABLE_MS) return
    tries = 0
    fruitless = 0
  }

  const retryLater = (error?: unknown) => {
    forgive()
    retry(waitAfter(error, tries++, world.random))
  }

  /** A line that let a socket open and broke without a word may hold again at once. */
  const broke = () => {
    forgive()
    if (is('connecting') || fruitless > FRUITLESS) return retryLater()
    tries = 0
    retry(0)
  }

  const halt = (code: ErrorCode) => {
    disconnect()
    $connection.set({ state: 'stopped', code })
  }

  const closed = (code: number) => {
    if (code === 4404 && missing++ < MISSING_TRIES) return retry(MISSING_MS * missing)
    if ((code === 4401 || code === 4498) && tokensRefused++ < TOKEN_TRIES) return void connect()
    if (code === 1006) return broke()
    if (code === 4409) pump.turnedAway()
    // Forgotten, or (with no locks to prevent it) another tab goes by our name: take a new one.
    if (code === 4409 || code === CLOSE_REPLACED) {
      outbox.expire(room)
      return retryLater()
    }
    if (code >= 4400 && code < 4500 && !passing.has(code)) return halt(known[code] ?? 'not-allowed')
    retryLater()
  }

  const welcomed = (frame: Welcome) => {
    if (frame.v !== VERSION) return halt('bad-version')
    stopTimer()
    openedAt = clock.now()
    tokensRefused = 0
    missing = 0
    lost = false
    acquainted = true
    if (frame.events.length > 0) fruitless = 0
    world.heard(frame.now, true)
    outbox.welcomed(room, frame.seen)
    listener.welcomed?.(frame)
    $connection.set({ state: 'open' })
    for (const signal of frame.signals) listener.signalled?.(signal)
    heartbeat.start()
    pump.start()
  }

  const take = (frame: ServerFrame) => {
    if (frame.t !== 'welcome') fruitless = 0
    switch (frame.t) {
      case 'welcome':
        return welcomed(frame)
      case 'events':
        world.heard(frame.now, false)
        listener.happened?.(frame)
        for (const [n, answer] of frame.acks ?? []) pump.acked(n, answer)
        return
      case 'ack':
        return pump.acked(frame.n, frame.answer)
      case 'refused':
        return frame.n === undefined
          ? undefined
          : pump.refused(frame.n, frame.code, frame.params ?? {})
      case 'signal':
        return listener.signalled?.(frame.signal)
      case 'earlier':
        return listener.earlier?.(frame)
      default:
        // A newer server may say more; the version tells when that matters.
        return frame satisfies never
    }
  }

  const hello = (token: string) => {
    fruitless += 1
    $connection.set({ state: 'welcoming', ...(lost && { lost }) })
    const resume = listener.resume?.()
    const client = outbox.client(room)
    send({ t: 'hello', v: VERSION, token, client, ...(resume && { resume }) })
    if (acquainted) pump.startEarly()
  }

  const connect = async () => {
    disconnect()
    const mine = generation
    $connection.set({ state: 'connecting', ...(lost && { lost }) })
    let token: string
    try {
      token = await identity.token(tokensRefused > 0)
    } catch (error) {
      if (mine !== generation) return
      return error instanceof BatonError ? halt(error.code) : retryLater(error)
    }
    if (mine !== generation) return
    const current = (task: () => void) => {
      if (mine === generation) task()
    }
    stopTimer = clock.after(PATIENCE_MS, () => retryLater())
    socket = world.transport.open(addressOf(url, room), {
      opened: () => current(() => hello(token)),
      received: (text) =>
        current(() => {
          heartbeat.heard(text.length)
          const frame = text === PONG ? undefined : parse(text)
          if (frame) take(frame)
        }),
      closed: (code) => current(() => closed(code)),
    })
  }

  return {
    $connection,
    start() {
      const connection = $connection.get()
      if (unwatch && connection.state !== 'stopped') return
      // No try makes a page newer, and each would take the way out of sight.
      if (connection.state === 'stopped' && connection.code === 'bad-version') return
      unwatch ??= world.network.watch(() => {
        if (is('waiting') && world.network.online()) void connect()
        else if (is('open')) heartbeat.probe()
      })
      void connect()
    },
    stop() {
      unwatch?.()
      unwatch = undefined
      lost = false
      disconnect()
      $connection.set({ state: 'idle' })
    },
    signal(signal) {
      if (is('open')) send({ t: 'signal', signal })
    },
    askEarlier(before) {
      if (!is('open')) return false
      send({ t: 'earlier', before })
      return true
    },
  }
}

import type { ErrorCode } from '../errors.js'
import { waiting } from '../outbox/entry.js'
import type { Outbox } from '../outbox/outbox.js'
import type { Identity } from './identity.js'
import { createSession, type Listener, type Session } from './session.js'
import type { World } from './world.js'

interface Live {
  session: Session
  /** Somebody follows the room's news. */
  followed: boolean
  holders: number
  unlisten(): void
}

export interface PoolParts {
  url: string
  identity: Identity
  outbox: Outbox
  world: World
  /** Who follows a room's news; nobody when a room is only told something. */
  listener(room: string): Listener | undefined
  /** Nobody holds the room any more. */
  left?(room: string): void
  /** A session will not come back by itself. */
  stopped(room: string, code: ErrorCode): void
}

/** One session for each room that somebody holds, or that the outbox has something for. */
export interface Pool {
  /** Until then sessions are idle; later it sets going again those that have stopped. */
  start(): void
  hold(room: string): { session: Session; release(): void }
  find(room: string): Session | undefined
  stop(): void
}

export const createPool = (parts: PoolParts): Pool => {
  const { outbox } = parts
  let running = false
  const live = new Map<string, Live>()

  const open = (room: string, listener: Listener | undefined): Live => {
    const session = createSession({ ...parts, room, listener: listener ?? {} })
    const unlisten = session.$connection.listen((connection) => {
      if (connection.state !== 'stopped') return
      const { code } = connection
      // What waits for such a room would wait for ever.
      if (code === 'not-found' || code === 'not-allowed') outbox.refuseAll(room, code)
      parts.stopped(room, code)
    })
    if (running) session.start()
    return { session, followed: listener !== undefined, holders: 0, unlisten }
  }

  const close = ({ session, unlisten }: Live) => {
    unlisten()
    session.stop()
  }

  const held = (room: string): Live => {
    const known = live.get(room)
    if (known?.followed) return known
    const listener = parts.listener(room)
    if (known && !listener) return known
    // Whoever comes to follow needs a welcome of their own.
    if (known) close(known)
    const one = Object.assign(known ?? {}, open(room, listener), { holders: known?.holders ?? 0 })
    live.set(room, one)
    return one
  }

  const hold = (room: string) => {
    const one = held(room)
    one.holders += 1
    let mine = true
    return {
      session: one.session,
      release() {
        if (!mine) return
        mine = false
        one.holders -= 1
        if (one.holders > 0) return
        live.delete(room)
        close(one)
        parts.left?.(room)
      },
    }
  }

  /** Holds the rooms that the outbox has something for. */
  const courier = new Map<string, () => void>()
  const follow = () => {
    const rooms = new Set(outbox.$entries.get().flatMap((one) => (waiting(one) && one.room) || []))
    for (const room of rooms) if (!courier.has(room)) courier.set(room, hold(room).release)
    for (const [room, release] of courier) {
      if (rooms.has(room)) continue
      courier.delete(room)
      release()
    }
  }
  const unlisten = outbox.$entries.listen(follow)
  follow()

  return {
    start() {
      running = true
      for (const { session } of live.values()) session.start()
    },
    hold,
    find: (room) => live.get(room)?.session,
    stop() {
      unlisten()
      courier.clear()
      for (const one of live.values()) close(one)
      live.clear()
    },
  }
}

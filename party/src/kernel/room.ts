import type { Actor, Happened, Time, Viewer } from '@baton/core'
import { CLOSE_RESTART } from '@baton/protocol'
import type { VerifiedReceipt } from '../tokens/receipt.js'
import { keyOf } from './address.js'
import { clientKey } from './dedupe.js'
import type { CallAnswer, Claims, Host, RoomCall, RoomPort } from './host.js'
import { goneKey, markKey } from './journal.js'
import type { RoomApi, RoomKind, Shell } from './kind.js'
import type { Mark } from './marks.js'
import { load, type Memory } from './memory.js'
import { createSockets, encoded, type Socket, send, type Waiting } from './sockets.js'
import { type EffectsCall, type Item, takeTurn } from './turn.js'

/** Calls of other rooms that may wait for a turn. */
const CALLS = 1_000
/** After how long a wake looks again at effects whose delivery a crash may have cut off, in ms. */
const GUARD = 30_000
/** Of so many turns that something has for itself, one waits to see whether more comes. */
const LOOK = 8
/** How long to wait before a failed load, or a `tick` that did not help, is tried again, in ms. */
const RETRY = 1_000

/** A room between a wake and the next loss of its memory. */
interface Living<S, C, E, P> {
  memory: Memory<S, E>
  shell: Shell<S, C, E, P>
  present: Map<string, Viewer>
  stop(): void
}

/** Names a person among all viewers; receipts are made out to it. */
export const identityOf = (viewer: Viewer): string => `${viewer.kind}:${viewer.id}`

const identityOfClaims = (claims: Claims): string =>
  `${claims.role === 'visitor' ? 'visitor' : 'member'}:${claims.sub}`

const badReceipt = { refused: 'bad-receipt' } as const

const withReceipts = (waiting: Waiting, found: readonly VerifiedReceipt[]): Waiting => {
  const refused = found.find((one) => 'refused' in one)
  const receipts = found.flatMap((one) => ('refused' in one ? [] : one))
  return refused ? { ...waiting, refused: refused.refused } : { ...waiting, receipts }
}

/**
 * The one loop: collects what waits, decides it, writes once, and lets everything that follows
 * from it leave when the write is safe.
 */
export const createRoom = <S, C, E extends Happened, P>(
  host: Host,
  kind: RoomKind<S, C, E, P>,
): RoomPort => {
  let living: Living<S, C, E, P> | undefined
  let queue: Item<C>[] = []
  let scheduled = false
  let turning = false
  /** Much comes at once, as after a wake: it is collected, because a turn for each costs more. */
  let crowded = true
  let alone = 0
  let calls = 0
  let alarm: Time | undefined
  /** Grows when memory is lost: what was begun before must not touch what is now. */
  let life = 0
  const wakened: (() => void)[] = []
  /** Calls of rooms that have no answer yet. */
  const open = new Set<() => void>()

  const enqueue = (item: Item<C>): void => {
    queue.push(item)
    schedule()
  }

  /** For what somebody waits for: alone it has a turn of its own, in a crowd it is collected. */
  const enqueueUrgent = (item: Item<C>): void => {
    queue.push(item)
    if (!living || turning || scheduled || crowded || ++alone % LOOK === 0) schedule()
    else turn()
  }

  const schedule = (): void => {
    if (scheduled || !living) return
    scheduled = true
    const began = life
    host.defer(() => {
      if (began !== life) return
      scheduled = false
      if (queue.length > 0) crowded = queue.length > 1
      turn()
    })
  }

  const awake = async (): Promise<Living<S, C, E, P>> => {
    while (!living) await new Promise<void>((resolve) => wakened.push(resolve))
    return living
  }

  const sockets = createSockets(host, {
    async hello(socket, hello, claims) {
      const client = clientKey(identityOfClaims(claims), hello.client)
      try {
        const { memory } = await awake()
        const forgotten = memory.clients.knows(client)
          ? undefined
          : await host.read(goneKey(client))
        enqueue({ kind: 'hello', socket, hello, claims, client, gone: forgotten !== undefined })
      } catch {
        sockets.close(socket, CLOSE_RESTART, 'restart')
      }
    },
    command: (socket, waiting) => arrive(socket, [waiting]),
    signal(socket, signal) {
      const { viewer, connection } = socket
      if (viewer) careful(() => living?.shell.signalled?.(signal, viewer, connection.id))
    },
    earlier: (socket, before) => void sendEarlier(socket, before),
    left(socket) {
      if (living && socket.viewer) leave(living, socket, socket.viewer)
    },
  })

  /** A read beside the loop: what was stays what it was. */
  const sendEarlier = async (socket: Socket, before: string): Promise<void> => {
    const { audience } = socket
    const { memory } = await awake()
    if (audience === undefined || socket.phase !== 'live') return
    try {
      const found = await memory.replica.earlier(audience, before)
      delete socket.reading
      if (socket.phase !== 'live') return
      if (!found) {
        send(socket, { t: 'refused', code: 'bad-frame' })
        return
      }
      const head = JSON.stringify({ t: 'earlier', before, first: found.first })
      socket.connection.send(`${head.slice(0, -1)},"events":[${found.texts.join(',')}]}`)
    } catch {
      sockets.close(socket, CLOSE_RESTART, 'restart')
    }
  }

  const arrive = (socket: Socket, commands: readonly Waiting[]): void => {
    for (const waiting of commands) {
      socket.waiting += 1
      const receipts = waiting.refused ? [] : (kind.receipts?.(waiting.frame.command) ?? [])
      if (receipts.length > 0 || socket.verifying) verifyBehind(socket, waiting, receipts)
      else enqueueUrgent({ kind: 'command', socket, waiting })
    }
  }

  /** Verifying takes a moment, and the commands of a socket are decided in their order. */
  const verifyBehind = (socket: Socket, waiting: Waiting, texts: readonly string[]): void => {
    const found = Promise.all(texts.map(host.receipt)).catch(() => [badReceipt])
    const behind = Promise.all([found, socket.verifying]).then(([receipts]) => {
      if (socket.verifying === behind) delete socket.verifying
      // What its socket has lost comes again on the next, where it may have overtaken this.
      if (socket.phase === 'closed') return
      enqueue({ kind: 'command', socket, waiting: withReceipts(waiting, receipts) })
    })
    socket.verifying = behind
  }

  /** A shell's mistake costs its side effect, and not the room. */
  const careful = (run: () => void): void => {
    try {
      run()
    } catch (error) {
      console.error(`${keyOf(host.self)} failed at a side effect`, error)
    }
  }

  const leave = (
    { present, shell }: Living<S, C, E, P>,
    { connection }: Socket,
    viewer: Viewer,
  ): void => {
    careful(() => shell.parted?.(connection.id))
    const identity = identityOf(viewer)
    const others = [...sockets.all()].some(
      (other) => other.phase === 'live' && other.viewer && identityOf(other.viewer) === identity,
    )
    if (others || !present.delete(identity)) return
    careful(() => shell.left?.(viewer))
  }

  const join = ({ present, shell }: Living<S, C, E, P>, socket: Socket): void => {
    const { viewer } = socket
    if (!viewer || socket.phase !== 'live') return
    careful(() => shell.greeted?.(viewer))
    if (present.has(identityOf(viewer))) return
    present.set(identityOf(viewer), viewer)
    careful(() => shell.joined?.(viewer))
  }

  const turn = (): void => {
    const now = living
    if (!now) return
    const items = queue
    queue = []
    turning = true
    try {
      const { memory, shell } = now
      const deps = { host, kind, memory, shell, sockets, arrive, readOlder }
      const { events, welcomed, rest } = takeTurn(items, deps)
      queue = [...rest, ...queue]
      if (rest.length > 0) schedule()
      if (events.length > 0) careful(() => shell.committed?.(events, memory.state))
      for (const socket of welcomed) join(now, socket)
      memory.outbox.pump()
      watch(memory)
    } catch (error) {
      console.error(`${keyOf(host.self)} failed in a turn`, error)
      restart()
    } finally {
      turning = false
    }
  }

  /** Sets the alarm when something earlier than the one set has to be looked at. */
  const watch = (memory: Memory<S, E>): void => {
    const now = host.now()
    if (alarm !== undefined && alarm < now) alarm = undefined
    const due = kind.aggregate.deadline(memory.state)
    const times = [
      ...(due === undefined ? [] : [due > now ? due : now + RETRY]),
      ...(memory.outbox.waiting() ? [now + GUARD] : []),
    ]
    const next = Math.min(...times)
    if (times.length === 0 || (alarm !== undefined && alarm <= next)) return
    alarm = next
    host.setAlarm(next)
  }

  const readOlder = (item: Extract<Item<C>, { kind: 'hello' }>, from: number): void => {
    const began = life
    const audience = item.claims.role === 'visitor' ? 'visitor' : 'team'
    living?.memory.replica.older(audience, from).then(
      (older) => {
        if (began === life) enqueue({ ...item, older })
      },
      () => sockets.close(item.socket, CLOSE_RESTART, 'restart'),
    )
  }

  const apiFor = (
    memory: Memory<S, E>,
    present: Map<string, Viewer>,
  ): [RoomApi<S, C, E>, () => void] => {
    const began = life
    const stops = new Set<() => void>()
    const api: RoomApi<S, C, E> = {
      self: host.self,
      now: () => Math.max(host.now(), memory.lastAt),
      newId: host.newId,
      state: () => memory.state,
      recent: (limit) => memory.replica.recent(limit),
      submit(command, by: Actor = { kind: 'system' }) {
        if (began === life) enqueue({ kind: 'submitted', command, by })
      },
      tell(signal, to) {
        if (began !== life) return
        let text: string | undefined
        for (const { phase, viewer, connection } of sockets.all()) {
          if (phase !== 'live' || !viewer || !to(viewer, connection.id)) continue
          text ??= encoded({ t: 'signal', signal })
          connection.send(text)
        }
      },
      whisper(to, message) {
        if (began !== life) return
        host.whisper(to, message)
      },
      later(ms, task) {
        const stop = host.later(ms, () => {
          stops.delete(stop)
          if (began === life) task()
        })
        stops.add(stop)
        return () => {
          stops.delete(stop)
          stop()
        }
      },
      present: () => [...present.values()],
    }
    const stop = (): void => {
      for (const end of stops) end()
    }
    return [api, stop]
  }

  const wake = async (): Promise<void> => {
    const began = life
    try {
      const memory = await load(host, kind)
      if (began !== life) return
      const present = new Map<string, Viewer>()
      const [api, stopTimers] = apiFor(memory, present)
      const shell = kind.shell(api)
      const stop = (): void => {
        shell.stop?.()
        stopTimers()
        memory.outbox.stop()
      }
      living = { memory, shell, present, stop }
      for (const resolve of wakened.splice(0)) resolve()
      schedule()
    } catch (error) {
      if (began !== life) return
      console.error(`${keyOf(host.self)} cannot be read`, error)
      host.later(RETRY, () => {
        if (began === life) void wake()
      })
    }
  }

  /** The room lost its footing: everybody comes back to what the journal says. */
  const restart = (): void => {
    life += 1
    living?.stop()
    living = undefined
    queue = []
    scheduled = false
    crowded = true
    alarm = undefined
    for (const fail of [...open]) fail()
    for (const socket of [...sockets.all()]) sockets.close(socket, CLOSE_RESTART, 'restart')
    void wake()
  }

  const markOf = async (memory: Memory<S, E>, from: string): Promise<Mark | undefined> => {
    const known = memory.marks.get(from)
    if (known) return known
    const row = await host.read(markKey(from))
    return typeof row === 'string' ? JSON.parse(row) : undefined
  }

  const takeEffects = async (call: EffectsCall): Promise<CallAnswer> => {
    const began = life
    const { memory } = await awake()
    const mark = await markOf(memory, keyOf(call.from))
    if (began !== life) throw new Error('the room has started anew')
    return new Promise((resolve, reject) => {
      const fail = (): void => {
        open.delete(fail)
        reject(new Error('the room has started anew'))
      }
      open.add(fail)
      const answer = (given: CallAnswer): void => {
        open.delete(fail)
        resolve(given)
      }
      enqueueUrgent({ kind: 'effects', call, mark, answer })
    })
  }

  host.onPoisoned(restart)
  void wake()

  return {
    connected: sockets.connected,
    received: sockets.received,
    disconnected: sockets.disconnected,
    async called(call: RoomCall) {
      if (call.kind === 'whispers') {
        const { memory, shell } = await awake()
        if (kind.unopened(memory.state)) return { refused: 'not-found' }
        for (const { from, message } of call.whispers) {
          careful(() => shell.whispered?.(message, from))
        }
        return { done: 0 }
      }
      if (calls >= CALLS) return { refused: 'overloaded' }
      calls += 1
      try {
        return await takeEffects(call)
      } finally {
        calls -= 1
      }
    },
    async admits(claims) {
      const { memory } = await awake()
      if (kind.unopened(memory.state)) return { refused: 'not-found' }
      const viewer = kind.admit(claims, memory.state, host.self)
      return 'refused' in viewer ? viewer : { by: identityOf(viewer) }
    },
    alarmed() {
      alarm = undefined
      living?.memory.outbox.pump(true)
      schedule()
    },
  }
}

import { type Audience, audienceOf, type Happened, type Time, type Viewer } from '@baton/core'
import { type Ack, VERSION } from '@baton/protocol'
import type { Host } from './host.js'
import type { RoomKind, Shell } from './kind.js'
import type { Memory } from './memory.js'
import { cursorOf, grouped, newest, type Shown } from './replica.js'
import { type Socket, type Sockets, send } from './sockets.js'

/** Somebody who was greeted in a turn, and where their copy goes on. */
export interface Welcome {
  socket: Socket
  viewer: Viewer
  from: number
  whole: boolean
  /** Views of before this turn. */
  before: string[]
}

/** Commands of each socket that were carried out. */
export type Acks = Map<Socket, Ack[]>

/** What a turn has for the people in the room. */
export interface Told<E> {
  shown: readonly Shown<E>[]
  welcomes: readonly Welcome[]
  acks: Acks
  /** Refusals, and answers to other rooms. */
  replies: readonly (() => void)[]
}

export interface SendDeps<S, C, E extends Happened, P> {
  host: Host
  kind: RoomKind<S, C, E, P>
  memory: Memory<S, E>
  shell: Shell<S, C, E, P>
  sockets: Sockets
}

/** Sends all that a turn tells; `spared` keeps one greeting's mistake from the others. */
export const sendAll = <S, C, E extends Happened, P>(
  { shown, welcomes, acks, replies }: Told<E>,
  { host, kind, memory, shell, sockets }: SendDeps<S, C, E, P>,
  spared: (socket: Socket, run: () => void) => void,
): void => {
  /** Whoever is sent events finds the answers to their own commands in the last frame. */
  const sendEvents = (): void => {
    const counts = memory.replica.counts()
    const fresh = new Set(welcomes.map(({ socket }) => socket))
    const framesOf: Partial<Record<Audience, string[]>> = {}
    for (const socket of sockets.all()) {
      const { phase, audience } = socket
      if (phase !== 'live' || audience === undefined || fresh.has(socket)) continue
      framesOf[audience] ??= framesFor(audience, counts[audience])
      const frames = framesOf[audience]
      frames.forEach((frame, i) => {
        const own = i === frames.length - 1 ? acks.get(socket) : undefined
        if (own) acks.delete(socket)
        socket.connection.send(own ? `${frame.slice(0, -1)},"acks":${JSON.stringify(own)}}` : frame)
      })
    }
  }

  const framesFor = (audience: Audience, count: number): string[] => {
    const texts = viewsOf(shown, audience)
    return eventFrames(texts, count - texts.length, host.now())
  }

  const sendAcks = (): void => {
    for (const [socket, own] of acks) {
      for (const [n, answer] of own) {
        send(socket, answer === undefined ? { t: 'ack', n } : { t: 'ack', n, answer })
      }
    }
  }

  /** What this turn decided, also before the greeting, is new to everybody who comes with it. */
  const sendWelcome = ({ socket, viewer, from, whole, before }: Welcome): void => {
    const texts = [...before, ...viewsOf(shown, audienceOf(viewer))]
    const [first = [], ...later] = whole ? [newest(texts)] : grouped(texts)
    const position = whole ? from + texts.length : from + first.length
    const head = JSON.stringify({
      t: 'welcome',
      v: VERSION,
      log: memory.journal.log,
      cursor: cursorOf(position),
      ...(whole && kind.replicate === 'log' && { first: cursorOf(position - first.length) }),
      now: host.now(),
      seen: memory.clients.highest(socket.client as string),
      ...(whole &&
        kind.replicate === 'log' && { state: kind.aggregate.viewState(memory.state, viewer) }),
      signals: shell.standing?.(viewer, socket.connection.id) ?? [],
    })
    socket.connection.send(`${head.slice(0, -1)},"events":[${first.join(',')}]}`)
    for (const frame of eventFrames(later.flat(), position, host.now())) {
      socket.connection.send(frame)
    }
  }

  sendEvents()
  for (const welcome of welcomes) {
    if (welcome.socket.phase === 'live') spared(welcome.socket, () => sendWelcome(welcome))
  }
  sendAcks()
  for (const run of replies) run()
}

const viewsOf = <E>(shown: readonly Shown<E>[], audience: Audience): string[] => {
  const texts: string[] = []
  for (const { views } of shown) {
    const text = views[audience]
    if (text !== undefined) texts.push(text)
  }
  return texts
}

const eventFrames = (texts: readonly string[], before: number, now: Time): string[] => {
  let position = before
  if (texts.length === 0) return []
  return grouped(texts).map((group) => {
    position += group.length
    const cursor = cursorOf(position)
    return `{"t":"events","cursor":"${cursor}","now":${now},"events":[${group.join(',')}]}`
  })
}

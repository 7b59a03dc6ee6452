import {
  type Actor,
  audienceOf,
  type Effect,
  type Happened,
  isRefusal,
  type RefusalCode,
  type Time,
  type Viewer,
} from '@baton/core'
import { type Ack, CLOSE_REPLACED, CLOSE_RESTART } from '@baton/protocol'
import { keyOf } from './address.js'
import type { Answer } from './dedupe.js'
import type { CallAnswer, Claims, RoomCall } from './host.js'
import type { Entry } from './journal.js'
import type { Mark } from './marks.js'
import { keep } from './memory.js'
import type { Older, Shown } from './replica.js'
import { type Acks, type SendDeps, sendAll, type Welcome } from './sends.js'
import { type Hello, type Socket, send, type Waiting } from './sockets.js'

export type EffectsCall = Extract<RoomCall, { kind: 'effects' }>

/** What waits for a turn. */
export type Item<C> =
  | {
      kind: 'hello'
      socket: Socket
      hello: Hello
      claims: Claims
      client: string
      /** The room has forgotten this client. */
      gone: boolean
      /** What memory no longer holds of what the client missed. */
      older?: Older
    }
  | { kind: 'command'; socket: Socket; waiting: Waiting }
  | {
      kind: 'effects'
      call: EffectsCall
      /** Where this room stands with a caller that memory has forgotten. */
      mark: Mark | undefined
      answer(answer: CallAnswer): void
    }
  | { kind: 'submitted'; command: C; by: Actor }

type Greeting<C> = Extract<Item<C>, { kind: 'hello' }>

/** Units of text that one turn records before it leaves the rest to the next. */
const TURN_TEXT = 2_000_000
/** Units of text that one command may record. */
const COMMAND_TEXT = 1_000_000
/** Deadlines that pass in one turn; more means that a `tick` does not move its deadline. */
const TICKS = 100

export interface TurnDeps<S, C, E extends Happened, P> extends SendDeps<S, C, E, P> {
  /** Takes commands that came with a greeting as if they came now: their receipts need a check. */
  arrive(socket: Socket, held: readonly Waiting[]): void
  /** Reads what memory lacks for a greeting, and queues it again. */
  readOlder(item: Greeting<C>, from: number): void
}

export interface TurnResult<C, E> {
  events: E[]
  welcomed: Socket[]
  /** Items that did not fit into this turn. */
  rest: Item<C>[]
}

/** Decides everything that waits, in order, and hands it to storage with what leaves the room. */
export const takeTurn = <S, C, E extends Happened, P>(
  items: readonly Item<C>[],
  deps: TurnDeps<S, C, E, P>,
): TurnResult<C, E> => {
  const { host, kind, memory, shell, sockets, arrive, readOlder } = deps
  const { aggregate } = kind
  const shown: Shown<E>[] = []
  const effects: Effect[] = []
  const marks = new Map<string, Mark>()
  const replies: (() => void)[] = []
  const acks: Acks = new Map()
  const welcomes: Welcome[] = []
  /** What is still to do: a greeting puts in what came behind it. */
  const work = [...items]
  let at = 0
  let size = 0

  const now = (): Time => Math.max(host.now(), memory.lastAt)

  /** Records what a command means, or says why it means nothing. A throw is our own mistake. */
  const carryOut = (command: C, by: Actor): Answer => {
    const context = { by, now: now(), newId: host.newId, policy: shell.policy(memory.state) }
    const decision = aggregate.decide(memory.state, command, context)
    if (isRefusal(decision)) return decision as Answer
    let { state } = memory
    const told: Effect[] = []
    const seen: Shown<E>[] = []
    for (const event of decision.events) {
      state = aggregate.evolve(state, event)
      told.push(...aggregate.react(event, state))
      seen.push(memory.replica.show(event))
    }
    if (kind.unopened(state)) return { refused: 'not-found' }
    const others = told.length > 0 || decision.answer !== undefined
    const text =
      seen.reduce((sum, { raw }) => sum + raw.length, 0) +
      (others ? JSON.stringify([told, decision.answer]).length : 0)
    if (text > COMMAND_TEXT) return { refused: 'too-large' }
    size += text
    shown.push(...seen)
    effects.push(...told)
    memory.state = state
    for (const { at } of decision.events) memory.lastAt = Math.max(memory.lastAt, at)
    return decision.answer === undefined ? {} : { answer: decision.answer }
  }

  /** One command's mistake must not take the room's other people down. */
  const guarded = (run: () => Answer): Answer => {
    try {
      return run()
    } catch (error) {
      console.error(`${keyOf(host.self)} failed at a command`, error)
      return { refused: 'bad-frame' }
    }
  }

  /** The same for a greeting: who cannot be greeted comes again, and nobody else notices. */
  const spared = (socket: Socket, run: () => void): void => {
    try {
      run()
    } catch (error) {
      console.error(`${keyOf(host.self)} failed at a greeting`, error)
      sockets.close(socket, CLOSE_RESTART, 'restart')
    }
  }

  const tick = (): void => {
    for (let i = 0; i < TICKS; i++) {
      const due = aggregate.deadline(memory.state)
      if (due === undefined || due > now()) return
      const before = shown.length
      guarded(() => carryOut(TICK as C, SYSTEM))
      if (shown.length === before) return
    }
  }

  const enter = ({ claims, gone }: Greeting<C>): Viewer | { refused: RefusalCode } => {
    if (kind.unopened(memory.state)) return { refused: 'not-found' }
    const viewer = kind.admit(claims, memory.state, host.self)
    return 'refused' in viewer || !gone ? viewer : { refused: 'outbox-expired' }
  }

  const greet = (item: Greeting<C>): void => {
    const { socket, hello, client } = item
    if (socket.phase !== 'greeting') return
    const viewer = enter(item)
    if ('refused' in viewer) {
      sockets.closeFor(socket, viewer.refused)
      return
    }
    const audience = audienceOf(viewer)
    const resumed = hello.resume?.log === memory.journal.log
    const start = memory.replica.start(audience, resumed ? hello.resume?.cursor : undefined)
    const texts = missed(item, audience, start.from)
    if (!texts) {
      readOlder(item, start.from)
      return
    }
    Object.assign(socket, { phase: 'live', viewer, audience, client })
    replaceOlder(socket)
    welcomes.push({ socket, viewer, ...start, before: texts })
    const held = socket.held.splice(0)
    if (held.some(({ frame }) => kind.receipts?.(frame.command).length)) {
      arrive(socket, held)
      return
    }
    socket.waiting += held.length
    work.splice(at, 0, ...held.map((waiting) => ({ kind: 'command', socket, waiting }) as const))
  }

  const missed = (
    { older }: Greeting<C>,
    audience: 'visitor' | 'team',
    from: number,
  ): string[] | undefined => {
    const inMemory = memory.replica.since(audience, from)
    if (inMemory || !older || older.from > from) return inMemory
    const rest = memory.replica.since(audience, older.to)
    return rest && [...older.texts.slice(from - older.from), ...rest]
  }

  /** One client, one socket: a frame stuck in an older one must not come in behind newer ones. */
  const replaceOlder = (socket: Socket): void => {
    for (const other of [...sockets.all()]) {
      if (other !== socket && other.client === socket.client) {
        sockets.close(other, CLOSE_REPLACED, 'replaced')
      }
    }
  }

  const serve = (socket: Socket, waiting: Waiting): void => {
    socket.waiting -= 1
    const { client, viewer } = socket
    if (client === undefined || viewer === undefined) return
    reply(socket, waiting.frame.n, answerTo(client, viewer, waiting))
  }

  /** The remembered answer, or a new one. */
  const answerTo = (
    client: string,
    viewer: Viewer,
    { frame, refused, receipts = [] }: Waiting,
  ): Answer => {
    const { n, command } = frame
    const verdict = memory.clients.verdict(client, n)
    if (verdict === 'out-of-turn') return { refused: 'bad-frame' }
    if (verdict !== 'new') return verdict
    const answer = guarded(() => {
      if (refused) return { refused }
      const parsed = kind.parse(command, viewer, { self: host.self, receipts })
      return isRefused(parsed) ? parsed : carryOut(parsed as C, viewer)
    })
    memory.clients.answered(client, n, answer, now())
    return answer
  }

  const reply = (socket: Socket, n: number, answer: Answer): void => {
    if ('refused' in answer) {
      const { refused: code, params } = answer
      const frame = { t: 'refused', n, code, ...(params && { params }) } as const
      replies.push(() => send(socket, frame))
      return
    }
    const ack: Ack = answer.answer === undefined ? [n] : [n, answer.answer]
    const others = acks.get(socket)
    if (others) others.push(ack)
    else acks.set(socket, [ack])
  }

  const take = ({ call, mark, answer }: Extract<Item<C>, { kind: 'effects' }>): void => {
    const from = keyOf(call.from)
    const known = memory.marks.get(from) ?? mark
    const taken = known?.log === call.log ? known.n : 0
    const last = call.first + call.commands.length - 1
    call.commands.forEach((raw, i) => {
      if (call.first + i <= taken) return
      guarded(() => {
        const command = kind.parseEffect(raw, call.from)
        return command === undefined
          ? { refused: 'not-allowed' }
          : carryOut(command, { kind: 'room', ...call.from })
      })
    })
    if (kind.unopened(memory.state)) {
      replies.push(() => answer({ refused: 'not-found' }))
      return
    }
    if (last > taken) {
      const moved = { log: call.log, n: last, at: now() }
      memory.marks.set(from, moved)
      marks.set(from, moved)
    }
    replies.push(() => answer({ done: Math.max(taken, last) }))
  }

  const handle = (item: Item<C>): void => {
    if (item.kind === 'hello') spared(item.socket, () => greet(item))
    else if (item.kind === 'command') serve(item.socket, item.waiting)
    else if (item.kind === 'effects') take(item)
    else if (!kind.unopened(memory.state)) guarded(() => carryOut(item.command, item.by))
  }

  /** The entry's text; the events are in it as the views have them already. */
  const encode = (seq: number): string => {
    const answers = memory.clients.takeUnwritten()
    const sent = memory.outbox.add(effects, seq)
    const done = memory.outbox.takeDone()
    const rest: Omit<Entry<E>, 'events'> = {
      ...(kind.version > 1 && { v: kind.version }),
      at: now(),
      before: memory.replica.counts(),
      ...(answers.length > 0 && { answers }),
      ...(marks.size > 0 && { marks: [...marks].map(([from, { log, n }]) => [from, log, n]) }),
      ...(sent.length > 0 && { sent }),
      ...(done.length > 0 && { done }),
    }
    const events = shown.map(({ raw }) => raw).join(',')
    return `${JSON.stringify(rest).slice(0, -1)},"events":[${events}]}`
  }

  const sends = (): void => sendAll({ shown, welcomes, acks, replies }, deps, spared)

  const live = (client: string): boolean =>
    [...sockets.all()].some((socket) => socket.client === client)

  tick()
  while (at < work.length && size < TURN_TEXT) handle(work[at++] as Item<C>)
  if (shown.length > 0 || marks.size > 0) {
    for (const command of shell.riding?.() ?? []) guarded(() => carryOut(command, SYSTEM))
    const seq = memory.journal.seq() + 1
    const text = encode(seq)
    memory.replica.append(seq, shown)
    memory.journal.write(text, () => keep(memory, kind, now(), live), sends)
  } else if (welcomes.length > 0 || replies.length > 0 || acks.size > 0) {
    host.commit([], [], sends)
  }
  return {
    events: shown.map(({ event }) => event),
    welcomed: welcomes.map(({ socket }) => socket),
    rest: work.slice(at),
  }
}

const TICK = { type: 'tick' }
const SYSTEM: Actor = { kind: 'system' }

const isRefused = (command: unknown): command is { refused: RefusalCode } =>
  typeof command === 'object' && command !== null && 'refused' in command

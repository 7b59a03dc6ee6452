import type { Address } from '@baton/core'
import { CLOSE_RESTART, type ServerFrame } from '@baton/protocol'
import type { Wire, World } from '../../hosts/memory.js'
import { answersIn, claimsOf, command, type Held, hello, hold } from './client.js'
import type { NotesCommand } from './notes.js'
import { here } from './stage.js'

/** What became of a command. */
export interface Outcome {
  command: NotesCommand
  answer?: unknown
  refused?: string
}

/** A client as the protocol asks for: it sends again until it is answered, in order. */
export interface StubbornClient {
  outcomes: Map<number, Outcome>
  held(): Held
  waiting(): number
  submit(command: NotesCommand): void
  cut(halfOpen: number): void
  connect(): void
}

export const createStubbornClient = (
  world: World,
  sub: string,
  role: 'visitor' | 'agent',
  at: Address = here,
): StubbornClient => {
  const outcomes = new Map<number, Outcome>()
  const outbox = new Map<number, NotesCommand>()
  let held: Held = {}
  let n = 0
  let wire: Wire | undefined
  let greeted = false

  const sendFrom = (first: number): void => {
    for (const [sent, what] of outbox) if (sent >= first) wire?.send(command(sent, what))
  }

  const settleOne = (sent: number, outcome: Omit<Outcome, 'command'>): void => {
    const known = outbox.get(sent)
    if (!known) return
    outbox.delete(sent)
    outcomes.set(sent, { command: known, ...outcome })
  }

  const take = (frame: ServerFrame): void => {
    held = hold(held, frame)
    if (frame.t === 'welcome') {
      greeted = true
      sendFrom(0)
    }
    answersIn(frame).forEach(answered)
  }

  const answered = (frame: ReturnType<typeof answersIn>[number]): void => {
    if (frame.t === 'ack') settleOne(frame.n, { answer: frame.answer })
    else if (frame.n !== undefined) {
      const { n: sent, code, params } = frame
      if (params?.retryAfter === undefined) settleOne(sent, { refused: code })
      else {
        const own = wire
        world.time.work(Number(params.retryAfter), () => {
          if (own === wire && outbox.keys().next().value === sent) sendFrom(sent)
        })
      }
    }
  }

  const connect = (): void => {
    const own = world.connect(at)
    wire = own
    greeted = false
    const { log, cursor } = held
    const resume = log !== undefined && cursor !== undefined ? { log, cursor } : undefined
    own.onmessage = (text) => {
      if (own === wire) take(JSON.parse(text))
    }
    own.onclose = (code) => {
      if (own !== wire) return
      if (code !== 1006 && code !== CLOSE_RESTART) throw new Error(`closed for good: ${code}`)
      world.time.work(30, connect)
    }
    own.send(hello(world.token(claimsOf(sub, role)), sub, resume))
  }

  return {
    outcomes,
    held: () => held,
    waiting: () => outbox.size,
    submit(what) {
      outbox.set(++n, what)
      if (greeted) wire?.send(command(n, what))
    },
    cut: (halfOpen) => wire?.cut(halfOpen),
    connect,
  }
}

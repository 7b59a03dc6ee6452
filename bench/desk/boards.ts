import { type DeskEvent, type DeskState, desk } from '@baton/core'
import type { DeskSignal } from '@baton/protocol'
import { staffedBy } from '../../packages/core/src/testing/workspace.js'
import { board } from '../../party/src/desk/board.js'
import type { DeskRoom } from '../../party/src/desk/kind.js'

const START = 1_700_000_000_000
const DEPARTMENT = 'sales'
const language = 'en' as const
/** Longer than boards hold back what changes, in ms. */
const PAUSE = 1_000

type Listener = Parameters<DeskRoom['tell']>[1]
type Happened = DeskEvent extends infer E ? (E extends DeskEvent ? Omit<E, 'at'> : never) : never

const bytesOf = (signal: DeskSignal) => Buffer.byteLength(JSON.stringify({ t: 'signal', signal }))

const detail = (n: number) => ({
  last: { text: `Where is my order ${n}?`, by: 'visitor' as const, at: START + n },
  unanswered: START + n,
  messages: 3,
  read: 1,
  visitor: true,
  language,
  priority: 0 as const,
  unsure: false,
})

/** Somebody who waits from now on. */
const comes = (conversation: string, since: number): Happened[] => {
  const [customer, name] = [`customer-${conversation}`, `Customer ${conversation}`]
  const waiting = { conversation, department: DEPARTMENT, since, priority: 0, language } as const
  return [
    { type: 'registered', conversation, customer, name, vip: false, language },
    { type: 'queued', waiting, rank: since },
  ]
}

const crowd = (waiting: number): DeskState => {
  let state = desk.initial
  for (let n = 0; n < waiting; n += 1) {
    for (const event of comes(`c${n}`, START + n)) {
      state = desk.evolve(state, { at: START + n, ...event } as DeskEvent)
    }
  }
  return state
}

/** A board whose consoles only count what they are sent, with time moved by hand. */
const officeOf = (agents: number, waiting: number) => {
  const members = Array.from({ length: agents }, (_, n) => ({
    id: `a${n}`,
    name: `Agent ${n}`,
    role: 'agent' as const,
    departments: [DEPARTMENT],
    cap: 5,
    languages: [language],
    skills: {},
  }))
  let state = crowd(waiting)
  let now = START + waiting
  let later: (() => void) | undefined
  const sent = members.map(() => 0)
  const tell = (signal: DeskSignal, to: Listener) => {
    const bytes = bytesOf(signal)
    for (const [n, { id, name, role }] of members.entries()) {
      if (to({ kind: 'member', id, name, role }, id)) sent[n] = (sent[n] as number) + bytes
    }
  }
  const room = {
    state: () => state,
    tell,
    later(_: number, task: () => void) {
      later = task
      return () => undefined
    },
  } as unknown as DeskRoom
  const shown = board(room, staffedBy(members))
  for (let n = 0; n < waiting; n += 1) shown.detail(`c${n}`, detail(n))
  const came = members.map(({ id }) =>
    shown.whole(id, id).reduce((sum, signal) => sum + bytesOf(signal), 0),
  )
  const rest = () => {
    const task = later
    later = undefined
    task?.()
  }
  rest()
  sent.fill(0)
  return {
    came,
    sent,
    happen(...happened: Happened[]) {
      now += PAUSE
      const events = happened.map((event) => ({ at: now, ...event }) as DeskEvent)
      state = events.reduce(desk.evolve, state)
      shown.follow(events)
      rest()
    },
    detail: (conversation: string, n: number) => shown.detail(conversation, detail(n)),
  }
}

export interface BoardFigures {
  /** Bytes for who comes. */
  coming: number
  /** Bytes that a decision sends to a console on average, when none comes within a moment. */
  each: number
  /** ... and to all together. */
  all: number
}

/**
 * What the consoles of a desk are sent, with so many agents and so many in line: the first one is
 * offered and taken, says something, ends; one more comes.
 */
export const bytesOfBoards = (agents: number, waiting: number, rounds: number): BoardFigures => {
  const office = officeOf(agents, waiting)
  let decisions = 0
  const decide = (...events: Happened[]) => {
    office.happen(...events)
    decisions += 1
  }
  for (let n = 0; n < rounds; n += 1) {
    const [conversation, agent, offer] = [`c${n}`, `a${n % agents}`, `o${n}`]
    const explanation = { algorithm: 'round-robin' as const, considered: [] }
    const base = { conversation, department: DEPARTMENT, agent }
    const ring = { name: agent, ringUntil: START, leaseUntil: START, auto: false, explanation }
    decide({ type: 'reserved', offer, ...base, ...ring })
    decide({ type: 'booked', offer, ...base })
    office.detail(conversation, n)
    decide(
      { type: 'freed', conversation, agent, handled: 60_000, department: DEPARTMENT },
      { type: 'ended', conversation },
    )
    for (const event of comes(`c${waiting + n}`, START + waiting + n)) decide(event)
  }
  const all = office.sent.reduce((sum, bytes) => sum + bytes, 0) / decisions
  return { coming: Math.max(...office.came), each: all / agents, all }
}

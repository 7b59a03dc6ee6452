import {
  type Actor,
  type DeskCommand,
  type DeskEvent,
  type DeskState,
  desk,
  fold,
  isRefusal,
} from '@baton/core'
import { staffedBy } from '../../packages/core/src/testing/workspace.js'

export interface Size {
  agents: number
  waiting: number
}

const CAP = 2
const DEPARTMENT = 'sales'
const START = 1_700_000_000_000

type Reserved = Extract<DeskEvent, { type: 'reserved' }>

const memberOf = (n: number) => ({
  id: `a${n}`,
  name: `a${n}`,
  role: 'agent' as const,
  departments: [DEPARTMENT],
  cap: CAP,
  languages: ['zh', 'en'] as ('zh' | 'en')[],
  skills: {},
})

const known = (conversation: string) =>
  ({ conversation, customer: conversation, vip: false, language: 'zh' }) as const

const wish = (conversation: string, since: number) =>
  ({ conversation, department: DEPARTMENT, since, priority: 0, language: 'zh' }) as const

/** What has happened at a desk where all are at their cap and so many stand in line. */
const past = ({ agents, waiting }: Size): DeskEvent[] => {
  let at = START
  const crew = Array.from({ length: agents }, (_, n): DeskEvent[] => [
    { type: 'connected', agent: `a${n}`, at },
    { type: 'status-set', agent: `a${n}`, status: 'online', at },
  ])
  const held = Array.from({ length: agents * CAP }, (_, n): DeskEvent[] => [
    { type: 'registered', ...known(`c${n}`), at: ++at },
    { type: 'booked', conversation: `c${n}`, agent: `a${n % agents}`, department: DEPARTMENT, at },
  ])
  const line = Array.from({ length: waiting }, (_, n): DeskEvent[] => {
    const conversation = `c${agents * CAP + n}`
    at += 1
    return [
      { type: 'registered', ...known(conversation), at },
      { type: 'queued', waiting: wish(conversation, at), rank: at, at },
    ]
  })
  return [...crew, ...held, ...line].flat()
}

const from = (name: string) => ({ kind: 'room', party: 'conversation', name }) as const

/** A desk at which as many come as go. */
export const busyDesk = ({ agents, waiting }: Size) => {
  const settings = staffedBy(Array.from({ length: agents }, (_, n) => memberOf(n)))
  const held = Array.from({ length: agents * CAP }, (_, n) => `c${n}`)
  let state: DeskState = fold(desk.evolve, desk.initial, past({ agents, waiting }))
  let now = START + agents * CAP + waiting
  let visitors = held.length + waiting
  let ids = 0

  const decide = (command: DeskCommand, by: Actor): Reserved[] => {
    now += 1
    const context = { by, now, newId: () => `o${++ids}`, policy: { settings } }
    const decision = desk.decide(state, command, context)
    if (isRefusal(decision)) throw new Error(decision.refused)
    for (const event of decision.events) {
      state = desk.evolve(state, event)
      desk.react(event, state)
    }
    desk.deadline(state)
    return decision.events.filter((event) => event.type === 'reserved')
  }

  /** One conversation ends, the next is offered and taken, one more comes: so many decisions. */
  const round = (): number => {
    const over = held.shift() as string
    const offers = decide({ type: 'end', conversation: over }, from(over))
    for (const { conversation, agent, offer } of offers) {
      decide({ type: 'take', conversation, agent, offer }, from(conversation))
      held.push(conversation)
    }
    const conversation = `c${visitors++}`
    decide({ type: 'register', ...known(conversation) }, from(conversation))
    decide({ type: 'enqueue', waiting: wish(conversation, now) }, from(conversation))
    return 3 + offers.length
  }

  return { settings, state: () => state, now: () => now, round }
}

export type BusyDesk = ReturnType<typeof busyDesk>

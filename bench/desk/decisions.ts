import {
  type Actor,
  type DeskCommand,
  type DeskEvent,
  type DeskState,
  desk,
  isRefusal,
} from '@baton/core'
import { staffedBy } from '../../packages/core/src/testing/workspace.js'

const CAP = 2
const DEPARTMENT = 'sales'

type Reserved = Extract<DeskEvent, { type: 'reserved' }>

/**
 * What a decision of a desk costs in µs, its events folded and its effects told, with so many agents
 * at work and so many in line: one conversation ends, the next is offered and taken, one more comes.
 */
export const costOfDecision = (agents: number, waiting: number, rounds: number): number => {
  const members = Array.from({ length: agents }, (_, n) => ({
    id: `a${n}`,
    name: `a${n}`,
    role: 'agent' as const,
    departments: [DEPARTMENT],
    cap: CAP,
    languages: ['zh', 'en'] as ('zh' | 'en')[],
    skills: {},
  }))
  const policy = { settings: staffedBy(members) }
  let state: DeskState = desk.initial
  let now = 1_700_000_000_000
  let ids = 0
  let decisions = 0
  let ms = 0
  let offered: Reserved[] = []

  const decide = (command: DeskCommand, by: Actor) => {
    now += 1
    const began = performance.now()
    const decision = desk.decide(state, command, { by, now, newId: () => `o${++ids}`, policy })
    if (isRefusal(decision)) throw new Error(decision.refused)
    for (const event of decision.events) {
      state = desk.evolve(state, event)
      desk.react(event, state)
      if (event.type === 'reserved') offered.push(event)
    }
    desk.deadline(state)
    ms += performance.now() - began
    decisions += 1
  }
  const from = (name: string) => ({ kind: 'room', party: 'conversation', name }) as const

  let visitors = 0
  const held: string[] = []
  const come = () => {
    const conversation = `c${++visitors}`
    const by = from(conversation)
    const language = 'zh'
    decide({ type: 'register', conversation, customer: conversation, vip: false, language }, by)
    const wish = {
      conversation,
      department: DEPARTMENT,
      since: now,
      priority: 0,
      language,
    } as const
    decide({ type: 'enqueue', waiting: wish }, by)
    accept()
  }
  const accept = () => {
    const offers = offered
    offered = []
    for (const { conversation, agent, offer } of offers) {
      decide(
        { type: 'take', conversation, agent, offer, department: DEPARTMENT },
        from(conversation),
      )
      held.push(conversation)
    }
  }

  for (const { id, name, role } of members) {
    decide({ type: 'presence', agent: id, connected: true }, { kind: 'system' })
    decide({ type: 'set-status', status: 'online' }, { kind: 'member', id, name, role })
  }
  while (visitors < agents * CAP + waiting) come()
  decisions = 0
  ms = 0
  for (let round = 0; round < rounds; round += 1) {
    const conversation = held.shift()
    if (conversation === undefined) throw new Error('nobody has a conversation')
    decide({ type: 'end', conversation }, from(conversation))
    accept()
    come()
  }
  return (ms * 1_000) / decisions
}

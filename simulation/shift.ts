import type { AgentConversation } from '@baton/client'
import type { Settings, TransferSettings } from '@baton/core'
import { agent, staffedBy } from '../packages/core/src/testing/workspace.js'
import type { Faults } from '../party/src/hosts/memory.js'
import { eventsOf } from './asked.js'
import { wrongs } from './invariants.js'
import {
  type AgentPerson,
  createAgent,
  createVisitor,
  opened,
  type VisitorPerson,
} from './people.js'
import { truthOf } from './truth.js'
import { createWorkspace } from './world.js'

const NAMES = ['ada', 'bob', 'cat', 'eve', 'max'] as const
/** How long a named colleague is rung, how long a vanished visitor is waited for, in s. */
export const RING = 20
export const AWAY = 10

const base = staffedBy(
  NAMES.map((id) => agent(id, id === 'eve' || id === 'max' ? { role: 'supervisor' } : {})),
  { graceSeconds: 5, goneSeconds: 15 },
)

const settingsWith = (change: Partial<TransferSettings>): Settings => ({
  ...base,
  transfer: {
    ...base.transfer,
    ringSeconds: RING,
    departmentMinutes: 1,
    promiseMinutes: 1,
    awaySeconds: AWAY,
    ...change,
  },
})

/** What became of something that was asked: `done`, or the code of the refusal. */
export const outcome = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'done',
    (error) => error.code,
  )

/** Five colleagues at work, everything at one pace: what is sent first arrives first. */
export const createShift = async (change: Partial<TransferSettings> = {}, faults: Faults = {}) => {
  const pace = { network: () => 1, write: () => 2, call: () => 1 }
  const world = createWorkspace(1, faults, { latency: pace, settings: settingsWith(change) })
  const team = Object.fromEntries(NAMES.map((id) => [id, createAgent(world, id)])) as Record<
    (typeof NAMES)[number],
    AgentPerson
  >
  const visitors: VisitorPerson[] = []
  const agents = Object.values(team)
  for (const { desk } of agents) void desk.start().then(() => desk.setStatus('online'))
  await world.time.runFor(1_000)

  const log = <T extends Parameters<typeof eventsOf>[2]>(id: string, type: T) =>
    eventsOf(truthOf(world), id, type)

  return {
    world,
    ...team,
    agents,
    visitors,
    log,
    /** A visitor comes and this agent takes them on. */
    async talk(person: AgentPerson): Promise<{ id: string; visitor: VisitorPerson }> {
      const visitor = createVisitor(world, `v${visitors.length + 1}`)
      visitors.push(visitor)
      void visitor.chat.send('my tent is torn')
      await world.time.runFor(1_000)
      const id = visitor.chat.$conversation.get()?.id ?? ''
      void opened(person, id).stepIn()
      await world.time.runFor(1_000)
      return { id, visitor }
    },
    /** The conversation on the pages of these people, who have had it open for a while. */
    async see(id: string, ...people: AgentPerson[]): Promise<AgentConversation[]> {
      const chats = people.map((person) => opened(person, id))
      await world.time.runFor(500)
      return chats
    },
    /** What rings at them. */
    rings: ({ desk }: AgentPerson) => desk.$offers.get()[0]?.id ?? '',
    /** Who has the conversation, by what was written. */
    holder: (id: string): string | undefined => log(id, 'assigned').at(-1)?.agent.id,
    outcomes: (id: string) => log(id, 'transfer-ended').map(({ leg }) => leg.outcome),
    runFor: world.time.runFor,
    /** What is wrong once everything has come to its end. */
    async wrongs(): Promise<string[]> {
      await world.time.runFor(150_000)
      for (const { desk } of agents) void desk.setStatus('offline').catch(() => undefined)
      await world.time.runFor(30_000)
      return wrongs({ world, visitors, agents, asked: [] })
    },
  }
}

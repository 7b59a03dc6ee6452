import { memoryStorage } from '@baton/client'
import type { World } from '../party/src/hosts/memory.js'
import { createRandom } from '../party/src/hosts/virtual-time.js'
import { type Asked, follow } from './asked.js'
import {
  type AgentPerson,
  type Card,
  createAgent,
  createVisitor,
  reloadVisitor,
  type VisitorPerson,
} from './people.js'
import { lot, type Plan } from './plan.js'
import { NAMES } from './settings.js'
import type { Truth } from './truth.js'

type More = Pick<Asked, 'shown' | 'from'>

/** Who takes part in a run, what they asked, and the dice by which they act. */
export interface Cast {
  world: World
  visitors: VisitorPerson[]
  /** One for each console; bob has two. */
  agents: AgentPerson[]
  asked: Asked[]
  chance(share: number): boolean
  /** From 0 to `most`. */
  upTo(most: number): number
  pick<T>(list: readonly T[]): T | undefined
  visitor(): VisitorPerson
  /** Somebody whose page is open. */
  agent(): AgentPerson
  /** One of those of whom this is true, if there are any. */
  agentWho(is: (person: AgentPerson) => boolean): AgentPerson | undefined
  /** The dice of one step, whatever the steps before it were. */
  turnTo(step: number): void
  /** Who was picked since this was asked before. */
  takePicked(): string[]
  /** A text that nobody has sent before. */
  text(what: string): string
  /** Keeps what the sender of something learns of it. */
  ask(what: string, answer: Promise<unknown>, took: Asked['took'], more?: More): void
  /** The same for a text, and for what sent it. */
  send(from: object, text: string, answer: Promise<unknown>, shown?: Asked['shown']): void
  /** Whatever comes of it. */
  may(task: Promise<unknown> | undefined): void
}

export const createCast = ({ seed, ...plan }: Plan, world: World): Cast => {
  let random = createRandom(seed ^ 0x5eed)
  const picked: string[] = []
  /** The third is looked after by a member of their own, the second is known by phone. */
  const cardOf = (id: string): Card => {
    if (id === 'v2') return { name: 'Kim', phone: '13700000000' }
    return id === 'v3' ? { vip: true, agent: NAMES[seed % NAMES.length] as string } : {}
  }
  const storages = new Map(plan.visitors.map((id) => [id, memoryStorage()]))
  const visitors = plan.visitors.map((id) =>
    createVisitor(world, id, undefined, cardOf(id), storages.get(id)),
  )
  const agents = plan.agents.map((id) => createAgent(world, id, undefined, random() < 0.5))
  const asked: Asked[] = []
  let texts = 0
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const noted = <T extends { id: string } | undefined>(person: T): T => {
    if (person) picked.push(person.id)
    return person
  }
  /** With nobody else there, whoever has closed their page opens it sooner. */
  const comesBack = (): VisitorPerson => {
    const person = pick(visitors.filter(({ page }) => page === 'closed')) as VisitorPerson
    reloadVisitor(world, person)
    return person
  }
  const ask: Cast['ask'] = (what, answer, took, more) => {
    const one: Asked = { what, told: 'nothing', took, ...more }
    asked.push(one)
    follow(one, answer)
  }
  return {
    world,
    visitors,
    agents,
    asked,
    chance: (share) => random() < share,
    upTo: (most) => random() * most,
    pick,
    visitor: () => noted(pick(visitors.filter(({ page }) => page === 'open')) ?? comesBack()),
    agent: () => noted(pick(agents.filter(({ away }) => !away)) as AgentPerson),
    agentWho: (is) => noted(pick(agents.filter((person) => !person.away && is(person)))),
    turnTo(step) {
      random = createRandom(lot(seed, `step ${step}`) * 2 ** 32)
    },
    takePicked: () => picked.splice(0),
    text: (what) => `${what} (${++texts})`,
    ask,
    send: (from, text, answer, shown) =>
      ask(text, answer, ({ texts }: Truth) => texts.get(text) ?? 0, {
        from,
        ...(shown && { shown }),
      }),
    may: (task) => void task?.catch(() => undefined),
  }
}

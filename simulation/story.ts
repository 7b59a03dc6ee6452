import type { Status } from '@baton/core'
import type { Faults, World } from '../party/src/hosts/memory.js'
import { createRandom } from '../party/src/hosts/virtual-time.js'
import {
  type AgentPerson,
  type Asked,
  createAgent,
  createVisitor,
  opened,
  reloadAgent,
  reloadVisitor,
  type VisitorPerson,
} from './people.js'
import { createWorkspace, DESK } from './world.js'

/** One run: who took part, what they asked, and what was done to them. */
export interface Story {
  seed: number
  world: World
  visitors: VisitorPerson[]
  agents: AgentPerson[]
  asked: Asked[]
  /** What happened, for whoever has to understand a failing seed. */
  told: string[]
}

const STATUSES: Status[] = ['online', 'online', 'online', 'busy', 'invisible', 'offline']
const WORDS = [
  'hello',
  'where is my order',
  'talk to a human please',
  '#break',
  '#give-up',
  '#hang',
]

/** Which kinds of trouble a run has; each seed turns them on and off (swarm testing). */
interface Trouble {
  cuts: boolean
  crashes: boolean
  reloads: boolean
  rejected: boolean
  calls: boolean
}

type Action = [weight: number, name: string, run: () => void]

export const tell = async (seed: number, steps = 60): Promise<Story> => {
  const random = createRandom(seed ^ 0x5eed)
  const chance = (share: number) => random() < share
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const trouble: Trouble = {
    cuts: chance(0.7),
    crashes: chance(0.6),
    reloads: chance(0.5),
    rejected: chance(0.4),
    calls: chance(0.5),
  }
  let healed = false
  const faults: Faults = {
    write: () => {
      if (healed || !trouble.crashes || !chance(0.02)) return 'ok'
      return chance(0.5) ? 'crash-before' : 'crash-after'
    },
    call: () => {
      if (healed || !trouble.calls || !chance(0.15)) return {}
      if (chance(0.3)) return { twice: true }
      return chance(0.5) ? { lose: chance(0.5) ? 'request' : 'answer' } : { delay: random() * 500 }
    },
  }
  const world = createWorkspace(seed, faults)
  const visitors = ['v1', 'v2', 'v3'].map((id) => createVisitor(world, id))
  const agents = ['ada', 'bob', 'eve'].map((id) => createAgent(world, id))
  const asked: Asked[] = []
  const told: string[] = []
  let count = 0

  /** Keeps what the sender of a text learns of it. */
  const ask = (what: string, send: (text: string) => Promise<unknown>) => {
    const one: Asked = { text: `${what} (${++count})`, told: 'nothing' }
    asked.push(one)
    send(one.text).then(
      () => {
        one.told = 'done'
      },
      (error) => {
        one.told = 'refused'
        one.code = error.code
      },
    )
  }
  const may = (task: Promise<unknown> | undefined) => void task?.catch(() => undefined)

  const visitor = () => pick(visitors) as VisitorPerson
  const agent = () => pick(agents) as AgentPerson
  const mine = (person: AgentPerson) => pick(person.desk.$mine.get())?.id
  const room = () => {
    const known = [...world.names()]
    return pick(known)
  }

  const actions: Action[] = [
    [
      10,
      'say',
      () => {
        const { chat } = visitor()
        ask(pick(WORDS) ?? '', (text) => chat.send(text))
      },
    ],
    [3, 'ask for a human', () => may(visitor().chat.askHuman())],
    [
      3,
      'answer the offer',
      () => {
        const { chat } = visitor()
        const offer = chat.$conversation.get()?.offer
        if (offer) may(chat.answerOffer(offer.id, chance(0.6)))
      },
    ],
    [
      1,
      'leave a contact',
      () =>
        may(
          visitor().chat.leaveContact({
            contact: { kind: 'phone', value: '13800000000' },
            question: 'q',
          }),
        ),
    ],
    [3, 'set a status', () => may(agent().desk.setStatus(pick(STATUSES) ?? 'online'))],
    [
      8,
      'accept',
      () => {
        const person = agent()
        const offer = person.desk.$offers.get()[0]
        if (offer) may(person.desk.accept(offer.id).then((conversation) => conversation.release()))
      },
    ],
    [
      2,
      'decline',
      () => {
        const person = agent()
        const offer = person.desk.$offers.get()[0]
        if (offer) may(person.desk.decline(offer.id, 'busy'))
      },
    ],
    [
      6,
      'reply',
      () => {
        const person = agent()
        const id = mine(person)
        if (id && opened(person, id).$state.get()) {
          ask('reply', (text) => opened(person, id).say(text))
        }
      },
    ],
    [
      2,
      'note',
      () => {
        const person = agent()
        const id = mine(person)
        if (id) ask('note', (text) => opened(person, id).note(text))
      },
    ],
    [
      2,
      'step in',
      () => {
        const person = agent()
        const row = pick([...person.desk.$bots.get(), ...person.desk.$waiting.get()])
        if (row && opened(person, row.id).$state.get()) may(opened(person, row.id).stepIn())
      },
    ],
    [
      2,
      'end',
      () => {
        const person = agent()
        const id = mine(person)
        if (id && opened(person, id).$state.get()) may(opened(person, id).close())
      },
    ],
    [
      trouble.cuts ? 6 : 0,
      'cut',
      () => {
        const person = chance(0.5) ? visitor() : agent()
        pick([...person.line.wires])?.cut(chance(0.3) ? random() * 3_000 : 0)
      },
    ],
    [
      trouble.crashes ? 2 : 0,
      'crash',
      () => {
        const address = room()
        if (address) world.crash(address)
      },
    ],
    [
      trouble.rejected ? 1 : 0,
      'reject a write',
      () => {
        const address = room()
        if (address) world.rejectNextWrite(address)
      },
    ],
    [trouble.reloads ? 2 : 0, 'reload a visitor', () => reloadVisitor(world, visitor())],
    [trouble.reloads ? 1 : 0, 'reload an agent', () => reloadAgent(world, agent())],
  ]
  const weights = actions.reduce((sum, [weight]) => sum + weight, 0)
  const next = (): Action => {
    let at = random() * weights
    for (const action of actions) {
      at -= action[0]
      if (at < 0) return action
    }
    return actions[0] as Action
  }

  for (const { chat } of visitors) may(chat.start())
  for (const { desk } of agents) may(desk.start().then(() => desk.setStatus('online')))
  for (let step = 0; step < steps; step += 1) {
    await world.time.runFor(chance(0.1) ? random() * 15_000 : random() * 400)
    const [, name, run] = next()
    told.push(`${world.time.now()} ${name}`)
    run()
  }
  healed = true
  await rest({ seed, world, visitors, agents, asked, told })
  return { seed, world, visitors, agents, asked, told }
}

/** No more faults: every retry, ring and bot comes to its end, and nobody is offered anything. */
const rest = async ({ world, agents }: Story): Promise<void> => {
  await world.time.runFor(90_000)
  world.touch({ party: 'desk', name: DESK })
  for (const { desk } of agents) void desk.setStatus('offline').catch(() => undefined)
  await world.time.runFor(60_000)
}

import type { Faults } from '../party/src/hosts/memory.js'
import { createRandom } from '../party/src/hosts/virtual-time.js'
import { type Cast, createCast } from './cast.js'
import { agentsDo, type Deed, type Trouble, troubles, visitorsDo } from './deeds.js'
import { passing } from './passing.js'
import { together } from './together.js'
import { createWorkspace, DESK } from './world.js'

/** One run: who took part, what they asked, and what happened, for whoever reads a failing seed. */
export interface Story extends Cast {
  seed: number
  told: string[]
  /** The kinds of commands that rooms have accepted. */
  accepted: ReadonlySet<string>
}

/** Steps of the shortest and of the longest story: most faults need few, some need many. */
const [SHORT, LONG] = [15, 65]

export const tell = async (seed: number): Promise<Story> => {
  const random = createRandom(seed ^ 0xfa17)
  const chance = (share: number) => random() < share
  const trouble: Trouble = {
    cuts: chance(0.7),
    crashes: chance(0.6),
    reloads: chance(0.5),
    rejected: chance(0.4),
    calls: chance(0.5),
    leaving: chance(0.5),
  }
  const steps = SHORT + Math.floor(random() * (LONG - SHORT))
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
  const accepted = new Set<string>()
  const world = createWorkspace(seed, faults, { accepted: (kind) => accepted.add(kind) })
  const cast = createCast(seed, world)
  const story: Story = { ...cast, seed, told: [], accepted }
  const next = acting(cast, [
    ...visitorsDo(cast),
    ...agentsDo(cast),
    ...passing(cast),
    ...together(cast),
    ...troubles(cast, trouble),
  ])

  for (const { chat } of cast.visitors) cast.may(chat.start())
  for (const { desk } of cast.agents) {
    cast.may(desk.start().then(() => desk.setStatus('online')))
  }
  for (let step = 0; step < steps; step += 1) {
    await world.time.runFor(cast.chance(0.1) ? cast.upTo(15_000) : cast.upTo(400))
    story.told.push(`${world.time.now()} ${next()}`)
  }
  healed = true
  await rest(story)
  return story
}

/** Does what the dice say, until there is an occasion for it; tells what it was. */
const acting = ({ upTo }: Cast, deeds: readonly Deed[]): (() => string) => {
  const weights = deeds.reduce((sum, [weight]) => sum + weight, 0)
  const draw = () => {
    let at = upTo(weights)
    return deeds.find(([weight]) => {
      at -= weight
      return at < 0
    }) as Deed
  }
  return () => {
    for (;;) {
      const [, name, run] = draw()
      if (run() !== false) return name
    }
  }
}

/** No more faults: every retry, ring and bot comes to its end, and nobody is offered anything. */
const rest = async ({ world, agents }: Story): Promise<void> => {
  await world.time.runFor(45_000)
  world.touch({ party: 'desk', name: DESK })
  for (const { desk } of agents) void desk.setStatus('offline').catch(() => undefined)
  await world.time.runFor(40_000)
}

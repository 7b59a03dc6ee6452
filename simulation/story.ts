import type { Time } from '@baton/core'
import { type Cast, createCast } from './cast.js'
import { agentsDo, type Deed, LIMITS, visitorsDo } from './deeds.js'
import { createFate } from './faults.js'
import { passing } from './passing.js'
import { leaveAgent, leaveVisitor } from './people.js'
import type { Plan } from './plan.js'
import { together } from './together.js'
import { troubles } from './troubles.js'
import { createWorkspace, DESK } from './world.js'

/** One run: who took part, what they asked, and what happened, for whoever reads a failing seed. */
export interface Story extends Cast {
  told: string[]
  /** The kinds of commands that rooms have accepted. */
  accepted: ReadonlySet<string>
  /** When everything had come to its end by itself. */
  quiet: Time
}

/** For how long slow storage holds a write up, in ms. */
const SLOW = 400
/** How long a frame takes at most, and how long a turn waits, in ms. */
const QUICK = 20
const LAG = 600
const BUSY = 200

export const tell = async (plan: Plan): Promise<Story> => {
  const told: string[] = []
  const note = (what: string) => {
    const seconds = (world.time.now() - begun) / 1_000
    told.push(`${seconds.toFixed(3)} s: ${what}`)
  }
  const fate = createFate(plan, note)
  const accepted = new Set<string>()
  const world = createWorkspace(plan.seed, fate.faults, {
    accepted: (kind) => accepted.add(kind),
    limits: LIMITS,
    latency: {
      network: () => 1 + world.random() * (fate.has('lags') ? LAG : QUICK),
      turn: () => (fate.has('lags') ? world.random() * BUSY : 0),
      write: () => 1 + world.random() * 8 + (world.time.now() < fate.slowUntil ? SLOW : 0),
    },
  })
  const begun = world.time.now()
  const cast = createCast(plan, world)
  const act = acting(cast, [
    ...visitorsDo(cast),
    ...agentsDo(cast),
    ...passing(cast),
    ...together(cast),
    ...troubles(cast, fate),
  ])

  for (const { chat } of cast.visitors) cast.may(chat.start())
  for (const { desk } of cast.agents) {
    cast.may(desk.start().then(() => desk.setStatus('online')))
  }
  const done = new Set(plan.steps)
  for (let step = 0; step <= Math.max(...done); step += 1) {
    cast.turnTo(step)
    await world.time.runFor(cast.chance(0.1) ? cast.upTo(15_000) : cast.upTo(400))
    if (done.has(step)) await act(note)
  }
  fate.heal()
  const quiet = await rest(cast, fate.has('sleeping'))
  return { ...cast, told, accepted, quiet }
}

/** Does what the dice say, until there is an occasion for it; tells what it was. */
const acting = (cast: Cast, deeds: readonly Deed[]) => {
  const weights = deeds.reduce((sum, [weight]) => sum + weight, 0)
  const draw = () => {
    let at = cast.upTo(weights)
    return deeds.find(([weight]) => {
      at -= weight
      return at < 0
    }) as Deed
  }
  return async (note: (what: string) => void): Promise<void> => {
    for (;;) {
      cast.takePicked()
      const [, name, run] = draw()
      const doing = run()
      if (doing === false) continue
      note(`${name} (${cast.takePicked().join(', ')})`)
      await doing
      return
    }
  }
}

/** For how long everything comes to its end, and all that is on its way arrives, in ms. */
const REST = 45_000
const SETTLE = 2_000

/** No more faults: every retry, ring and bot comes to its end, and nobody is offered anything. */
const rest = async ({ world, visitors, agents }: Cast, sleeping: boolean): Promise<Time> => {
  await world.time.runFor(SETTLE)
  if (sleeping) {
    for (const one of visitors) if (one.page !== 'closed for good') leaveVisitor(world, one, REST)
    for (const one of agents) if (!one.away) leaveAgent(world, one, REST)
    await world.time.runFor(SETTLE)
    world.crashAll()
  }
  await world.time.runFor(REST - SETTLE * 2)
  const quiet = world.time.now()
  await world.time.runFor(SETTLE)
  world.touch({ party: 'desk', name: DESK })
  for (const { desk } of agents) void desk.setStatus('offline').catch(() => undefined)
  await world.time.runFor(40_000)
  return quiet
}

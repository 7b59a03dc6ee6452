import { keyOf } from '../party/src/kernel/address.js'
import type { Cast } from './cast.js'
import { type Deed, somebody } from './deeds.js'
import type { Fate } from './faults.js'
import { leaveAgent, leaveVisitor, loseVisitor, reloadAgent, reloadVisitor } from './people.js'
import type { Trouble } from './plan.js'

const HOUR = 3_600_000

/** What goes wrong in a story because the dice say so, as far as its plan has it. */
export const troubles = (cast: Cast, fate: Fate): Deed[] => {
  const { world, agents, visitors, visitor, agent, chance, upTo, pick } = cast
  const room = () => pick(world.names())
  const person = () => (chance(0.5) ? visitor() : agent())
  const stay = () => visitors.filter(({ page }) => page !== 'closed for good')
  const jump = () => upTo(6_000) - 3_000

  const all: [Trouble, ...Deed][] = [
    [
      'cuts',
      6,
      'cut',
      () => {
        pick([...person().line.wires])?.cut(chance(0.3) ? upTo(3_000) : 0)
      },
    ],
    [
      'crashes',
      2,
      'crash',
      () => {
        const address = room()
        return address !== undefined && world.crash(address)
      },
    ],
    [
      'rejections',
      1,
      'reject a write',
      () => {
        const address = room()
        return address !== undefined && world.rejectNextWrite(address)
      },
    ],
    [
      'storage',
      2,
      'slow storage',
      () => {
        fate.slowUntil = world.time.now() + upTo(5_000)
      },
    ],
    [
      'alarms',
      1,
      'lose memory and alarm',
      () => {
        const address = room()
        if (!address) return false
        world.crash(address)
        world.dropAlarm(address)
        // Such a platform wakes it when somebody comes by.
        world.time.timer(upTo(9_000), () => world.touch(address))
        return true
      },
    ],
    [
      'clocks',
      2,
      'a clock jumps',
      () => {
        const address = chance(0.6) ? room() : undefined
        if (address) fate.skews.set(keyOf(address), jump())
        else person().line.skew = jump() * 100
      },
    ],
    ['reloads', 2, 'reload a visitor', () => reloadVisitor(world, visitor())],
    ['reloads', 1, 'reload an agent', () => reloadAgent(world, agent())],
    ['leaving', 3, 'leave', () => leaveVisitor(world, visitor(), upTo(9_000))],
    ['leaving', 1, 'leave for good', () => stay().length > 1 && loseVisitor(visitor())],
    [
      'leaving',
      2,
      'vanish',
      () => {
        const one = somebody(cast)
        return one !== undefined && leaveAgent(world, one, upTo(20_000))
      },
    ],
    [
      'nights',
      2,
      'everybody is gone for an hour',
      async () => {
        for (const one of stay()) leaveVisitor(world, one, HOUR + upTo(5_000))
        for (const one of agents.filter(({ away }) => !away)) {
          leaveAgent(world, one, HOUR + upTo(5_000))
        }
        await world.time.runFor(HOUR + 6_000)
      },
    ],
  ]
  return all.filter(([trouble]) => fate.has(trouble)).map(([, ...deed]) => deed)
}

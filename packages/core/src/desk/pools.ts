import type { Time } from '../aggregate.js'
import { has } from '../ordered.js'
import type { Settings } from '../workspace/settings.js'
import { type Crewed, crewOf } from './crew.js'
import { historyOf } from './history.js'
import type { Counted } from './line.js'
import { type Wanted, wishes } from './routing.js'
import { type DeskState, offerOf } from './state.js'
import { type Supply, supplyOf } from './supply.js'

/** What a department's handled conversations are boiled down to: enough points for a curve. */
const POINTS = 16

/** So many points make the curve of many slots: each then gives few, of different depths. */
const CURVE = 2_048
const GOLDEN = 0.618

/** How often a turn is worked out anew until it stands; it falls quickly. */
const SETTLES = 12

/** Those who could serve somebody who waits, and the slots that they have. */
export interface Pool {
  agents: ReadonlySet<Crewed>
  shared: Map<Pool, number>
  /** All slots; `open` ones are free, or ring for somebody of the same line. */
  slots: number
  open: number
  supply(): Supply
}

/** How long conversations take in a department, in order. */
interface Handling {
  sorted: readonly Time[]
  mean: Time
}

/** What is left of a conversation that has gone on for `elapsed`, by those that went on longer. */
const restsOf = (
  { sorted, mean }: Handling,
  elapsed: Time,
  { most, depth }: { most: number; depth: number },
): Time[] => {
  const first = sorted.findIndex((time) => time > elapsed)
  if (first < 0) return [Math.max(mean, elapsed / 2)]
  const longer = sorted.length - first
  const points = Math.min(most, longer)
  return Array.from({ length: points }, (_, i) => {
    const middle = first + Math.floor(((i + depth) / points) * longer)
    return (sorted[middle] as Time) - elapsed
  })
}

const handlingOf = (handled: readonly Time[]): Handling => {
  const sorted = handled.toSorted((a, b) => a - b)
  return { sorted, mean: Math.max(1, sorted.reduce((sum, time) => sum + time, 0) / sorted.length) }
}

/** All pools of one moment; who waits for the same people shares one. */
export const poolsOf = (state: DeskState, settings: Settings, now: Time) => {
  const all = crewOf(state, settings)
  const pools = new Map<string, Pool>()

  const eligible = (wanted: Wanted): Crewed[] => {
    const wish = wishes(all, wanted)
    return all.filter(
      (one) =>
        one.online &&
        one.cap > 0 &&
        one.departments.includes(wanted.department) &&
        (!wish.language || one.languages.includes(wanted.language)) &&
        (!wish.skill || (one.skills[wanted.skill ?? ''] ?? 0) > 0),
    )
  }

  /** Agents of several departments are shared with the lines that wait there. */
  const shareOf = ({ departments }: Crewed, department: string) =>
    1 / departments.filter((id) => id === department || has(state.lines, id)).length

  /** What rings at them for other lines. */
  const elsewhereOf = ({ seat }: Crewed, department: string): string[] =>
    seat.rings.filter((id) => offerOf(state, id)?.department !== department)

  /** Since when the slots of somebody are taken that the line waits for. */
  const takenBy = (one: Crewed, department: string): { elapsed: Time; weight: number }[] => {
    // Above the cap, conversations have to end before a slot comes free.
    const weight = shareOf(one, department) * Math.min(1, one.cap / Math.max(1, one.load))
    const held = one.since.map((since) => now - since)
    const elsewhere = elsewhereOf(one, department).map(() => 0)
    return [...held, ...elsewhere].map((elapsed) => ({ elapsed, weight }))
  }

  const openAt = (one: Crewed, department: string): number => {
    const taken = one.seat.holds.length + elsewhereOf(one, department).length
    return one.connected ? Math.max(0, one.cap - taken) : 0
  }

  const supplyFor = (agents: readonly Crewed[], department: string, open: number): Supply => {
    const { handled, left, stood } = historyOf(state, department)
    const handling = handlingOf(handled)
    const slots = agents.flatMap((one) => takenBy(one, department))
    const most = Math.max(1, Math.min(POINTS, Math.floor(CURVE / slots.length)))
    const taken = slots.map(({ elapsed, weight }, i) => {
      const depth = most === POINTS ? 0.5 : (0.5 + i * GOLDEN) % 1
      return { rests: restsOf(handling, elapsed, { most, depth }), weight }
    })
    return supplyOf(taken, open, handling.mean, left / Math.max(1, stood))
  }

  const poolFor = (wanted: Wanted): Pool => {
    const { department } = wanted
    const agents = eligible(wanted)
    const open = agents.reduce((sum, one) => sum + openAt(one, department), 0)
    let supply: Supply | undefined
    return {
      agents: new Set(agents),
      shared: new Map(),
      slots: agents.reduce((sum, { cap }) => sum + cap, 0),
      open,
      supply() {
        supply ??= supplyFor(agents, department, open)
        return supply
      },
    }
  }

  const poolOf = ({ department, language, skill = '' }: Omit<Wanted, 'excluded'>): Pool => {
    const key = `${department} ${language} ${skill}`
    const known = pools.get(key)
    if (known) return known
    const pool = poolFor({ department, language, skill, excluded: [] })
    pools.set(key, pool)
    return pool
  }

  /** Slots of those who are in both. */
  const shared = (one: Pool, other: Pool): number => {
    const known = one.shared.get(other)
    if (known !== undefined) return known
    let sum = 0
    for (const agent of one.agents) if (other.agents.has(agent)) sum += agent.cap
    one.shared.set(other, sum)
    return sum
  }

  /**
   * The n-th slot of this pool that comes free is theirs, for who has these before them. Who can
   * be served elsewhere takes fewer of them than they are, and who needs one of few agents takes
   * no more than those few give.
   */
  const slotFor = (pool: Pool, before: readonly Counted[]): number => {
    const counts = before.map(({ like, count }) => ({ theirs: poolOf(like), count }))
    const own = 1 + (counts.find(({ theirs }) => theirs === pool)?.count ?? 0)
    const others = counts.flatMap(({ theirs, count }) => {
      const common = theirs === pool ? 0 : shared(theirs, pool)
      return common === 0
        ? []
        : [{ most: (count * common) / theirs.slots, share: common / pool.slots }]
    })
    let turn = others.reduce((sum, { most }) => sum + most, own)
    for (let i = 0; i < SETTLES; i++) {
      turn = others.reduce((sum, { most, share }) => sum + Math.min(most, share * turn), own)
    }
    return turn
  }

  return { poolOf, slotFor }
}

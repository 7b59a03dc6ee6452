import type { Time } from '../aggregate.js'
import type { MemberSettings, Settings } from '../workspace/settings.js'
import type { Quote, Waiting } from './events.js'
import { historyOf, waitAt } from './history.js'
import { placeFor } from './line.js'
import { type Candidate, candidates, type Wanted, wishes } from './routing.js'
import { type DeskState, type InLine, loadOf, seatOf } from './state.js'
import { neededFor, type Supply, supplyOf, type Taken } from './supply.js'

/** Fewer conversations than this say too little about how long one takes. */
const KNOWN_FROM = 5

/** What one handled conversation is boiled down to: enough points for a smooth curve. */
const POINTS = 16

/**
 * How often truths fall short of what people are told, and beyond it. Uneven on purpose: waits are
 * skewed, so a range that begins a little lower can end a good deal earlier.
 */
const SHORT = 0.04
const BEYOND = 0.09

/** Stands in for truths until enough are known: the model's own spread, doubled for caution. */
const assumed = [-3.2, -2.4, -1.7, -1.1, -0.5, 0, 0.5, 1.1, 1.7, 2.4, 3.2]
const ENOUGH = 40

const quantile = (sorted: readonly number[], q: number): number => {
  const at = Math.max(0, Math.min(sorted.length - 1, q * (sorted.length + 1) - 1))
  const low = sorted[Math.floor(at)] as number
  const high = sorted[Math.ceil(at)] as number
  return low + (high - low) * (at - Math.floor(at))
}

const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)

/** What people are told: the part of the curve that all but a few truths of late fell into. */
const rangeOf = (curve: Quote['curve'], kind: Quote['kind'], scores: readonly number[]) => {
  const sorted = ascending(scores.length < ENOUGH ? [...scores, ...assumed] : scores)
  const low = kind === 'soon' ? 0 : waitAt(curve, quantile(sorted, SHORT))
  const high = waitAt(curve, quantile(sorted, 1 - BEYOND))
  return [Math.round(low), Math.round(high)] satisfies Quote['range']
}

const deviations = [-2, -1, 0, 1, 2] as const

const curveOf = (wait: (z: number) => Time | undefined): Quote['curve'] | undefined => {
  const points = deviations.map(wait)
  if (points.some((point) => point === undefined)) return undefined
  return points.map((point) => Math.round(point as Time)) as Quote['curve']
}

/** What is left of a conversation that has gone on for `elapsed`, by those that went on longer. */
const restsOf = (handled: readonly Time[], elapsed: Time, mean: Time): Time[] => {
  const longer = handled.filter((time) => time > elapsed)
  if (longer.length === 0) return [Math.max(mean, elapsed / 2)]
  if (longer.length <= POINTS) return longer.map((time) => time - elapsed)
  return Array.from({ length: POINTS }, (_, i) => {
    const middle = Math.floor(((i + 0.5) / POINTS) * longer.length)
    return (longer[middle] as Time) - elapsed
  })
}

/** How often the turn is worked out anew until it stands; it falls quickly. */
const SETTLES = 12

/** Behind so many, whoever comes and goes until then matters more than who is there now. */
const FAR = 8

interface Pool {
  agents: ReadonlySet<string>
  supply: Supply
  /** Free ones, and those that ring for somebody of the same line. */
  open: number
  /** All that its agents have. */
  slots: number
}

/**
 * Forecasts for everybody at one moment. What many share (who could serve, when slots come free)
 * is worked out once. Times are in ms from now.
 */
export const forecaster = (state: DeskState, settings: Settings, now: Time) => {
  const all = candidates(state, settings)
  const members = new Map(settings.members.map((member) => [member.id, member]))
  const pools = new Map<string, Pool>()

  const eligible = (wanted: Wanted): Candidate[] => {
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
  const shareOf = ({ departments }: MemberSettings, department: string) =>
    1 / departments.filter((id) => id === department || state.lines[id]?.length).length

  const takenBy = (one: Candidate, department: string, handled: readonly Time[], mean: Time) => {
    const member = members.get(one.id) as MemberSettings
    const seat = seatOf(state, one.id)
    // Above the cap, conversations have to end before a slot comes free.
    const weight = shareOf(member, department) * Math.min(1, one.cap / Math.max(1, loadOf(seat)))
    const taken: Taken[] = []
    for (const id of seat.holds) {
      const floor = state.conversations[id]?.floor
      const since = floor?.kind === 'agent' ? floor.since : now
      taken.push({ rests: restsOf(handled, now - since, mean), weight })
    }
    for (const id of seat.rings) {
      if (state.offers[id]?.department === department) continue
      taken.push({ rests: restsOf(handled, 0, mean), weight })
    }
    return taken
  }

  /** Slots that nobody holds: free ones, and those that ring for somebody in the same line. */
  const openAt = (one: Candidate, department: string) => {
    const { holds, rings } = seatOf(state, one.id)
    const elsewhere = rings.filter((id) => state.offers[id]?.department !== department)
    return one.connected ? Math.max(0, one.cap - holds.length - elsewhere.length) : 0
  }

  const poolOf = (wanted: Wanted): Pool => {
    const { department, language, skill = '' } = wanted
    const key = `${department} ${language} ${skill}`
    const known = pools.get(key)
    if (known) return known
    const history = historyOf(state, department)
    const { left, stood } = history
    const handled = ascending(history.handled)
    const mean = handled.reduce((sum, time) => sum + time, 0) / Math.max(1, handled.length)
    const agents = eligible({ ...wanted, excluded: [] })
    const open = agents.reduce((sum, one) => sum + openAt(one, department), 0)
    const taken = agents.flatMap((one) => takenBy(one, department, handled, mean))
    const pool = {
      agents: new Set(agents.map(({ id }) => id)),
      open,
      slots: agents.reduce((sum, { cap }) => sum + cap, 0),
      supply: supplyOf(taken, open, Math.max(1, mean), left / Math.max(1, stood)),
    }
    pools.set(key, pool)
    return pool
  }

  const wantedIn = (entry: InLine): Wanted | undefined => {
    const floor = state.conversations[entry.conversation]?.floor
    return floor?.kind === 'queue' ? { ...floor.waiting, excluded: [] } : undefined
  }

  const shared = (one: Pool, other: Pool): number => {
    let sum = 0
    for (const id of one.agents) if (other.agents.has(id)) sum += members.get(id)?.cap ?? 0
    return sum
  }

  /**
   * The n-th slot of this pool that comes free is theirs, for who has these before them. Who can
   * be served elsewhere takes fewer of them than they are, and who needs one of few agents takes
   * no more than those few give.
   */
  const turnOf = (pool: Pool, before: readonly InLine[]): number => {
    const counts = new Map<Pool, number>()
    for (const entry of before) {
      const wanted = wantedIn(entry)
      const theirs = wanted ? poolOf(wanted) : pool
      counts.set(theirs, (counts.get(theirs) ?? 0) + 1)
    }
    const own = 1 + (counts.get(pool) ?? 0)
    const others = [...counts].flatMap(([theirs, count]) => {
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

  /** `soon`: an agent is free; what is left is that they answer the ring. */
  const soon = (department: string): Quote => {
    const ring = settings.routing.ringSeconds * 1000
    const curve = curveOf((z) => ring * 0.4 * Math.exp(0.6 * z)) as Quote['curve']
    const range = rangeOf(curve, 'soon', historyOf(state, department).scores.soon)
    return { kind: 'soon', curve, range }
  }

  const quote = (waiting: Waiting, before: readonly InLine[]): Quote | undefined => {
    const history = historyOf(state, waiting.department)
    const pool = poolOf({ ...waiting, excluded: [] })
    const n = turnOf(pool, before) - pool.open
    if (n <= 0.5) return soon(waiting.department)
    if (history.handled.length < KNOWN_FROM) return undefined
    const curve = curveOf((z) => pool.supply.timeOf(neededFor(n, z)))
    const kind = n <= FAR ? 'near' : 'far'
    return curve && { kind, curve, range: rangeOf(curve, kind, history.scores[kind]) }
  }

  const lineOf = (department: string) => state.lines[department] ?? []

  return {
    /** For somebody who is about to step into the line at `rank`. */
    arriving(waiting: Waiting, rank: Time): Quote | undefined {
      const line = lineOf(waiting.department)
      const entry = { conversation: waiting.conversation, rank, n: state.arrivals }
      return quote(waiting, line.slice(0, placeFor(line, entry)))
    },
    /** For somebody who stands in line; undefined too when nobody is there who could come free. */
    waiting(conversation: string, place?: number): Quote | undefined {
      const floor = state.conversations[conversation]?.floor
      if (floor?.kind !== 'queue') return undefined
      if (floor.offer !== undefined) return soon(floor.waiting.department)
      const line = lineOf(floor.waiting.department)
      const index = place ?? line.findIndex((entry) => entry.conversation === conversation)
      return quote(floor.waiting, line.slice(0, index))
    },
  }
}

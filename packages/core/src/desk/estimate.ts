import type { Time } from '../aggregate.js'
import type { Settings } from '../workspace/settings.js'
import type { KeptFor, Quote, Waiting } from './events.js'
import { historyOf, waitAt } from './history.js'
import { countsBefore, turnOf } from './line.js'
import { poolsOf } from './pools.js'
import { type DeskState, type Turn, wishOf } from './state.js'
import { neededFor } from './supply.js'

/** Fewer conversations than this say too little about how long one takes. */
const KNOWN_FROM = 5

/**
 * How often truths fall short of what people are told, and beyond it. Uneven on purpose: waits are
 * skewed, so a range that begins a little lower can end a good deal earlier.
 */
const SHORT = 0.04
const BEYOND = 0.09

/** Stands in for truths until enough are known: the model's own spread, and a little caution. */
const assumed = [-2, -1.5, -1.1, -0.7, -0.35, 0, 0.35, 0.7, 1.1, 1.5, 2]
const ENOUGH = 40

const quantile = (sorted: readonly number[], q: number): number => {
  const at = Math.max(0, Math.min(sorted.length - 1, q * (sorted.length + 1) - 1))
  const low = sorted[Math.floor(at)] as number
  const high = sorted[Math.ceil(at)] as number
  return low + (high - low) * (at - Math.floor(at))
}

const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)

/** Between which deviations all but a few truths of late fell. */
type Bounds = readonly [low: number, high: number]

const boundsOf = (scores: readonly number[]): Bounds => {
  const sorted = ascending(scores.length < ENOUGH ? [...scores, ...assumed] : scores)
  return [quantile(sorted, SHORT), quantile(sorted, 1 - BEYOND)]
}

/** What people are told: the part of the curve between the bounds; what is soon may be now. */
const rangeOf = (curve: Quote['curve'], kind: Quote['kind'], [low, high]: Bounds) => {
  const from = kind === 'soon' ? 0 : waitAt(curve, low)
  return [Math.round(from), Math.round(waitAt(curve, high))] satisfies Quote['range']
}

const deviations = [-2, -1, 0, 1, 2] as const

const curveOf = (wait: (z: number) => Time | undefined): Quote['curve'] | undefined => {
  const points = deviations.map(wait)
  if (points.some((point) => point === undefined)) return undefined
  return points.map((point) => Math.round(point as Time)) as Quote['curve']
}

/** Behind so many, whoever comes and goes until then matters more than who is there now. */
const FAR = 8

/**
 * Forecasts for everybody at one moment. What many share (who could serve, when slots come free)
 * is worked out once. Times are in ms from now.
 */
export const forecaster = (state: DeskState, settings: Settings, now: Time) => {
  const { poolOf, slotFor } = poolsOf(state, settings, now)
  const bounds = new Map<readonly number[], Bounds>()

  const quoteFor = (department: string, kind: Quote['kind'], curve: Quote['curve']): Quote => {
    const scores = historyOf(state, department).scores[kind]
    const known = bounds.get(scores) ?? boundsOf(scores)
    bounds.set(scores, known)
    return { kind, curve, range: rangeOf(curve, kind, known) }
  }

  /** `soon`: an agent is free; what is left is that they answer the ring. */
  const soon = (department: string): Quote => {
    const ring = settings.routing.ringSeconds * 1000
    const curve = curveOf((z) => ring * 0.4 * Math.exp(0.6 * z)) as Quote['curve']
    return quoteFor(department, 'soon', curve)
  }

  const quote = (waiting: Waiting, turn: Turn): Quote | undefined => {
    const { department } = waiting
    const pool = poolOf(waiting)
    const n = slotFor(pool, countsBefore(state, department, turn)) - pool.open
    if (n <= 0.5) return soon(department)
    if (historyOf(state, department).handled.length < KNOWN_FROM) return undefined
    const supply = pool.supply()
    const curve = curveOf((z) => supply.timeOf(neededFor(n, z)))
    return curve && quoteFor(department, n <= FAR ? 'near' : 'far', curve)
  }

  return {
    /** For somebody who is about to step into the line at `rank`. */
    arriving(waiting: Waiting, rank: Time, keptFor?: KeptFor): Quote | undefined {
      if (keptFor?.kind === 'dedicated') return undefined
      return quote(waiting, { rank, n: state.arrivals })
    },
    /** For somebody who stands in line; undefined too when nobody is there who could come free. */
    waiting(conversation: string): Quote | undefined {
      const wish = wishOf(state, conversation)
      if (!wish) return undefined
      if (wish.offer !== undefined) return soon(wish.waiting.department)
      // How long one person stays busy nobody can tell.
      if (wish.keptFor?.kind === 'dedicated') return undefined
      const turn = turnOf(wish)
      return turn && quote(wish.waiting, turn)
    },
  }
}

import type { Time } from '../aggregate.js'
import type { Quote } from './events.js'
import type { DeskState, History, Wish } from './state.js'

/** How much a department remembers: enough for stable quantiles, few enough for a snapshot. */
const HANDLED = 80
const SCORES = 100

/** How much of what was learnt about patience stays with each further wait. */
const FADE = 0.99

/** Beyond this many deviations a truth says only "far outside". */
const FAR = 5

const emptyHistory: History = {
  handled: [],
  scores: { soon: [], near: [], far: [] },
  left: 0,
  stood: 0,
}

export const historyOf = (state: DeskState, department: string): History =>
  state.histories[department] ?? emptyHistory

type Curve = Quote['curve']

/** Logarithms of the curve, rising strictly, so that it can be read in both directions. */
const steps = (curve: Curve): number[] => {
  const logs: number[] = []
  for (const wait of curve) {
    logs.push(Math.max(Math.log(Math.max(wait, 1_000)), (logs.at(-1) ?? 0) + 0.01))
  }
  return logs
}

/** The wait in ms at `z` deviations; straight lines between and beyond the points of the curve. */
export const waitAt = (curve: Curve, z: number): Time => {
  const logs = steps(curve)
  const at = Math.max(-FAR, Math.min(FAR, z)) + 2
  const i = Math.max(0, Math.min(logs.length - 2, Math.floor(at)))
  const [from, to] = [logs[i] as number, logs[i + 1] as number]
  return Math.exp(from + (to - from) * (at - i))
}

/** At how many deviations the true wait fell; the inverse of `waitAt`, to two digits. */
export const scoreOf = (curve: Curve, wait: Time): number => {
  const logs = steps(curve)
  const log = Math.log(Math.max(wait, 1))
  const above = logs.findIndex((step) => step > log)
  const i = above < 0 ? logs.length - 2 : Math.max(0, above - 1)
  const [from, to] = [logs[i] as number, logs[i + 1] as number]
  const z = i - 2 + (log - from) / (to - from)
  return Math.round(Math.max(-FAR, Math.min(FAR, z)) * 100) / 100
}

const keep = (list: readonly number[], value: number, most: number) => [
  ...list.slice(-(most - 1)),
  value,
]

const withHistory = (
  state: DeskState,
  department: string,
  change: Partial<History>,
): DeskState => ({
  ...state,
  histories: {
    ...state.histories,
    [department]: { ...historyOf(state, department), ...change },
  },
})

/** How long conversations take here. */
export const learnHandled = (state: DeskState, department: string, handled: Time): DeskState =>
  withHistory(state, department, {
    handled: keep(historyOf(state, department).handled, handled, HANDLED),
  })

/** Somebody's wait is over: how far off was the forecast, and how patient are people here? */
export const learnWait = (
  state: DeskState,
  { waiting, at, quote }: Wish,
  how: 'served' | 'left',
  now: Time,
): DeskState => {
  const { department } = waiting
  const { left, stood, scores } = historyOf(state, department)
  const faded = {
    left: FADE * left + (how === 'left' ? 1 : 0),
    stood: Math.round(FADE * stood + now - at),
  }
  if (!quote) return withHistory(state, department, faded)
  const { kind, curve } = quote
  const score = scoreOf(curve, now - at)
  // Who leaves early teaches nothing; who leaves late would have waited longer still.
  if (how === 'left' && score < 0) return withHistory(state, department, faded)
  return withHistory(state, department, {
    ...faded,
    scores: { ...scores, [kind]: keep(scores[kind], score, SCORES) },
  })
}

import { quantile } from '../../breaks/cut-run.js'
import type { BareRoom } from './contender.js'
import type { Measure, Report, Reports } from './run.js'

/** What our room is held against: so many times the figure of another contender. */
interface Goal {
  measure: Measure
  what: string
  against: BareRoom
  /** Less is better up to `most`, more is better from `least`. */
  bound: { most: number } | { least: number }
  /** Each message has a turn of its own: the room that does the least is held against it, too. */
  alone?: true
}

const goals: readonly Goal[] = [
  { measure: 'p50', what: 'round trip, p50', against: 'writer', bound: { most: 1.2 }, alone: true },
  { measure: 'p99', what: 'round trip, p99', against: 'writer', bound: { most: 1.5 }, alone: true },
  { measure: 'busy', what: 'one busy room', against: 'writer', bound: { least: 8 } },
  { measure: 'busy', what: 'one busy room', against: 'turns', bound: { least: 0.5 } },
  { measure: 'fanOut', what: 'one speaks to a hundred', against: 'relay', bound: { least: 1 } },
  { measure: 'quiet', what: 'quiet rooms', against: 'writer', bound: { least: 0.9 }, alone: true },
  { measure: 'idle', what: 'an idle connection', against: 'writer', bound: { most: 1.15 } },
]

const tellers: Record<Measure, { what: string; tell(figure: number): string }> = {
  p50: { what: 'round trip, p50', tell: (ms) => `${ms.toFixed(2)} ms` },
  p99: { what: 'round trip, p99', tell: (ms) => `${ms.toFixed(2)} ms` },
  busy: {
    what: 'one busy room, messages a second',
    tell: (n) => Math.round(n).toLocaleString('en'),
  },
  fanOut: {
    what: 'one speaks to a hundred, messages heard a second',
    tell: (n) => Math.round(n).toLocaleString('en'),
  },
  quiet: {
    what: 'quiet rooms, messages a second',
    tell: (n) => Math.round(n).toLocaleString('en'),
  },
  idle: { what: 'an idle connection', tell: (bytes) => `${(bytes / 1_000).toFixed(0)} kB` },
}

const middle = (figures: readonly number[]): number => quantile(figures, 0.5)

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The table of figures, and the table of ratios with their goals, in Markdown. */
export const tablesOf = (reports: Reports): string => {
  const { relay, writer, turns, least, ours } = reports
  const all = [relay, writer, turns, least, ours]
  const figures = Object.entries(tellers).map(([measure, { what, tell }]) =>
    row([
      what,
      ...all.map((report) => {
        const found = report.figures[measure as Measure]
        const range =
          found.length > 1 ? ` (${tell(Math.min(...found))} to ${tell(Math.max(...found))})` : ''
        return `${tell(middle(found))}${range}`
      }),
    ]),
  )
  const ratios = goals.map(({ measure, what, against, bound, alone }) => {
    const other = reports[against]
    const ratioOf = ({ figures }: Report) =>
      middle(figures[measure]) / middle(other.figures[measure])
    const ratio = ratioOf(ours)
    const kept = 'most' in bound ? ratio <= bound.most : ratio >= bound.least
    const goal = 'most' in bound ? `at most ${bound.most}` : `at least ${bound.least}`
    const cells = [what, other.name, ratio.toFixed(2), goal, kept ? 'yes' : 'no']
    return row([...cells, alone ? ratioOf(least).toFixed(2) : ''])
  })
  return [
    row(['', ...all.map(({ name, durable }) => `${name}${durable ? '' : ', not durable'}`)]),
    row(['---', ...all.map(() => '---')]),
    ...figures,
    '',
    row(['Baton', 'times', 'is', 'goal', 'kept', least.name]),
    row(Array(6).fill('---')),
    ...ratios,
  ].join('\n')
}

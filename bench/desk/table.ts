import { quantile } from '../../breaks/cut-run.js'
import type { Cost } from './costs.js'

const whole = (n: number): string => Math.round(n).toLocaleString('en')

const told = (figures: readonly number[]): string => {
  const range = `${whole(Math.min(...figures))} to ${whole(Math.max(...figures))}`
  return `${whole(quantile(figures, 0.5))} (${range})`
}

/** In Markdown. */
export const tableOf = (costs: readonly Cost[]): string => {
  const rows = costs.map(({ agents, waiting, decision, places }) => {
    const fewest = costs.find((cost) => cost.agents === agents)?.decision ?? decision
    const times = quantile(decision, 0.5) / quantile(fewest, 0.5)
    const rate = whole(1_000_000 / quantile(decision, 0.5))
    const cells = [whole(agents), whole(waiting), rate, told(decision), times.toFixed(2)]
    return `| ${[...cells, told(places)].join(' | ')} |`
  })
  return [
    '| agents | waiting | decisions a second | µs a decision | times the shortest line | µs telling places |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

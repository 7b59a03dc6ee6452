import { parseArgs } from 'node:util'
import { startDemo } from '../e2e/lib/demo.js'
import { type CutReport, playCuts, quantile } from './cut-run.js'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    messages: { type: 'string', default: '1000' },
    /** Seeds that are played at the same time. */
    together: { type: 'string', default: '4' },
  },
})
const from = Number(values.from)
const last = from + Number(values.seeds) - 1

const began = performance.now()
const demo = await startDemo()
const reports: CutReport[] = []
let next = from
const play = async () => {
  while (next <= last) {
    const report = await playCuts({ demo, seed: next++, messages: Number(values.messages) })
    reports.push(report)
    if (reports.length % 10 === 0) console.log(`${reports.length} seeds`)
  }
}
try {
  await Promise.all(Array.from({ length: Number(values.together) }, play))
} finally {
  await demo.stop()
}
const minutes = (performance.now() - began) / 60_000

for (const { seed, faults } of reports) {
  for (const [kind, lines] of Object.entries(faults)) {
    for (const line of (lines as string[]).slice(0, 50))
      console.log(`seed ${seed}, ${kind}: ${line}`)
  }
}
const sum = (of: (report: CutReport) => number) =>
  reports.reduce((all, report) => all + of(report), 0).toLocaleString('en')
const drains = reports.flatMap((report) => report.drains)
const within = (times: number[]) => [0.5, 0.99, 1].map((share) => quantile(times, share).toFixed(0))
const ms = within(drains.map((one) => one.ms)).join(', ')
const trips = within(drains.map((one) => one.trips)).join(', ')
console.log(
  [
    `seeds ${from} to ${last}`,
    `${sum((one) => one.messages)} messages`,
    `${sum((one) => one.cuts)} cuts`,
    `${sum((one) => one.faults.lost.length)} lost`,
    `${sum((one) => one.faults.doubled.length)} doubled`,
    `${sum((one) => one.faults.disordered.length)} out of order`,
    `${sum((one) => one.faults.floors.length + one.faults.untold.length)} else`,
    `drained ${drains.length} times within ${ms} ms (p50, p99, max)`,
    `while ${trips} bare round trips ended`,
    `${minutes.toFixed(1)} minutes`,
  ].join(', '),
)
const faults = reports.flatMap(({ faults: found }) => Object.values(found).flat())
process.exit(faults.length > 0 ? 1 : 0)

import { parseArgs } from 'node:util'
import { type CrashReport, playCrashes } from './crash-run.js'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    /** Acknowledgements between two kills, on average. */
    acks: { type: 'string', default: '1000' },
    /** Servers at the same time, each with its own people. */
    servers: { type: 'string', default: '2' },
    visitors: { type: 'string', default: '24' },
  },
})
const servers = Number(values.servers)
const kills = Math.ceil(Number(values.kills) / servers)
const first = Number(values.seed)

const began = performance.now()
const reports = await Promise.all(
  Array.from({ length: servers }, (_, nth) =>
    playCrashes({
      seed: first + nth,
      kills,
      acks: Number(values.acks),
      visitors: Number(values.visitors),
      progress(kill, acks) {
        if (kill % 25 === 0) console.log(`seed ${first + nth}: ${kill} kills, ${acks} acknowledged`)
      },
    }),
  ),
)
const minutes = (performance.now() - began) / 60_000

for (const { seed, faults } of reports) {
  for (const [kind, lines] of Object.entries(faults)) {
    for (const line of (lines as string[]).slice(0, 50))
      console.log(`seed ${seed}, ${kind}: ${line}`)
  }
}
const sum = (of: (report: CrashReport) => number) =>
  reports.reduce((all, report) => all + of(report), 0).toLocaleString('en')
console.log(
  [
    `seeds ${first} to ${first + servers - 1}`,
    `${sum((one) => one.kills)} kills`,
    `${sum((one) => one.acks)} acknowledgements`,
    `${sum((one) => one.conversations)} conversations`,
    `${sum((one) => one.faults.lost.length)} lost`,
    `${sum((one) => one.faults.doubled.length)} doubled`,
    `${sum((one) => one.faults.disordered.length)} out of order`,
    `${sum((one) => one.faults.floors.length)} without one floor`,
    `${sum((one) => one.faults.untold.length)} told wrong`,
    `${minutes.toFixed(1)} minutes`,
  ].join(', '),
)
const faults = reports.flatMap(({ faults: found }) => Object.values(found).flat())
process.exit(faults.length > 0 ? 1 : 0)

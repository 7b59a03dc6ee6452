import { parseArgs } from 'node:util'
import { bundled } from './bundle.js'
import { huntAll } from './hunt.js'
import { kinds } from './kinds.js'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    kinds: { type: 'boolean', default: false },
    bugs: { type: 'boolean', default: false },
  },
})

if (values.bugs) process.exit((await huntAll()) ? 0 : 1)

const { shortened, trySeed } = await bundled('run')
const from = Number(values.from)
const seeds = Number(values.seeds)
const began = performance.now()
let failed = 0
const accepted = new Map<string, number>()
for (let seed = from; seed < from + seeds; seed += 1) {
  const { found, ...outcome } = await trySeed(seed)
  for (const kind of outcome.accepted) accepted.set(kind, (accepted.get(kind) ?? 0) + 1)
  if (found.length === 0) continue
  failed += 1
  console.log(`seed ${seed}:`)
  for (const line of found) console.log(`  ${line}`)
  // The first one is made short, which takes a while.
  if (failed === 1) console.log(await shortened(seed))
}
for (const kind of kinds) {
  if (!accepted.has(kind)) console.log(`no seed had accepted: ${kind}`)
}
const seconds = (performance.now() - began) / 1000
console.log(
  `${seeds} seeds from ${from}, ${failed} failed, ${(seeds / seconds).toFixed(1)} a second`,
)
if (values.kinds) console.log([...accepted].sort(([, a], [, b]) => a - b))
process.exit(failed > 0 ? 1 : 0)

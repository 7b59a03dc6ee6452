import { parseArgs } from 'node:util'
import { bundled } from './bundle.js'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
  },
})

const { trySeed } = await bundled('run')
const from = Number(values.from)
const seeds = Number(values.seeds)
const began = performance.now()
let failed = 0
for (let seed = from; seed < from + seeds; seed += 1) {
  const { found } = await trySeed(seed)
  if (found.length === 0) continue
  failed += 1
  console.log(`seed ${seed}:`)
  for (const line of found) console.log(`  ${line}`)
}
const seconds = (performance.now() - began) / 1000
console.log(
  `${seeds} seeds from ${from}, ${failed} failed, ${(seeds / seconds).toFixed(1)} a second`,
)
process.exit(failed > 0 ? 1 : 0)

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bundled } from './bundle.js'
import { huntAll } from './hunt.js'
import { kinds } from './kinds.js'
import type { Share } from './part.js'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    cores: { type: 'string', default: String(availableParallelism()) },
    kinds: { type: 'boolean', default: false },
    bugs: { type: 'boolean', default: false },
  },
})

if (values.bugs) process.exit((await huntAll()) ? 0 : 1)

const from = Number(values.from)
const seeds = Number(values.seeds)
const cores = Number(values.cores)
const part = fileURLToPath(new URL('part.ts', import.meta.url))
// A run's rooms and clients live as long as the run: they are not worth a copy before.
const execArgv = [...process.execArgv, '--max-semi-space-size=64']

const shareOf = async (process: ChildProcess): Promise<Share> => {
  const [share] = await Promise.race([
    once(process, 'message'),
    once(process, 'exit').then(([code]) => {
      throw new Error(`a process ended with ${code}`)
    }),
  ])
  return share
}

const began = performance.now()
const shares = await Promise.all(
  Array.from({ length: cores }, (_, core) =>
    shareOf(fork(part, [from + core, from + seeds, cores].map(String), { execArgv })),
  ),
)
const seconds = (performance.now() - began) / 1000
const failed = shares.flatMap((share) => share.failed).sort((a, b) => a - b)
// The first one is made short, which takes a while.
const [first] = failed
if (first !== undefined) console.log(await (await bundled('run')).shortened(first))

const accepted = new Map<string, number>()
for (const [kind, times] of shares.flatMap((share) => share.accepted)) {
  accepted.set(kind, (accepted.get(kind) ?? 0) + times)
}
for (const kind of kinds) {
  if (!accepted.has(kind)) console.log(`no seed had accepted: ${kind}`)
}
if (values.kinds) console.log([...accepted].sort(([, a], [, b]) => a - b))
console.log(
  `${seeds} seeds from ${from}, ${failed.length} failed, ${(seeds / seconds).toFixed(1)} a second on ${cores} cores`,
)
process.exit(failed.length > 0 ? 1 : 0)

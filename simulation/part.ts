import { bundled } from './bundle.js'

/** What one process has found in its share of the seeds. */
export interface Share {
  failed: number[]
  /** How many seeds had each kind of command accepted. */
  accepted: [kind: string, seeds: number][]
}

const [from = 1, end = 1, step = 1] = process.argv.slice(2).map(Number)
const { trySeed } = await bundled('part')
const failed: Share['failed'] = []
const accepted = new Map<string, number>()
for (let seed = from; seed < end; seed += step) {
  const { found, ...outcome } = await trySeed(seed)
  for (const kind of outcome.accepted) accepted.set(kind, (accepted.get(kind) ?? 0) + 1)
  if (found.length === 0) continue
  failed.push(seed)
  console.log(`seed ${seed}:`, ...found.map((one) => `\n  ${one}`))
}
const share: Share = { failed, accepted: [...accepted] }
process.send?.(share)
process.disconnect?.()

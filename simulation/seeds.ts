import { beforeAll, expect, it } from 'vitest'
import { bundled } from './bundle.js'
import { kinds } from './kinds.js'
import type * as Pool from './pool.js'

/** How many seeds the test line runs; `npm run simulate` runs any number. */
const SEEDS = 2500
/** Seeds of one test, so that progress shows. */
const STEP = 50

/** Every second seed from `first`: two files share the work, one for each core. */
export const runSeeds = (first: 1 | 2): void => {
  let pool: typeof Pool
  const accepted = new Set<string>()
  beforeAll(async () => {
    pool = await bundled(`seeds-${first}`)
  })

  for (let from = first; from <= SEEDS; from += STEP * 2) {
    const seeds = Array.from({ length: STEP }, (_, index) => from + index * 2)
    it(`loses, doubles and leaks nothing in seeds ${from} to ${seeds.at(-1)}`, async () => {
      for (const seed of seeds) {
        const outcome = await pool.trySeed(seed)
        const short = outcome.found.length > 0 ? await pool.shortened(seed) : ''
        expect(outcome.found, `seed ${seed}, in short:\n${short}`).toEqual([])
        for (const kind of outcome.accepted) accepted.add(kind)
      }
    })
  }

  it('has each kind of command accepted in some seed', () => {
    expect(kinds.filter((kind) => !accepted.has(kind))).toEqual([])
  })
}

import { expect, it } from 'vitest'
import { wrongs } from './invariants.js'
import { tell } from './story.js'

/** How many seeds the test line runs; `npm run simulate` runs any number. */
const SEEDS = 2000
/** Seeds of one test, so that progress shows. */
const STEP = 50

/** Every second seed from `first`: two files share the work, one for each core. */
export const runSeeds = (first: 1 | 2): void => {
  for (let from = first; from <= SEEDS; from += STEP * 2) {
    const seeds = Array.from({ length: STEP }, (_, index) => from + index * 2)
    it(`loses, doubles and leaks nothing in seeds ${from} to ${seeds.at(-1)}`, async () => {
      for (const seed of seeds) {
        const story = await tell(seed)
        const found = await wrongs(story)
        expect(found, `seed ${seed}\n${story.told.join('\n')}`).toEqual([])
      }
    })
  }
}

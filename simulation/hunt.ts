import { type Bug, bugs } from './bugs.js'
import { bundled } from './bundle.js'

/** The first of these seeds whose story shows the bug, and what it finds wrong. */
export const hunt = async (
  bug: Bug,
  seeds: Iterable<number>,
): Promise<{ seed: number; found: string } | undefined> => {
  const { trySeed } = await bundled(`bug-${bugs.indexOf(bug)}`, bug)
  for (const seed of seeds) {
    const [found] = (await trySeed(seed)).found
    if (found !== undefined) return { seed, found }
  }
  return undefined
}

/** 1 to `most`. */
export function* upTo(most: number): Iterable<number> {
  for (let seed = 1; seed <= most; seed += 1) yield seed
}

/** So many seeds find each bug, or the simulation is too weak: the rarest needs fifteen thousand. */
const ENOUGH = 16_000

/** Puts each bug in by turns, and tells the seed that is to be recorded; whether all were found. */
export const huntAll = async (): Promise<boolean> => {
  let missed = 0
  for (const bug of bugs) {
    const shown = await hunt(bug, upTo(ENOUGH))
    if (!shown) missed += 1
    console.log(`${bug.name}: ${shown ? `seed ${shown.seed}, ${shown.found}` : 'MISSED'}`)
  }
  return missed === 0
}

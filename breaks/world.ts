import type { Network } from '@baton/client'
import { createRandom } from '../party/src/hosts/virtual-time.js'

/** Dice that a seed repeats. */
export interface Dice {
  chance(share: number): boolean
  /** A whole number from `least` to `most`, both inclusive. */
  between(least: number, most: number): number
  pick<T>(list: readonly T[]): T | undefined
}

export const createDice = (seed: number): Dice => {
  const random = createRandom(seed)
  return {
    chance: (share) => random() < share,
    between: (least, most) => least + Math.floor(random() * (most - least + 1)),
    pick: (list) => list[Math.floor(random() * list.length)],
  }
}

/** What tells clients that the server is there again, as a browser tells that it is online. */
export const createBell = (): Network & { ring(): void } => {
  const listeners = new Set<() => void>()
  return {
    online: () => true,
    watch(changed) {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    ring() {
      for (const changed of [...listeners]) changed()
    },
  }
}

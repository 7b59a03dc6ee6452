import { expect, it } from 'vitest'
import { playCrashes } from './crash-run.js'

/** Two servers at once: while one of them starts, the other is talked to. */
const seeds = [1, 2]
const KILLS = 15

it('[NL1] [NL2] 30 kills in the middle of talk lose nothing, double nothing and leave one floor', async () => {
  const reports = await Promise.all(
    seeds.map((seed) => playCrashes({ seed, kills: KILLS, acks: 120, visitors: 8 })),
  )
  for (const { seed, kills, acks, faults } of reports) {
    const none = { lost: [], doubled: [], disordered: [], floors: [], untold: [] }
    expect({ seed, kills, faults }).toEqual({ seed, kills: KILLS, faults: none })
    expect(acks).toBeGreaterThan(KILLS * 30)
  }
})

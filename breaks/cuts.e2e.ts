import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Demo, startDemo } from '../e2e/lib/demo.js'
import { playCuts, quantile } from './cut-run.js'

const seeds = [1, 2, 3, 4]
const MESSAGES = 400
/**
 * 150 ms are three round trips of 50 ms; a busy machine makes both longer. It may also make the slowest
 * slower than that, so here half of them counts; `worn.test.ts` of the client bounds all in virtual time.
 */
const TRIPS = 3

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 60_000)
afterAll(() => demo.stop())

it('[NL3] [NL4] lines that break every 80 to 320 ms lose, double and reorder nothing, and drain at once when they hold', async () => {
  const reports = await Promise.all(
    seeds.map((seed) => playCuts({ demo, seed, messages: MESSAGES })),
  )
  for (const { seed, messages, cuts, drains, faults } of reports) {
    const none = { lost: [], doubled: [], disordered: [], floors: [], untold: [] }
    expect({ seed, messages, faults }).toEqual({ seed, messages: MESSAGES, faults: none })
    expect(cuts).toBeGreaterThan(20)
    expect(drains.length).toBeGreaterThan(2)
  }
  const trips = reports.flatMap(({ drains }) => drains.map((one) => one.trips))
  expect(quantile(trips, 0.5)).toBeLessThan(TRIPS)
})

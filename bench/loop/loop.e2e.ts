import { expect, it } from 'vitest'
import { rowsPerMessage } from './rows.js'
import { MEASURES, runLoop } from './run.js'
import { tablesOf } from './table.js'

/** Only that the bench works: what it measures in so short a time says nothing. */
const sizes = {
  trips: 5,
  window: 50,
  talkers: 2,
  flying: 4,
  listeners: 3,
  rooms: 3,
  rest: 0,
  idle: 50,
  missed: 2_000,
}

it('measures our room and four bare ones beside each other, and tells it in a table', async () => {
  const { resumed, ...reports } = await runLoop(sizes, 1)
  for (const { name, figures } of Object.values(reports)) {
    for (const measure of MEASURES) {
      expect(figures[measure], `${measure} of ${name}`).toEqual([expect.any(Number)])
      if (measure !== 'idle') expect(figures[measure][0], measure).toBeGreaterThan(0)
    }
    expect(tablesOf({ ...reports, resumed })).toContain(name)
  }
  expect(resumed.sent).toBeGreaterThan(0)
})

it('a message costs one row, its share of snapshots and alarms included', async () => {
  expect(await rowsPerMessage(400)).toBeLessThan(1.1)
})

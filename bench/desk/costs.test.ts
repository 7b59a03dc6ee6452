import { expect, it } from 'vitest'
import { costsOfDesks } from './costs.js'
import { tableOf } from './table.js'

it('measures desks with people in line, and tells it in a table', () => {
  const costs = costsOfDesks([{ agents: 5, waiting: 50 }], 2, 5)
  for (const { decision, places } of costs) {
    expect(Math.min(...decision, ...places)).toBeGreaterThan(0)
  }
  expect(tableOf(costs)).toContain('| 5 | 50 |')
})

import { expect, it } from 'vitest'
import { createGrowing } from './grow.js'

it('[RM43] a conversation that has grown opens with as much as a short one, in rows that do not grow', async () => {
  const { grow, measure } = await createGrowing()
  await grow(1_000)
  const short = await measure(1)
  await grow(20_000)
  const long = await measure(1)
  expect(long.sent).toBeLessThan(short.sent * 1.1)
  expect(long.stored).toBeLessThan(short.stored * 1.1)
  expect(long.rows).toBeLessThan(short.rows * 1.1)
})

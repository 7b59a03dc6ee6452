import { expect, it } from 'vitest'
import { heldAfterFresh } from './fresh.js'

it('an agent’s console holds no more after twenty conversations than after five', async () => {
  const few = await heldAfterFresh(5)
  const many = await heldAfterFresh(20)
  expect(many.agent).toBeLessThan(few.agent * 1.5)
})

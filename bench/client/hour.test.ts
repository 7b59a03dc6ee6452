import { expect, it } from 'vitest'
import { heldAfterFresh } from './fresh.js'

it('an agent’s console holds no more after sixty conversations than after twenty', async () => {
  const few = await heldAfterFresh(20)
  const many = await heldAfterFresh(60)
  expect(many.agent).toBeLessThan(few.agent * 1.3)
})

import { expect, it } from 'vitest'
import { bytesOfBoards } from './boards.js'

it('[DK46] consoles are sent no more where thousands wait, when something happens and when they come', () => {
  const few = bytesOfBoards(10, 100, 5)
  const many = bytesOfBoards(10, 5_000, 5)
  expect(few.each).toBeLessThan(1_000)
  // Figures grow by a digit or two.
  expect(many.each - few.each).toBeLessThan(10)
  expect(many.coming - few.coming).toBeLessThan(10)
})

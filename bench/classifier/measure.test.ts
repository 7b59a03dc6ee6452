import { describe, expect, test } from 'vitest'
import { belowBounds, measure, readLines } from './measure.js'

describe('the held-out half of the labelled lines', () => {
  const lines = readLines()
  const held = lines.filter((line) => line.split === 'held')

  test('H9 is half of at least 400 lines, with at least 8 of each class and language', () => {
    expect(lines.length).toBeGreaterThanOrEqual(400)
    expect(held.length * 2).toBe(lines.length)
    for (const language of ['zh', 'en']) {
      const few = measure(held.filter((line) => line.language === language)).filter(
        (figure) => figure.n < 8,
      )
      expect(few).toEqual([])
    }
  })

  test.each(['zh', 'en'])(
    'H9 is read with precision 0.9 and recall 0.7 in every class, in %s',
    (language) => {
      expect(belowBounds(measure(held.filter((line) => line.language === language)))).toEqual([])
    },
  )
})

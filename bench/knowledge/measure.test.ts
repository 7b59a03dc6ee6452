import { describe, expect, it } from 'vitest'
import { outside, paraphrases } from './lines.js'
import { demoKnowledge, measure, TOP1_MIN, UNSURE_MIN, unsureOutside } from './measure.js'

const held = async () => {
  const knowledge = await demoKnowledge()
  return (['zh', 'en'] as const).map((language) => measure(knowledge, language, 'held'))
}

describe('the demo’s knowledge', () => {
  it('is measured on enough questions, half of them held out', () => {
    for (const language of ['zh', 'en'] as const) {
      for (const lines of [paraphrases, outside]) {
        const own = lines.filter((line) => line.language === language)
        expect(own.filter(({ split }) => split === 'held')).toHaveLength(own.length / 2)
      }
    }
    expect(paraphrases.length).toBeGreaterThanOrEqual(120)
    expect(outside.length).toBeGreaterThanOrEqual(40)
    const ids = [...paraphrases, ...outside].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('finds the right answer first for held-out paraphrases in each language', async () => {
    for (const { top1 } of await held()) expect(top1).toBeGreaterThanOrEqual(TOP1_MIN)
  })

  it('makes the bot unsure about held-out questions outside, and rarely about others', async () => {
    const figures = await held()
    expect(unsureOutside(figures)).toBeGreaterThanOrEqual(UNSURE_MIN)
    for (const { unsureInside } of figures) expect(unsureInside).toBeLessThanOrEqual(0.2)
  })
})

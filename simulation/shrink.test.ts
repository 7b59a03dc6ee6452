import { expect, it } from 'vitest'
import { type Plan, planOf } from './plan.js'
import { asTest, shrink } from './shrink.js'

const plan: Plan = {
  ...planOf(7),
  steps: Array.from({ length: 40 }, (_, step) => step),
  troubles: ['cuts', 'crashes', 'clocks'],
}

/** Goes wrong where ada does steps 7 and 30 with a line that breaks. */
const goesWrong = async ({ steps, troubles, agents }: Plan): Promise<boolean> =>
  [7, 30].every((step) => steps.includes(step)) &&
  troubles.includes('cuts') &&
  agents.includes('ada')

it('a story that goes wrong is left with the steps, faults and people that it takes', async () => {
  expect(await shrink(plan, goesWrong)).toEqual({
    seed: 7,
    steps: [7, 30],
    troubles: ['cuts'],
    visitors: [plan.visitors.at(-1)],
    agents: ['ada'],
  })
})

it('a short story reads as a test', () => {
  const text = asTest({ ...plan, steps: [7] }, ["v1's copy is old"], ['1.000 s: say (v1)'])
  expect(text.split('\n')).toEqual([
    "it('v1’s copy is old (seed 7)', async () => {",
    '  // 1.000 s: say (v1)',
    `  const { found } = await tryPlan(${JSON.stringify({ ...plan, steps: [7] })})`,
    '  expect(found).toEqual([])',
    '})',
  ])
})

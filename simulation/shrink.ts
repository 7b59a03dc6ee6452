import type { Plan } from './plan.js'

type Part = 'steps' | 'troubles' | 'visitors' | 'agents'

/** A plan without some of what it has, as long as it still goes wrong without. */
const without = async <P extends Part>(
  plan: Plan,
  part: P,
  goesWrong: (plan: Plan) => Promise<boolean>,
): Promise<Plan> => {
  let best = plan
  for (let size = Math.ceil(plan[part].length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < best[part].length; ) {
      const list: readonly unknown[] = best[part]
      const fewer = { ...best, [part]: [...list.slice(0, from), ...list.slice(from + size)] }
      // Somebody has to be there.
      if (fewer[part].length > 0 && (await goesWrong(fewer))) best = fewer
      else from += size
    }
  }
  return best
}

/** The shortest story that is found to go wrong too: fewer steps, faults and people. */
export const shrink = async (
  plan: Plan,
  goesWrong: (plan: Plan) => Promise<boolean>,
): Promise<Plan> => {
  let best = plan
  for (const part of ['steps', 'troubles', 'visitors', 'agents', 'steps'] as const) {
    best = await without(best, part, goesWrong)
  }
  return best
}

/** The story as a test that can be pasted. */
export const asTest = (plan: Plan, found: readonly string[], told: readonly string[]): string =>
  [
    `it('${found[0]?.replaceAll("'", '’')} (seed ${plan.seed})', async () => {`,
    ...told.map((line) => `  // ${line}`),
    `  const { found } = await tryPlan(${JSON.stringify(plan)})`,
    '  expect(found).toEqual([])',
    '})',
  ].join('\n')

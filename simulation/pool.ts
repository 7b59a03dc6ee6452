import { wrongs } from './invariants.js'
import { linesOf, type Plan, planOf } from './plan.js'
import { asTest, shrink } from './shrink.js'
import { tell } from './story.js'

/** What a story came to. */
export interface Outcome {
  /** What is wrong, in sentences. */
  found: string[]
  /** What happened, line by line. */
  told: string[]
  /** The kinds of commands that rooms have accepted. */
  accepted: ReadonlySet<string>
}

export const tryPlan = async (plan: Plan): Promise<Outcome> => {
  const mistakes: string[] = []
  const { error } = console
  // Rooms catch mistakes of ours and go on; what they have to say of it is none of their troubles.
  console.error = (what: string, why: unknown) => {
    if (!what.endsWith('cannot be read')) mistakes.push(`${what}: ${why}`)
  }
  try {
    const story = await tell(plan)
    const { told, accepted } = story
    return { found: [...mistakes, ...(await wrongs(story, linesOf(plan)))], told, accepted }
  } finally {
    console.error = error
  }
}

export const trySeed = (seed: number): Promise<Outcome> => tryPlan(planOf(seed))

/** A short story that goes wrong as the seed's does, as a test that can be pasted. */
export const shortened = async (seed: number): Promise<string> => {
  const plan = await shrink(planOf(seed), async (one) => (await tryPlan(one)).found.length > 0)
  const { found, told } = await tryPlan(plan)
  return asTest(plan, found, told)
}

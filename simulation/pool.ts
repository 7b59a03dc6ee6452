import { wrongs } from './invariants.js'
import { tell } from './story.js'

/** What one seed came to. */
export interface Outcome {
  /** What is wrong, in sentences. */
  found: string[]
  /** What happened, line by line. */
  told: string[]
  /** The kinds of commands that rooms have accepted. */
  accepted: ReadonlySet<string>
}

export const trySeed = async (seed: number): Promise<Outcome> => {
  const story = await tell(seed)
  const { told, accepted } = story
  return { found: await wrongs(story), told, accepted }
}

import { createKnowledge } from '../knowledge/knowledge.js'
import { workspace } from '../workspace.js'

/** One index for all that runs together: agents are offered what the bot answers from. */
export const knowledge = createKnowledge(workspace.knowledge)

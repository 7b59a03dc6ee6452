import type { Classification } from '../classifier/index.js'
import type { Settings } from '../workspace/settings.js'

/** What a conversation needs to know of its workspace to decide. */
export interface ConversationPolicy {
  settings: Settings
  classify(text: string): Classification
  /** What visitors have already seen of the answer to that turn. */
  streamed?: { turn: number; text: string }
}

import type { Draft } from './draft.js'
import { knownOf } from './state.js'

/** Those who were asked to look at a conversation, or one of them, are asked no longer. */
export const unlist = (draft: Draft, conversation: string, only?: string): void => {
  for (const agent of Object.keys(knownOf(draft.state, conversation)?.consults ?? {})) {
    if (only === undefined || only === agent) {
      draft.emit({ type: 'consult-unlisted', conversation, agent })
    }
  }
}

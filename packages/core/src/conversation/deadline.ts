import type { Time } from '../aggregate.js'
import { mayEndByAbsence } from './absence.js'
import type { ConversationState } from './state.js'
import { transferDeadlines } from './transfer/time.js'

/** The next time at which a `tick` changes something. */
export const deadline = (state: ConversationState): Time | undefined => {
  const times = [
    state.asking?.deadline,
    state.team?.ringing?.deadline,
    ...transferDeadlines(state),
    mayEndByAbsence(state) ? state.team?.endsAt : undefined,
  ].filter((time) => time !== undefined)
  return times.length > 0 ? Math.min(...times) : undefined
}

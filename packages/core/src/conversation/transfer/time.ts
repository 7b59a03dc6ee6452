import type { Time } from '../../aggregate.js'
import type { ConversationEvent } from '../events.js'
import type { ConversationState } from '../state.js'
import { after, type ConversationContext, team } from '../step.js'
import { followUp } from './away.js'
import { consentLapses } from './consent.js'
import { endTransfer } from './end.js'

/** When time alone changes something about a transfer, or a promise is due. */
export const transferDeadlines = ({ consent, team }: ConversationState): (Time | undefined)[] => [
  consent?.until,
  team?.transfer?.deadline,
  team?.transfer?.awayUntil,
  team?.promise?.until,
]

/** T22: nobody of the department took it in time. What rings there rings no more. */
const departmentLapses = (
  state: ConversationState,
  context: ConversationContext,
): ConversationEvent[] => {
  const { deadline } = team(state).transfer ?? {}
  const due = deadline !== undefined && deadline <= context.now
  return due ? endTransfer(state, 'timed-out', context) : []
}

const promiseLapses = (state: ConversationState, { now }: ConversationContext) => {
  const { promise } = team(state)
  return promise && promise.until <= now
    ? [{ type: 'promise-missed' as const, at: now, department: promise.department }]
    : []
}

export const transferTick = (
  state: ConversationState,
  context: ConversationContext,
): ConversationEvent[] => {
  const events: ConversationEvent[] = []
  for (const due of [consentLapses, departmentLapses, followUp, promiseLapses]) {
    events.push(...due(after(state, events), context))
  }
  return events
}

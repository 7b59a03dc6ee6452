import type { Actor } from '../actor.js'
import { type Refusal, refuse } from '../aggregate.js'
import { entriesOf, keysOf } from '../ordered.js'
import type { RefusalCode } from '../refusals.js'
import { memberOf } from './crew.js'
import type { Draft } from './draft.js'
import type { Status } from './events.js'
import { hush, silence, vanish } from './gone.js'
import { lineOf } from './line.js'
import { stepIntoLine } from './queue.js'
import { seatOf, wishOf } from './state.js'

/** A32: everybody chooses their own status, nobody that of somebody else. */
export const setStatus = (
  draft: Draft,
  by: Actor,
  status: Status,
): Refusal<RefusalCode> | undefined => {
  if (by.kind !== 'member') return refuse('not-allowed')
  if (!memberOf(draft.settings, by.id)) return refuse('unknown-member')
  if (seatOf(draft.state, by.id).status === status) return undefined
  draft.emit({ type: 'status-set', agent: by.id, status })
  if (status === 'offline') silence(draft, by.id)
  return undefined
}

export const presence = (draft: Draft, agent: string, connected: boolean): void => {
  if (seatOf(draft.state, agent).connected === connected) return
  if (connected) draft.emit({ type: 'connected', agent })
  else {
    vanish(draft, agent)
    hush(draft, agent)
  }
}

/** Who waits in a department that the settings no longer know waits where handoffs go. */
const rehome = (draft: Draft): void => {
  const { departments, handoff } = draft.settings
  const known = new Set(departments.map(({ id }) => id))
  for (const department of keysOf(draft.state.lines)) {
    if (known.has(department) || !known.has(handoff.department)) continue
    for (const [, conversation] of lineOf(draft.state, department)) {
      const wish = wishOf(draft.state, conversation)
      if (!wish || wish.offer !== undefined) continue
      stepIntoLine(draft, { ...wish.waiting, department: handoff.department }, wish)
    }
  }
}

/**
 * The room starts anew, and its sockets with it: they are counted again one by one. Until their
 * grace is over, what rang at people who were there rings on.
 */
export const wake = (draft: Draft): void => {
  for (const [agent, { connected }] of entriesOf(draft.state.seats)) {
    if (connected) vanish(draft, agent)
  }
  rehome(draft)
}

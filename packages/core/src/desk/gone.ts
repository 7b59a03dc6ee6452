import type { Draft } from './draft.js'
import { ENOUGH, release } from './leases.js'
import { type DeskState, seatOf, wishOf } from './state.js'

/** The connection is lost: how long it is forgiven, and when conversations go back. */
export const vanish = (draft: Draft, agent: string): void => {
  const { graceSeconds, goneSeconds } = draft.settings.routing
  draft.emit({
    type: 'disconnected',
    agent,
    graceUntil: draft.now + graceSeconds * 1000,
    goneAt: draft.now + goneSeconds * 1000,
  })
}

/** Offers do not ring at nobody: they return at once. */
export const silence = (draft: Draft, agent: string): void => {
  for (const offer of seatOf(draft.state, agent).rings) release(draft, offer, 'agent-away')
}

/** Who was asked by name may come back and answer while their absence is forgiven. */
export const hush = (draft: Draft, agent: string): void => {
  for (const offer of seatOf(draft.state, agent).rings) {
    const conversation = draft.state.offers[offer]?.conversation ?? ''
    const named = wishOf(draft.state, conversation)?.transfer?.agent === agent
    if (!named) release(draft, offer, 'agent-away')
  }
}

/** Conversations of this agent that were not yet asked to go back. */
const leftBehind = (state: DeskState, agent: string): string[] =>
  seatOf(state, agent).holds.filter((id) => {
    const floor = state.conversations[id]?.floor
    return floor?.kind === 'agent' && !floor.abandoned
  })

/** When somebody who lost their connection counts as away, and when as gone for good. */
export const goneDeadlines = (state: DeskState, agent: string): number[] => {
  const { graceUntil, goneAt } = seatOf(state, agent)
  return [
    ...(graceUntil === undefined ? [] : [graceUntil]),
    ...(goneAt === undefined || leftBehind(state, agent).length === 0 ? [] : [goneAt]),
  ]
}

const abandon = (draft: Draft, agent: string): void => {
  const { members, departments, handoff } = draft.settings
  const known = new Set(departments.map(({ id }) => id))
  const own = members.find(({ id }) => id === agent)?.departments[0]
  for (const conversation of leftBehind(draft.state, agent)) {
    const floor = draft.state.conversations[conversation]?.floor
    const before = floor?.kind === 'agent' ? floor.department : undefined
    const department =
      [before, own].find((id) => id !== undefined && known.has(id)) ?? handoff.department
    draft.emit({ type: 'abandoned', conversation, agent, department })
  }
}

/** Whose grace or patience has run out. */
export const giveUp = (draft: Draft): void => {
  for (const agent of Object.keys(draft.state.seats)) {
    if (draft.events.length >= ENOUGH) return
    const { graceUntil, goneAt } = seatOf(draft.state, agent)
    if (graceUntil !== undefined && graceUntil <= draft.now) {
      draft.emit({ type: 'away', agent })
      silence(draft, agent)
    }
    if (goneAt !== undefined && goneAt <= draft.now) abandon(draft, agent)
  }
}

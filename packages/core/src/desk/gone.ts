import { memberOf } from './crew.js'
import { dueOf } from './deadline.js'
import type { Draft } from './draft.js'
import { ENOUGH, release } from './leases.js'
import { knownOf, leftBehind, offerOf, seatOf, wishOf } from './state.js'

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
    const conversation = offerOf(draft.state, offer)?.conversation ?? ''
    const named = wishOf(draft.state, conversation)?.transfer?.agent === agent
    if (!named) release(draft, offer, 'agent-away')
  }
}

const abandon = (draft: Draft, agent: string): void => {
  const { departments, handoff } = draft.settings
  const known = new Set(departments.map(({ id }) => id))
  const own = memberOf(draft.settings, agent)?.departments[0]
  for (const conversation of leftBehind(draft.state, agent)) {
    const floor = knownOf(draft.state, conversation)?.floor
    const before = floor?.kind === 'agent' ? floor.department : undefined
    const department =
      [before, own].find((id) => id !== undefined && known.has(id)) ?? handoff.department
    draft.emit({ type: 'abandoned', conversation, agent, department })
  }
}

/** Whose grace or patience has run out. */
export const giveUp = (draft: Draft): void => {
  for (const agent of dueOf(draft, 'grace')) {
    if (draft.events.length >= ENOUGH) return
    draft.emit({ type: 'away', agent })
    silence(draft, agent)
  }
  for (const agent of dueOf(draft, 'gone')) {
    if (draft.events.length >= ENOUGH) return
    abandon(draft, agent)
  }
}

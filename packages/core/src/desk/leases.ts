import { count, entriesOf, first } from '../ordered.js'
import type { ConversationToDesk } from './commands.js'
import { crewOf, memberOf } from './crew.js'
import { dueOf } from './deadline.js'
import type { Draft } from './draft.js'
import type { ReleasedHow } from './events.js'
import { wantedOf } from './line.js'
import {
  type Candidate,
  fits,
  isFree,
  type Routed,
  route,
  serves,
  type Wanted,
  wishes,
} from './routing.js'
import { byTurn, type DeskState, offerOf, type Turn, type Wish, wishOf } from './state.js'

/** How much longer than it rings a slot stays reserved, for the answer to travel. */
const LEASE_MS = 30_000

/** Who passed on a conversation is not asked again for so long: others come first, nobody strands. */
const AGAIN_MS = 60_000

/** One decision holds so many events at most, with their explanations; the next tick goes on. */
export const ENOUGH = 64

/** Takes a slot for the agent at whom the wish rings from now on. */
export const reserve = (draft: Draft, { waiting, transfer }: Wish, routed: Routed): void => {
  const { settings } = draft
  const { conversation, department } = waiting
  const member = memberOf(settings, routed.agent ?? '')
  if (!member) return
  const { ringSeconds, accept } = transfer ?? settings.routing
  const ringUntil = draft.now + ringSeconds * 1000
  draft.emit({
    type: 'reserved',
    offer: draft.newId(),
    conversation,
    department,
    agent: member.id,
    name: member.name,
    ringUntil,
    leaseUntil: ringUntil + LEASE_MS,
    auto: accept === 'auto',
    explanation: routed.explanation,
    ...(transfer && { transfer: transfer.id }),
  })
}

/** The first of all who wish for the same, by their wish. */
const headsOf = ({ seeking }: DeskState) =>
  [...entriesOf(seeking)]
    .map(([wish, queue]) => {
      const [turn, conversation] = first(queue) as readonly [Turn, string]
      return { wish, turn, conversation }
    })
    .sort((one, other) => byTurn.compare(one.turn, other.turn))

/** Who is kept for somebody may wait for them in any department. */
const servable = (all: readonly Candidate[], free: readonly Candidate[], wanted: Wanted) => {
  const near = wanted.keptFor ? free : free.filter((one) => serves(one, wanted))
  if (near.length === 0) return false
  const met = wishes(all, wanted)
  return near.some((one) => fits(one, wanted, met))
}

/**
 * Offers what can be offered, longest wait first. Who cannot be served by any free agent is passed
 * over, and with them who wishes for the same, so that nobody behind them waits for nothing.
 */
export const assign = (draft: Draft): void => {
  const { algorithm } = draft.settings.routing
  const hopeless = new Set<string>()
  const next = (all: readonly Candidate[], free: readonly Candidate[]): Wish | undefined => {
    for (const { wish: key, conversation } of headsOf(draft.state)) {
      const wish = hopeless.has(key) ? undefined : wishOf(draft.state, conversation)
      if (wish && servable(all, free, wantedOf(wish))) return wish
      hopeless.add(key)
    }
    return undefined
  }
  while (count(draft.state.seeking) > hopeless.size) {
    const all = crewOf(draft.state, draft.settings)
    const free = all.filter(isFree)
    const wish = free.length > 0 ? next(all, free) : undefined
    if (!wish) return
    if (draft.events.length >= ENOUGH) {
      draft.emit({ type: 'postponed' })
      return
    }
    reserve(draft, wish, route(all, wantedOf(wish), wish.transfer?.algorithm ?? algorithm))
  }
}

/** Takes the slot back. Those who passed, or let the lease run out, are not asked again at once. */
export const release = (draft: Draft, offer: string, how: ReleasedHow): void => {
  const found = offerOf(draft.state, offer)
  if (!found) return
  const { conversation, agent, transfer } = found
  const passed = how !== 'agent-away' && how !== 'superseded'
  draft.emit({
    type: 'released',
    offer,
    conversation,
    agent,
    how,
    ...(passed && { excluded: true }),
    ...(passed && transfer === undefined && { againAt: draft.now + AGAIN_MS }),
  })
}

/** Withdraws whatever still rings for this conversation. */
export const supersede = (draft: Draft, conversation: string): void => {
  const offer = wishOf(draft.state, conversation)?.offer
  if (offer !== undefined) release(draft, offer, 'superseded')
}

type Settle = Extract<ConversationToDesk, { type: 'settle' }>

export const settle = (draft: Draft, { offer, conversation, agent, how }: Settle): void => {
  const found = offerOf(draft.state, offer)
  // Late or meant for somebody else: the slot was given back when the offer went away.
  if (found?.conversation !== conversation || found.agent !== agent) return
  release(draft, offer, how === 'revoked' ? 'superseded' : how)
}

/** Goes on with what was too much for one decision. */
export const resume = (draft: Draft): void => {
  if (draft.state.postponed !== undefined) draft.emit({ type: 'resumed' })
}

/** Leases that have run out, and exclusions whose time has come. */
export const expire = (draft: Draft): void => {
  for (const offer of dueOf(draft, 'lease')) {
    if (draft.events.length >= ENOUGH) return
    release(draft, offer, 'lease-ran-out')
  }
  for (const conversation of dueOf(draft, 'again')) {
    if (draft.events.length >= ENOUGH) return
    draft.emit({ type: 'exclusions-lifted', conversation })
  }
}

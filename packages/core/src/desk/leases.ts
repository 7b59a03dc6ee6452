import type { ConversationToDesk } from './commands.js'
import type { Draft } from './draft.js'
import type { ReleasedHow } from './events.js'
import { inOrder } from './line.js'
import {
  type Candidate,
  candidates,
  fits,
  isFree,
  type Routed,
  route,
  type Wanted,
  wishes,
} from './routing.js'
import { type DeskState, type InLine, type Wish, wishOf } from './state.js'

/** How much longer than it rings a slot stays reserved, for the answer to travel. */
const LEASE_MS = 30_000

/** Who passed on a conversation is not asked again for so long: others come first, nobody strands. */
const AGAIN_MS = 60_000

/** One decision holds so many events at most, with their explanations; the next tick goes on. */
export const ENOUGH = 64

const wantedOf = ({ waiting, excluded, transfer, keptFor }: Wish): Wanted => ({
  ...waiting,
  ...(keptFor && { keptFor }),
  excluded: transfer ? [...excluded, transfer.from] : excluded,
})

/** Takes a slot for the agent at whom the wish rings from now on. */
export const reserve = (draft: Draft, { waiting, transfer }: Wish, routed: Routed): void => {
  const { members, routing } = draft.settings
  const { conversation, department } = waiting
  const member = members.find(({ id }) => id === routed.agent)
  if (!member) return
  const { ringSeconds, accept } = transfer ?? routing
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

/**
 * Those who may be waiting for one of these agents, in order over all their departments. Who is
 * kept for somebody may wait for them in any.
 */
const hopeful = (state: DeskState, free: readonly Candidate[]) => {
  const departments = new Set(free.flatMap((one) => one.departments))
  const isKept = ({ conversation }: InLine) => wishOf(state, conversation)?.keptFor !== undefined
  return inOrder(
    Object.entries(state.lines).map(([department, line]) =>
      departments.has(department) ? line : line.filter(isKept),
    ),
  )
}

/**
 * Offers what can be offered, longest wait first. Who cannot be served by any free agent is passed
 * over, so that nobody behind them waits for nothing.
 */
export const assign = (draft: Draft): void => {
  if (Object.keys(draft.state.lines).length === 0) return
  const { algorithm } = draft.settings.routing
  let all = candidates(draft.state, draft.settings)
  let free = all.filter(isFree)
  if (free.length === 0) return
  for (const { conversation } of hopeful(draft.state, free)) {
    const wish = wishOf(draft.state, conversation)
    if (!wish || wish.offer !== undefined) continue
    const wanted = wantedOf(wish)
    const met = wishes(all, wanted)
    if (!free.some((one) => fits(one, wanted, met))) continue
    if (draft.events.length >= ENOUGH) {
      draft.emit({ type: 'postponed' })
      return
    }
    reserve(draft, wish, route(all, wanted, wish.transfer?.algorithm ?? algorithm))
    all = candidates(draft.state, draft.settings)
    free = all.filter(isFree)
    if (free.length === 0) return
  }
}

/** Takes the slot back. Those who passed, or let the lease run out, are not asked again at once. */
export const release = (draft: Draft, offer: string, how: ReleasedHow): void => {
  const found = draft.state.offers[offer]
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
  const found = draft.state.offers[offer]
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
  for (const [id, { leaseUntil }] of Object.entries(draft.state.offers)) {
    if (draft.events.length >= ENOUGH) return
    if (leaseUntil <= draft.now) release(draft, id, 'lease-ran-out')
  }
  for (const { conversation } of Object.values(draft.state.lines).flat()) {
    const againAt = wishOf(draft.state, conversation)?.againAt
    if (againAt === undefined) continue
    if (draft.events.length >= ENOUGH) return
    if (againAt <= draft.now) draft.emit({ type: 'exclusions-lifted', conversation })
  }
}

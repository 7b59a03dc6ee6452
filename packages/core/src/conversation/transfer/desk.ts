import { refuse } from '../../aggregate.js'
import type { DeskToConversation } from '../commands.js'
import type { ConversationEvent } from '../events.js'
import { endOf } from '../ringing.js'
import type { ConversationState } from '../state.js'
import { after, type ConversationContext, type ConversationDecision, team } from '../step.js'
import { endTransfer } from './end.js'

type From<T extends DeskToConversation['type']> = Extract<DeskToConversation, { type: T }>

/** T12: the customer reads of a transfer once somebody can really be asked. */
const announce = (state: ConversationState, at: number): ConversationEvent[] => {
  const { transfer } = team(state)
  if (!transfer || transfer.announced) return []
  const { id, department, to } = transfer
  const agent = to.kind === 'agent' && { agent: { id: to.id, name: to.name } }
  return [{ type: 'transfer-announced', at, transfer: id, department, ...agent }]
}

const isSought = (state: ConversationState, transfer: string | undefined) => {
  const live = team(state).transfer
  return live !== undefined && live.id === transfer && live.phase !== 'consent'
}

/** T13: it rings at somebody, who decides; or they have the floor at once. */
export const offerTransfer = (
  state: ConversationState,
  { offer, agent, department, auto, explanation, transfer }: From<'offer'>,
  context: ConversationContext,
): ConversationDecision => {
  const { now } = context
  const { transfer: live, ringing } = team(state)
  if (!live || !isSought(state, transfer)) return refuse('offer-gone')
  if (agent.id === live.from.id) return refuse('own-target')
  if (ringing?.offer === offer) return { events: [] }
  const told = announce(state, now)
  if (auto)
    return {
      events: [
        ...told,
        ...handOver(state, { agent, department, offer, explanation }, 'auto', context),
      ],
    }
  const deadline = now + live.ringSeconds * 1000
  const rings = { type: 'offered', at: now, offer, agent, deadline, explanation } as const
  // The desk alone reserves: a new offer means that the one before is void there.
  const before = ringing ? [endOf(ringing, 'revoked', now)] : []
  return { events: [...before, ...told, { ...rings, transfer: live.id }] }
}

/** The receiver has the floor from now on, and the transfer is over. */
export const handOver = (
  state: ConversationState,
  {
    agent,
    department,
    offer,
    explanation,
  }: Pick<From<'offer'>, 'agent' | 'department' | 'offer'> & Partial<From<'offer'>>,
  how: 'ring' | 'auto',
  context: ConversationContext,
): ConversationEvent[] => {
  const { transfer } = team(state)
  if (!transfer) return []
  const { id, note, stay, from } = transfer
  const assigned: ConversationEvent = {
    type: 'assigned',
    at: context.now,
    agent,
    department,
    epoch: state.epoch + 1,
    transfer: id,
    team: {
      how,
      offer,
      ...(explanation && { explanation }),
      ...(note !== undefined && { note }),
      ...(stay && { stays: from }),
    },
  }
  return [assigned, ...endTransfer(after(state, [assigned]), 'accepted', context, { by: agent })]
}

export const transferWaits = (
  state: ConversationState,
  { transfer, department }: From<'transfer-waits'>,
  { now }: ConversationContext,
): ConversationDecision => {
  const live = team(state).transfer
  if (!isSought(state, transfer)) return { events: [] }
  if (live?.phase === 'waiting' && live.department === department) return { events: [] }
  const waiting: ConversationEvent = { type: 'transfer-waiting', at: now, transfer, department }
  return { events: [waiting, ...announce(state, now)] }
}

export const transferFailed = (
  state: ConversationState,
  { transfer, why, next }: From<'transfer-failed'>,
  context: ConversationContext,
): ConversationDecision => ({
  events: isSought(state, transfer) ? endTransfer(state, why, context, next ? { next } : {}) : [],
})

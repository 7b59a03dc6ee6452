import type { ConversationEvent, Leg, TransferOutcome } from '../events.js'
import { endOf } from '../ringing.js'
import type { ConversationState, Transfer } from '../state.js'
import { type ConversationContext, team } from '../step.js'
import { keptOf } from './kept.js'

type Details = Pick<Leg, 'by' | 'reason'> & { next?: Leg['by'] }

/** What a leg needs to know of a transfer. */
type Begun = Pick<
  Transfer,
  'id' | 'kind' | 'from' | 'to' | 'department' | 'note' | 'rule' | 'requestedAt'
>

/** T19: the record of a transfer that is over. */
export const legOf = (
  { id, kind, from, to, department, note, rule, requestedAt }: Begun,
  outcome: TransferOutcome,
  decidedAt: number,
  visitorPresent: boolean,
  { by, reason }: Pick<Leg, 'by' | 'reason'>,
): Leg => ({
  transfer: id,
  kind,
  from,
  to,
  department,
  ...(note !== undefined && { note }),
  ...(rule !== undefined && { rule }),
  requestedAt,
  decidedAt,
  outcome,
  ...(by && { by }),
  ...(reason !== undefined && { reason }),
  visitorPresent,
})

/** T23: nobody is there who could take it, so the customer hears from the team later. */
const promise = (
  state: ConversationState,
  { id: transfer, department }: Transfer,
  outcome: TransferOutcome,
  next: Details['next'],
  { now, policy }: ConversationContext,
): ConversationEvent[] => {
  const nobody = outcome === 'nobody' || (outcome === 'offline' && !next)
  const until = now + policy.settings.transfer.promiseMinutes * 60_000
  const kept = { ticket: `${transfer}.p`, ...keptOf(state) }
  return nobody ? [{ type: 'promised', at: now, transfer, department, until, team: kept }] : []
}

/** The sender is gone and nobody took the conversation: it waits in their department. */
const requeue = (state: ConversationState, department: string, now: number): ConversationEvent => ({
  type: 'requeued',
  at: now,
  department,
  since: state.waitingSince ?? now,
  epoch: state.epoch + 1,
  team: { cause: 'agent-gone' },
})

/** The one way in which a live transfer ends, whatever the reason. Without one there is nothing to do. */
export const endTransfer = (
  state: ConversationState,
  outcome: TransferOutcome,
  context: ConversationContext,
  details: Details = {},
): ConversationEvent[] => {
  const { transfer, ringing, connected } = team(state)
  if (!transfer) return []
  const at = context.now
  const { next } = details
  const leg = legOf(transfer, outcome, at, connected, details)
  const waits = state.floor.holder === 'agent' && outcome !== 'accepted'
  return [
    ...(ringing?.transfer === transfer.id ? [endOf(ringing, 'revoked', at)] : []),
    { type: 'transfer-ended', at, leg, ...(next && { next }) },
    ...(transfer.told && outcome !== 'accepted'
      ? [{ type: 'transfer-stopped' as const, at, transfer: transfer.id }]
      : []),
    ...promise(state, transfer, outcome, next, context),
    ...(waits && transfer.orphaned !== undefined ? [requeue(state, transfer.orphaned, at)] : []),
  ]
}

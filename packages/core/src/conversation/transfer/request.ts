import type { Member } from '../../actor.js'
import { type Refusal, refuse } from '../../aggregate.js'
import type { RefusalCode } from '../../refusals.js'
import type { Settings } from '../../workspace/settings.js'
import type { MemberCommand } from '../commands.js'
import type { AgentFace } from '../events.js'
import type { ConversationState } from '../state.js'
import { type ConversationContext, type ConversationDecision, team } from '../step.js'
import {
  begin,
  callSupervisor,
  type Destination,
  destinationOf,
  nextId,
  type Wanted,
} from './begin.js'
import { guard } from './guard.js'
import { wantedBy } from './rules.js'

type From<T extends MemberCommand['type']> = Extract<MemberCommand, { type: T }>

const destination = (
  state: ConversationState,
  to: From<'transfer'>['to'],
  holder: AgentFace,
  settings: Settings,
): Destination | Refusal<RefusalCode> => {
  if (to.kind === 'agent' && to.id === holder.id) return refuse('own-target')
  const found = destinationOf(state, to, settings)
  if (found === 'answers-nobody') return refuse('not-allowed')
  if (found === 'unknown') {
    return refuse(to.kind === 'agent' ? 'unknown-member' : 'unknown-department')
  }
  return found
}

/** Who has the conversation, if this member may pass it on now. */
const holderFor = (
  state: ConversationState,
  by: Member,
  epoch: number,
): AgentFace | Refusal<RefusalCode> => {
  const { floor } = state
  if (epoch !== state.epoch) return refuse('stale-floor')
  const leads = by.role !== 'agent'
  if (floor.holder !== 'agent' || (floor.agent.id !== by.id && !leads)) return refuse('not-allowed')
  const { transfer: live } = team(state)
  return live ? refuse('transfer-live', { transfer: live.id }) : floor.agent
}

const decided = (
  state: ConversationState,
  by: Member,
  holder: AgentFace,
  wanted: Wanted,
  context: ConversationContext,
): ConversationDecision => {
  const leads = by.role !== 'agent'
  const rules = context.policy.settings.transfer
  const why = leads ? undefined : guard(team(state).path, wanted.to, rules)
  const transfer = nextId(state)
  return why
    ? {
        events: callSupervisor(state, holder, wanted, why, context.now),
        answer: { transfer, stopped: why },
      }
    : { events: begin(state, wanted, context), answer: { transfer } }
}

/** T8–T12: whoever has the conversation, or leads, asks that somebody else takes it over. */
export const requestTransfer = (
  state: ConversationState,
  by: Member,
  command: From<'transfer'>,
  context: ConversationContext,
): ConversationDecision => {
  const holder = holderFor(state, by, command.epoch)
  if ('refused' in holder) return holder
  const found = destination(state, command.to, holder, context.policy.settings)
  if ('refused' in found) return found
  const { how, note, reason, consent = true, anyway = false, stay = false } = command
  const wanted: Wanted = {
    ...found,
    kind: how,
    by: { id: by.id, name: by.name },
    consent,
    anyway,
    ...(note !== undefined && { note }),
    ...(reason !== undefined && { reason }),
    ...(stay && { stay }),
  }
  return decided(state, by, holder, wanted, context)
}

/** T17: the agent confirms what a rule suggests. */
export const followRule = (
  state: ConversationState,
  by: Member,
  { rule: id, epoch }: From<'follow-rule'>,
  context: ConversationContext,
): ConversationDecision => {
  const holder = holderFor(state, by, epoch)
  if ('refused' in holder) return holder
  const rule = context.policy.settings.rules.find((one) => one.id === id)
  const wanted =
    rule && wantedBy(state, rule, { id: by.id, name: by.name }, context.policy.settings)
  return wanted ? decided(state, by, holder, wanted, context) : refuse('rule-gone')
}

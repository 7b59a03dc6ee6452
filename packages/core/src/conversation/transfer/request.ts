import type { Member } from '../../actor.js'
import { isRefusal, type Refusal, refuse } from '../../aggregate.js'
import type { RefusalCode } from '../../refusals.js'
import type { MemberSettings, Settings } from '../../workspace/settings.js'
import type { MemberCommand } from '../commands.js'
import type { AgentFace, ConversationEvent, TransferTarget } from '../events.js'
import type { ConversationState, Transfer } from '../state.js'
import { type ConversationContext, type ConversationDecision, team } from '../step.js'
import { legOf } from './end.js'
import { guard } from './guard.js'

type TransferCommand = Extract<MemberCommand, { type: 'transfer' }>

interface Destination {
  to: TransferTarget
  department: string
}

/** Of the departments of whoever is named, the one that the question belongs to, else their first. */
const departmentOf = ({ departments }: MemberSettings, wanted: string | undefined) =>
  departments.find((id) => id === wanted) ?? departments[0]

const categoryOf = (state: ConversationState, { categories }: Settings) =>
  categories.find(({ id }) => id === team(state).category)

const destination = (
  state: ConversationState,
  { to }: TransferCommand,
  holder: AgentFace,
  settings: Settings,
): Destination | Refusal<RefusalCode> => {
  if (to.kind === 'department') {
    const known = settings.departments.some(({ id }) => id === to.id)
    if (!known) return refuse('unknown-department')
    return { to: { kind: 'department', id: to.id }, department: to.id }
  }
  if (to.id === holder.id) return refuse('own-target')
  const member = settings.members.find(({ id }) => id === to.id)
  if (!member) return refuse('unknown-member')
  const department = departmentOf(member, categoryOf(state, settings)?.department)
  // Who belongs to no department answers no customers.
  if (department === undefined) return refuse('not-allowed')
  return { to: { kind: 'agent', id: member.id, name: member.name }, department }
}

/** Until when a department may take it; the time begins when somebody can be asked. */
export const departmentDeadline = (
  to: TransferTarget,
  now: number,
  { transfer }: Settings,
): { deadline?: number } =>
  to.kind === 'department' ? { deadline: now + transfer.departmentMinutes * 60_000 } : {}

/** T24: instead of going round once more the conversation calls whoever leads. */
const stop = (
  state: ConversationState,
  { id, kind, from, to, department, note }: Omit<Transfer, 'phase' | 'announced' | 'told'>,
  why: 'hops' | 'loop',
  now: number,
): ConversationEvent[] => {
  const stopped = { id, kind, from, to, department, requestedAt: now, ...(note && { note }) }
  const leg = legOf(stopped as Transfer, 'stopped', now, team(state).connected, {})
  return [
    { type: 'transfer-ended', at: now, leg },
    { type: 'supervisor-called', at: now, transfer: id, to, why },
  ]
}

/** T8–T12: whoever has the conversation, or leads, asks that somebody else takes it over. */
export const requestTransfer = (
  state: ConversationState,
  by: Member,
  command: TransferCommand,
  { now, policy }: ConversationContext,
): ConversationDecision => {
  const { settings } = policy
  const { floor } = state
  if (command.epoch !== state.epoch) return refuse('stale-floor')
  const leads = by.role !== 'agent'
  if (floor.holder !== 'agent' || (floor.agent.id !== by.id && !leads)) return refuse('not-allowed')
  const { transfer: live, transfers, path, connected } = team(state)
  if (live) return refuse('transfer-live', { transfer: live.id })
  const found = destination(state, command, floor.agent, settings)
  if (isRefusal(found as ConversationDecision)) return found as Refusal<RefusalCode>
  const { to, department } = found as Destination
  const { how, note, consent = true, anyway = false } = command
  const id = `${state.id}.t${transfers + 1}`
  const face = { id: by.id, name: by.name }
  const category = categoryOf(state, settings)
  const skill = category?.department === department ? category.skill : undefined
  const { transfer: rules } = settings
  const asks = rules.consent === 'required' || (rules.consent === 'ask' && consent)
  const wish = {
    to,
    department,
    kind: how,
    by: face,
    accept: rules.accept,
    ringSeconds: rules.ringSeconds,
    anyway,
    ...(skill !== undefined && { skill }),
    ...(note !== undefined && { note }),
  }
  const why = leads ? undefined : guard(path, to, rules)
  if (why) {
    const events = stop(state, { ...wish, id, from: floor.agent, requestedAt: now }, why, now)
    return { events, answer: { transfer: id, stopped: why } }
  }
  const requested: ConversationEvent = {
    type: 'transfer-requested',
    at: now,
    transfer: id,
    ...wish,
    consent: asks,
    ...(!asks && departmentDeadline(to, now, settings)),
    ...(!connected && { awayUntil: now + rules.awaySeconds * 1000 }),
  }
  const asked: ConversationEvent = {
    type: 'consent-asked',
    at: now,
    transfer: id,
    department,
    ...(to.kind === 'agent' && { agent: { id: to.id, name: to.name } }),
    until: now + rules.consentSeconds * 1000,
    silence: rules.consentSilence,
  }
  return { events: asks ? [requested, asked] : [requested], answer: { transfer: id } }
}

import type { Algorithm, Settings } from '../../workspace/settings.js'
import type { AgentFace, ConversationEvent, TransferKind, TransferTarget } from '../events.js'
import type { ConversationState } from '../state.js'
import { type ConversationContext, team } from '../step.js'
import { legOf } from './end.js'

export interface Destination {
  to: TransferTarget
  /** Of the agent's departments, the one that the question belongs to, else their first. */
  department: string
}

/** A transfer that somebody, or a rule, wants. */
export interface Wanted extends Destination {
  kind: TransferKind
  by: AgentFace
  note?: string
  /** Told to the customer who is asked. */
  reason?: string
  rule?: string
  accept?: 'ring' | 'auto'
  algorithm?: Algorithm
  skill?: string
  consent: boolean
  anyway: boolean
  stay?: true
}

const categoryOf = (state: ConversationState, { categories }: Settings) =>
  categories.find(({ id }) => id === team(state).category)

/** Where a target leads; undefined when nobody of that id answers customers. */
export const destinationOf = (
  state: ConversationState,
  { kind, id }: { kind: 'agent' | 'department'; id: string },
  settings: Settings,
): Destination | 'unknown' | 'answers-nobody' => {
  if (kind === 'department') {
    const known = settings.departments.some((one) => one.id === id)
    return known ? { to: { kind, id }, department: id } : 'unknown'
  }
  const member = settings.members.find((one) => one.id === id)
  if (!member) return 'unknown'
  const { departments, name } = member
  const wanted = categoryOf(state, settings)?.department
  const department = departments.find((one) => one === wanted) ?? departments[0]
  return department === undefined ? 'answers-nobody' : { to: { kind, id, name }, department }
}

/** Until when a department may take it; the time begins when somebody can be asked. */
export const departmentDeadline = (
  to: TransferTarget,
  now: number,
  { transfer }: Settings,
): { deadline?: number } =>
  to.kind === 'department' ? { deadline: now + transfer.departmentMinutes * 60_000 } : {}

export const nextId = (state: ConversationState): string =>
  `${state.id}.t${team(state).transfers + 1}`

/** T24: instead of going round once more the conversation calls whoever leads. */
export const callSupervisor = (
  state: ConversationState,
  from: AgentFace,
  { kind, to, department, note }: Wanted,
  why: 'hops' | 'loop',
  now: number,
): ConversationEvent[] => {
  const id = nextId(state)
  const stopped = { id, kind, from, to, department, requestedAt: now, ...(note && { note }) }
  const leg = legOf(stopped, 'stopped', now, team(state).connected, {})
  return [
    { type: 'transfer-ended', at: now, leg },
    { type: 'supervisor-called', at: now, transfer: id, to, why },
  ]
}

/** The transfer begins: with the question to the customer, where they are asked, else at the desk. */
export const begin = (
  state: ConversationState,
  wanted: Wanted,
  { now, policy }: ConversationContext,
): ConversationEvent[] => {
  const { settings } = policy
  const { transfer: rules } = settings
  const { to, department, reason, consent, ...rest } = wanted
  const transfer = nextId(state)
  const category = categoryOf(state, settings)
  const skill = wanted.skill ?? (category?.department === department ? category.skill : undefined)
  const asks = rules.consent === 'required' || (rules.consent === 'ask' && consent)
  const requested: ConversationEvent = {
    type: 'transfer-requested',
    at: now,
    transfer,
    ...rest,
    to,
    department,
    ...(skill !== undefined && { skill }),
    accept: wanted.accept ?? rules.accept,
    ringSeconds: rules.ringSeconds,
    consent: asks,
    ...(!asks && departmentDeadline(to, now, settings)),
    ...(!team(state).connected && { awayUntil: now + rules.awaySeconds * 1000 }),
  }
  const asked: ConversationEvent = {
    type: 'consent-asked',
    at: now,
    transfer,
    department,
    ...(to.kind === 'agent' && { agent: { id: to.id, name: to.name } }),
    ...(reason !== undefined && { reason }),
    until: now + rules.consentSeconds * 1000,
    silence: rules.consentSilence,
  }
  return asks ? [requested, asked] : [requested]
}

import type { ChatItem } from '@baton/client'
import { type ConversationState, type Item, ruleFor } from '@baton/core'
import {
  consoleText,
  formatTime,
  type Link,
  type Locale,
  languageOf,
  maskPhone,
  type NextStep,
  type Stop,
  type TransferState,
  transferText,
} from '@baton/ui'
import { customerName } from '../names.js'
import { agentTargets, bestAgent, departmentTarget, type Team, targeted } from './targets.js'
import { ruleWhy } from './why.js'
import { departmentName, reasonWords, targetName } from './words.js'

type TransferItem = Extract<Item, { kind: 'transfer' }>

export interface Shown {
  state: ConversationState
  items: readonly ChatItem[]
  team: Team
  me: string | undefined
  leads: boolean
  locale: Locale
  now: number
  /** What was put aside: ids of transfers that are over, and of rules. */
  aside: ReadonlySet<string>
}

/** The last transfer of the log that is over, unless the floor has moved since. */
export const lastEnded = ({ items, aside }: Pick<Shown, 'items' | 'aside'>) => {
  const last = items.findLast(
    (item): item is TransferItem | Extract<Item, { kind: 'assigned' }> =>
      item.kind === 'transfer' || item.kind === 'assigned',
  )
  if (last?.kind !== 'transfer' || !last.team?.leg || aside.has(last.transfer)) return undefined
  return last
}

const live = ({ state, team, locale }: Shown): TransferState | undefined => {
  const { settings } = team
  const { transfer, ringing, followUp, question = '', card } = state.team ?? {}
  if (!transfer) return undefined
  if (followUp !== undefined) {
    const contact = card?.phone ? maskPhone(card.phone) : (card?.email ?? '')
    return { kind: 'left', contact, question }
  }
  if (state.consent) {
    const customer = customerName(locale, card ?? state.customer)
    const total = settings.transfer.consentSeconds * 1000
    return { kind: 'asking', customer, until: state.consent.until, total }
  }
  if (ringing?.transfer === transfer.id) {
    return {
      kind: 'waiting',
      to: ringing.agent.name,
      until: ringing.deadline,
      total: transfer.ringSeconds * 1000,
      openedAt: transfer.readAt,
    }
  }
  return {
    kind: 'waiting',
    to: targetName(settings, locale, transfer.to),
    until: transfer.deadline ?? transfer.requestedAt + transfer.ringSeconds * 1000,
    total: settings.transfer.departmentMinutes * 60_000,
  }
}

/** What can be done when nobody took it: the next best, the department, somebody else (T22, T27). */
const nextSteps = ({ state, team, locale, me = '' }: Shown, item: TransferItem): NextStep[] => {
  const text = transferText[locale]
  const asked = item.team?.to.id
  const best = bestAgent(targeted(state), team)
  const agent = agentTargets(targeted(state), team, locale).find(
    ({ id }) => id === best && id !== asked,
  )
  const department = departmentTarget(team, item.department, me, locale)
  const { free = 0, waiting = 0 } = department
  const line =
    free > 0 ? text.askFree(department.name, free) : text.askQueue(department.name, waiting + 1)
  return [
    ...(agent
      ? [
          {
            id: `agent:${agent.id}`,
            label: text.askAgent(agent.name, agent.load ?? 0, agent.cap ?? 0),
          },
        ]
      : []),
    ...(department.status === 'offline'
      ? []
      : [{ id: `department:${department.id}`, label: line }]),
    { id: 'other', label: text.askOther },
  ]
}

const over = (shown: Shown): TransferState | undefined => {
  const item = lastEnded(shown)
  const leg = item?.team?.leg
  if (!item || !leg || leg.outcome === 'cancelled' || leg.outcome === 'accepted') return undefined
  const { locale, team } = shown
  const to = leg.by?.name ?? targetName(team.settings, locale, leg.to)
  const next = nextSteps(shown, item)
  if (item.silent) return { kind: 'failed', words: consoleText[locale].consentSilent, next }
  switch (leg.outcome) {
    case 'timed-out':
      return {
        kind: 'lapsed',
        to,
        seconds: Math.round((leg.decidedAt - leg.requestedAt) / 1000),
        next,
      }
    case 'declined':
      return { kind: 'declined', to, reason: reasonWords(locale, leg.reason) ?? '', next }
    case 'refused': {
      const customer = customerName(locale, shown.state.team?.card ?? shown.state.customer)
      return { kind: 'refused', customer, words: item.words ?? '', next }
    }
    case 'superseded':
    case 'stopped':
      return undefined
    default: {
      const words = consoleText[locale].transferEnds[leg.outcome]?.(to, leg.reason) ?? ''
      return { kind: 'failed', words, next }
    }
  }
}

/** T24: the whole path, and where it was stopped. */
const guarded = ({ state, team, locale }: Shown): TransferState | undefined => {
  const { called, path = [] } = state.team ?? {}
  if (!called) return undefined
  const text = transferText[locale]
  const to = targetName(team.settings, locale, called.to)
  const stops: Stop[] = path.map(({ agent }, nth) => ({
    name: agent.name,
    ...(nth === path.length - 1 && { floor: true }),
  }))
  const links: Link[] = path.slice(1).map(({ note, at }) => ({
    state: 'passed',
    ...(note !== undefined && { text: note }),
    time: formatTime(locale, at),
  }))
  return {
    kind: 'guarded',
    stops: [...stops, { name: to }],
    links: [
      ...links,
      { state: 'stopped', text: text.stopped, time: formatTime(locale, called.at) },
    ],
    next: [
      { id: 'take', label: text.take },
      { id: 'assign', label: text.assign },
      { id: 'leave', label: text.leaveWith(called.from.name) },
    ],
  }
}

/** T17: the rule that suggests to pass this conversation on. */
export const suggestedRule = ({ state, team, now, aside }: Shown) => {
  const { rule, explanation } = ruleFor(state, team.settings, now)
  const asks = rule?.mode === 'prompt' && !aside.has(rule.id)
  return asks ? { rule, explanation } : undefined
}

const suggested = (shown: Shown): TransferState | undefined => {
  const { state, team, locale } = shown
  const found = suggestedRule(shown)
  if (!found) return undefined
  const { rule, explanation } = found
  const { settings } = team
  const { target } = rule
  const agent =
    target.kind === 'agent'
      ? target.id
      : target.kind === 'vip-agent'
        ? state.team?.card.agent
        : undefined
  const to =
    target.kind === 'department'
      ? departmentName(settings, locale, target.id)
      : settings.members.find(({ id }) => id === agent)?.name
  if (to === undefined) return undefined
  const why = ruleWhy(locale, settings, explanation)
  return { kind: 'suggested', to, rule: rule.name[languageOf(locale)], why, hint: '⌥↵' }
}

/** The one fact about transfers that the strip above the composer shows; the newest need first. */
export const transferState = (shown: Shown): TransferState | undefined => {
  const { state, me, leads } = shown
  const { floor } = state
  if (floor.holder !== 'agent') return undefined
  const mine = floor.agent.id === me
  if (state.team?.called && leads) return guarded(shown)
  if (mine || leads) {
    const going = live(shown)
    if (going) return going
  }
  return mine ? (over(shown) ?? suggested(shown)) : undefined
}

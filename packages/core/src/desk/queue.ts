import { type Refusal, refuse, type Time } from '../aggregate.js'
import type { RefusalCode } from '../refusals.js'
import type { RoutingSettings } from '../workspace/settings.js'
import type { ConversationToDesk } from './commands.js'
import { unlist } from './consults.js'
import { memberOf } from './crew.js'
import type { Draft } from './draft.js'
import { forecaster } from './estimate.js'
import type { Waiting } from './events.js'
import { vanish } from './gone.js'
import { release, supersede } from './leases.js'
import { type DeskFloor, knownOf, offerOf, seatOf, type Wish, wishOf } from './state.js'
import { keepFor } from './vip.js'

type From<T extends ConversationToDesk['type']> = Extract<ConversationToDesk, { type: T }>

/** Each step of priority is worth some minutes of waiting: so nobody is overtaken for ever. */
export const rankOf = ({ since, priority }: Waiting, { boostMinutes }: RoutingSettings): Time =>
  since - priority * boostMinutes * 60_000

export const register = (draft: Draft, command: From<'register'>): void => {
  const { type: _, ...news } = command
  const known = knownOf(draft.state, news.conversation)
  const same =
    known?.customer?.id === news.customer &&
    known.customer.name === news.name &&
    known.customer.vip === news.vip &&
    known.language === news.language
  if (!same) draft.emit({ type: 'registered', ...news })
}

/** Takes the conversation off its agent. What an abandoned one took says nothing about handling. */
const free = (draft: Draft, conversation: string, floor: DeskFloor & { kind: 'agent' }): void => {
  const { agent, since, abandoned } = floor
  const department = floor.department ?? memberOf(draft.settings, agent)?.departments[0]
  draft.emit({
    type: 'freed',
    conversation,
    agent,
    handled: draft.now - since,
    ...(department !== undefined && !abandoned && { department }),
  })
}

const sameWaiting = (one: Waiting, other: Waiting) =>
  one.department === other.department &&
  one.since === other.since &&
  one.priority === other.priority &&
  one.language === other.language &&
  one.skill === other.skill &&
  one.dedicated === other.dedicated

export const stepIntoLine = (
  draft: Draft,
  waiting: Waiting,
  { transfer, keptFor }: Pick<Wish, 'transfer' | 'keptFor'> = {},
): void => {
  const { settings, now } = draft
  const rank = rankOf(waiting, settings.routing)
  const quote = forecaster(draft.state, settings, now).arriving(waiting, rank, keptFor)
  draft.emit({
    type: 'queued',
    waiting,
    rank,
    ...(quote && { quote }),
    ...(transfer && { transfer }),
    ...(keptFor && { keptFor }),
  })
}

export const enqueue = (
  draft: Draft,
  { waiting }: From<'enqueue'>,
): Refusal<RefusalCode> | undefined => {
  const { conversation, department, dedicated } = waiting
  if (!draft.settings.departments.some(({ id }) => id === department)) {
    return refuse('unknown-department')
  }
  const floor = knownOf(draft.state, conversation)?.floor
  const wish = wishOf(draft.state, conversation)
  if (wish) {
    if (!wish.transfer && sameWaiting(wish.waiting, waiting)) return undefined
    if (wish.transfer || wish.waiting.department !== department) supersede(draft, conversation)
    if (wish.transfer) draft.emit({ type: 'left-queue', conversation })
  }
  if (floor?.kind === 'agent') free(draft, conversation, floor)
  const before = wish?.transfer ? undefined : wish
  const goesOn = before?.waiting.department === department && before.waiting.dedicated === dedicated
  stepIntoLine(draft, waiting, goesOn ? before : keepFor(draft, dedicated))
  return undefined
}

/** Nothing is sought for it any more. */
export const forgo = (draft: Draft, conversation: string): void => {
  if (!wishOf(draft.state, conversation)) return
  supersede(draft, conversation)
  draft.emit({ type: 'left-queue', conversation })
}

const leave = (draft: Draft, conversation: string): void => {
  forgo(draft, conversation)
  const floor = knownOf(draft.state, conversation)?.floor
  if (floor?.kind === 'agent') free(draft, conversation, floor)
}

export const dropTransfer = (draft: Draft, command: From<'drop-transfer'>): void => {
  const { conversation, transfer } = command
  if (wishOf(draft.state, conversation)?.transfer?.id === transfer) forgo(draft, conversation)
}

/** It is with the bot again. */
export const leaveQueue = (draft: Draft, { conversation }: From<'leave-queue'>): void => {
  leave(draft, conversation)
  unlist(draft, conversation)
}

export const end = (draft: Draft, { conversation }: From<'end'>): void => {
  leave(draft, conversation)
  if (knownOf(draft.state, conversation)) draft.emit({ type: 'ended', conversation })
}

/** The conversation has given its floor to an agent: that is so, whatever the desk had in mind. */
export const take = (draft: Draft, command: From<'take'>): void => {
  const { conversation, agent } = command
  const floor = knownOf(draft.state, conversation)?.floor
  if (floor?.kind === 'agent') {
    if (floor.agent === agent) return
    free(draft, conversation, floor)
  }
  const wish = wishOf(draft.state, conversation)
  const ringing = wish?.offer
  // The slot that rang at this very agent becomes the booking.
  const offer =
    ringing !== undefined && offerOf(draft.state, ringing)?.agent === agent ? ringing : undefined
  if (ringing !== undefined && offer === undefined) release(draft, ringing, 'superseded')
  const department = command.department ?? wish?.waiting.department
  draft.emit({
    type: 'booked',
    conversation,
    agent,
    ...(department !== undefined && { department }),
    ...(offer !== undefined && { offer }),
    ...(wish && { waited: draft.now - wish.waiting.since }),
  })
  unlist(draft, conversation, agent)
  const seat = seatOf(draft.state, agent)
  if (!seat.connected && seat.goneAt === undefined) vanish(draft, agent)
}

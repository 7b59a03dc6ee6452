import type { ConversationEvent, EventOf } from '../events.js'
import { type ConversationState, PATH, type TeamState, type Transfer } from '../state.js'
import { hasSubstance } from '../substance.js'
import { without } from '../without.js'

/** As much of the customer's question as a ticket quotes. */
const QUESTION = 500

const begun = (
  team: TeamState,
  event: EventOf<'transfer-requested'>,
  { floor }: ConversationState,
): TeamState => {
  const { at, type: _, transfer: id, consent, ...rest } = event
  const { transfers } = team
  const from = floor.holder === 'agent' ? floor.agent : event.by
  const phase = consent ? 'consent' : 'seeking'
  const transfer: Transfer = {
    ...rest,
    id,
    from,
    requestedAt: at,
    phase,
    announced: false,
    told: false,
  }
  const ruled =
    event.rule === undefined || team.ruled.includes(event.rule)
      ? team.ruled
      : [...team.ruled, event.rule]
  return { ...without(team, 'called'), ruled, transfers: transfers + 1, transfer }
}

const changed = (team: TeamState, id: string, to: Partial<Transfer>): TeamState =>
  team.transfer?.id === id ? { ...team, transfer: { ...team.transfer, ...to } } : team

const stepped = (
  team: TeamState,
  { agent, at, department, epoch, transfer, team: details }: EventOf<'assigned'>,
): TeamState => {
  const note = details?.note
  const rule = team.transfer?.rule
  const passed = transfer !== undefined && rule === undefined
  const stop = {
    agent,
    at,
    epoch,
    ...(department !== undefined && { department }),
    ...(note !== undefined && { note }),
    ...(rule !== undefined && { rule }),
    ...(passed && { passed }),
  }
  const stays = details?.stays
  const helpers = team.helpers.filter(
    (helper) => helper.agent.id !== agent.id && helper.agent.id !== stays?.id,
  )
  return {
    ...without(team, 'called', 'promise'),
    path: [...team.path, stop].slice(-PATH),
    helpers: stays ? [...helpers, { agent: stays, assists: true }] : helpers,
  }
}

const presence = (team: TeamState, { connected, awayUntil }: EventOf<'presence'>): TeamState => {
  if (!team.transfer) return team
  const transfer = without(team.transfer, 'awayUntil')
  const waits = !connected && awayUntil !== undefined
  return { ...team, transfer: waits ? { ...transfer, awayUntil } : transfer }
}

/** What the team knows of transfers, before and after them. */
export const evolveTransfer = (
  team: TeamState,
  event: ConversationEvent,
  before: ConversationState,
): TeamState => {
  switch (event.type) {
    case 'said': {
      const telling = event.by.kind === 'visitor' && hasSubstance(event.text)
      return telling ? { ...team, question: event.text.slice(0, QUESTION) } : team
    }
    case 'transfer-requested':
      return begun(team, event, before)
    case 'consent-answered':
      return changed(
        team,
        event.transfer,
        event.agreed ? { phase: 'seeking', ...event.team } : { told: false },
      )
    case 'consent-asked':
      return changed(team, event.transfer, { told: true })
    case 'transfer-announced':
      return changed(team, event.transfer, { announced: true, told: true })
    case 'transfer-waiting':
      return changed(team, event.transfer, { phase: 'waiting', department: event.department })
    case 'packet-read':
      return changed(team, event.transfer, { readAt: event.at })
    case 'transfer-orphaned':
      return changed(team, event.transfer, { orphaned: event.department })
    case 'transfer-ended': {
      const { transfer } = event.leg
      // What the guard stopped never was a live one, and is counted all the same.
      return team.transfer?.id === transfer
        ? without(team, 'transfer')
        : { ...team, transfers: team.transfers + 1 }
    }
    case 'assigned':
      return stepped(team, event)
    case 'consulted': {
      const others = team.helpers.filter(({ agent }) => agent.id !== event.agent.id)
      return { ...team, helpers: [...others, { agent: event.agent, assists: false }] }
    }
    case 'helper-released':
      return {
        ...team,
        helpers: team.helpers.filter(({ agent }) => agent.id !== event.agent.id),
      }
    case 'closed':
    case 'returned-to-bot':
      return without({ ...team, helpers: [] }, 'called', 'promise')
    case 'promised':
      return { ...team, promise: { department: event.department, until: event.until } }
    case 'promise-missed':
      return without(team, 'promise')
    case 'supervisor-called': {
      const { transfer, to, why, at } = event
      const { floor } = before
      return floor.holder === 'agent'
        ? { ...team, called: { transfer, to, why, at, from: floor.agent } }
        : team
    }
    case 'call-answered':
      return without(team, 'called')
    case 'followed-up': {
      const again = team.followUp === event.ticket
      const kept = { ...team, followUp: event.ticket, followUps: team.followUps + (again ? 0 : 1) }
      return kept.transfer ? { ...kept, transfer: without(kept.transfer, 'awayUntil') } : kept
    }
    case 'follow-up-resumed':
      return without(team, 'followUp')
    case 'presence':
      return presence(team, event)
    default:
      return team
  }
}

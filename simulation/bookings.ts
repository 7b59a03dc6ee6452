import {
  type ConversationState,
  customer,
  type DeskEvent,
  type DeskState,
  desk,
  fold,
  type Leg,
  storedOf,
  type TicketRow,
} from '@baton/core'
import type { Truth } from './truth.js'

const sorted = (ids: readonly string[]) => [...ids].sort().join(' ')

/** Slots, offers, lines and floors of a desk belong together, after every turn. */
const leaks = (state: DeskState): string[] => {
  const { seats, offers, conversations, lines } = storedOf(state)
  const found: string[] = []
  const known = Object.entries(conversations)
  for (const [agent, { holds, rings }] of Object.entries(seats)) {
    const held = known.filter(([, { floor }]) => floor.kind === 'agent' && floor.agent === agent)
    if (sorted(held.map(([id]) => id)) !== sorted(holds)) found.push(`${agent} holds ${holds}`)
    const rung = Object.entries(offers).filter(([, offer]) => offer.agent === agent)
    if (sorted(rung.map(([id]) => id)) !== sorted(rings)) found.push(`at ${agent} ring ${rings}`)
  }
  for (const [id, offer] of Object.entries(offers)) {
    if (conversations[offer.conversation]?.wish?.offer !== id) found.push(`${id} rings for nothing`)
  }
  for (const [id, { floor, wish }] of known) {
    const rings = wish?.offer === undefined ? undefined : offers[wish.offer]?.agent
    const kept = wish?.keptFor
    if (rings !== undefined && kept?.kind === 'dedicated' && kept.agent !== rings) {
      found.push(`${id} is kept for ${kept.agent} and rings at ${rings}`)
    }
    if (wish?.offer !== undefined && !offers[wish.offer]) found.push(`${id} rings nowhere`)
    const should = wish?.transfer ? 'agent' : 'queue'
    if (wish ? floor.kind !== should : floor.kind === 'queue') {
      found.push(`${id} is with ${floor.kind} and wishes ${JSON.stringify(wish?.transfer)}`)
    }
  }
  const inLine = Object.values(lines).flatMap((line) => line.map((one) => one.conversation))
  const wishing = known.filter(([, { wish }]) => wish && wish.transfer?.agent === undefined)
  if (sorted(inLine) !== sorted(wishing.map(([id]) => id))) found.push(`in line are ${inLine}`)
  return found
}

/**
 * RM30: what was due has happened before anything later is decided. Where the lines between rooms
 * hold, an answer comes within its lease.
 */
const lateness = (
  turn: readonly DeskEvent[],
  before: DeskState,
  state: DeskState,
  lines: 'hold' | 'break',
): string[] => {
  const now = Math.max(...turn.map(({ at }) => at))
  const due = desk.deadline(before) ?? Number.POSITIVE_INFINITY
  const late = due <= now && desk.deadline(state) === due
  const ranOut = turn.some((event) => event.type === 'released' && event.how === 'lease-ran-out')
  return [
    ...(late ? [`${now - due} ms ago something was due`] : []),
    ...(ranOut && lines === 'hold' ? ['a lease ran out'] : []),
  ]
}

/** What is wrong at a desk, after every turn of its log and at rest. */
export const wrongsOfDesk = (turns: readonly (readonly DeskEvent[])[], lines: 'hold' | 'break') => {
  const found: string[] = []
  let state = desk.initial
  for (const turn of turns) {
    const before = state
    state = turn.reduce(desk.evolve, before)
    const wrong = [...leaks(state), ...lateness(turn, before, state, lines)]
    for (const leak of wrong) found.push(`after ${turn.map(({ type }) => type)}: ${leak}`)
  }
  return { found, state }
}

const tellTicket = ({ ticket, state, agent }: Pick<TicketRow, 'ticket' | 'state' | 'agent'>) =>
  `${ticket} ${state} ${agent}`

/** The tickets of all customers that are not closed. */
const ticketsOf = (customers: Truth['customers']): string[] =>
  [...customers.values()].flatMap((log) =>
    (fold(customer.evolve, customer.initial, log).team?.tickets ?? [])
      .filter(({ state }) => state !== 'closed')
      .map(({ id, state, agent }) =>
        tellTicket({ ticket: id, state, ...(agent && { agent: agent.id }) }),
      ),
  )

/** What is wrong between a desk and its conversations once nothing is on its way. */
export const disagreements = (
  state: DeskState,
  truths: ReadonlyMap<string, ConversationState>,
  legs: readonly Leg[],
  customers: Truth['customers'],
): string[] => {
  const { conversations, offers, tickets, transfers } = storedOf(state)
  const found = Object.keys(offers).map((id) => `${id} still rings`)
  for (const [id, { wish, consults = {} }] of Object.entries(conversations)) {
    const { floor, team } = truths.get(id) ?? {}
    const asked = (team?.helpers ?? []).filter(({ assists }) => !assists)
    if (sorted(asked.map(({ agent }) => agent.id)) !== sorted(Object.keys(consults))) {
      found.push(`${id} consults ${JSON.stringify(asked)}, listed are ${Object.keys(consults)}`)
    }
    const line = floor?.holder === 'queue' ? floor.department : undefined
    if (wish?.transfer) found.push(`the desk seeks somebody for ${wish.transfer.id}`)
    else if (wish?.waiting.department !== line) {
      found.push(`${id} waits in ${line}, at the desk in ${wish?.waiting.department}`)
    }
  }
  const follow = ticketsOf(customers)
  if (sorted(follow) !== sorted(Object.values(tickets).map(tellTicket))) {
    found.push(`tickets are ${follow}, listed are ${Object.values(tickets).map(tellTicket)}`)
  }
  for (const { transfer, from, outcome, by } of legs) {
    const row = transfers[transfer]
    if (row?.from !== from.id || row.state !== outcome || row.by?.id !== by?.id) {
      found.push(`${transfer} is listed as ${JSON.stringify(row)}, and was ${outcome}`)
    }
  }
  if (Object.keys(transfers).length !== legs.length) {
    found.push(`${Object.keys(transfers).length} transfers are listed, and ${legs.length} ended`)
  }
  return found
}

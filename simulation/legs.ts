import {
  type ConversationEvent,
  type ConversationState,
  conversation,
  type Leg,
  type Time,
} from '@baton/core'

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Which transfer a visitor heard the end of by this event. */
const heardEnd = (event: ConversationEvent): string | undefined => {
  if (event.type === 'transfer-stopped' || event.type === 'assigned') return event.transfer
  return event.type === 'consent-answered' && !event.agreed ? event.transfer : undefined
}

const heardBegin = (event: ConversationEvent): string | undefined =>
  event.type === 'consent-asked' || event.type === 'transfer-announced' ? event.transfer : undefined

/** An alarm is late by so much at most, in ms. */
const LATE = 5_000

/** What is wrong with the transfers of one log, after every event of it and at rest, which was at `quiet`. */
export const wrongsOfLog = (
  name: string,
  log: readonly ConversationEvent[],
  quiet: Time,
): { found: string[]; legs: Leg[]; state: ConversationState } => {
  const found: string[] = []
  const wrong = (what: string) => found.push(`${name}: ${what}`)
  const requested = new Set<string>()
  const legs = new Map<string, Leg>()
  const begun = new Set<string>()
  const read = new Set<string>()
  const over = new Set<string>()
  let state = conversation.initial
  let due: Time | undefined
  for (const event of log) {
    const before = state
    state = conversation.evolve(before, event)
    if (event.at <= quiet) due = conversation.deadline(state)
    const moved = before.floor !== state.floor && !same(before.floor, state.floor)
    if (state.epoch !== before.epoch + (moved ? 1 : 0)) wrong(`${event.type} counts no floor`)
    const { transfer, ringing } = state.team ?? {}
    if (ringing?.transfer !== undefined && ringing.transfer !== transfer?.id) {
      wrong(`${event.type} lets something ring for ${ringing.transfer}, which is not live`)
    }
    if (event.type === 'assigned' && event.team?.how === 'ring') {
      const until = before.team?.ringing?.deadline ?? 0
      if (event.at >= until) wrong(`${event.agent.id} accepted after the time-out`)
    }
    if (event.type === 'transfer-requested') {
      if (before.team?.transfer) wrong(`${event.transfer} began while another was live`)
      requested.add(event.transfer)
    }
    if (event.type === 'transfer-ended') {
      const { leg } = event
      if (legs.has(leg.transfer)) wrong(`${leg.transfer} ended twice`)
      if (requested.has(leg.transfer) === (leg.outcome === 'stopped')) {
        wrong(`${leg.transfer} ended as ${leg.outcome}`)
      }
      legs.set(leg.transfer, leg)
    }
    const seen = conversation.view(event, { kind: 'visitor', id: '' })
    if (!seen) continue
    const began = heardBegin(seen)
    if (began !== undefined) {
      if (over.has(began)) wrong(`the visitor read of ${began} after its end`)
      const once = `${seen.type} ${began}`
      if (read.has(once)) wrong(`the visitor read ${once} twice`)
      read.add(once)
      begun.add(began)
    }
    const ended = heardEnd(seen)
    if (ended === undefined) continue
    if (over.has(ended)) wrong(`the visitor read of the end of ${ended} twice`)
    over.add(ended)
  }
  if (due !== undefined && due < quiet - LATE) wrong(`was due ${quiet - due} ms ago, and asleep`)
  for (const id of requested) if (!legs.has(id)) wrong(`${id} has no end`)
  for (const id of begun) if (!over.has(id)) wrong(`the visitor never read of the end of ${id}`)
  const { transfer, ringing, promise, connected, followUp } = state.team ?? {}
  if (transfer || ringing || state.consent || promise) {
    wrong(`${transfer?.id ?? 'something'} is still under way`)
  }
  if (connected && followUp !== undefined) wrong(`${followUp} is open, and its visitor is there`)
  return { found, legs: [...legs.values()], state }
}

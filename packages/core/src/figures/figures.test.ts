import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  ConversationEvent,
  Repeated,
  Service,
  TransferOutcome,
} from '../conversation/events.js'
import { conversation } from '../conversation/index.js'
import { given, has, opened, said, waits } from '../conversation/story.js'
import { logOf, moves, walk, workspaces } from '../conversation/walk.js'
import { START } from '../testing/given.js'
import { chen, faceOf, lin, zhou } from '../testing/people.js'
import { type LegOnRecord, legsOf, type RatingOnRecord, ratingsOf } from './legs.js'
import { stretchesOf } from './stretches.js'
import { transferFigures, type Volume } from './transfers.js'

const RUNS = { numRuns: 200 }
const logs = fc.tuple(moves, workspaces).map(([path, settings]) => logOf(walk(path, settings)))

/** Who had the floor, read off the state after each event. */
const heldBy = (log: readonly ConversationEvent[]) => {
  let state = conversation.initial
  const held: { stop: number; agent: string; at: number; until?: number }[] = []
  for (const event of log) {
    const { epoch } = state
    state = conversation.evolve(state, event)
    if (state.epoch === epoch) continue
    const last = held.at(-1)
    if (last && last.until === undefined) last.until = event.at
    if (state.floor.holder !== 'agent') continue
    held.push({ stop: state.epoch, agent: state.floor.agent.id, at: event.at })
  }
  return held
}

const lastWord = (log: readonly ConversationEvent[], stop: number) =>
  log
    .flatMap((event) => (event.type === 'rated' ? event.legs : []))
    .filter((leg) => leg.stop === stop)
    .at(-1)?.service

describe('what a log tells', () => {
  it('[FG1] X10 stretches are those of the state, with their times and the last word', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const stretches = stretchesOf(log)
        expect(
          stretches.map(({ stop, agent, at, until }) => ({
            stop,
            agent: agent.id,
            at,
            ...(until !== undefined && { until }),
          })),
        ).toEqual(heldBy(log))
        for (const { stop, service } of stretches) expect(service).toBe(lastWord(log, stop))
      }),
      RUNS,
    )
  })

  it('[FG2] legs are those on record, and know who took them', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const legs = legsOf(log)
        const ended = log.flatMap((event) => (event.type === 'transfer-ended' ? [event.leg] : []))
        expect(legs).toMatchObject(ended)
        for (const { transfer, service, outcome } of legs) {
          const taken = log.find((one) => one.type === 'assigned' && one.transfer === transfer)
          expect(taken !== undefined).toBe(outcome === 'accepted')
          const stop = taken?.type === 'assigned' ? taken.epoch : -1
          expect(service).toBe(lastWord(log, stop))
        }
      }),
      RUNS,
    )
  })

  it('[FG2] one rating for each survey: the last', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const rated = log.filter((event) => event.type === 'rated')
        const surveys = [...new Set(rated.map(({ survey }) => survey))]
        expect(ratingsOf(log)).toMatchObject(
          surveys.map((survey) => {
            const { service, legs } = rated.findLast((one) => one.survey === survey)!
            return { conversation: 'c1', survey, service, legs }
          }),
        )
      }),
      RUNS,
    )
  })
})

const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0)
const ids = (list: readonly (string | undefined)[]) => [...new Set(list)].filter(Boolean).sort()

/** Every figure counted for itself, by going through all legs each time. */
const byHand = (legs: readonly LegOnRecord[], ratings: readonly RatingOnRecord[]) => {
  const how = (outcome: TransferOutcome) => legs.filter((leg) => leg.outcome === outcome)
  const who = (leg: LegOnRecord) => leg.by?.id ?? (leg.to.kind === 'agent' ? leg.to.id : undefined)
  const decided = [...how('accepted'), ...how('declined')]
    .map((leg) => leg.decidedAt - leg.requestedAt)
    .sort((a, b) => a - b)
  const [low, high] = [Math.floor((decided.length - 1) / 2), Math.ceil((decided.length - 1) / 2)]
  const passed = ratings.filter((one) => one.passedOn)
  const said = passed.filter((one) => one.repeated)
  const part = (mine: (leg: LegOnRecord) => unknown) => ({
    received: how('accepted').filter(mine).length,
    declined: how('declined').filter(mine).length,
    timedOut: how('timed-out').filter(mine).length,
  })
  return {
    transfers: legs.length,
    success: how('accepted').length / (legs.length - how('stopped').length),
    mean: sum(decided) / decided.length,
    median: (decided[low]! + decided[high]!) / 2,
    repeat: said.filter((one) => one.repeated !== 'no').length / said.length,
    good: passed.filter((one) => one.service === 'good').length / passed.length,
    agents: ids([
      ...legs.map((leg) => leg.from.id),
      ...[...how('accepted'), ...how('declined'), ...how('timed-out')].map(who),
    ]).map((id) => ({
      id,
      sent: legs.filter((leg) => leg.from.id === id).length,
      ...part((leg) => who(leg) === id),
    })),
    departments: ids([
      ...legs.map((leg) => leg.fromDepartment),
      ...[...how('accepted'), ...how('declined'), ...how('timed-out')].map((leg) => leg.department),
    ]).map((id) => ({
      id,
      sent: legs.filter((leg) => leg.fromDepartment === id).length,
      ...part((leg) => leg.department === id),
    })),
  }
}

const volumes = (of: Record<string, Volume>) =>
  Object.entries(of)
    .map(([id, { sent, received, declined, timedOut }]) => ({
      id,
      sent,
      received,
      declined,
      timedOut,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))

const person = fc.constantFrom(faceOf(lin), faceOf(chen), faceOf(zhou))
const department = fc.constantFrom('sales', 'service', 'tech')
const service = fc.constantFrom<Service>('good', 'medium', 'bad')
const outcome = fc.constantFrom<TransferOutcome>(
  ...(['accepted', 'accepted', 'declined', 'timed-out', 'cancelled', 'refused'] as const),
  ...(['offline', 'full', 'nobody', 'visitor-left', 'superseded', 'stopped'] as const),
)

const leg: fc.Arbitrary<LegOnRecord> = fc
  .record({
    from: person,
    to: person,
    named: fc.boolean(),
    department,
    outcome,
    requestedAt: fc.nat(100_000),
    takes: fc.nat(100_000),
    more: fc.record({ fromDepartment: department, service }, { requiredKeys: [] }),
  })
  .map(({ from, to, named, department, outcome, requestedAt, takes, more }) => ({
    ...{ conversation: 'c1', transfer: 'c1.t1', kind: 'manual', visitorPresent: true },
    ...{ from, department, outcome, requestedAt, decidedAt: requestedAt + takes },
    to: named ? { kind: 'agent', ...to } : { kind: 'department', id: department },
    ...((outcome === 'accepted' || outcome === 'declined') && { by: to }),
    ...(more.fromDepartment && { fromDepartment: more.fromDepartment }),
    ...(outcome === 'accepted' && more.service && { service: more.service }),
  }))

const rating: fc.Arbitrary<RatingOnRecord> = fc
  .record({
    service,
    passedOn: fc.boolean(),
    repeated: fc.option(fc.constantFrom<Repeated>('no', 'little', 'yes'), { nil: undefined }),
  })
  .map(({ repeated, ...said }) => ({
    ...{ conversation: 'c1', survey: 1, legs: [], ...said },
    ...(repeated && { repeated }),
  }))

const several = fc.record({ legs: fc.array(leg), ratings: fc.array(rating) })
const close = (given: number | undefined, reference: number) =>
  given === undefined ? expect(reference).toBeNaN() : expect(given).toBeCloseTo(reference, 6)

describe('figures about transfers', () => {
  it('[FG3] T31 agree with a count by hand', () => {
    fc.assert(
      fc.property(several, ({ legs, ratings }) => {
        const figures = transferFigures(legs, ratings)
        const reference = byHand(legs, ratings)
        expect(figures.transfers).toBe(reference.transfers)
        expect(sum(Object.values(figures.outcomes))).toBe(legs.length)
        close(figures.successRate, reference.success)
        close(figures.timeToDecision?.mean, reference.mean)
        close(figures.timeToDecision?.median, reference.median)
        close(figures.repeatShare, reference.repeat)
        close(figures.satisfaction, reference.good)
        expect(volumes(figures.agents)).toEqual(reference.agents)
        expect(volumes(figures.departments)).toEqual(reference.departments)
      }),
      RUNS,
    )
  })

  it('[FG3] do not depend on the order of legs, and parts add up', () => {
    fc.assert(
      fc.property(several, ({ legs, ratings }) => {
        const figures = transferFigures(legs, ratings)
        expect(transferFigures([...legs].reverse(), [...ratings].reverse())).toEqual(figures)
        const agents = Object.values(figures.agents)
        expect(sum(agents.map(({ sent }) => sent))).toBe(legs.length)
        for (const parts of [agents, Object.values(figures.departments)]) {
          expect(sum(parts.map(({ received }) => received))).toBe(figures.outcomes.accepted ?? 0)
          const rated = legs.filter(({ service }) => service).length
          expect(sum(parts.flatMap(({ service }) => Object.values(service)))).toBe(rated)
        }
      }),
      RUNS,
    )
  })

  it('[FG4] T31 what has no cases has no rate', () => {
    const nothing = { good: 0, medium: 0, bad: 0 }
    expect(transferFigures([])).toStrictEqual({
      transfers: 0,
      outcomes: {},
      repeated: { no: 0, little: 0, yes: 0 },
      service: nothing,
      departments: {},
      agents: {},
    })
  })

  it('[FG3] X10 tell of one conversation what happened in it', () => {
    const leg = {
      transfer: 'c1.t1',
      kind: 'manual' as const,
      from: faceOf(lin),
      to: { kind: 'department' as const, id: 'service' },
      department: 'service',
      requestedAt: START + 10_000,
      decidedAt: START + 30_000,
      visitorPresent: true,
    }
    const late = { ...leg, outcome: 'timed-out' as const }
    const taken = { ...leg, transfer: 'c1.t2', outcome: 'accepted' as const, by: faceOf(chen) }
    const chens = { ...has(chen, 3), department: 'service', transfer: 'c1.t2' }
    const stops = [
      { stop: 2, agent: faceOf(lin), at: START },
      { stop: 3, agent: faceOf(chen), at: START },
    ]
    const legs = [{ stop: 3, service: 'good' as const }]
    const { log } = given(
      ...[opened, said(1, 'hi'), waits(), has()],
      { type: 'transfer-ended', leg: late },
      chens as ReturnType<typeof has>,
      { type: 'transfer-ended', leg: taken },
      { type: 'survey-invited', survey: 3, stops },
      { type: 'rated', survey: 3, service: 'bad', repeated: 'yes', legs },
    )
    const none = { sent: 0, received: 0, declined: 0, timedOut: 0 }
    const unrated = { service: { good: 0, medium: 0, bad: 0 } }
    const praised = { service: { good: 1, medium: 0, bad: 0 }, satisfaction: 1 }
    expect(transferFigures(legsOf(log), ratingsOf(log))).toStrictEqual({
      transfers: 2,
      outcomes: { 'timed-out': 1, accepted: 1 },
      successRate: 0.5,
      timeToDecision: { mean: 20_000, median: 20_000 },
      repeated: { no: 0, little: 0, yes: 1 },
      repeatShare: 1,
      service: { good: 0, medium: 0, bad: 1 },
      satisfaction: 0,
      departments: {
        sales: { ...none, sent: 2, ...unrated },
        service: { ...none, received: 1, timedOut: 1, ...praised },
      },
      agents: {
        lin: { name: lin.name, ...none, sent: 2, ...unrated },
        chen: { name: chen.name, ...none, received: 1, ...praised },
      },
    })
  })
})

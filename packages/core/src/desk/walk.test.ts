import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../aggregate.js'
import { entriesOf, get } from '../ordered.js'
import { agent, staffedBy } from '../testing/workspace.js'
import { deadline } from './deadline.js'
import type { DeskEvent } from './events.js'
import { evolve } from './evolve.js'
import { deskWith } from './fixture.js'
import { type DeskState, initial, loadOf, seatOf, wishOf } from './state.js'
import { restored, storedOf } from './stored.js'
import { view, viewState } from './view.js'

const members = [
  agent('a', { cap: 1 }),
  agent('b', { cap: 2, languages: ['zh'], skills: { refunds: 3 } }),
  agent('c', {
    cap: 3,
    role: 'supervisor',
    departments: ['sales', 'tech'],
    skills: { refunds: 5 },
  }),
  agent('d', { cap: 0, departments: ['tech'] }),
]
const agents = fc.constantFrom('a', 'b', 'c', 'd', 'stranger')
const conversations = fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8')

type Desk = ReturnType<typeof deskWith>
type Step = (desk: Desk) => unknown

const make = <T>(from: fc.Arbitrary<T>, step: (value: T, desk: Desk) => unknown) =>
  from.map(
    (value): Step =>
      (desk) =>
        step(value, desk),
  )

const waiting = fc.record(
  {
    priority: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
    department: fc.constantFrom('sales', 'tech', 'nowhere'),
    language: fc.constantFrom<'zh' | 'en'>('zh', 'en'),
    skill: fc.constantFrom('refunds', 'unheard-of'),
    dedicated: agents,
  },
  { requiredKeys: ['department', 'language'] },
)

const status = fc.constantFrom<'online' | 'busy' | 'invisible' | 'offline'>(
  'online',
  'online',
  'busy',
  'invisible',
  'offline',
)

const someOffer = (desk: Desk, n: number) => {
  const offers = [...desk.events('reserved')]
  return offers[n % Math.max(1, offers.length)]
}

const steps = fc.array(
  fc.oneof(
    make(fc.tuple(conversations, waiting), ([id, more], desk) => desk.wait(id, more)),
    make(conversations, (id, desk) => desk.accept(id)),
    make(fc.tuple(conversations, agents), ([id, by], desk) => desk.take(id, by)),
    make(
      fc.tuple(conversations, fc.constantFrom('declined', 'lapsed', 'revoked')),
      ([id, how], desk) => desk.settle(id, how),
    ),
    make(fc.tuple(fc.nat(), fc.constantFrom('declined', 'lapsed')), ([n, how], desk) => {
      const offer = someOffer(desk, n)
      if (!offer) return
      const { offer: id, conversation, agent } = offer
      desk.ask({ type: 'settle', how, offer: id, conversation, agent })
    }),
    make(fc.nat(), (n, desk) => {
      const offer = someOffer(desk, n)
      if (!offer) return
      const { offer: id, conversation, agent } = offer
      desk.ask({ type: 'take', offer: id, conversation, agent })
    }),
    make(
      fc.tuple(conversations, fc.constantFrom('sales', 'tech'), fc.option(agents), fc.boolean()),
      ([id, department, agent, anyway], desk) =>
        desk.transfer(id, { department, ...(agent !== null && { agent }), anyway }),
    ),
    make(conversations, (id, desk) => desk.drop(id)),
    make(conversations, (conversation, desk) => desk.ask({ type: 'end', conversation })),
    make(conversations, (conversation, desk) => desk.ask({ type: 'leave-queue', conversation })),
    make(fc.tuple(agents, status), ([id, to], desk) => desk.status(id, to)),
    make(agents, (id, desk) => desk.connect(id)),
    make(agents, (id, desk) => desk.disconnect(id)),
    make(fc.constant(0), (_, desk) => desk.ask({ type: 'wake' })),
    make(fc.integer({ min: 0, max: 120_000 }), (ms, desk) => desk.pass(ms)),
    make(fc.integer({ min: 0, max: 10_000 }), (ms, desk) => desk.pass(ms)),
  ),
  { maxLength: 80 },
)

const started = () => {
  const settings = staffedBy(members, { graceSeconds: 10, goneSeconds: 60 })
  const vip = { waitSeconds: 45, otherwise: 'supervisor' } as const
  const desk = deskWith(members, {}, { ...settings, vip })
  desk.present('a', 'b', 'c', 'd')
  return desk
}

const named = (state: DeskState, conversation: string) =>
  wishOf(state, conversation)?.transfer?.agent !== undefined

/** Everything that must be true of a desk at any time. */
const check = (state: DeskState) => {
  const { seats, conversations, offers, lines } = storedOf(state)
  const inLines = Object.values(lines)
    .flat()
    .map(({ conversation }) => conversation)
  const held = Object.entries(seats).flatMap(([agent, { holds }]) =>
    holds.map((conversation) => ({ conversation, agent })),
  )
  const ringing = Object.entries(seats).flatMap(([agent, { rings }]) =>
    rings.map((offer) => ({ offer, agent })),
  )
  const floors = Object.entries(conversations)
  const waits = floors
    .filter(([, { wish }]) => wish && wish.transfer?.agent === undefined)
    .map(([id]) => id)
  for (const [, { floor, wish }] of floors) {
    const { keptFor, offer } = wish ?? {}
    if (keptFor?.kind === 'dedicated' && offer === undefined) {
      expect(deadline(state)).toBeLessThanOrEqual(keptFor.until)
      expect(wish?.excluded).not.toContain(keptFor.agent)
    }
    if (floor.kind === 'queue') expect(wish).toMatchObject({ waiting: {} })
    else if (wish) expect(wish.transfer).toBeDefined()
  }
  const has = floors.flatMap(([conversation, { floor }]) =>
    floor.kind === 'agent' ? [{ conversation, agent: floor.agent }] : [],
  )
  expect([...inLines].sort()).toEqual([...waits].sort())
  const key = (pair: object) => JSON.stringify(pair)
  expect(held.map(key).sort()).toEqual(has.map(key).sort())
  expect(ringing.map(key).sort()).toEqual(
    Object.entries(offers)
      .map(([offer, { agent }]) => key({ offer, agent }))
      .sort(),
  )
  for (const [id, offer] of Object.entries(offers)) {
    expect(conversations[offer.conversation]?.wish).toMatchObject({ offer: id })
    expect(deadline(state)).toBeLessThanOrEqual(offer.leaseUntil)
  }
  for (const line of Object.values(lines)) {
    expect(line.length).toBeGreaterThan(0)
    const sorted = line.toSorted((one, other) => one.rank - other.rank || one.n - other.n)
    expect(line).toEqual(sorted)
  }
}

describe('any commands in any order', () => {
  it('[DK17] loads equal bookings and leases, and nobody both waits and is held', () => {
    fc.assert(
      fc.property(steps, (walk) => {
        const desk = started()
        for (const step of walk) {
          step(desk)
          check(desk.state)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('[DK35] nobody is asked for whom a conversation is not kept, before it is kept for nobody', () => {
    fc.assert(
      fc.property(steps, (walk) => {
        const desk = started()
        for (const step of walk) step(desk)
        let state = initial
        for (const event of desk.log) {
          const kept = event.type === 'reserved' && wishOf(state, event.conversation)?.keptFor
          if (kept && kept.kind === 'dedicated') expect(event).toMatchObject({ agent: kept.agent })
          state = evolve(state, event)
        }
      }),
    )
  })

  it('[DK2] no algorithm ever fills an agent above the cap, or asks who is not there', () => {
    fc.assert(
      fc.property(steps, (walk) => {
        const desk = started()
        let seen = 0
        for (const step of walk) {
          step(desk)
          let state = fold(evolve, initial, desk.log.slice(0, seen))
          for (const event of desk.log.slice(seen)) {
            if (event.type === 'reserved' && !named(state, event.conversation)) {
              const seat = seatOf(state, event.agent)
              const cap = members.find(({ id }) => id === event.agent)?.cap ?? 0
              expect(loadOf(seat)).toBeLessThan(cap)
              expect(seat).toMatchObject({ status: 'online', connected: true })
            }
            state = evolve(state, event)
          }
          seen = desk.log.length
        }
      }),
    )
  })

  it('[DK14] once everybody has gone quiet, all leases are over', () => {
    fc.assert(
      fc.property(steps, (walk) => {
        const desk = started()
        for (const step of walk) step(desk)
        for (const { id } of members) desk.status(id, 'busy')
        desk.pass(3_600_000)
        expect(desk.stored.offers).toEqual({})
        expect(Object.values(desk.stored.seats).flatMap(({ rings }) => rings)).toEqual([])
      }),
    )
  })

  it('[DK18] ticks at one time come to an end, after which none is due', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 600_000 }), (walk, ms) => {
        const desk = started()
        for (const step of walk) step(desk)
        desk.pass(ms)
        expect(deadline(desk.state) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(desk.now)
        expect(desk.ask({ type: 'tick' })).toEqual([])
      }),
    )
  })

  it('[DK13] who waits is served as soon as somebody of the department stays free', () => {
    fc.assert(
      fc.property(steps, (walk) => {
        const desk = started()
        for (const step of walk) step(desk)
        for (const id of Object.keys(desk.stored.conversations)) desk.drop(id)
        desk.present('c')
        for (let i = 0; i < 50; i++) {
          for (const id of Object.keys(desk.stored.conversations)) desk.accept(id)
          for (const conversation of seatOf(desk.state, 'c').holds) {
            desk.ask({ type: 'end', conversation })
          }
          desk.pass(60_000)
        }
        expect(desk.stored.lines).toEqual({})
      }),
    )
  })

  it('[DK19] evolve is total: what one desk recorded can be folded by another in any order', () => {
    fc.assert(
      fc.property(steps, fc.func(fc.nat()), (walk, shuffle) => {
        const desk = started()
        for (const step of walk) step(desk)
        const mixed = desk.log.toSorted((one, other) => shuffle(one) - shuffle(other))
        const state = fold(evolve, initial, mixed)
        expect(restored(JSON.parse(JSON.stringify(storedOf(state))))).toEqual(state)
        const unknown = { type: 'from-the-future', at: 1 } as unknown as DeskEvent
        expect(evolve(state, unknown)).toBe(state)
      }),
    )
  })

  it('[DK19] what a desk keeps is the fold of its log, and plain data', () => {
    fc.assert(
      fc.property(steps, (walk) => {
        const desk = started()
        for (const step of walk) step(desk)
        expect(fold(evolve, initial, desk.log)).toEqual(desk.state)
        expect(restored(JSON.parse(JSON.stringify(desk.stored)))).toEqual(desk.state)
      }),
    )
  })

  it('[DK20] nothing that a colleague sees tells invisible from offline', () => {
    const looker = { kind: 'member', id: 'looker', name: 'L', role: 'admin' } as const
    const hide = (event: DeskEvent): DeskEvent =>
      event.type === 'status-set' && event.status === 'invisible'
        ? { ...event, status: 'offline' }
        : event
    fc.assert(
      fc.property(steps, (walk) => {
        const desk = started()
        for (const step of walk) step(desk)
        const hidden = desk.log.map(hide)
        expect(hidden.map((event) => view(event, looker))).toEqual(
          desk.log.map((event) => view(event, looker)),
        )
        const seen = (log: readonly DeskEvent[]) => viewState(fold(evolve, initial, log), looker)
        expect(seen(hidden)).toEqual(seen(desk.log))
        const replica = desk.log.flatMap((event) => view(event, looker) ?? [])
        const { seats, ...rest } = seen(replica)
        const { seats: all, ...whole } = seen(desk.log)
        expect(rest).toEqual(whole)
        for (const [id, seat] of entriesOf(seats)) expect(get(all, id)).toEqual(seat)
        const visitor = { kind: 'visitor', id: 'v' } as const
        expect(desk.log.flatMap((event) => view(event, visitor) ?? [])).toEqual([])
        expect(viewState(desk.state, visitor)).toEqual(initial)
      }),
    )
  })
})

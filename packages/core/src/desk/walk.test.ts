import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../aggregate.js'
import { entriesOf, get } from '../ordered.js'
import { deadline } from './deadline.js'
import type { DeskEvent } from './events.js'
import { evolve } from './evolve.js'
import { type DeskState, initial, loadOf, seatOf, wishOf } from './state.js'
import { restored, storedOf } from './stored.js'
import { view, viewState } from './view.js'
import { members, started, steps } from './walk.js'

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

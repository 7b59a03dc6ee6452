import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agent } from '../testing/workspace.js'
import { availabilityOf } from './availability.js'
import { forecaster } from './estimate.js'
import type { Quote } from './events.js'
import { deskWith, waitingFor } from './fixture.js'
import { historyOf, scoreOf, waitAt } from './history.js'
import { neededFor, supplyOf } from './supply.js'

const MINUTE = 60_000

type Desk = ReturnType<typeof deskWith>

/** One agent handles so many conversations of so many minutes, one after the other. */
const handle = (desk: Desk, minutes: readonly number[]) => {
  minutes.forEach((each, i) => {
    desk.wait(`past${i}`)
    desk.accept(`past${i}`)
    desk.pass(each * MINUTE)
    desk.ask({ type: 'end', conversation: `past${i}` })
  })
}

const busyDesk = (minutes: readonly number[]) => {
  const desk = deskWith([agent('a', { cap: 1 })])
  desk.present('a')
  handle(desk, minutes)
  desk.wait('now')
  desk.accept('now')
  return desk
}

const rangeOf = (desk: Desk, conversation: string) =>
  forecaster(desk.state, desk.settings, desk.now).waiting(conversation)?.range

/** All at their cap for 0 to 20 minutes, and half as many in line; one more would wait so long. */
const crowdedWait = (agents: number): number => {
  const crew = Array.from({ length: agents }, (_, n) => agent(`a${n}`, { cap: 1 }))
  const desk = deskWith(crew)
  const at = desk.now
  const handled = (n: number) => (1 + (n % 30)) * MINUTE
  for (let n = 0; n < 30; n++) {
    const freed = { type: 'freed', conversation: 'past', agent: 'a0', department: 'sales' } as const
    desk.record({ ...freed, handled: handled(n), at })
  }
  crew.forEach(({ id }, n) => {
    desk.record({ type: 'connected', agent: id, at })
    desk.record({ type: 'status-set', agent: id, status: 'online', at })
    desk.record({ type: 'booked', conversation: id, agent: id, at: at - ((n * 37) % 20) * MINUTE })
  })
  for (let n = 0; n < agents / 2; n++) {
    desk.record({ type: 'queued', waiting: waitingFor(`c${n}`, { since: at }), rank: at, at })
  }
  const forecast = forecaster(desk.state, desk.settings, at)
  return forecast.arriving(waitingFor('v', { since: at }), at)?.curve[2] ?? 0
}

describe('the forecast', () => {
  it('H16 of a desk of hundreds is that of a smaller one with as many in line for each agent', () => {
    const [some, many] = [crowdedWait(100), crowdedWait(1_000)]
    expect(some).toBeGreaterThan(MINUTE)
    expect(Math.abs(many / some - 1)).toBeLessThan(0.05)
  })

  it('[DK23] nothing is said before five conversations were handled', () => {
    const desk = busyDesk([5, 5, 5, 5])
    desk.wait('v')
    expect(rangeOf(desk, 'v')).toBeUndefined()
    const wiser = busyDesk([5, 5, 5, 5, 5])
    wiser.wait('v')
    expect(rangeOf(wiser, 'v')).toBeDefined()
  })

  it('[DK23] nothing is said while nobody is there who could come free', () => {
    const desk = busyDesk([5, 5, 5, 5, 5])
    desk.wait('v')
    desk.status('a', 'busy')
    expect(rangeOf(desk, 'v')).toBeUndefined()
  })

  it('H16 the range is about the time that conversations take, and shrinks as time passes', () => {
    const desk = busyDesk([8, 9, 10, 11, 12, 8, 9, 10, 11, 12])
    desk.wait('v')
    const first = rangeOf(desk, 'v')
    expect(first?.[0]).toBeLessThan(10 * MINUTE)
    expect(first?.[1]).toBeGreaterThan(10 * MINUTE)
    desk.pass(6 * MINUTE)
    const later = rangeOf(desk, 'v')
    expect(later?.[1]).toBeLessThan(first?.[1] ?? 0)
  })

  it('H16 with a free agent the wait is no more than the ringing', () => {
    const desk = deskWith([agent('a')])
    desk.present('a')
    desk.wait('v')
    const [low, high] = rangeOf(desk, 'v') ?? []
    expect(low).toBe(0)
    expect(high).toBeLessThan(5 * MINUTE)
  })

  it('[DK24] a range never begins before now nor ends before it begins', () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 5, maxLength: 30 })
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 30 }), fc.nat(600), (past, crowd, ago) => {
        const desk = busyDesk(past)
        desk.pass(ago * MINUTE)
        for (let i = 0; i < crowd; i++) desk.wait(`v${i}`)
        for (let i = 0; i < crowd; i++) {
          const [low = -1, high = -1] = rangeOf(desk, `v${i}`) ?? []
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeGreaterThanOrEqual(low)
          expect(Number.isFinite(high)).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('[DK24] standing further back never promises less', () => {
    const taken = fc.array(
      fc.record({
        rests: fc.array(fc.integer({ min: 0, max: 3_600_000 }), { minLength: 1, maxLength: 16 }),
        weight: fc.constantFrom(1, 0.5),
      }),
      { minLength: 1, maxLength: 10 },
    )
    const leaving = fc.constantFrom(0, 1 / 3_600_000, 1 / 600_000)
    const z = fc.double({ min: -2, max: 2, noNaN: true })
    fc.assert(
      fc.property(taken, fc.nat(5), leaving, z, (slots, open, gone, z) => {
        const supply = supplyOf(slots, open, 600_000, gone)
        let before = 0
        for (let n = 1; n < 40; n++) {
          const time = supply.timeOf(neededFor(n, z)) ?? Number.NaN
          expect(time).toBeGreaterThanOrEqual(before * 0.999)
          before = time
        }
      }),
    )
  })

  it('[DK25] a truth is found again on the curve from which it was told', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1_000, max: 10_000_000 }), { minLength: 5, maxLength: 5 }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (waits, z) => {
          const curve = waits.toSorted((a, b) => a - b) as [number, number, number, number, number]
          expect(waitAt(curve, scoreOf(curve, waitAt(curve, z)))).toBeCloseTo(waitAt(curve, z), -6)
        },
      ),
    )
  })

  it('X9 ranges widen and narrow with how far off earlier forecasts were', () => {
    const curve = [1, 2, 4, 8, 16].map((each) => each * MINUTE) as Quote['curve']
    const quote: Quote = { kind: 'near', curve, range: [0, 0] }
    const widthAfter = (truths: readonly number[]) => {
      const desk = busyDesk([8, 9, 10, 11, 12])
      truths.forEach((minutes, i) => {
        const id = `t${i}`
        const waiting = waitingFor(id)
        desk.record({ type: 'queued', at: desk.now, waiting, rank: 0, quote })
        desk.pass(minutes * MINUTE)
        desk.take(id, 'elsewhere')
      })
      desk.wait('v')
      const [low = 0, high = 0] = rangeOf(desk, 'v') ?? []
      return Math.log(high / low)
    }
    const near = Array.from({ length: 60 }, (_, i) => 3 + (i % 3))
    const far = Array.from({ length: 60 }, (_, i) => [0.5, 4, 30][i % 3] ?? 4)
    expect(widthAfter(near)).toBeLessThan(widthAfter(far) / 2)
  })

  it('[DK19] what is learnt stays bounded', () => {
    const desk = busyDesk(Array.from({ length: 300 }, () => 1))
    const { handled, scores } = historyOf(desk.state, 'sales')
    expect(handled.length).toBeLessThanOrEqual(80)
    expect(Object.values(scores).every(({ length }) => length <= 100)).toBe(true)
  })

  it('[DK4] what an absent agent did not handle teaches nothing about handling', () => {
    const desk = deskWith([agent('a')], { goneSeconds: 60 })
    desk.present('a')
    desk.wait('v')
    desk.accept('v')
    desk.disconnect('a')
    desk.pass(3_600_000)
    desk.wait('v')
    expect(historyOf(desk.state, 'sales').handled).toEqual([])
  })
})

describe('who is there', () => {
  it('A31 nobody online, all at their cap, or somebody free', () => {
    const desk = deskWith([agent('a', { cap: 1 }), agent('b', { departments: ['tech'] })])
    const seen = () => availabilityOf(desk.state, desk.settings, 'sales')
    expect(seen()).toEqual({ availability: 'none', online: 0 })
    desk.present('a', 'b')
    expect(seen()).toEqual({ availability: 'online', online: 1 })
    desk.take('v', 'a')
    expect(seen()).toEqual({ availability: 'full', online: 1 })
    desk.status('a', 'invisible')
    expect(seen()).toEqual({ availability: 'none', online: 0 })
    desk.status('a', 'busy')
    expect(seen()).toEqual({ availability: 'full', online: 1 })
  })
})

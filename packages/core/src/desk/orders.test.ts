import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { byId } from '../ordered.js'
import { agent, staffedBy } from '../testing/workspace.js'
import type { Settings } from '../workspace/settings.js'
import { crewOf } from './crew.js'
import { deadline } from './deadline.js'
import type { DeskEvent } from './events.js'
import { evolve } from './evolve.js'
import { deskWith, START, waitingFor } from './fixture.js'
import { countsBefore, kindOf, positionOf, turnOf, wantedOf } from './line.js'
import { fits, isFree, wishes } from './routing.js'
import { byTurn, type DeskState, initial, type Turn, type Wish, wishOf } from './state.js'
import { storedOf } from './stored.js'
import { started, steps } from './walk.js'

/** What a desk would find if it looked at everybody. */
const recount = (state: DeskState) => {
  const { conversations, offers, seats } = storedOf(state)
  const wishesOf = Object.keys(conversations).flatMap((id) => wishOf(state, id) ?? [])
  const inLine = wishesOf
    .filter(({ transfer }) => transfer?.agent === undefined)
    .toSorted((one, other) => byTurn.compare(turnOf(one) as Turn, turnOf(other) as Turn))
  const leftBehind = (holds: readonly string[]) =>
    holds.some((id) => {
      const floor = conversations[id]?.floor
      return floor?.kind === 'agent' && !floor.abandoned
    })
  const dues = [
    state.postponed,
    ...Object.values(offers).map(({ leaseUntil }) => leaseUntil),
    ...inLine.map(({ againAt }) => againAt),
    ...inLine.map(({ keptFor, offer }) =>
      keptFor?.kind === 'dedicated' && offer === undefined ? keptFor.until : undefined,
    ),
    ...Object.values(seats).map(({ graceUntil }) => graceUntil),
    ...Object.values(seats).map(({ goneAt, holds }) => (leftBehind(holds) ? goneAt : undefined)),
  ].filter((at) => at !== undefined)
  return { inLine, due: dues.length > 0 ? Math.min(...dues) : undefined }
}

/** Who is offered somebody next, when everybody who waits is looked at in order. */
const nextOf = (state: DeskState, settings: Settings): string | undefined => {
  const all = crewOf(state, settings)
  const free = all.filter(isFree)
  const found = recount(state).inLine.find((wish: Wish) => {
    const wanted = wantedOf(wish)
    const met = wishes(all, wanted)
    return wish.offer === undefined && free.some((one) => fits(one, wanted, met))
  })
  return found?.waiting.conversation
}

/** The department's line as it must be, and who of each kind stands before each. */
const expectLine = (state: DeskState, department: string) => {
  const { inLine } = recount(state)
  const line = inLine.filter(({ waiting }) => waiting.department === department)
  const before = new Map<string, number>()
  for (const [index, wish] of line.entries()) {
    expect(positionOf(state, wish.waiting.conversation)).toBe(index + 1)
    const counts = countsBefore(state, department, turnOf(wish) as Turn)
    expect(new Map(counts.map(({ like, count }) => [kindOf(like), count]))).toEqual(before)
    const kind = kindOf(wish.waiting)
    before.set(kind, (before.get(kind) ?? 0) + 1)
  }
}

describe('what a desk keeps in order', () => {
  it('[DK39] is what everybody who waits, rings or is gone adds up to, after anything', () => {
    fc.assert(
      fc.property(steps, (walk) => {
        const desk = started()
        for (const step of walk) {
          step(desk)
          expect(deadline(desk.state)).toBe(recount(desk.state).due)
          expectLine(desk.state, 'sales')
          expectLine(desk.state, 'tech')
        }
      }),
    )
  })

  it('[DK7] offers go to whom a look at everybody in line would find first, and leave nobody over', () => {
    fc.assert(
      fc.property(steps, (walk) => {
        const desk = started()
        let state = initial
        let seen = 0
        for (const step of walk) {
          step(desk)
          for (const event of desk.log.slice(seen)) {
            const wish = event.type === 'reserved' && wishOf(state, event.conversation)
            if (wish && wish.transfer?.agent === undefined) {
              expect(nextOf(state, desk.settings)).toBe(wish.waiting.conversation)
            }
            state = evolve(state, event)
          }
          if (desk.log.length > seen) expect(nextOf(state, desk.settings)).toBeUndefined()
          seen = desk.log.length
        }
      }),
    )
  })
})

const arrival = (n: number): DeskEvent => {
  const at = START + n
  return { type: 'queued', waiting: waitingFor(`c${n}`, { since: at }), rank: at, at }
}

/** One agent at their cap, with so many in line. */
const crowded = (waiting: number) => {
  const lin = agent('lin', { cap: 1 })
  const desk = deskWith([lin], {}, staffedBy([lin]))
  for (let n = 0; n < waiting; n++) desk.record(arrival(n))
  desk.present('lin')
  desk.accept('c0')
  return desk
}

/** How many keys are compared while one is served and one more comes behind so many. */
const comparedWith = (waiting: number): number => {
  const desk = crowded(waiting)
  const spies = [vi.spyOn(byTurn, 'compare'), vi.spyOn(byId, 'compare')]
  desk.ask({ type: 'end', conversation: 'c0' })
  expect(desk.accept('c1')).toBe('lin')
  desk.wait('last', { since: START + waiting })
  deadline(desk.state)
  expect(positionOf(desk.state, 'last')).toBe(waiting - 1)
  const compared = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0)
  for (const spy of spies) spy.mockRestore()
  return compared
}

it('[DK39] a decision with many in line looks at few: their logarithm', () => {
  const [few, many] = [comparedWith(250), comparedWith(16_000)]
  // 8 and 14 levels; if each were looked at, it would be sixty times as much.
  expect(many).toBeLessThan(few * 2)
})

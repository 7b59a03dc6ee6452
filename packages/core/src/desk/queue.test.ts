import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Priority } from '../conversation/events.js'
import { agent, staffedBy } from '../testing/workspace.js'
import type { Waiting } from './events.js'
import { deskWith, START } from './fixture.js'
import { positionOf } from './line.js'

const order = (desk: ReturnType<typeof deskWith>, department = 'sales') =>
  (desk.stored.lines[department] ?? []).map(({ conversation }) => conversation)

describe('the queue', () => {
  it('H16 everybody has a place in the line of their department, from 1', () => {
    const desk = deskWith([])
    for (const id of ['1', '2', '3']) desk.wait(id)
    desk.wait('other', { department: 'tech' })
    expect(['1', '2', '3', 'other'].map((id) => positionOf(desk.state, id))).toEqual([1, 2, 3, 1])
    desk.ask({ type: 'leave-queue', conversation: '1' })
    expect(['1', '2', '3'].map((id) => positionOf(desk.state, id))).toEqual([0, 1, 2])
  })

  it('[DK10] a step of priority is worth some minutes of waiting, and no more', () => {
    const desk = deskWith([], { boostMinutes: 5 })
    const minute = 60_000
    desk.wait('normal', { since: START })
    desk.wait('high', { since: START + 4 * minute, priority: 1 })
    desk.wait('late', { since: START + 6 * minute, priority: 1 })
    desk.wait('urgent', { since: START + 8 * minute, priority: 2 })
    expect(order(desk)).toEqual(['urgent', 'high', 'normal', 'late'])
  })

  it('[DK10] nobody is overtaken by somebody who came later than priority is worth', () => {
    const boostMinutes = 7
    const comer = fc.record({
      minutes: fc.integer({ min: 0, max: 60 }),
      priority: fc.constantFrom<Priority>(0, 1, 2),
    })
    fc.assert(
      fc.property(fc.array(comer, { maxLength: 40 }), (comers) => {
        const desk = deskWith([], { boostMinutes })
        comers.forEach(({ minutes, priority }, i) => {
          desk.wait(`c${i}`, { since: START + minutes * 60_000, priority })
        })
        const line = order(desk).map((id) => Number(id.slice(1)))
        line.forEach((behind, place) => {
          for (const before of line.slice(0, place)) {
            const [one, other] = [comers[before], comers[behind]]
            if (!one || !other) throw new Error('who stands in line has come')
            const worth = (one.priority - other.priority) * boostMinutes
            expect(one.minutes - other.minutes).toBeLessThanOrEqual(worth)
            if (one.minutes - other.minutes === worth) expect(before).toBeLessThan(behind)
          }
        })
        expect(new Set(line).size).toBe(comers.length)
      }),
    )
  })

  it('[DK10] whoever is offered something next has no equal before them in line', () => {
    const comer = fc.record({
      gap: fc.integer({ min: 0, max: 300 }),
      priority: fc.constantFrom<Priority>(0, 1, 2),
      done: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(comer, { maxLength: 40 }), (comers) => {
        const desk = deskWith([agent('a', { cap: 1 })], { boostMinutes: 3 })
        desk.present('a')
        comers.forEach(({ gap, priority, done }, i) => {
          desk.pass(gap * 1000)
          const head = order(desk).find((id) => !desk.ringing(id))
          const before = desk.events('reserved').length
          if (done) {
            const held = desk.stored.seats.a?.holds[0]
            if (held) desk.ask({ type: 'end', conversation: held })
          }
          const next = desk.events('reserved').at(before)?.conversation
          if (next !== undefined) expect(next).toBe(head)
          desk.wait(`c${i}`, { priority })
          for (const id of order(desk)) desk.accept(id)
        })
      }),
    )
  })

  it('[DK11] an unknown department is refused', () => {
    const desk = deskWith([])
    expect(desk.wait('v', { department: 'nowhere' })).toEqual({ refused: 'unknown-department' })
    expect(desk.stored.conversations).toEqual({})
  })

  it('[DK11] the same wish twice changes nothing, a changed one keeps its order of arrival', () => {
    const desk = deskWith([])
    desk.wait('1')
    desk.wait('2')
    expect(desk.wait('1')).toEqual([])
    desk.wait('1', { skill: 'refunds' })
    expect(order(desk)).toEqual(['1', '2'])
    desk.wait('2', { priority: 1 })
    expect(order(desk)).toEqual(['2', '1'])
  })

  it('[DK11] who changes the department leaves the line of the old one, and its offer', () => {
    const desk = deskWith([agent('a')])
    desk.present('a')
    desk.wait('v')
    desk.wait('v', { department: 'tech' })
    expect([order(desk), order(desk, 'tech')]).toEqual([[], ['v']])
    expect(desk.stored.offers).toEqual({})
    expect(desk.told.at(-1)?.command).toEqual({
      type: 'revoke',
      offer: 'o1',
      reason: 'not-waiting',
    })
  })

  it('[DK12] a place in line is kept while offers ring, are declined and lapse', () => {
    const desk = deskWith([agent('a', { cap: 1 }), agent('b', { cap: 1 })])
    desk.present('a')
    for (const id of ['1', '2', '3']) desk.wait(id)
    expect(desk.ringing('1')?.agent).toBe('a')
    desk.settle('1', 'declined')
    expect(order(desk)).toEqual(['1', '2', '3'])
    desk.present('b')
    expect(desk.ringing('1')?.agent).toBe('b')
    desk.settle('1', 'lapsed')
    expect(order(desk)).toEqual(['1', '2', '3'])
  })

  it('[DK21] who waits in a department that is gone waits where handoffs go after a wake', () => {
    const old = deskWith([])
    old.wait('v', { department: 'tech' })
    const { departments, ...rest } = staffedBy([agent('a')])
    const desk = deskWith([], {}, { ...rest, departments: departments.slice(0, 1) }, old.state)
    desk.ask({ type: 'wake' })
    expect(order(desk)).toEqual(['v'])
    desk.present('a')
    expect(desk.ringing('v')?.agent).toBe('a')
  })

  it('[DK22] the list of tickets holds those that are not closed', () => {
    const desk = deskWith([])
    const row = {
      ticket: 't',
      customer: 'c',
      contact: { kind: 'phone', value: '1' } as const,
      question: 'where?',
      at: START,
    }
    const list = (state: 'open' | 'taken' | 'closed') =>
      desk.ask({ type: 'list-ticket', row: { ...row, state } })
    list('open')
    list('taken')
    expect(desk.stored.tickets.t?.state).toBe('taken')
    list('closed')
    expect(desk.stored.tickets).toEqual({})
    expect(list('closed')).toEqual([])
  })
})

describe('what the desk knows of conversations', () => {
  it('[DK16] a conversation that was never registered may wait and be taken', () => {
    const desk = deskWith([])
    desk.wait('v')
    desk.take('v', 'a')
    desk.take('w', 'a')
    expect(Object.values(desk.stored.conversations).map(({ floor }) => floor.kind)).toEqual([
      'agent',
      'agent',
    ])
  })

  it('[DK11] registering again tells only news, and leaves the floor alone', () => {
    const desk = deskWith([])
    const who = {
      type: 'register',
      conversation: 'v',
      customer: 'c',
      vip: false,
      language: 'en',
    } as const
    desk.ask(who)
    desk.wait('v')
    expect(desk.ask(who)).toEqual([])
    desk.ask({ ...who, name: 'Lin', vip: true })
    expect(desk.stored.conversations.v).toMatchObject({
      customer: { id: 'c', name: 'Lin', vip: true },
      floor: { kind: 'queue' },
      wish: { waiting: { department: 'sales' } satisfies Partial<Waiting> },
    })
  })
})

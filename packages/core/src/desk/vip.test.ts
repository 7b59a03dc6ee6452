import { describe, expect, it } from 'vitest'
import { agent, staffedBy } from '../testing/workspace.js'
import type { VipSettings } from '../workspace/settings.js'
import { forecaster } from './estimate.js'
import { deskWith } from './fixture.js'
import { availabilityOf } from './index.js'
import { positionOf } from './line.js'
import { seatOf } from './state.js'

const WAIT = 40_000

const team = [
  agent('lin'),
  agent('chen', { departments: ['tech'], cap: 1 }),
  agent('wu', { role: 'supervisor', departments: ['tech'] }),
  agent('zhou', { role: 'admin' }),
]

const started = (otherwise: VipSettings['otherwise'] = 'department', routing = {}) => {
  const settings = { ...staffedBy(team, routing), vip: { waitSeconds: WAIT / 1000, otherwise } }
  const desk = deskWith(team, {}, settings)
  desk.present('lin', 'chen')
  return desk
}

type Desk = ReturnType<typeof started>

const vip = { dedicated: 'chen' }

const asked = (desk: Desk, conversation = 'v') => desk.ringing(conversation)?.agent

/** Why each was asked or not, by the newest offer for `v`. */
const why = (desk: Desk) =>
  Object.fromEntries(
    desk
      .events('reserved')
      .findLast(({ conversation }) => conversation === 'v')
      ?.explanation.considered.map(({ agent, why }) => [agent, why]) ?? [],
  )

describe('a customer with a member of their own', () => {
  it('[DK35] T4 is offered to that member, of whatever department, although others are idle', () => {
    const desk = started()
    desk.wait('v', vip)
    expect(asked(desk)).toBe('chen')
    expect(why(desk)).toEqual({
      lin: 'waits-for-dedicated',
      chen: 'dedicated',
      wu: 'other-department',
      zhou: 'waits-for-dedicated',
    })
    desk.accept('v')
    expect(seatOf(desk.state, 'chen').holds).toEqual(['v'])
    expect(desk.stored.conversations.v?.floor).toMatchObject({ department: 'sales' })
  })

  it.each([
    [
      'at their cap',
      (desk: Desk) => desk.take('w', 'chen'),
      (desk: Desk) => desk.ask({ type: 'end', conversation: 'w' }),
    ],
    [
      'busy',
      (desk: Desk) => desk.status('chen', 'busy'),
      (desk: Desk) => desk.status('chen', 'online'),
    ],
    [
      'cut off a moment ago',
      (desk: Desk) => desk.disconnect('chen'),
      (desk: Desk) => desk.connect('chen'),
    ],
  ])('[DK35] waits for them while they are %s', (_, goes, comes) => {
    const desk = started()
    goes(desk)
    desk.wait('v', vip)
    desk.pass(WAIT / 2)
    expect(asked(desk)).toBeUndefined()
    comes(desk)
    expect(asked(desk)).toBe('chen')
  })

  it('[DK35] stands in one order with those who wait for that member anyway', () => {
    const desk = started()
    desk.take('w', 'chen')
    desk.wait('earlier', { department: 'tech' })
    desk.pass(1_000)
    desk.wait('v', vip)
    desk.ask({ type: 'end', conversation: 'w' })
    expect([asked(desk, 'earlier'), asked(desk)]).toEqual(['chen', undefined])
  })

  it('[DK35] what rings at them rings on beyond the limit', () => {
    const desk = started('department', { ringSeconds: 60 })
    desk.status('chen', 'busy')
    desk.wait('v', vip)
    desk.pass(WAIT - 1_000)
    desk.status('chen', 'online')
    desk.pass(30_000)
    expect(asked(desk)).toBe('chen')
    desk.settle('v', 'lapsed')
    expect(asked(desk)).toBe('lin')
  })

  it('[DK36] T4 goes to the department when the limit is over, with its place and age', () => {
    const desk = started()
    desk.status('chen', 'busy')
    desk.status('lin', 'busy')
    desk.wait('v', { ...vip, priority: 1 })
    const { rank } = desk.stored.lines.sales?.[0] ?? {}
    desk.wait('other')
    desk.pass(WAIT - 1)
    expect(desk.events('widened')).toEqual([])
    desk.pass(1)
    expect(desk.events('widened')).toMatchObject([{ conversation: 'v', at: desk.now }])
    expect(positionOf(desk.state, 'v')).toBe(1)
    expect(desk.stored.lines.sales?.[0]).toMatchObject({ conversation: 'v', rank })
    desk.status('lin', 'online')
    expect(asked(desk)).toBe('lin')
    expect(why(desk)).toMatchObject({ lin: 'chosen', chen: 'not-in-time' })
  })

  it.each(['declined', 'lapsed'] as const)('[DK36] goes on at once after they %s', (how) => {
    const desk = started()
    desk.wait('v', vip)
    desk.settle('v', how)
    expect(asked(desk)).toBe('lin')
  })

  it.each([
    ['offline', (desk: Desk) => desk.status('chen', 'offline')],
    ['invisible', (desk: Desk) => desk.status('chen', 'invisible')],
    [
      'cut off for longer than is forgiven',
      (desk: Desk) => {
        desk.disconnect('chen')
        desk.pass(desk.settings.routing.graceSeconds * 1000)
      },
    ],
  ])('[DK36] waits for nobody who is %s, nor who becomes it', (_, leaves) => {
    const before = started()
    leaves(before)
    before.wait('v', vip)
    expect(asked(before)).toBe('lin')
    const meanwhile = started()
    meanwhile.status('chen', 'busy')
    meanwhile.wait('v', vip)
    expect(asked(meanwhile)).toBeUndefined()
    leaves(meanwhile)
    expect(asked(meanwhile)).toBe('lin')
  })

  it('[DK36] waits for nobody whom the settings do not know, or who takes nothing', () => {
    const desk = started('supervisor')
    desk.present('wu')
    desk.wait('v', { dedicated: 'stranger' })
    expect(asked(desk)).toBe('lin')
    const capless = deskWith([agent('lin'), agent('chen', { cap: 0 })])
    capless.present('lin', 'chen')
    capless.wait('v', vip)
    expect(capless.ringing('v')?.agent).toBe('lin')
  })

  it('[DK36] T4 where the workspace wants it whoever leads is asked then, the department’s first', () => {
    const desk = started('supervisor')
    desk.present('wu', 'zhou')
    desk.wait('v', vip)
    desk.settle('v', 'declined')
    expect(asked(desk)).toBe('zhou')
    expect(why(desk)).toEqual({
      lin: 'not-leading',
      chen: 'not-in-time',
      wu: 'other-department',
      zhou: 'chosen',
    })
    desk.settle('v', 'declined')
    expect(asked(desk)).toBe('wu')
    desk.settle('v', 'declined')
    expect(asked(desk)).toBe('lin')
  })

  it('[DK36] nobody waits for a supervisor who is not there or full', () => {
    const desk = started('supervisor')
    desk.status('chen', 'offline')
    desk.present('zhou')
    for (const held of ['1', '2']) desk.take(held, 'zhou')
    desk.wait('v', vip)
    expect(asked(desk)).toBe('lin')
  })

  it('[DK11] the same wish twice does not wait anew, and a newly named member is waited for', () => {
    const desk = started()
    desk.status('chen', 'busy')
    const since = desk.now
    desk.wait('v', { ...vip, since })
    desk.pass(WAIT / 2)
    desk.wait('v', { ...vip, since, priority: 1 })
    expect(desk.stored.conversations.v?.wish?.keptFor).toMatchObject({ until: since + WAIT })
    desk.status('lin', 'busy')
    desk.pass(WAIT / 2)
    desk.wait('v', { ...vip, since })
    expect(desk.stored.conversations.v?.wish?.keptFor).toBeUndefined()
    desk.wait('v', { since, dedicated: 'lin' })
    expect(desk.stored.conversations.v?.wish?.keptFor).toMatchObject({ agent: 'lin' })
    desk.wait('v', { since })
    expect(desk.stored.conversations.v?.wish?.keptFor).toBeUndefined()
  })

  it('[DK5] a wake forgets nobody who is waited for', () => {
    const desk = started()
    desk.status('chen', 'busy')
    desk.wait('v', vip)
    desk.ask({ type: 'wake' })
    expect(desk.events('widened')).toEqual([])
    desk.connect('chen')
    desk.status('chen', 'online')
    expect(asked(desk)).toBe('chen')
  })

  it('[DK37] no wait is told while one person is waited for, and that person counts as there', () => {
    const desk = started()
    desk.status('chen', 'busy')
    desk.status('lin', 'offline')
    desk.wait('v', vip)
    const told = () => forecaster(desk.state, desk.settings, desk.now).waiting('v')
    expect(told()).toBeUndefined()
    const there = (dedicated?: string) =>
      availabilityOf(desk.state, desk.settings, 'sales', dedicated)
    expect(there()).toEqual({ availability: 'none', online: 0 })
    expect(there('chen')).toEqual({ availability: 'full', online: 1 })
    desk.status('chen', 'online')
    expect(told()).toMatchObject({ kind: 'soon' })
    desk.status('lin', 'online')
    desk.settle('v', 'declined')
    expect(told()).toMatchObject({ kind: 'soon' })
  })
})

import { describe, expect, it } from 'vitest'
import { agent } from '../testing/workspace.js'
import type { Status } from './events.js'
import { deskWith, memberActor } from './fixture.js'
import { seatOf } from './state.js'
import { viewState } from './view.js'

const looking = (id: string) => ({ kind: 'member', id, name: id, role: 'agent' }) as const

describe('statuses', () => {
  it('A32 only who is online is given conversations by the desk', () => {
    for (const status of ['busy', 'invisible', 'offline'] satisfies Status[]) {
      const desk = deskWith([agent('a')])
      desk.present('a')
      desk.status('a', status)
      desk.wait('v')
      expect(desk.ringing('v')).toBeUndefined()
      desk.status('a', 'online')
      expect(desk.ringing('v')?.agent).toBe('a')
    }
  })

  it('A32 colleagues see who is invisible as offline, and they themselves see the truth', () => {
    const desk = deskWith([agent('a'), agent('b')])
    desk.present('a', 'b')
    desk.status('a', 'invisible')
    const seen = (by: string) => seatOf(viewState(desk.state, looking(by)), 'a')
    expect(seen('b')).toMatchObject({ status: 'offline', connected: false })
    expect(seen('a')).toMatchObject({ status: 'invisible', connected: true })
  })

  it('[DK1] everybody sets their own status, and only who is a member of the workspace', () => {
    const desk = deskWith([agent('a')])
    const command = { type: 'set-status', status: 'online' } as const
    expect(desk.ask(command, memberActor('stranger'))).toEqual({ refused: 'unknown-member' })
    expect(desk.ask(command, { kind: 'system' })).toEqual({ refused: 'not-allowed' })
    expect(desk.ask(command, { kind: 'visitor', id: 'v' })).toEqual({ refused: 'not-allowed' })
    expect(desk.ask({ type: 'end', conversation: 'v' }, memberActor('a'))).toEqual({
      refused: 'not-allowed',
    })
    expect(desk.ask({ type: 'wake' }, { kind: 'room', party: 'customer', name: 'c' })).toEqual({
      refused: 'not-allowed',
    })
    expect(desk.log).toEqual([])
  })

  it('[DK2] who goes offline while it rings gives the offer back at once', () => {
    const desk = deskWith([agent('a'), agent('b')])
    desk.present('a')
    desk.wait('v')
    desk.connect('b')
    desk.status('b', 'online')
    desk.status('a', 'offline')
    expect(desk.ringing('v')?.agent).toBe('b')
    expect(desk.events('released')).toMatchObject([{ agent: 'a', how: 'agent-away' }])
  })
})

describe('the reception cap', () => {
  it('A6 at the cap nothing is assigned automatically, and a cap of 0 means never', () => {
    const desk = deskWith([agent('a', { cap: 1 }), agent('none', { cap: 0 })])
    desk.present('a', 'none')
    desk.wait('1')
    expect(desk.accept('1')).toBe('a')
    desk.wait('2')
    desk.wait('3')
    expect(desk.ringing('2')).toBeUndefined()
    desk.ask({ type: 'end', conversation: '1' })
    expect(desk.ringing('2')?.agent).toBe('a')
    expect(desk.ringing('3')).toBeUndefined()
  })

  it('A6 at the cap an agent can still take a conversation themselves', () => {
    const desk = deskWith([agent('a', { cap: 0 })])
    desk.present('a')
    desk.take('v', 'a')
    expect(seatOf(desk.state, 'a').holds).toEqual(['v'])
  })
})

describe('connections', () => {
  it('[DK2] nothing is offered to somebody without a live connection', () => {
    const desk = deskWith([agent('a')])
    desk.status('a', 'online')
    desk.wait('v')
    expect(desk.ringing('v')).toBeUndefined()
    desk.connect('a')
    expect(desk.ringing('v')?.agent).toBe('a')
  })

  it('[DK3] a lost connection returns what rings at once, and the agent is not held to have passed', () => {
    const desk = deskWith([agent('a')])
    desk.present('a')
    desk.wait('v')
    desk.disconnect('a')
    expect(desk.ringing('v')).toBeUndefined()
    expect(desk.told.at(-1)).toEqual({
      to: { party: 'conversation', name: 'v' },
      command: { type: 'revoke', offer: 'o1', reason: 'agent-away' },
    })
    desk.connect('a')
    expect(desk.ringing('v')?.agent).toBe('a')
  })

  it('[DK3] after the grace the agent counts as offline, until they are back', () => {
    const desk = deskWith([agent('a')], { graceSeconds: 30 })
    desk.present('a')
    desk.disconnect('a')
    desk.pass(29_999)
    expect(seatOf(desk.state, 'a').away).toBe(false)
    desk.pass(1)
    expect(seatOf(desk.state, 'a').away).toBe(true)
    desk.connect('a')
    desk.wait('v')
    expect(desk.ringing('v')?.agent).toBe('a')
  })

  it('[DK4] conversations of an agent who stays gone go back to their department with their age', () => {
    const desk = deskWith([agent('a'), agent('b')], { goneSeconds: 300 })
    desk.present('a')
    desk.wait('v')
    const since = desk.now
    desk.accept('v')
    desk.disconnect('a')
    desk.pass(299_999)
    expect(desk.events('abandoned')).toEqual([])
    desk.pass(1)
    expect(desk.told.at(-1)).toEqual({
      to: { party: 'conversation', name: 'v' },
      command: { type: 'release', agent: 'a', department: 'sales' },
    })
    desk.pass(3_600_000)
    expect(desk.events('abandoned')).toHaveLength(1)
    desk.wait('later')
    desk.wait('v', { since })
    desk.present('b')
    expect(desk.events('reserved').map(({ conversation }) => conversation)).toEqual([
      'v',
      'v',
      'later',
    ])
    expect(seatOf(desk.state, 'a').holds).toEqual([])
  })

  it('[DK4] who is back in time keeps their conversations', () => {
    const desk = deskWith([agent('a')], { goneSeconds: 300 })
    desk.present('a')
    desk.take('v', 'a')
    desk.disconnect('a')
    desk.pass(200_000)
    desk.connect('a')
    desk.pass(3_600_000)
    expect(desk.events('abandoned')).toEqual([])
  })

  it('[DK4] who takes a conversation without ever having been here can be missed as well', () => {
    const desk = deskWith([agent('a')], { goneSeconds: 300 })
    desk.take('v', 'a')
    desk.pass(300_000)
    expect(desk.events('abandoned')).toHaveLength(1)
  })

  it('[DK5] after a wake everybody who was connected has a fresh grace, and their offers ring on', () => {
    const desk = deskWith([agent('a')], { graceSeconds: 10, ringSeconds: 60 })
    desk.present('a')
    desk.wait('v')
    desk.ask({ type: 'wake' })
    desk.pass(9_999)
    expect(desk.ringing('v')?.agent).toBe('a')
    desk.connect('a')
    desk.pass(20_000)
    expect(desk.ringing('v')?.agent).toBe('a')
  })

  it('[DK5] who does not come back after a wake counts as away when the grace is over', () => {
    const desk = deskWith([agent('a')], { graceSeconds: 10, ringSeconds: 60 })
    desk.present('a')
    desk.wait('v')
    desk.ask({ type: 'wake' })
    desk.pass(10_000)
    expect(desk.ringing('v')).toBeUndefined()
    expect(desk.events('away')).toHaveLength(1)
  })

  it('[DK5] a second wake gives no more time to somebody who was lost before it', () => {
    const desk = deskWith([agent('a')], { graceSeconds: 10, goneSeconds: 60 })
    desk.present('a')
    desk.take('v', 'a')
    desk.disconnect('a')
    desk.pass(50_000)
    desk.ask({ type: 'wake' })
    desk.pass(10_000)
    expect(desk.events('abandoned')).toHaveLength(1)
  })

  it('[DK2] while the room has not counted its sockets nothing is offered', () => {
    const desk = deskWith([agent('a')])
    desk.present('a')
    desk.asleep = true
    desk.wait('v')
    expect(desk.ringing('v')).toBeUndefined()
  })
})

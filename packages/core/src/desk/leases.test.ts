import { describe, expect, it } from 'vitest'
import { agent } from '../testing/workspace.js'
import { deskWith } from './fixture.js'
import { historyOf } from './history.js'
import { loadOf, seatOf } from './state.js'

describe('offers', () => {
  it('X3 an offer that rings takes a slot, so no two conversations ring for one', () => {
    const desk = deskWith([agent('a', { cap: 1 })])
    desk.present('a')
    desk.wait('1')
    desk.wait('2')
    expect(loadOf(seatOf(desk.state, 'a'))).toBe(1)
    expect(desk.ringing('2')).toBeUndefined()
    expect(desk.accept('1')).toBe('a')
    expect(desk.stored.offers).toEqual({})
    expect(seatOf(desk.state, 'a')).toMatchObject({ holds: ['1'], rings: [] })
  })

  it('X3 the lease is the time that it rings plus half a minute, and frees the slot by itself', () => {
    const desk = deskWith([agent('a', { cap: 1 })], { ringSeconds: 20 })
    desk.present('a')
    desk.wait('v')
    expect(desk.events('reserved')).toMatchObject([
      { ringUntil: desk.now + 20_000, leaseUntil: desk.now + 50_000, auto: false },
    ])
    desk.pass(49_999)
    expect(desk.ringing('v')?.agent).toBe('a')
    desk.pass(1)
    expect(desk.ringing('v')).toBeUndefined()
    expect(loadOf(seatOf(desk.state, 'a'))).toBe(0)
    expect(desk.told.at(-1)?.command).toMatchObject({ type: 'revoke', offer: 'o1' })
  })

  it('[DK14] an offer that is declined or lapses goes to the next, with its slot', () => {
    for (const how of ['declined', 'lapsed'] as const) {
      const desk = deskWith([agent('a'), agent('b')])
      desk.present('a', 'b')
      desk.wait('v')
      desk.settle('v', how)
      expect(desk.ringing('v')?.agent).toBe('b')
      expect(loadOf(seatOf(desk.state, 'a'))).toBe(0)
    }
  })

  it('[DK13] who passed is asked again after a minute when nobody else took it', () => {
    const desk = deskWith([agent('a')])
    desk.present('a')
    desk.wait('v')
    desk.settle('v', 'declined')
    desk.wait('next')
    expect([desk.ringing('v'), desk.ringing('next')?.agent]).toEqual([undefined, 'a'])
    desk.pass(59_999)
    expect(desk.ringing('v')).toBeUndefined()
    desk.pass(1)
    expect(desk.ringing('v')?.agent).toBe('a')
  })

  it('[DK13] everybody who is free is asked before somebody is asked again', () => {
    const desk = deskWith([agent('a'), agent('b'), agent('c')])
    desk.present('a', 'b', 'c')
    desk.wait('v')
    const asked = []
    for (let i = 0; i < 4; i++) {
      asked.push(desk.ringing('v')?.agent)
      desk.settle('v', 'declined')
      if (i === 2) desk.pass(60_000)
    }
    expect(asked).toEqual(['a', 'b', 'c', 'a'])
  })

  it('[DK15] the floor that a conversation committed is booked even above the cap', () => {
    const desk = deskWith([agent('a', { cap: 1 })])
    desk.present('a')
    desk.take('1', 'a')
    desk.take('2', 'a')
    expect(seatOf(desk.state, 'a').holds).toEqual(['1', '2'])
    desk.wait('3')
    desk.ask({ type: 'end', conversation: '1' })
    expect(desk.ringing('3')).toBeUndefined()
    desk.ask({ type: 'end', conversation: '2' })
    expect(desk.ringing('3')?.agent).toBe('a')
  })

  it('[DK15] a colleague who steps in ends what rings elsewhere', () => {
    const desk = deskWith([agent('a'), agent('b')])
    desk.present('a', 'b')
    desk.wait('v')
    desk.take('v', 'b')
    expect(desk.events('released')).toMatchObject([{ agent: 'a', how: 'superseded' }])
    expect([loadOf(seatOf(desk.state, 'a')), loadOf(seatOf(desk.state, 'b'))]).toEqual([0, 1])
    expect(desk.stored.lines).toEqual({})
  })

  it('[DK15] who takes over from a colleague frees their slot', () => {
    const desk = deskWith([agent('a'), agent('b')])
    desk.take('v', 'a')
    desk.take('v', 'b')
    expect([seatOf(desk.state, 'a').holds, seatOf(desk.state, 'b').holds]).toEqual([[], ['v']])
  })

  it('[DK15] a conversation that its agent gives back frees the slot, and what it took is learnt', () => {
    const desk = deskWith([agent('a')])
    desk.take('v', 'a')
    desk.pass(60_000)
    desk.wait('v', { department: 'tech' })
    expect(desk.events('freed')).toMatchObject([
      { conversation: 'v', agent: 'a', handled: 60_000, department: 'sales' },
    ])
    expect(seatOf(desk.state, 'a').holds).toEqual([])
    expect(historyOf(desk.state, 'sales').handled).toEqual([60_000])
  })

  it('[DK16] answers that come late, twice or for nothing change nothing', () => {
    const desk = deskWith([agent('a')])
    desk.present('a')
    desk.wait('v')
    const offer = desk.ringing('v')?.offer ?? ''
    const settle = { type: 'settle', offer, conversation: 'v', agent: 'a' } as const
    expect(desk.ask({ ...settle, how: 'declined', agent: 'b' })).toEqual([])
    expect(desk.ask({ ...settle, how: 'declined', conversation: 'w' })).toEqual([])
    desk.accept('v')
    const before = desk.state
    expect(desk.ask({ ...settle, how: 'declined' })).toEqual([])
    expect(desk.ask({ ...settle, how: 'lapsed' })).toEqual([])
    expect(desk.take('v', 'a')).toEqual([])
    expect(desk.ask({ type: 'leave-queue', conversation: 'x' })).toEqual([])
    expect(desk.ask({ type: 'end', conversation: 'x' })).toEqual([])
    expect(desk.state).toBe(before)
  })

  it('[DK14] with `auto` the offer says that the floor is given at once', () => {
    const desk = deskWith([agent('a')], { accept: 'auto' })
    desk.present('a')
    desk.wait('v')
    expect(desk.told.at(-1)?.command).toMatchObject({ type: 'offer', auto: true })
  })

  it('[DK18] more offers than one decision may hold follow with the next tick', () => {
    const desk = deskWith([agent('a', { cap: 200 })])
    for (let i = 0; i < 150; i++) desk.wait(`v${i}`)
    desk.present('a')
    expect(Object.keys(desk.stored.offers).length).toBeLessThan(100)
    desk.pass(0)
    expect(Object.keys(desk.stored.offers)).toHaveLength(150)
  })
})

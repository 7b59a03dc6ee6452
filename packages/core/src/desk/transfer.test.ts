import { describe, expect, it } from 'vitest'
import { agent, staffedBy } from '../testing/workspace.js'
import type { TransferRow } from './events.js'
import { deskWith } from './fixture.js'
import { seatOf } from './state.js'

const team = [
  agent('lin', { departments: ['sales'] }),
  agent('chen', { departments: ['tech'], cap: 1 }),
  agent('su', { departments: ['tech'] }),
  agent('zhou', { departments: ['service'] }),
]

const started = (settings = staffedBy(team)) => {
  const desk = deskWith(team, {}, settings)
  desk.present('lin', 'chen', 'su', 'zhou')
  desk.take('v', 'lin')
  return desk
}

const failed = (desk: ReturnType<typeof deskWith>) =>
  desk.events('transfer-failed').map(({ why, next }) => ({ why, next: next?.id }))

describe('somebody is named', () => {
  it('[DK31] they are asked at once, and the sender keeps the conversation meanwhile', () => {
    const desk = started()
    desk.transfer('v', { agent: 'chen', department: 'tech' })
    expect(desk.ringing('v')).toMatchObject({ agent: 'chen' })
    expect(desk.stored.conversations.v?.floor).toMatchObject({ kind: 'agent', agent: 'lin' })
    expect(seatOf(desk.state, 'lin').holds).toEqual(['v'])
    expect(desk.accept('v')).toBe('chen')
    expect(seatOf(desk.state, 'lin').holds).toEqual([])
    expect(seatOf(desk.state, 'chen')).toMatchObject({ holds: ['v'], rings: [] })
    expect(desk.stored.conversations.v?.wish).toBeUndefined()
  })

  it('[DK31] above their cap only where the sender insists', () => {
    const desk = started()
    desk.take('w', 'chen')
    desk.transfer('v', { agent: 'chen', department: 'tech' })
    expect(failed(desk)).toEqual([{ why: 'full', next: 'su' }])
    expect(desk.ringing('v')).toBeUndefined()
    desk.transfer('v', { agent: 'chen', department: 'tech', anyway: true })
    expect(desk.ringing('v')).toMatchObject({ agent: 'chen' })
  })

  it('[DK31] busy is reachable; who is offline, invisible or away is not, and the next best is named', () => {
    const desk = started()
    desk.status('chen', 'busy')
    desk.transfer('v', { agent: 'chen', department: 'tech' })
    expect(desk.ringing('v')).toMatchObject({ agent: 'chen' })
    desk.drop('v')
    for (const status of ['invisible', 'offline'] as const) {
      desk.status('chen', status)
      desk.transfer('v', { agent: 'chen', department: 'tech' })
    }
    expect(failed(desk)).toEqual([
      { why: 'offline', next: 'su' },
      { why: 'offline', next: 'su' },
    ])
  })

  it('[DK33] a connection that is lost is forgiven while it rings, until the grace is over', () => {
    const desk = started()
    desk.transfer('v', { agent: 'chen', department: 'tech' })
    desk.disconnect('chen')
    expect(desk.ringing('v')).toMatchObject({ agent: 'chen' })
    desk.pass(desk.settings.routing.graceSeconds * 1000)
    expect(desk.ringing('v')).toBeUndefined()
    expect(desk.told.at(-1)?.command).toMatchObject({ type: 'revoke', reason: 'agent-away' })
  })

  it('X3 the slot is reserved while it rings, and every exit gives it back', () => {
    const desk = started()
    desk.transfer('v', { agent: 'chen', department: 'tech' })
    desk.wait('w', { department: 'tech' })
    expect(desk.ringing('w')).toMatchObject({ agent: 'su' })
    for (const exit of [
      () => desk.drop('v'),
      () => desk.settle('v', 'declined'),
      () => desk.pass(120_000),
      () => desk.status('chen', 'offline'),
      () => desk.take('v', 'zhou'),
    ]) {
      desk.status('chen', 'online')
      desk.take('v', 'lin')
      desk.drop('v')
      desk.transfer('v', { agent: 'chen', department: 'tech', anyway: true })
      const offer = desk.ringing('v')?.offer
      expect(seatOf(desk.state, 'chen').rings).toContain(offer)
      exit()
      expect(seatOf(desk.state, 'chen').rings).not.toContain(offer)
    }
  })
})

describe('a department is asked', () => {
  it('[DK32] it stands in their line with those who wait, and in turn each of them is asked', () => {
    const desk = started()
    desk.transfer('v', { department: 'tech' })
    const first = desk.ringing('v')?.agent
    desk.settle('v', 'declined')
    const second = desk.ringing('v')?.agent
    expect([first, second].sort()).toEqual(['chen', 'su'])
    expect(desk.stored.lines.tech).toHaveLength(1)
    desk.settle('v', 'lapsed')
    expect(failed(desk)).toEqual([{ why: 'nobody', next: undefined }])
    expect(desk.stored.lines).toEqual({})
    expect(desk.stored.conversations.v?.floor).toMatchObject({ kind: 'agent', agent: 'lin' })
  })

  it('[DK32] its sender is never asked, nor who passed on it, however long it waits', () => {
    const desk = started()
    desk.transfer('v', { department: 'tech', from: 'su' })
    desk.status('su', 'busy')
    desk.settle('v', 'declined')
    desk.pass(300_000)
    expect(desk.events('reserved').map(({ agent }) => agent)).toEqual(['chen'])
  })

  it('[DK32] where nobody can be asked the next of the chain is, and each only once', () => {
    const settings = staffedBy(team)
    const next: Record<string, string> = { sales: 'tech', tech: 'service', service: 'tech' }
    const departments = settings.departments.map((one) => ({
      ...one,
      fallback: next[one.id] ?? '',
    }))
    const desk = started({ ...settings, departments })
    for (const id of ['chen', 'su']) desk.status(id, 'offline')
    desk.transfer('v', { department: 'tech' })
    expect(desk.ringing('v')).toMatchObject({ agent: 'zhou' })
    desk.settle('v', 'declined')
    expect(failed(desk)).toEqual([{ why: 'nobody', next: undefined }])
  })

  it('[DK32] a cancelled one leaves the line', () => {
    const desk = started()
    desk.take('w', 'chen')
    desk.take('x', 'su')
    desk.take('y', 'su')
    desk.transfer('v', { department: 'tech' })
    expect(desk.stored.lines.tech).toHaveLength(1)
    desk.drop('v')
    expect(desk.stored.lines).toEqual({})
  })
})

it('[DK34] each sender has a list of their transfers, the newest that are over and all that are not', () => {
  const desk = started()
  const row = (n: number, state: TransferRow['state']): TransferRow => ({
    transfer: `v.t${n}`,
    conversation: 'v',
    from: 'lin',
    to: { kind: 'department', id: 'tech' },
    state,
    at: n,
  })
  desk.ask({ type: 'list-transfer', conversation: 'v', row: row(0, 'waiting') })
  for (let n = 1; n <= 40; n++) {
    desk.ask({ type: 'list-transfer', conversation: 'v', row: row(n, 'declined') })
  }
  const listed = Object.values(desk.stored.transfers).map(({ at }) => at)
  const newest = Array.from({ length: 30 }, (_, i) => 11 + i)
  expect(listed.toSorted((one, other) => one - other)).toEqual([0, ...newest])
})

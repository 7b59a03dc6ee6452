import { describe, expect, it } from 'vitest'
import { faceOf, matches, ranked, type TransferTarget } from './transfer-target.js'

const target = (name: string, rest: Partial<TransferTarget> = {}): TransferTarget => ({
  kind: 'agent',
  id: name,
  name,
  status: 'online',
  ...rest,
})

describe('transfer target', () => {
  it('T10 ranks online, busy, full and offline, and keeps the order of equals', () => {
    const all = [
      target('a', { status: 'offline' }),
      target('b', { status: 'full' }),
      target('c'),
      target('d', { status: 'busy' }),
      target('e'),
    ]
    expect(ranked(all).map(({ id }) => id)).toEqual(['c', 'e', 'd', 'b', 'a'])
  })

  it('T9 finds a target by every word of its name, department and skills', () => {
    const qing = target('Qing Su', { about: 'Pre-sale', detail: 'Store pickup · Mandarin' })
    const queries = ['', 'qing', 'mandarin PRE', ' su  ', 'qing finance']
    expect(queries.map((query) => matches(qing, query))).toEqual([true, true, true, true, false])
  })

  it('T10 shows the status on the face of an agent, and a headset for a department', () => {
    expect(faceOf(target('a', { status: 'full' }))).toEqual({
      name: 'a',
      presence: 'busy',
      away: false,
    })
    expect(faceOf(target('d', { kind: 'department' }))).toEqual({ kind: 'desk', name: 'd' })
  })
})

import { describe, expect, it } from 'vitest'
import { memberCommand, parse, visitorCommand } from './commands.js'

const transfer = {
  type: 'transfer',
  to: { kind: 'agent', id: 'chen' },
  epoch: 2,
  how: 'manual',
  note: 'Order 123 is late',
}

describe('commands about transfers', () => {
  it('[RM6] T11 takes a note of some lines, and refuses one of 100 KB with a code', () => {
    expect(parse(memberCommand, transfer)).toEqual(transfer)
    const long = { ...transfer, note: 'x'.repeat(100_000) }
    expect(parse(memberCommand, long)).toEqual({ refused: 'too-large' })
    const words = {
      type: 'answer-consent',
      transfer: 'c1.t1',
      agree: false,
      words: 'x'.repeat(2_001),
    }
    expect(parse(visitorCommand, words)).toEqual({ refused: 'too-large' })
  })

  it('[RM6] refuses what names no target, no kind, or an epoch that is none', () => {
    for (const odd of [
      { to: { kind: 'bot', id: 'b' } },
      { to: { kind: 'agent' } },
      { to: 'chen' },
      { epoch: -1 },
      { epoch: 1.5 },
      { how: 'rule' },
      { anyway: 'yes' },
    ]) {
      expect(parse(memberCommand, { ...transfer, ...odd })).toEqual({ refused: 'bad-frame' })
    }
  })

  it('[RM6] refuses control characters in a note', () => {
    expect(parse(memberCommand, { ...transfer, note: 'a\u0007b' })).toEqual({ refused: 'bad-text' })
  })
})

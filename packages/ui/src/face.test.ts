import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initial, tint } from './face.js'
import { TINTS } from './palette.js'

describe('face', () => {
  it('A7 stands for a person by a Chinese sign, or by first and last capital', () => {
    const names = [
      '何雨桐',
      'Daniel Reyes',
      'Ana María López',
      'zoë',
      '访客 4182',
      'Visitor 4190',
      '',
      '🦊',
    ]
    expect(names.map(initial)).toEqual(['何', 'DR', 'AL', 'Z', '访', 'V', '?', '🦊'])
  })

  it('A7 gives a name the same tint for ever, and every tint to somebody', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(tint(name)).toBe(tint(name))
        expect(tint(name)).toBeLessThan(TINTS)
      }),
    )
    const seen = new Set(Array.from({ length: 60 }, (_, nth) => tint(`访客 ${nth}`)))
    expect(seen.size).toBe(TINTS)
  })
})

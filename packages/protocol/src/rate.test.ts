import { describe, expect, it } from 'vitest'
import { memberCommand, parse, visitorCommand } from './commands.js'

const rate = { type: 'rate', survey: 3, service: 'good' }
const legs = (count: number) => Array.from({ length: count }, (_, stop) => ({ ...leg, stop }))
const leg = { stop: 2, service: 'bad' }

describe('a rating', () => {
  it.each([
    [rate],
    [{ ...rate, repeated: 'little', suggestion: 'x'.repeat(1_000), legs: legs(20) }],
  ])('T30 is taken whole', (command) => {
    expect(parse(visitorCommand, command)).toEqual(command)
  })

  it.each([
    ['too-large', { suggestion: 'x'.repeat(1_001) }],
    ['too-large', { legs: legs(21) }],
    ['bad-text', { suggestion: ' ' }],
    ['bad-frame', { service: 'great' }],
    ['bad-frame', { repeated: 'maybe' }],
    ['bad-frame', { survey: -1 }],
    ['bad-frame', { legs: [{ stop: '2', service: 'bad' }] }],
    ['bad-frame', { legs: leg }],
  ])('T30 is refused with %s beyond its bounds: %o', (refused, change) => {
    expect(parse(visitorCommand, { ...rate, ...change })).toEqual({ refused })
  })

  it('A18 is asked for by members', () => {
    expect(parse(memberCommand, { type: 'invite-rating' })).toEqual({ type: 'invite-rating' })
  })
})

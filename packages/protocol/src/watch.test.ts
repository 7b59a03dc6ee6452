import { describe, expect, it } from 'vitest'
import { parse } from './commands.js'
import { bounds } from './frames.js'
import { consoleSignal, isFoundBy, queryOf } from './watch.js'

const named = { customer: { id: 'c-1234', name: 'Ann Lee', vip: false } }
const said = (text: string) =>
  ({ detail: { last: { text, by: 'visitor', at: 0 } } }) as Parameters<typeof isFoundBy>[1]

describe('what a console looks at', () => {
  it('[DK48] is taken up to its bounds, and refused beyond them', () => {
    const most = {
      lists: { waiting: bounds.mostRows, tickets: 0 },
      query: 'x'.repeat(bounds.query),
    }
    expect(parse(consoleSignal, { type: 'watch', ...most })).toEqual({ type: 'watch', ...most })
    expect(parse(consoleSignal, { type: 'watch' })).toEqual({ type: 'watch' })
    for (const odd of [{ query: `${most.query}x` }, { lists: { bots: 201 } }, { lists: 5 }]) {
      expect(parse(consoleSignal, { type: 'watch', ...odd })).toHaveProperty('refused')
    }
  })

  it('[DK47] is found by name, by the signs that stand for one, and by last words', () => {
    expect(isFoundBy(queryOf(' LEE '), named)).toBe(true)
    expect(isFoundBy(queryOf('1234'), named)).toBe(false)
    expect(isFoundBy('1234', { customer: { id: 'c-1234', vip: false } })).toBe(true)
    expect(isFoundBy('水壶', { ...named, ...said('我的水壶漏水') })).toBe(true)
    expect(isFoundBy('', named)).toBe(true)
  })
})

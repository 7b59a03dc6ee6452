import { array, assert, boolean, integer, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byId,
  count,
  differing,
  drop,
  entriesOf,
  first,
  get,
  has,
  inside,
  keysOf,
  merged,
  none,
  type Order,
  type Ordered,
  placeOf,
  put,
  recordOf,
  set,
  tableOf,
  valuesOf,
} from './ordered.js'

const byNumber: Order<number> = { compare: (one, other) => one - other, name: String }

const changes = array(record({ key: integer({ min: 0, max: 40 }), there: boolean() }), {
  maxLength: 120,
})

const built = (steps: readonly { key: number; there: boolean }[]) => {
  let all: Ordered<number, string> = none(byNumber)
  const model = new Map<number, string>()
  for (const [i, { key, there }] of steps.entries()) {
    all = there ? put(all, key, `${i}`) : drop(all, key)
    if (there) model.set(key, `${i}`)
    else model.delete(key)
  }
  return { all, model: [...model].sort(([one], [other]) => one - other) }
}

describe('what stands in an order', () => {
  it('holds what was put and not dropped, in order, and tells each its place', () => {
    assert(
      property(changes, (steps) => {
        const { all, model } = built(steps)
        expect([...entriesOf(all)]).toEqual(model)
        expect(count(all)).toBe(model.length)
        expect(first(all)).toEqual(model[0])
        for (let key = 0; key <= 41; key++) {
          const held = model.find(([one]) => one === key)
          expect(get(all, key)).toBe(held?.[1])
          expect(has(all, key)).toBe(held !== undefined)
          expect(placeOf(all, key)).toBe(model.filter(([one]) => one < key).length)
        }
      }),
    )
  })

  it('is the same whichever way it came about', () => {
    assert(
      property(changes, (steps) => {
        const { all, model } = built(steps)
        const anew = model.reduceRight(
          (rest, [key, value]) => put(rest, key, value),
          none<number, string>(byNumber),
        )
        expect(all).toEqual(anew)
      }),
    )
  })

  it('leaves alone what it was before, and is the very same when nothing was there to drop', () => {
    const before = tableOf({ a: 1, b: 2 })
    expect(recordOf(put(before, 'c', 3))).toEqual({ a: 1, b: 2, c: 3 })
    expect(recordOf(drop(before, 'a'))).toEqual({ b: 2 })
    expect(recordOf(before)).toEqual({ a: 1, b: 2 })
    expect(drop(before, 'z')).toBe(before)
  })

  it('tells in which keys two differ, and reads several as one', () => {
    assert(
      property(changes, changes, (steps, others) => {
        const [one, other] = [built(steps), built(others)]
        const values = [new Map(one.model), new Map(other.model)] as const
        const keys = [...new Set([...values[0].keys(), ...values[1].keys()])]
        expect(differing(one.all, other.all)).toEqual(
          keys.filter((key) => values[0].get(key) !== values[1].get(key)).sort((a, b) => a - b),
        )
        const both = [...one.model, ...other.model].sort(([a], [b]) => a - b)
        expect([...merged([one.all, other.all])]).toEqual(both)
        expect(keysOf(one.all)).toEqual([...values[0].keys()])
        expect(valuesOf(one.all)).toEqual([...values[0].values()])
      }),
    )
  })

  it('holds orders inside of a table as long as they hold something', () => {
    const held = inside(none<string, Ordered<number, string>>(byId), 'a', byNumber, (one) =>
      set(one, 1, 'first'),
    )
    expect(recordOf(held)).toEqual({ a: put(none(byNumber), 1, 'first') })
    expect(count(inside(held, 'a', byNumber, (one) => set(one, 1, undefined)))).toBe(0)
  })

  it('takes any names, and stays flat for names that differ little', () => {
    assert(
      property(array(string()), (ids) => {
        const table = tableOf(Object.fromEntries(ids.map((id) => [id, id])))
        expect([...entriesOf(table)].map(([id]) => id)).toEqual(
          [...new Set(ids)].sort(byId.compare),
        )
      }),
    )
    let table = none<string, number>(byId)
    for (let i = 0; i < 4_096; i++) table = put(table, `conversation-${i}`, i)
    const depth = (node: typeof table.root): number =>
      node ? 1 + Math.max(depth(node.left), depth(node.right)) : 0
    expect(depth(table.root)).toBeLessThan(45)
  })
})

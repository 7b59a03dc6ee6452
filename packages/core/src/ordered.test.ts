import { array, assert, boolean, integer, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byId,
  count,
  drop,
  entriesOf,
  first,
  get,
  has,
  none,
  type Order,
  type Ordered,
  placeOf,
  put,
  recordOf,
  tableOf,
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

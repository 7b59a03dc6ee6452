import { describe, expect, it } from 'vitest'
import { createLists } from './lists.js'
import { createLooking } from './looking.js'
import { lookOf } from './windows.js'

const nobody = () => createLists(() => undefined)

describe('who looks at what', () => {
  it('[DK46] shares a window with who looks at the same, and leaves none behind', () => {
    const looking = createLooking(nobody(), nobody)
    expect(looking.enter('one', lookOf({}))).toBe(looking.enter('two', lookOf({ query: ' ' })))
    looking.enter('three', lookOf({ lists: { bots: 10 } }))
    expect([...looking.windows()]).toHaveLength(2)
    for (const connection of ['one', 'two', 'three', 'stranger']) looking.leave(connection)
    expect([...looking.windows()]).toEqual([])
  })

  it('[DK47] shares a search with who searches for the same, and drops it with the last', () => {
    let searches = 0
    const looking = createLooking(nobody(), () => {
      searches += 1
      return nobody()
    })
    looking.enter('one', lookOf({ query: 'Kettle' }))
    looking.enter('two', lookOf({ query: 'kettle ', lists: { waiting: 100 } }))
    expect([searches, looking.lists().size]).toEqual([1, 2])
    looking.leave('one')
    looking.leave('two')
    expect(looking.lists().size).toBe(1)
    looking.enter('one', lookOf({ query: 'kettle' }))
    expect(searches).toBe(2)
  })

  it('[DK48] wants nothing more once it is gone', () => {
    const looking = createLooking(nobody(), nobody)
    looking.enter('one', lookOf({}))
    looking.want('one', lookOf({ query: 'kettle' }))
    looking.leave('one')
    expect(looking.isWanted()).toBe(false)
    expect([...looking.turns()]).toEqual([])
  })
})

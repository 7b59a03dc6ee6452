import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOutbox } from '../outbox/outbox.js'
import { createOutgoing } from './outgoing.js'

const room = 'conversation/c'

const setup = () => {
  const outbox = createOutbox({ refused: (_, code) => (code === 'closed' ? 'rehome' : 'keep') })
  const list = createOutgoing(outbox, room, () => true)
  const say = (text: string) => outbox.add({ type: 'say', text }, room, 0)
  const shown = () => list.$items.get().map(({ text, state }) => `${text} ${state}`)
  return { outbox, list, say, shown }
}

const message = (text: string) => ({ what: 'message', text }) as const

describe('own words on their way', () => {
  it('shows them as sending, then sent, until the log shows them', () => {
    const { outbox, list, say, shown } = setup()
    const { n } = say('hello')
    expect(shown()).toEqual(['hello sending'])
    outbox.settle(n, undefined)
    expect(shown()).toEqual(['hello sent'])
    list.shown([message('hello')])
    expect(shown()).toEqual([])
  })

  it('hides them as soon as the log shows them, though the answer is still on its way', () => {
    const { outbox, list, say, shown } = setup()
    const { n } = say('hello')
    list.shown([message('hello')])
    expect(shown()).toEqual([])
    outbox.settle(n, undefined)
    expect(shown()).toEqual([])
  })

  it('hides what a welcome says was seen, and shows it again when it was refused', () => {
    const { outbox, list, say, shown } = setup()
    const { n } = say('hello')
    list.welcomed(n)
    expect(shown()).toEqual([])
    outbox.refuse(n, 'bad-text', {})
    expect(shown()).toEqual(['hello refused'])
  })

  it('X1 turns what was composed under an older floor into a draft that keeps its text', () => {
    const { outbox, say, shown } = setup()
    const { n } = say('so, as I said')
    outbox.refuse(n, 'stale-floor', {})
    expect(shown()).toEqual(['so, as I said draft'])
  })

  it('shows what has to move to the next conversation as sending again', () => {
    const { outbox, list, say, shown } = setup()
    const { n } = say('hello')
    list.welcomed(n)
    outbox.refuse(n, 'closed', {})
    expect(shown()).toEqual(['hello sending'])
  })

  it('shows each text exactly once, whatever tells of it first', () => {
    const texts = fc.array(fc.constantFrom('yes', 'no', 'ok'), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.nat(3)), (said, chances) => {
        const { outbox, list, say, shown } = setup()
        const entries = said.map(say)
        let answered = 0
        let logged = 0
        while (answered < said.length || logged < said.length) {
          const chance = chances.next().value
          if (chance < 2 && answered < said.length)
            outbox.settle(entries[answered++]?.n ?? 0, undefined)
          if (chance > 0 && logged < said.length) list.shown([message(said[logged++] ?? '')])
          expect(shown().length + logged).toBe(said.length)
        }
        expect(shown()).toEqual([])
      }),
    )
  })
})

import { bounds } from '@baton/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Kept, nothingKept } from './entry.js'
import { createOutbox, type Outbox } from './outbox.js'

const setup = (kept: Kept = nothingKept('ann')) => {
  const outbox = createOutbox({
    refused: ({ command }, code) =>
      code === 'closed' ? 'rehome' : command.type === 'say' ? 'keep' : 'drop',
  })
  const held = { kept }
  outbox.attach('tab', kept, (next) => {
    held.kept = next
  })
  return { outbox, held }
}

const say = (outbox: Outbox, text: string, room: string | undefined = 'conversation/a') =>
  outbox.add({ type: 'say', text }, room, 0)
const texts = (outbox: Outbox) => outbox.$entries.get().map(({ command }) => command.text)

describe('the outbox', () => {
  it('keeps a command until it is answered, and through a reload', async () => {
    const { outbox, held } = setup()
    const { id, n } = say(outbox, 'one')
    say(outbox, 'two')
    const again = setup(held.kept).outbox
    expect(texts(again)).toEqual(['one', 'two'])
    const answer = again.answer(id)
    again.settle(n, { fine: true })
    expect(await answer).toEqual({ fine: true })
    expect(texts(again)).toEqual(['two'])
  })

  it('puts what was added before it was attached behind what an earlier page left', () => {
    const { held, outbox } = setup()
    say(outbox, 'old')
    const next = createOutbox({ refused: () => 'keep' })
    say(next, 'new')
    next.attach('tab', held.kept, () => {})
    expect(texts(next)).toEqual(['old', 'new'])
    const [first, second] = next.$entries.get()
    expect(second?.n).toBeGreaterThan(first?.n ?? 0)
  })

  it('moves unsent commands beyond what the room has seen: a crash may lose the counter', () => {
    const { outbox } = setup()
    say(outbox, 'one')
    say(outbox, 'two')
    outbox.welcomed('conversation/a', 7)
    expect(outbox.$entries.get().map(({ n }) => n)).toEqual([8, 9])
    expect(say(outbox, 'three').n).toBe(10)
  })

  it('never renumbers what may have left', () => {
    const { outbox } = setup()
    const entry = say(outbox, 'one')
    outbox.leaving(entry)
    outbox.welcomed('conversation/a', 7)
    expect(outbox.$entries.get()[0]?.n).toBe(entry.n)
  })

  it('moves all that a closed room would refuse at once, and houses them in order', () => {
    const { outbox } = setup()
    const one = say(outbox, 'one')
    say(outbox, 'two')
    say(outbox, 'three', undefined)
    outbox.refuse(one.n, 'closed', {})
    outbox.house('conversation/b')
    const due = outbox.due('conversation/b')
    expect(due.map(({ command }) => command.text)).toEqual(['one', 'two', 'three'])
    const numbers = due.map(({ n }) => n)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(Math.min(...numbers)).toBeGreaterThan(one.n)
  })

  it('leaves what was sent to its fate when the caller gives up', async () => {
    const { outbox } = setup()
    const stop = new AbortController()
    const sent = say(outbox, 'sent')
    outbox.leaving(sent)
    const unsent = say(outbox, 'unsent')
    const answers = [sent, unsent].map(({ id }) =>
      outbox.answer(id, stop.signal).catch((error) => error.code),
    )
    stop.abort()
    expect(await Promise.all(answers)).toEqual(['aborted', 'aborted'])
    expect(texts(outbox)).toEqual(['sent'])
  })

  it('is bounded, with a code', () => {
    const { outbox } = setup()
    for (let i = 0; i < bounds.outbox; i++) say(outbox, `${i}`)
    expect(() => say(outbox, 'more')).toThrow('outbox-full')
  })

  it('sends strictly rising numbers to each room, whatever happens in between', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), room: fc.constantFrom('a', 'b', undefined) }),
      fc.record({
        do: fc.constantFrom('send', 'answer', 'close', 'house', 'reload'),
        room: fc.constantFrom('a', 'b'),
      }),
      fc.record({
        do: fc.constant('seen' as const),
        room: fc.constantFrom('a', 'b'),
        n: fc.nat(30),
      }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let { outbox, held } = setup()
        const highest: Record<string, number> = { a: 0, b: 0 }
        const known: Record<string, Set<number>> = { a: new Set(), b: new Set() }
        const send = (room: string) => {
          for (const entry of outbox.due(room)) {
            const again = known[room]?.has(entry.n)
            if (!again) expect(entry.n).toBeGreaterThan(highest[room] ?? 0)
            outbox.leaving(entry)
            known[room]?.add(entry.n)
            highest[room] = Math.max(highest[room] ?? 0, entry.n)
          }
        }
        for (const one of steps) {
          const { room } = one
          if (one.do === 'add') say(outbox, 'text', room)
          else if (room === undefined) continue
          else if (one.do === 'send') send(room)
          else if (one.do === 'answer') outbox.settle(outbox.due(room)[0]?.n ?? 0, undefined)
          else if (one.do === 'close') {
            const first = outbox.due(room)[0]
            if (first && known[room]?.has(first.n)) outbox.refuse(first.n, 'closed', {})
          } else if (one.do === 'house') outbox.house(room)
          else if (one.do === 'reload') {
            // What an earlier page left may have left it already, for all that anybody knows.
            for (const other of ['a', 'b']) {
              for (const { n } of outbox.due(other)) known[other]?.add(n)
            }
            ;({ outbox, held } = setup(JSON.parse(JSON.stringify(held.kept))))
          } else if ('n' in one) {
            highest[room] = Math.max(highest[room] ?? 0, one.n)
            outbox.welcomed(room, highest[room])
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

import type { Address } from '@baton/core'
import { describe, expect, it } from 'vitest'
import type { Whisper } from '../kernel/host.js'
import { type Carrier, createWhispers } from './whispers.js'

const desk: Address = { party: 'desk', name: 'main' }
const conversation = (name: string): Address => ({ party: 'conversation', name })

/** Deliveries, each of which ends when the test says so. */
const createPost = () => {
  const whispers = createWhispers()
  const delivered: string[][] = []
  let end = (_?: Error): void => {}
  let goOn = (): void => {}
  let now = 1_000
  const carrier: Carrier = {
    now: () => now,
    pause: () =>
      new Promise<void>((resolve) => {
        goOn = resolve
      }),
    deliver: (_, batch: readonly Whisper[]) => {
      delivered.push(batch.map(({ from, message }) => `${from.name} ${message}`))
      return new Promise<void>((resolve, reject) => {
        end = (error) => (error ? reject(error) : resolve())
      })
    },
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
  return {
    delivered,
    whisper: (name: string, message: unknown, to = desk) =>
      whispers(to, { from: conversation(name), message }, carrier),
    async ends(error?: Error) {
      end(error)
      await settled()
    },
    async goesOn() {
      goOn()
      await settled()
    },
    later(ms: number) {
      now += ms
    },
  }
}

describe('[HO18] whispers of many rooms to one', () => {
  it('the first goes at once, and what comes meanwhile together', async () => {
    const { whisper, delivered, ends, goesOn } = createPost()
    whisper('a', 1)
    expect(delivered).toEqual([['a 1']])
    whisper('b', 2)
    whisper('a', 3)
    await ends()
    whisper('c', 4)
    expect(delivered).toHaveLength(1)
    await goesOn()
    expect(delivered[1]).toEqual(['b 2', 'a 3', 'c 4'])
    await ends()
    whisper('d', 5)
    expect(delivered[2]).toEqual(['d 5'])
  })

  it('a target that takes nothing holds up neither the next nor other targets', async () => {
    const { whisper, delivered, ends, goesOn } = createPost()
    whisper('a', 1)
    whisper('a', 2, { party: 'desk', name: 'other' })
    expect(delivered).toEqual([['a 1'], ['a 2']])
    whisper('a', 3, { party: 'desk', name: 'other' })
    await ends(new Error('no way'))
    await goesOn()
    expect(delivered[2]).toEqual(['a 3'])
  })

  it('what a room left undelivered when it went is taken over', () => {
    const { whisper, delivered, later } = createPost()
    whisper('a', 1)
    whisper('b', 2)
    later(15_000)
    whisper('c', 3)
    expect(delivered).toEqual([['a 1'], ['b 2', 'c 3']])
  })

  it('no more wait than a bounded number', async () => {
    const { whisper, delivered, ends, goesOn } = createPost()
    for (let n = 0; n <= 1_000; n += 1) whisper('a', n)
    await ends()
    await goesOn()
    expect(delivered[1]).toHaveLength(500)
  })
})

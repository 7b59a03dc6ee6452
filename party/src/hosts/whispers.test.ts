import type { Address } from '@baton/core'
import { describe, expect, it } from 'vitest'
import type { Whisper } from '../kernel/host.js'
import { createVirtualTime } from './virtual-time.js'
import { type Carrier, createWhispers } from './whispers.js'

const desk: Address = { party: 'desk', name: 'main' }
const conversation = (name: string): Address => ({ party: 'conversation', name })

const other: Address = { party: 'desk', name: 'other' }

/** Deliveries that take a second each, in virtual time. */
const createPost = () => {
  const time = createVirtualTime(0)
  const whispers = createWhispers()
  const delivered: string[][] = []
  const refusing = new Set<Address>()
  const gone = new Set<string>()
  /** As a room whose life ends with what it was about: nothing of it goes on. */
  const carrierOf = (name: string): Carrier => ({
    now: time.now,
    pause: (ms) =>
      new Promise<void>((resolve) => time.timer(ms, () => gone.has(name) || resolve())),
    deliver: (to, batch: readonly Whisper[]) => {
      delivered.push(batch.map(({ from, message }) => `${from.name} ${message}`))
      return new Promise<void>((resolve, reject) =>
        time.timer(1_000, () => {
          if (refusing.has(to)) reject(new Error('no way'))
          else if (!gone.has(name)) resolve()
        }),
      )
    },
  })
  return {
    time,
    delivered,
    refusing,
    gone,
    whisper: (name: string, message: unknown, to = desk) =>
      whispers(to, { from: conversation(name), message }, carrierOf(name)),
  }
}

describe('[HO18] whispers of many rooms to one', () => {
  it('the first goes at once, and what comes meanwhile together', async () => {
    const { whisper, delivered, time } = createPost()
    whisper('a', 1)
    expect(delivered).toEqual([['a 1']])
    whisper('b', 2)
    whisper('a', 3)
    await time.runFor(1_049)
    whisper('c', 4)
    expect(delivered).toHaveLength(1)
    await time.runFor(1)
    expect(delivered[1]).toEqual(['b 2', 'a 3', 'c 4'])
    await time.runFor(1_000)
    whisper('d', 5)
    expect(delivered[2]).toEqual(['d 5'])
  })

  it('a target that takes nothing holds up neither the next nor other targets', async () => {
    const { whisper, delivered, refusing, time } = createPost()
    refusing.add(desk)
    whisper('a', 1)
    whisper('a', 2, other)
    whisper('a', 3)
    expect(delivered).toEqual([['a 1'], ['a 2']])
    await time.runFor(1_050)
    expect(delivered[2]).toEqual(['a 3'])
  })

  it('what a room left undelivered when it went is taken over', async () => {
    const { whisper, delivered, gone, time } = createPost()
    whisper('a', 1)
    whisper('b', 2)
    gone.add('a')
    await time.runFor(14_999)
    whisper('c', 3)
    expect(delivered).toHaveLength(1)
    await time.runFor(1)
    whisper('d', 4)
    expect(delivered).toEqual([['a 1'], ['b 2', 'c 3', 'd 4']])
  })

  it('no more wait than a bounded number', async () => {
    const { whisper, delivered, time } = createPost()
    for (let n = 0; n <= 1_000; n += 1) whisper('a', n)
    await time.runFor(1_050)
    expect(delivered[1]).toHaveLength(500)
  })
})

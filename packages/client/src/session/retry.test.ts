import { describe, expect, it } from 'vitest'
import { BatonError } from '../errors.js'
import { createTestClock } from '../testing/clock.js'
import { requestSession } from './request.js'
import { untilDone } from './retry.js'
import { createWorld } from './world.js'

const setup = (...answers: (() => Response)[]) => {
  const clock = createTestClock()
  const began = clock.now()
  const asked: number[] = []
  const answer = async () => {
    asked.push(clock.now() - began)
    return (answers[asked.length - 1] as () => Response)()
  }
  const world = createWorld({ clock, random: () => 1, fetch: answer as typeof fetch })
  const done = untilDone(
    () => requestSession(world.fetch, 'https://shop.test', undefined),
    world,
    () => false,
  )
  return { clock, asked, done }
}

const session = () => Response.json({ token: 't', settings: {} })
const down = () => new Response('', { status: 503 })

describe('what is asked for again', () => {
  it('is asked for soon, then later each time', async () => {
    const { clock, asked, done } = setup(down, down, down, session)
    await clock.run(1_000)
    expect(await done).toMatchObject({ token: 't' })
    expect(asked).toEqual([0, 50, 140, 302])
  })

  it('is asked for when a server with too much to do has said', async () => {
    const busy = () => Response.json({ params: { retryAfter: 700 } }, { status: 429 })
    const { clock, asked, done } = setup(busy, session)
    await clock.run(1_000)
    expect(await done).toMatchObject({ token: 't' })
    expect(asked).toEqual([0, 700])
  })

  it('is not asked for again where that is of no use', async () => {
    const { clock, asked, done } = setup(() => new Response('', { status: 401 }))
    const error = done.catch((thrown) => thrown)
    await clock.run(1_000)
    expect(await error).toEqual(new BatonError('session-refused', { status: 401 }))
    expect(asked).toEqual([0])
  })
})

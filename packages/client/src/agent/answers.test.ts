import type { KnowledgeAnswer } from '@baton/protocol'
import { describe, expect, it } from 'vitest'
import { BatonError } from '../errors.js'
import { memoryStorage } from '../outbox/storage.js'
import { createTestClock } from '../testing/clock.js'
import { createTestShop } from '../testing/rooms.js'
import { tokenFor } from '../testing/server.js'
import { createAgentDesk } from './desk.js'

type Say = (signal: AbortSignal | null | undefined) => Response | Promise<Response>

const found: KnowledgeAnswer[] = [{ id: 'return', title: 'Returns?', text: 'Yes.', match: 0.8 }]

const says =
  (status: number, body: object): Say =>
  () =>
    Response.json(body, { status })

/** Rejects when the caller gives up, as `fetch` does. */
const silence: Say = (signal) =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))

const tokenNo = (n: number) => tokenFor('lin', 4_000_000_000 + n, 'agent')

/** A desk whose server says one thing after the other and then cannot be reached. */
const setup = (...script: Say[]) => {
  const clock = createTestClock()
  const { server } = createTestShop(clock, 'team')
  const asked: unknown[] = []
  let tokens = 0
  const desk = createAgentDesk({
    url: 'https://shop.test/',
    token: async () => tokenNo(++tokens),
    clock,
    storage: memoryStorage(),
    transport: server.transport,
    fetch: async (input, { method, body, headers, signal } = {}) => {
      const { authorization } = headers as Record<string, string>
      asked.push([input, method, JSON.parse(String(body)), authorization])
      const say = script.shift()
      if (!say) throw new TypeError('unreachable')
      return say(signal)
    },
  })
  return { desk, asked, server }
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof BatonError ? [error.code, error.params] : error),
  )

describe('answers', () => {
  it('T5 are asked for as the member, without connecting', async () => {
    const { desk, asked, server } = setup(says(200, { answers: found }))
    expect(await desk.answers('Can I return it?', 'en')).toEqual(found)
    const question = { text: 'Can I return it?', language: 'en' }
    expect(asked).toEqual([['https://shop.test/answers', 'POST', question, `Bearer ${tokenNo(1)}`]])
    expect(server.lines()).toBe(0)
  })

  it('A20 may be none', async () => {
    const { desk } = setup(says(200, { answers: [] }))
    expect(await desk.answers('怎么退货？', 'zh')).toEqual([])
  })

  it.each(['token-expired', 'bad-token'])('ask once for another token after %s', async (code) => {
    const once = setup(says(401, { refused: code }), says(200, { answers: found }))
    expect(await once.desk.answers('Hello?', 'en')).toEqual(found)
    expect(once.asked).toMatchObject([{ 3: `Bearer ${tokenNo(1)}` }, { 3: `Bearer ${tokenNo(2)}` }])
    const twice = setup(says(401, { refused: code }), says(401, { refused: code }))
    expect(await failure(twice.desk.answers('Hello?', 'en'))).toEqual([code, {}])
    expect(twice.asked).toHaveLength(2)
  })

  it.each<[string, Say | undefined, string, object]>([
    ['nobody of the workspace', says(403, { refused: 'unknown-member' }), 'unknown-member', {}],
    ['a blank', says(400, { refused: 'bad-text' }), 'bad-text', {}],
    [
      'too many',
      says(429, { refused: 'rate-limited', params: { retryAfter: 500 } }),
      'rate-limited',
      { retryAfter: 500 },
    ],
    [
      'no server of ours',
      () => new Response('<html>', { status: 404 }),
      'unavailable',
      { status: 404 },
    ],
    ['an odd answer', says(200, {}), 'unavailable', { status: 200 }],
    ['no connection', undefined, 'unavailable', { status: 0 }],
  ])('reject with a code: %s', async (_, say, code, params) => {
    const { desk, asked } = setup(...(say ? [say] : []))
    expect(await failure(desk.answers('Hello?', 'en'))).toEqual([code, params])
    expect(asked).toHaveLength(1)
  })

  it('are given up by their signal, and refused after the end of the desk', async () => {
    const { desk, asked } = setup(silence)
    const abort = new AbortController()
    const answer = failure(desk.answers('Hello?', 'en', { signal: abort.signal }))
    await Promise.resolve()
    abort.abort()
    expect(await answer).toEqual(['aborted', {}])
    expect(await failure(desk.answers('Hello?', 'en', { signal: abort.signal }))).toEqual([
      'aborted',
      {},
    ])
    expect(asked).toHaveLength(1)
    desk.dispose()
    expect(await failure(desk.answers('Hello?', 'en'))).toEqual(['disposed', {}])
  })
})

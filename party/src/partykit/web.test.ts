import type { Settings } from '@baton/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FilesParts } from '../files/web.js'
import { memoryFiles } from '../hosts/memory-files.js'
import type { Article } from '../knowledge/article.js'
import { createKnowledge } from '../knowledge/knowledge.js'
import { signToken, verifyToken } from '../tokens/tokens.js'
import type { Workspace } from '../workspace/workspace.js'
import { createWeb } from './web.js'

const keys = { secret: 'a secret of thirty-two bytes, ok', workspace: 'shop' }

const settings = {
  version: 1,
  workspace: { id: 'shop', name: { zh: '店', en: 'Shop' } },
  bot: {
    id: 'bot',
    name: { zh: '小助', en: 'Helper' },
    greeting: { zh: '你好', en: 'Hello' },
    starters: { zh: [], en: [] },
    timeoutSeconds: 10,
  },
  departments: [{ id: 'pre', name: { zh: '售前', en: 'Pre-sale' } }],
  categories: [],
  members: [
    {
      id: 'li',
      name: '李',
      role: 'supervisor',
      departments: ['pre'],
      skills: {},
      languages: ['zh'],
      cap: 3,
    },
  ],
} as unknown as Settings
const article = (id: string, question: string, answer: string): Article => ({
  id,
  language: 'en',
  question,
  also: [],
  answer,
  next: [],
})
const articles = [
  article('return', 'How do I return a jacket?', 'Send it back within **30 days**.'),
  article('return-label', 'How do I get a label for a return?', 'Print it from your orders.'),
  article('return-cost', 'What does a return cost?', 'Nothing.'),
  article('sizes', 'Which size should I choose?', 'Measure your chest.'),
]
const workspace: Workspace = { settings, knowledge: articles }
const knowledge = createKnowledge(articles)

const files: FilesParts = {
  store: memoryFiles(),
  admits: async () => ({ refused: 'not-allowed' }),
}
const webFor = (demoKey?: string) => createWeb(keys, workspace, knowledge, demoKey, files)

const post = async (
  web: ReturnType<typeof createWeb>,
  path: string,
  body: unknown = {},
  headers: Record<string, string> = {},
) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await web.request(path, { method: 'POST', body: text, headers })
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

const now = 1_700_000_000_000
const hour = 3_600

beforeEach(() => void vi.useFakeTimers({ now }))
afterEach(() => void vi.useRealTimers())

describe('a session', () => {
  it('[SE1] makes an anonymous visitor with an unguessable id, for an hour', async () => {
    const web = webFor()
    const { status, body } = await post(web, '/session', '')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      expires: now / 1000 + hour,
      settings: { name: { en: 'Shop' }, departments: settings.departments },
    })
    expect(JSON.stringify(body)).not.toContain('李')
    expect(await verifyToken(body.token, keys)).toMatchObject({
      sub: expect.stringMatching(/^a_[\w-]{21}$/),
      role: 'visitor',
      anonymous: true,
    })
    const other = await post(web, '/session')
    expect((await verifyToken(other.body.token, keys)) as object).not.toMatchObject({
      sub: ((await verifyToken(body.token, keys)) as { sub: string }).sub,
    })
  })

  it.each(['token', 'renew'])(
    '[SE2] an anonymous token as `%s` is renewed with its id, for thirty days',
    async (field) => {
      const web = webFor()
      const { body } = await post(web, '/session')
      const { sub } = (await verifyToken(body.token, keys)) as { sub: string }
      vi.setSystemTime(now + 29 * 86_400_000)
      const renewed = await post(web, '/session', { [field]: body.token })
      expect(await verifyToken(renewed.body.token, keys)).toMatchObject({ sub, anonymous: true })
      vi.setSystemTime(now + 31 * 86_400_000)
      const late = await post(web, '/session', { [field]: body.token })
      expect([late.status, late.body]).toEqual([401, { refused: 'token-expired' }])
    },
  )

  it('[SE3] a token of the site passes while it holds, and is never renewed', async () => {
    const web = webFor()
    const token = await signToken({ sub: 'c7', role: 'visitor', name: '王芳' }, keys, 300)
    const headers = { authorization: `Bearer ${token}` }
    expect((await post(web, '/session', {}, headers)).body).toMatchObject({
      token,
      expires: now / 1000 + 300,
    })
    vi.setSystemTime(now + 301_000)
    expect((await post(web, '/session', { token })).body).toEqual({ refused: 'token-expired' })
  })

  it.each([
    ['a forged token', { token: 'x.y.z' }, 401, 'bad-token'],
    ['a token that is no text', { token: 7 }, 400, 'bad-frame'],
    ['no JSON', '{', 400, 'bad-frame'],
    ['a list', [], 400, 'bad-frame'],
    ['a large body', { token: 'x'.repeat(70_000) }, 413, 'too-large'],
  ])('[SE4] %s is refused', async (_, body, status, code) => {
    const answer = await post(webFor(), '/session', body)
    expect([answer.status, answer.body]).toEqual([status, { refused: code }])
  })

  it('[SE4] a token of another secret or workspace is refused', async () => {
    const claims = { sub: 'c7', role: 'visitor' }
    const tokens = [
      await signToken(claims, { ...keys, secret: 'b secret of thirty-two bytes, ok' }, 300),
      await signToken(claims, { ...keys, workspace: 'other' }, 300),
      await signToken({ ...claims, role: 'king' }, keys, 300),
      await signToken({ ...claims, sub: '' }, keys, 300),
    ]
    for (const token of tokens) {
      expect((await post(webFor(), '/session', { token })).body).toEqual({ refused: 'bad-token' })
    }
  })

  it('[SE5] one address opens so many sessions, and another is not held up by it', async () => {
    const web = webFor()
    const from = { 'cf-connecting-ip': '192.0.2.1' }
    for (let i = 0; i < 120; i++) expect((await post(web, '/session', {}, from)).status).toBe(200)
    const refused = await post(web, '/session', {}, from)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(refused.body).toEqual({ refused: 'rate-limited', params: { retryAfter: 500 } })
    const other = { 'cf-connecting-ip': '192.0.2.2' }
    expect((await post(web, '/session', {}, other)).status).toBe(200)
    vi.setSystemTime(now + 500)
    expect((await post(web, '/session', {}, from)).status).toBe(200)
  })

  it('[SE6] any site may ask from a browser, and carries no cookie', async () => {
    const answer = await webFor().request('/session', {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
    })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-credentials')).toBe(null)
  })
})

describe('answers for members', () => {
  const bearer = async (claims: object = { sub: 'li', role: 'supervisor' }, seconds = 300) => ({
    authorization: `Bearer ${await signToken({ ...claims }, keys, seconds)}`,
  })
  const asked = { text: 'I want to return a jacket', language: 'en' }

  it('[SE11] T5 come from the bot’s knowledge, the nearest first, at most two', async () => {
    const { status, body } = await post(webFor(), '/answers', asked, await bearer())
    expect(status).toBe(200)
    expect(body.answers[0]).toEqual({
      id: 'return',
      title: 'How do I return a jacket?',
      text: 'Send it back within **30 days**.',
      match: expect.any(Number),
    })
  })

  it.each([
    [
      [0.5, 0.3, 0.2],
      [0.5, 0.3],
    ],
    [[0.5, 0.19], [0.5]],
    [[0.1], []],
  ])('[SE11] of %j those are told that are worth a look: %j', async (scores, told) => {
    const found = scores.map((score) => ({ article: articles[0]!, score }))
    const scored = {
      ...knowledge,
      search: (_: string, __: string, most: number) => found.slice(0, most),
    }
    const web = createWeb(keys, workspace, scored, undefined, files)
    const { answers } = (await post(web, '/answers', asked, await bearer())).body
    expect(answers.map(({ match }: { match: number }) => match)).toEqual(told)
  })

  it('[SE11] A20 are none where nothing is near', async () => {
    for (const wish of [
      { text: 'Do you sell ferries?', language: 'en' },
      { text: '怎么退货？', language: 'zh' },
    ]) {
      const answer = await post(webFor(), '/answers', wish, await bearer())
      expect([answer.status, answer.body]).toEqual([200, { answers: [] }])
    }
  })

  it('[SE11] are for members of the workspace, and nobody else', async () => {
    const web = webFor()
    const ask = async (headers: Record<string, string>) => {
      const { status, body } = await post(web, '/answers', asked, headers)
      return [status, body]
    }
    expect(await ask({})).toEqual([401, { refused: 'bad-token' }])
    expect(await ask({ authorization: 'Bearer x.y.z' })).toEqual([401, { refused: 'bad-token' }])
    const old = await bearer(undefined, 1)
    vi.setSystemTime(now + 2_000)
    expect(await ask(old)).toEqual([401, { refused: 'token-expired' }])
    for (const claims of [
      { sub: 'c7', role: 'visitor' },
      { sub: 'li', role: 'visitor' },
      { sub: 'wu', role: 'agent' },
    ]) {
      expect(await ask(await bearer(claims))).toEqual([403, { refused: 'unknown-member' }])
    }
  })

  it.each([
    ['nothing', '', 400, 'bad-frame'],
    ['no JSON', '{', 400, 'bad-frame'],
    ['a blank', { text: ' ', language: 'en' }, 400, 'bad-text'],
    ['another language', { text: 'Hilfe', language: 'de' }, 400, 'bad-frame'],
    ['a long text', { text: 'x'.repeat(8_001), language: 'en' }, 413, 'too-large'],
    ['a large body', { text: 'x'.repeat(70_000), language: 'en' }, 413, 'too-large'],
  ])('[SE12] %s is refused', async (_, body, status, code) => {
    const answer = await post(webFor(), '/answers', body, await bearer())
    expect([answer.status, answer.body]).toEqual([status, { refused: code }])
  })

  it('[SE12] a member asks so often, and a colleague is not held up by it', async () => {
    const colleague = { ...settings.members[0]!, id: 'mo' }
    const two = { ...settings, members: [...settings.members, colleague] }
    const web = createWeb(keys, { ...workspace, settings: two }, knowledge, undefined, files)
    const own = await bearer()
    for (let i = 0; i < 20; i++) {
      expect((await post(web, '/answers', asked, own)).status).toBe(200)
    }
    const refused = await post(web, '/answers', asked, own)
    expect([refused.status, refused.headers.get('retry-after'), refused.body]).toEqual([
      429,
      '1',
      { refused: 'rate-limited', params: { retryAfter: 500 } },
    ])
    const other = await bearer({ sub: 'mo', role: 'agent' })
    expect((await post(web, '/answers', asked, other)).status).toBe(200)
    vi.setSystemTime(now + 500)
    expect((await post(web, '/answers', asked, own)).status).toBe(200)
  })

  it('[SE6] can be asked for from any site, without cookies', async () => {
    const answer = await webFor().request('/answers', {
      method: 'OPTIONS',
      headers: { origin: 'https://desk.example', 'access-control-request-method': 'POST' },
    })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization')
    expect(answer.headers.get('access-control-allow-credentials')).toBe(null)
  })
})

describe("the demo's sign-in", () => {
  it('[SE7] is not there without a key', async () => {
    const web = webFor()
    for (const path of ['/demo/sign-in', '/demo/members', '/demo/customer']) {
      expect((await web.request(path, { method: 'POST', body: '{"key":""}' })).status).toBe(404)
    }
  })

  it.each([{}, { key: '' }, { key: 'wrong' }, { key: 7 }, 'no json'])(
    '[SE7] refuses %j',
    async (body) => {
      for (const path of ['/demo/sign-in', '/demo/members', '/demo/customer']) {
        const answer = await post(webFor('right'), path, body)
        expect([answer.status, answer.body]).toEqual([403, { refused: 'not-allowed' }])
      }
    },
  )

  it('[SE8] signs in members of the workspace in their own role, and nobody else', async () => {
    const web = webFor('right')
    const { body } = await post(web, '/demo/sign-in', { key: 'right', member: 'li' })
    expect(await verifyToken(body.token, keys)).toMatchObject({ sub: 'li', role: 'supervisor' })
    const nobody = await post(web, '/demo/sign-in', { key: 'right', member: 'wu' })
    expect([nobody.status, nobody.body]).toEqual([404, { refused: 'unknown-member' }])
    const list = await post(web, '/demo/members', { key: 'right' }, { 'accept-language': 'zh-CN' })
    expect(list.body).toEqual({
      members: [{ id: 'li', name: '李', role: 'supervisor', departments: ['售前'] }],
    })
    const customer = await post(web, '/demo/customer', { key: 'right' })
    expect(await verifyToken(customer.body.token, keys)).toMatchObject({ role: 'visitor' })
  })
})

it('[SE9] without a secret, or with a short one, nothing is signed and nothing verified', async () => {
  for (const secret of ['', 'short']) {
    await expect(signToken({}, { ...keys, secret }, 1)).rejects.toThrow('BATON_SECRET')
    await expect(verifyToken('x', { ...keys, secret })).rejects.toThrow('BATON_SECRET')
  }
})

it('[SE10] /console leads to the page of the console', async () => {
  const answer = await webFor().request('/console')
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/console/'])
})

import { bounds } from '@baton/protocol'
import type { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryFiles } from '../hosts/memory-files.js'
import { claimsOf } from '../kernel/testing/client.js'
import { verifyReceipt } from '../tokens/receipt.js'
import { signToken, verifyToken } from '../tokens/tokens.js'
import { pngOf } from './testing/images.js'
import { createFilesWeb } from './web.js'

const keys = { secret: 'a secret of thirty-two bytes, ok', workspace: 'shop' }
const now = 1_700_000_000_000
beforeEach(() => void vi.useFakeTimers({ now, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const encoder = new TextEncoder()
const png = pngOf(640, 480)
const pdf = encoder.encode('%PDF-1.7 a slip')

const tokenOf = (sub: string, role: 'visitor' | 'agent' = 'visitor') => {
  const { exp: _, ...claims } = claimsOf(sub, role)
  return signToken({ ...claims }, keys, 3_600)
}

/** A server that has the conversation `c1` of Ann, whom nobody else visits. */
const setup = async () => {
  const store = memoryFiles()
  const puts = vi.spyOn(store, 'put')
  const web = createFilesWeb(keys, {
    store,
    async admits(conversation, { sub, role }) {
      if (conversation !== 'c1') return { refused: 'not-found' }
      if (role !== 'visitor') return { by: `member:${sub}` }
      return sub === 'ann' ? { by: `visitor:${sub}` } : { refused: 'not-allowed' }
    },
  })
  return { web, puts, ann: await tokenOf('ann'), lin: await tokenOf('lin', 'agent') }
}

interface Sending {
  conversation?: string
  name?: string
  size?: number | string
  as?: string
  token?: string
}

const streamOf = (bytes: Uint8Array, times = 1, onPull = () => {}): ReadableStream<Uint8Array> => {
  let left = times
  return new ReadableStream({
    pull(controller) {
      onPull()
      if (left-- > 0) controller.enqueue(bytes)
      else controller.close()
    },
  })
}

const send = async (
  web: Hono,
  body: Uint8Array | ReadableStream<Uint8Array>,
  { token = '', ...more }: Sending = {},
) => {
  const size = body instanceof Uint8Array ? body.length : 0
  const query = { conversation: 'c1', name: 'shelf.png', size, as: 'image', ...more }
  const answer = await web.request(
    `/?${new URLSearchParams(Object.entries(query).map(([key, value]) => [key, `${value}`]))}`,
    {
      method: 'POST',
      body: body instanceof Uint8Array ? streamOf(body) : body,
      headers: { authorization: `Bearer ${token}` },
      duplex: 'half',
    } as RequestInit,
  )
  return { status: answer.status, body: await answer.json(), headers: answer.headers }
}

const linksFor = async (web: Hono, token: string, files: unknown, conversation = 'c1') => {
  const answer = await web.request('/links', {
    method: 'POST',
    body: JSON.stringify({ conversation, files }),
    headers: { authorization: `Bearer ${token}` },
  })
  return { status: answer.status, body: await answer.json() }
}

/** `/files` is where the server mounts it. */
const get = (web: Hono, link: string) => web.request(link.replace('/files', ''))

describe('an upload', () => {
  it('[FI6] A17 is kept whole, and answered with what it is and a receipt for its sender', async () => {
    const { web, ann } = await setup()
    const { status, body } = await send(web, png, { token: ann })
    expect(status).toBe(200)
    const image = { width: 640, height: 480 }
    expect(body.file).toEqual({
      id: expect.stringMatching(/^[\w-]{21}$/),
      name: 'shelf.png',
      size: png.length,
      type: 'image/png',
      image,
    })
    const receipt = { conversation: 'c1', by: 'visitor:ann', file: body.file }
    expect(await verifyReceipt(body.receipt, keys)).toEqual(receipt)
    vi.setSystemTime(now + 86_400_000)
    expect(await verifyReceipt(body.receipt, keys)).toEqual({ refused: 'receipt-expired' })
  })

  it('[FI6] no token passes for a receipt, and no receipt for a token', async () => {
    const { web, ann } = await setup()
    const { body } = await send(web, pdf, { token: ann })
    expect(await verifyToken(body.receipt, keys)).toEqual({ refused: 'bad-token' })
    const claims = { role: 'visitor', conversation: 'c1', by: 'visitor:ann', file: body.file }
    const token = await signToken({ sub: 'ann', ...claims }, keys, 60)
    expect(await verifyReceipt(token, keys)).toEqual({ refused: 'bad-receipt' })
    for (const other of [
      { ...keys, workspace: 'b' },
      { ...keys, secret: 'x'.repeat(32) },
    ]) {
      expect(await verifyReceipt(body.receipt, other)).toEqual({ refused: 'bad-receipt' })
    }
  })

  it.each<[string, Sending, number, string]>([
    ['without a token', { token: '' }, 401, 'bad-token'],
    ['to a conversation of somebody else', { token: 'ben' }, 403, 'not-allowed'],
    ['to no conversation', { conversation: 'c9' }, 404, 'not-found'],
    ['of nothing', { size: 0 }, 400, 'bad-file'],
    ['without a size', { size: '' }, 400, 'bad-file'],
    ['without a name', { name: ' ' }, 400, 'bad-file'],
    ['as something else', { as: 'page' }, 400, 'bad-file'],
    ['that is too large', { size: bounds.file + 1, as: 'file' }, 413, 'file-too-large'],
    ['that is too large for an image', { size: bounds.image + 1 }, 413, 'image-too-large'],
  ])('[FI6] %s is refused, and nothing of it is kept', async (_, more, status, code) => {
    const { web, puts, ann } = await setup()
    const token = more.token === 'ben' ? await tokenOf('ben') : (more.token ?? ann)
    let pulled = 0
    const body = streamOf(new Uint8Array(1024 * 1024), 100, () => {
      pulled += 1
    })
    const answer = await send(web, body, { size: 100 * png.length, ...more, token })
    expect([answer.status, answer.body]).toEqual([status, { refused: code }])
    expect(puts).not.toHaveBeenCalled()
    expect(pulled).toBeLessThan(5)
  })

  it('[FI7] A17 more than was said ends while it streams, and is not kept', async () => {
    const { web, ann } = await setup()
    const mebibyte = new Uint8Array(1024 * 1024)
    let pulled = 0
    const stream = () =>
      streamOf(mebibyte, 60, () => {
        pulled += 1
      })
    const most = { token: ann, size: bounds.file, as: 'file' }
    const over = await send(web, stream(), most)
    expect([over.status, over.body]).toEqual([413, { refused: 'file-too-large' }])
    expect(pulled).toBeLessThan(58)
    pulled = 0
    const lied = await send(web, stream(), { ...most, size: 2_000_000 })
    expect([lied.status, lied.body]).toEqual([400, { refused: 'bad-file' }])
    expect(pulled).toBeLessThan(8)
    const short = await send(web, png, { token: ann, size: png.length + 1 })
    expect([short.status, short.body]).toEqual([400, { refused: 'bad-file' }])
  })

  it('[FI7] what is sent as a file is never an image, however large or small', async () => {
    const { web, ann } = await setup()
    const photo = new Uint8Array(bounds.image + 1)
    photo.set(png)
    const large = await send(web, photo, { token: ann, as: 'file' })
    expect(large.body.file).toMatchObject({ type: 'image/png', size: photo.length })
    expect(large.body.file.image).toBe(undefined)
    const small = await send(web, png, { token: ann, as: 'file' })
    expect(small.body.file.image).toBe(undefined)
  })

  it('[FI10] one person sends 30 at once, and then one a second', async () => {
    const { web, ann, lin } = await setup()
    for (let i = 0; i < 30; i++) {
      const token = i < 15 ? ann : lin
      expect((await send(web, pdf, { token })).status).toBe(200)
    }
    const refused = await send(web, pdf, { token: ann })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
    expect(refused.body).toEqual({ refused: 'rate-limited', params: { retryAfter: 1_000 } })
    vi.setSystemTime(now + 1_000)
    expect((await send(web, pdf, { token: ann })).status).toBe(200)
  })
})

describe('a link', () => {
  const uploaded = async (bytes: Uint8Array, more: Sending = {}) => {
    const stage = await setup()
    const { body } = await send(stage.web, bytes, { token: stage.ann, ...more })
    return { ...stage, id: body.file.id as string }
  }

  it('[FI9] A17 is given to visitor and members, and brings back the same bytes', async () => {
    const { web, ann, lin, id } = await uploaded(png)
    for (const token of [ann, lin]) {
      const { body } = await linksFor(web, token, [id])
      expect(body.until).toBe(now / 1000 + 300)
      const answer = await get(web, body.links[0])
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(png)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/png',
        'content-disposition': "inline; filename*=UTF-8''shelf.png",
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, max-age=300',
      })
    }
  })

  it.each<[string, Uint8Array, Sending]>([
    ['a PDF', pdf, {}],
    ['a text named .png', encoder.encode('<svg onload="alert(1)">'), { name: 'photo.png' }],
    ['an image sent as a file', png, { as: 'file' }],
  ])('[FI9] never shows %s in place', async (_, bytes, more) => {
    const { web, ann, id } = await uploaded(bytes, { name: '签收 "1".html', ...more })
    const { body } = await linksFor(web, ann, [id])
    const { headers } = await get(web, body.links[0])
    expect(headers.get('content-type')).toBe('application/octet-stream')
    const name = more.name ?? '%E7%AD%BE%E6%94%B6%20_1_.html'
    expect(headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${name}`)
  })

  it('[FI9] ends after five minutes, and is of no use for another file or with another end', async () => {
    const { web, ann, id } = await uploaded(png)
    const { body } = await linksFor(web, ann, [id])
    const link: string = body.links[0]
    const status = async (changed: string) => {
      const answer = await get(web, changed)
      return [answer.status, (await answer.json()).refused]
    }
    expect(await status(link.replace(id, 'x'.repeat(21)))).toEqual([403, 'bad-link'])
    expect(await status(link.replace('/c1/', '/c2/'))).toEqual([403, 'bad-link'])
    expect(await status(link.replace(/until=\d+/, 'until=9999999999'))).toEqual([403, 'bad-link'])
    expect(await status(link.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toEqual([
      403,
      'bad-link',
    ])
    expect(await status(link.split('?')[0] as string)).toEqual([403, 'bad-link'])
    vi.setSystemTime(now + 300_000)
    expect(await status(link)).toEqual([410, 'link-expired'])
  })

  it('[FI9] is given to nobody else, and leads nowhere for a file of another conversation', async () => {
    const { web, id, ann } = await uploaded(png)
    const ben = await tokenOf('ben')
    expect((await linksFor(web, ben, [id])).body).toEqual({ refused: 'not-allowed' })
    expect((await linksFor(web, '', [id])).body).toEqual({ refused: 'bad-token' })
    expect((await linksFor(web, ann, [id], 'c2')).body).toEqual({ refused: 'not-found' })
    const { body } = await linksFor(web, ann, ['y'.repeat(21)])
    expect((await get(web, body.links[0])).status).toBe(404)
    for (const odd of [[], ['../x'], Array(51).fill(id), 'x', undefined]) {
      expect((await linksFor(web, ann, odd)).body).toEqual({ refused: 'bad-frame' })
    }
  })

  it('[FI10] one person asks 100 times at once', async () => {
    const { web, lin, id } = await uploaded(png)
    for (let i = 0; i < 100; i++) expect((await linksFor(web, lin, [id])).status).toBe(200)
    expect((await linksFor(web, lin, [id])).status).toBe(429)
  })

  it('[FI6] a browser on any site may upload and ask for links, without cookies', async () => {
    const { web } = await setup()
    const answer = await web.request('/', {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
    })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-headers')).toBe('authorization,content-type')
    expect(answer.headers.get('access-control-allow-credentials')).toBe(null)
  })
})

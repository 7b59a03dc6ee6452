import type { FileRef, publicSettings } from '@baton/core'
import { bounds } from '@baton/protocol'
import { describe, expect, it } from 'vitest'
import { createAgentDesk } from '../agent/desk.js'
import { BatonError } from '../errors.js'
import { memoryStorage } from '../outbox/storage.js'
import type { ChatItem } from '../replica/items.js'
import { createTestClock } from '../testing/clock.js'
import { createTestShop } from '../testing/rooms.js'
import { tokenFor } from '../testing/server.js'
import { createVisitorChat } from '../visitor/chat.js'
import type { Sendable, Upload } from './types.js'
import type { Posting } from './uploader.js'

const settings = { name: { zh: '店', en: 'Shop' } } as ReturnType<typeof publicSettings>

const fileOf = (name: string, size = 10, type = 'application/pdf'): Sendable =>
  ({ name, size, type }) as Sendable

const receiptFor = (file: Partial<FileRef>): string => {
  const json = new TextEncoder().encode(JSON.stringify({ file }))
  return `x.${btoa(String.fromCharCode(...json))}.x`
}

/** A server that keeps what it is sent; `answer` makes it do something else. */
const setup = (audience: 'visitor' | 'team' = 'visitor') => {
  const clock = createTestClock()
  const shop = createTestShop(clock, audience)
  const storage = memoryStorage()
  const posted: Posting[] = []
  const asked: { path: string; body: { conversation: string; files: string[] } }[] = []
  const server = {
    answer: undefined as
      | ((posting: Posting) => Promise<{ status: number; text: string }>)
      | undefined,
  }
  const upload = async (posting: Posting) => {
    posted.push(posting)
    if (server.answer) return server.answer(posting)
    const { searchParams } = new URL(posting.url)
    const id = `f${posted.length}`
    const file = { id, name: searchParams.get('name') ?? '', size: posting.body.size, type: 'x/y' }
    return { status: 200, text: JSON.stringify({ file, receipt: receiptFor(file) }) }
  }
  const fetch = async (input: unknown, init?: RequestInit) => {
    const { pathname } = new URL(String(input))
    if (!pathname.startsWith('/files')) return Response.json({ token: tokenFor('ann'), settings })
    const body = JSON.parse(String(init?.body))
    asked.push({ path: pathname, body })
    const links = body.files.map((id: string) => `/files/${id}?${asked.length}`)
    return Response.json({ links, until: clock.now() / 1000 + 300 })
  }
  const surroundings = {
    url: 'https://shop.test',
    clock,
    storage,
    transport: shop.server.transport,
    random: () => 0.5,
    fetch: fetch as typeof globalThis.fetch,
    upload,
  }
  const chat = () => createVisitorChat({ ...surroundings, language: 'en' })
  const desk = () =>
    createAgentDesk({ ...surroundings, token: async () => tokenFor('lin', undefined, 'agent') })
  return { clock, shop, posted, asked, server, chat, desk }
}

const shownBy = ({ $items }: { $items: { get(): readonly ChatItem[] } }) =>
  $items
    .get()
    .flatMap((item) =>
      item.kind === 'message' || item.kind === 'outgoing'
        ? [[item.text, ...item.files.map(({ name }) => name)].join('|')]
        : [],
    )
const states = ({ $uploads }: { $uploads: { get(): readonly Upload[] } }) =>
  $uploads.get().map((one) => (one.state === 'failed' ? one.code : one.state))
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof BatonError ? error.code : error),
  )

describe('files of a visitor', () => {
  it('A17 open a conversation, go up with their progress, and become one message', async () => {
    const { chat: make, clock, posted, server } = setup()
    const chat = make()
    const seen: string[] = []
    chat.$uploads.listen(([one]) => one && seen.push(`${one.state} ${one.loaded}/${one.size}`))
    const answers: (() => void)[] = []
    server.answer = async ({ progress, body }) => {
      progress(body.size / 2)
      await new Promise<void>((go) => answers.push(go))
      const name = `${posted.length}.pdf`
      const file = { id: name, name, size: 10, type: 'application/pdf' }
      return { status: 200, text: JSON.stringify({ file, receipt: receiptFor(file) }) }
    }
    const sent = chat.send('see', { files: [fileOf('a.pdf'), fileOf('b.png', 10, 'image/png')] })
    await clock.run(1_000)
    answers[0]?.()
    await clock.run(0)
    answers[1]?.()
    await clock.run(1_000)
    await sent
    expect(shownBy(chat)).toEqual(['see|1.pdf|2.pdf'])
    expect(chat.$uploads.get()).toEqual([])
    expect(seen).toEqual([
      'waiting 0/20',
      'uploading 0/20',
      'uploading 5/20',
      'uploading 10/20',
      'uploading 15/20',
    ])
    const queries = posted.map(({ url }) => Object.fromEntries(new URL(url).searchParams))
    expect(queries).toMatchObject([
      { conversation: 'ann-1', name: 'a.pdf', size: '10', as: 'file' },
      { conversation: 'ann-1', name: 'b.png', size: '10', as: 'image' },
    ])
    for (const { url, token } of posted) expect(url).not.toContain(token)
  })

  it.each<[string, Sendable[], string]>([
    ['more than 50 MB', [fileOf('a', bounds.file + 1)], 'file-too-large'],
    ['an image over 5 MB', [fileOf('a', bounds.image + 1, 'image/jpeg')], 'image-too-large'],
    ['an empty file', [fileOf('a', 0)], 'bad-file'],
    ['eleven files', Array.from({ length: 11 }, () => fileOf('a')), 'too-many-files'],
  ])('A17 %s stays here, with the reason beside it', async (_, files, code) => {
    const { chat: make, clock, posted, shop } = setup()
    const chat = make()
    const sent = codeOf(chat.sendFiles(files))
    await clock.run(1_000)
    expect(await sent).toBe(code)
    expect(states(chat)).toEqual([code])
    expect([posted, shop.server.heard]).toEqual([[], []])
    const [failed] = chat.$uploads.get()
    chat.dismiss(failed?.id ?? '')
    expect(chat.$uploads.get()).toEqual([])
  })

  it('A17 an image that is too large goes as a file after all', async () => {
    const { chat: make, clock, posted } = setup()
    const chat = make()
    const refused = codeOf(chat.sendFiles([fileOf('a.jpg', bounds.image + 1, 'image/jpeg')]))
    await clock.run(1_000)
    expect(await refused).toBe('image-too-large')
    const sent = chat.retry(chat.$uploads.get()[0]?.id ?? '', { as: 'file' })
    await clock.run(1_000)
    await sent
    expect(posted[0]?.url).toContain('as=file')
    expect(shownBy(chat)).toEqual(['|a.jpg'])
  })

  it('go on when the line is back, and are sent once', async () => {
    const { chat: make, clock, server, posted } = setup()
    const chat = make()
    server.answer = () => Promise.reject(new TypeError('offline'))
    const sent = chat.sendFiles([fileOf('a.pdf')])
    await clock.run(2_000)
    expect(posted.length).toBeGreaterThan(1)
    expect(states(chat)).toEqual(['waiting'])
    server.answer = undefined
    await clock.run(30_000)
    await sent
    expect(shownBy(chat)).toEqual(['|a.pdf'])
  })

  it('an upload is given up by its signal, or by dismissing it, and leaves nothing', async () => {
    const { chat: make, clock, server, posted } = setup()
    const chat = make()
    server.answer = () => new Promise(() => {})
    const abort = new AbortController()
    const first = codeOf(chat.sendFiles([fileOf('a.pdf')], { signal: abort.signal }))
    const second = codeOf(chat.sendFiles([fileOf('b.pdf')]))
    await clock.run(1_000)
    expect(states(chat)).toEqual(['uploading', 'uploading'])
    abort.abort()
    chat.dismiss(chat.$uploads.get()[0]?.id ?? '')
    expect([await first, await second]).toEqual(['aborted', 'aborted'])
    expect(posted.map(({ signal }) => signal.aborted)).toEqual([true, true])
    expect([chat.$uploads.get(), shownBy(chat)]).toEqual([[], []])
    const late = codeOf(chat.sendFiles([fileOf('c.pdf')], { signal: abort.signal }))
    expect(await late).toBe('aborted')
  })

  it('a refused token is asked for anew, once; what the server refuses stays with its code', async () => {
    const { chat: make, clock, server, posted } = setup()
    const chat = make()
    server.answer = async () => ({
      status: posted.length === 1 ? 401 : 413,
      text: '{"refused":"file-too-large"}',
    })
    const sent = codeOf(chat.sendFiles([fileOf('a.pdf')]))
    await clock.run(1_000)
    expect(await sent).toBe('file-too-large')
    expect([posted.length, states(chat)]).toEqual([2, ['file-too-large']])
  })

  it('a file that came too late for its conversation goes to the next one', async () => {
    const { chat: make, clock, shop, posted } = setup()
    const chat = make()
    await Promise.all([chat.send('hello'), clock.run(1_000)])
    shop.conversation('ann-1').busy = { refused: 'closed' }
    const sent = codeOf(chat.sendFiles([fileOf('a.pdf')]))
    await clock.run(1_000)
    expect(await sent).toBe('closed')
    expect([states(chat), shownBy(chat)]).toEqual([['closed'], ['hello']])
    shop.end('ann-1', 'ann')
    await clock.run(1_000)
    const again = chat.retry(chat.$uploads.get()[0]?.id ?? '')
    await clock.run(2_000)
    await again
    expect(posted.map(({ url }) => new URL(url).searchParams.get('conversation'))).toEqual([
      'ann-1',
      'ann-2',
    ])
    expect(shownBy(chat)).toEqual(['|a.pdf'])
  })

  it('a message with files that a reload interrupts is delivered, with their names', async () => {
    const { chat: make, clock, shop } = setup()
    const before = make()
    await Promise.all([before.send('hello'), clock.run(1_000)])
    shop.conversation('ann-1').mute = true
    const sent = codeOf(before.sendFiles([fileOf('货架.pdf')]))
    await clock.run(1_000)
    expect(shownBy(before)).toEqual(['hello', '|货架.pdf'])
    before.dispose()
    expect(await sent).toBe('disposed')
    shop.conversation('ann-1').mute = false
    const after = make()
    await Promise.all([after.start(), clock.run(20_000)])
    expect(shownBy(after)).toEqual(['hello', '|货架.pdf'])
  })

  it('links are asked for together, kept while they hold, and renewed afterwards', async () => {
    const { chat: make, clock, asked } = setup()
    const chat = make()
    expect(await codeOf(chat.link({ id: 'f1' }))).toBe('not-found')
    await Promise.all([chat.send('hello'), clock.run(1_000)])
    const both = await Promise.all([chat.link({ id: 'f1' }), chat.link({ id: 'f2' })])
    expect(both).toEqual(['https://shop.test/files/f1?1', 'https://shop.test/files/f2?1'])
    expect(asked).toEqual([
      { path: '/files/links', body: { conversation: 'ann-1', files: ['f1', 'f2'] } },
    ])
    await clock.run(200_000)
    expect(await chat.link({ id: 'f1' })).toBe(both[0])
    await clock.run(80_000)
    expect(await chat.link({ id: 'f1' })).toBe('https://shop.test/files/f1?2')
    expect(await chat.link({ id: 'f1' }, { renew: true })).toBe('https://shop.test/files/f1?3')
  })
})

describe('files of an agent', () => {
  it('X1 are said under the floor of when they were sent; too late, they wait for a new decision', async () => {
    const { desk: make, clock, shop, server } = setup('team')
    const desk = make()
    const chat = desk.open('c1')
    await Promise.all([chat.stepIn(), clock.run(1_000)])
    await Promise.all([chat.sendFiles([fileOf('a.pdf')]), clock.run(1_000)])
    const { answer } = server
    let go = () => {}
    server.answer = async () => {
      await new Promise<void>((resolve) => {
        go = resolve
      })
      return { status: 200, text: JSON.stringify({ receipt: receiptFor({ id: 'b', name: 'b' }) }) }
    }
    const late = codeOf(chat.say('see', { files: [fileOf('b')] }))
    await clock.run(1_000)
    const at = clock.now()
    shop.happen('c1', { type: 'assigned', at, agent: { id: 'lin', name: 'lin' }, epoch: 2 })
    await clock.run(1_000)
    go()
    await clock.run(1_000)
    expect(await late).toBe('stale-floor')
    expect([states(chat), shownBy(chat)]).toEqual([['stale-floor'], ['|a.pdf']])
    server.answer = answer
    const again = chat.retry(chat.$uploads.get()[0]?.id ?? '')
    await clock.run(1_000)
    await again
    expect(shownBy(chat)).toEqual(['|a.pdf', 'see|b'])
    desk.dispose()
  })
})

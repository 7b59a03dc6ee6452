import type { publicSettings } from '@baton/core'
import { describe, expect, it } from 'vitest'
import { BatonError } from '../errors.js'
import { memoryStorage } from '../outbox/storage.js'
import { createTestClock, type TestClock } from '../testing/clock.js'
import { createTestShop, type TestShop } from '../testing/rooms.js'
import { tokenFor } from '../testing/server.js'
import { createVisitorChat } from './chat.js'
import type { VisitorChat, VisitorChatOptions } from './types.js'

const settings = { name: { zh: '店', en: 'Shop' } } as ReturnType<typeof publicSettings>

interface Setup {
  clock: TestClock
  shop: TestShop
  chat: VisitorChat
  storage: ReturnType<typeof memoryStorage>
  again(options?: Partial<VisitorChatOptions>): VisitorChat
  asked: unknown[]
  session: { token: string; status: number; offline: boolean }
}

const setup = (options: Partial<VisitorChatOptions> = {}): Setup => {
  const clock = createTestClock()
  const shop = createTestShop(clock)
  const storage = memoryStorage()
  const asked: unknown[] = []
  const session = { token: tokenFor('ann'), status: 200, offline: false }
  const fetch = async (_: unknown, init?: RequestInit) => {
    if (session.offline) throw new TypeError('offline')
    asked.push(JSON.parse(String(init?.body)))
    return Response.json({ token: session.token, settings }, { status: session.status })
  }
  const again = (more: Partial<VisitorChatOptions> = {}) =>
    createVisitorChat({
      url: 'https://shop.test',
      language: 'en',
      clock,
      storage,
      transport: shop.server.transport,
      random: () => 0.5,
      fetch: fetch as typeof globalThis.fetch,
      ...options,
      ...more,
    })
  return { clock, shop, storage, asked, session, again, chat: again() }
}

const texts = (chat: VisitorChat) =>
  chat.$items
    .get()
    .flatMap((item) => (item.kind === 'message' || item.kind === 'outgoing' ? [item.text] : []))
const outgoing = (chat: VisitorChat) =>
  chat.$items.get().flatMap((item) => (item.kind === 'outgoing' ? [item.state] : []))
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof BatonError ? error.code : error),
  )

describe('createVisitorChat', () => {
  it('connects nothing before the first action, and knows the settings', async () => {
    const { chat, clock, shop } = setup()
    const started = chat.start()
    await clock.run(1_000)
    await started
    expect(chat.$settings.get()).toEqual(settings)
    expect(chat.$connection.get()).toEqual({ state: 'idle' })
    expect(shop.server.heard).toEqual([])
  })

  it('opens a conversation with the first message and shows it once throughout', async () => {
    const { chat, clock, shop } = setup()
    const seen: string[][] = []
    chat.$items.subscribe(() => seen.push(texts(chat)))
    const sent = chat.send('hello')
    expect(outgoing(chat)).toEqual(['sending'])
    await clock.run(1_000)
    await sent
    expect(seen.every((list) => list.join() === 'hello' || list.length === 0)).toBe(true)
    expect(texts(chat)).toEqual(['hello'])
    expect(outgoing(chat)).toEqual([])
    expect(shop.conversation('ann-1').taken).toEqual([{ type: 'say', text: 'hello' }])
    expect(chat.$pending.get()).toBe(0)
  })

  it('H2 asks for a person before the first message', async () => {
    const { chat, clock } = setup()
    const asked = chat.askHuman()
    await clock.run(1_000)
    await asked
    expect(chat.$conversation.get()?.floor.holder).toBe('queue')
  })

  it('keeps the order of what was said before there was a conversation', async () => {
    const { chat, clock } = setup()
    for (const text of ['one', 'two', 'three']) void chat.send(text)
    await clock.run(1_000)
    expect(texts(chat)).toEqual(['one', 'two', 'three'])
  })

  it('waits while it is offline, and says how much waits', async () => {
    const { chat, clock, session } = setup()
    session.offline = true
    const sent = codeOf(chat.send('hello'))
    await clock.run(60_000)
    expect(chat.$pending.get()).toBe(1)
    session.offline = false
    await clock.run(20_000)
    expect(await sent).toBe('done')
  })

  it('goes on in the same conversation after a reload, with what was not delivered', async () => {
    const { chat, clock, shop, again } = setup()
    void chat.send('one')
    await clock.run(1_000)
    shop.server.down = true
    shop.server.cut()
    void chat.send('two').catch(() => undefined)
    await clock.run(1_000)
    chat.dispose()
    shop.server.down = false
    const next = again()
    void next.start()
    await clock.run(2_000)
    expect(texts(next)).toEqual(['one', 'two'])
    expect(shop.conversation('ann-1').taken).toHaveLength(2)
  })

  it('shows a second tab the same conversation, and each message once in both', async () => {
    const { chat, clock, again } = setup()
    void chat.send('from one')
    await clock.run(1_000)
    const other = again()
    void other.start()
    await clock.run(1_000)
    void other.send('from two')
    await clock.run(1_000)
    expect(texts(chat)).toEqual(['from one', 'from two'])
    expect(texts(other)).toEqual(['from one', 'from two'])
  })

  it('opens the next conversation with the text after the last has ended', async () => {
    const { chat, clock, shop } = setup()
    void chat.send('one')
    await clock.run(1_000)
    shop.end('ann-1', 'ann')
    await clock.run(1_000)
    const sent = chat.send('two')
    await clock.run(1_000)
    await sent
    expect(texts(chat)).toEqual(['two'])
    expect(shop.conversation('ann-2').taken).toEqual([{ type: 'say', text: 'two' }])
  })

  it('asks again when the customer room has not heard of the end yet', async () => {
    const { chat, clock, shop } = setup()
    void chat.send('one')
    await clock.run(1_000)
    shop.end('ann-1', 'ann', false)
    await clock.run(100)
    const sent = chat.send('two')
    await clock.run(2_000)
    const at = clock.now()
    shop.customer('ann').record({ type: 'conversation-closed', at, conversation: 'ann-1' })
    await clock.run(2_000)
    await sent
    expect(shop.conversation('ann-2').taken).toEqual([{ type: 'say', text: 'two' }])
  })

  it('moves what an ended conversation refuses to the next one, in order', async () => {
    const { chat, clock, shop } = setup()
    void chat.send('one')
    await clock.run(1_000)
    shop.server.down = true
    shop.server.cut()
    const sent = ['two', 'three'].map((text) => chat.send(text))
    shop.end('ann-1', 'ann')
    await clock.run(1_000)
    shop.server.down = false
    await clock.run(20_000)
    await Promise.all(sent)
    expect(texts(chat)).toEqual(['two', 'three'])
    expect(shop.conversation('ann-1').taken).toHaveLength(1)
  })

  it('delivers once what a closed tab never sent, in order', async () => {
    const { chat, clock, shop, again } = setup()
    await chat.start()
    const other = again()
    await other.start()
    void other.send('hello')
    await clock.run(1_000)
    shop.server.down = true
    shop.server.cut()
    const words = ['one', 'two', 'three']
    for (const word of words) chat.send(word).catch(() => undefined)
    chat.dispose()
    shop.server.down = false
    await clock.run(90_000)
    expect(texts(other)).toEqual(['hello', ...words])
  })

  it('leaves to the next tab what it could not deliver for a closed one', async () => {
    const { chat, clock, shop, again } = setup()
    void chat.send('hello')
    await clock.run(1_000)
    const room = shop.server.room('conversation/ann-1')
    const other = again()
    await other.start()
    room.mute = true
    other.send('one').catch(() => undefined)
    await clock.run(1_000)
    other.dispose()
    await clock.run(90_000)
    chat.dispose()
    room.mute = false
    const third = again()
    await third.start()
    await clock.run(90_000)
    expect(texts(third)).toEqual(['hello', 'one'])
  })

  it('follows another tab into the next conversation', async () => {
    const { chat, clock, shop, again } = setup()
    void chat.send('one')
    await clock.run(1_000)
    const other = again()
    void other.start()
    await clock.run(1_000)
    shop.end('ann-1', 'ann')
    await clock.run(1_000)
    void other.startNew()
    await clock.run(1_000)
    void other.send('two')
    await clock.run(1_000)
    expect(texts(chat)).toEqual(['two'])
  })

  const stops = [{ stop: 2, agent: { id: 'lin', name: 'Lin' }, at: 0 }]
  const asksHow = async ({ chat, clock, shop }: Setup) => {
    void chat.send('one')
    await clock.run(1_000)
    shop.end('ann-1', 'ann')
    shop.happen('ann-1', { type: 'survey-invited', at: clock.now(), survey: 1, stops })
    await clock.run(1_000)
  }

  it('T30 rates the conversation that has ended, without what was left blank', async () => {
    const world = setup()
    const { chat, clock, shop } = world
    expect(await codeOf(chat.rate({ service: 'good' }))).toBe('nothing-to-answer')
    await asksHow(world)
    const legs = [{ stop: 2, service: 'bad' as const }]
    void chat.rate({ service: 'good', suggestion: ' \n' })
    void chat.rate({ service: 'bad', repeated: 'yes', suggestion: 'Ask less', legs })
    await clock.run(1_000)
    expect(shop.conversation('ann-1').taken.slice(1)).toEqual([
      { type: 'rate', survey: 1, service: 'good' },
      { type: 'rate', survey: 1, service: 'bad', repeated: 'yes', suggestion: 'Ask less', legs },
    ])
    const rating = { service: 'bad', repeated: 'yes', suggestion: 'Ask less', legs }
    expect(chat.$items.get().at(-1)).toMatchObject({ kind: 'survey', state: 'rated', rating })
  })

  it('T30 shows it again after a reload, for an hour from its end', async () => {
    const world = setup()
    const { chat, clock, again } = world
    await asksHow(world)
    void chat.rate({ service: 'good' })
    await clock.run(1_000)
    chat.dispose()
    for (const [shown, minutes] of [
      [true, 40],
      [true, 25],
      [false, 0],
    ] as const) {
      const next = again()
      void next.start()
      await clock.run(1_000)
      expect(next.$items.get().some(({ kind }) => kind === 'survey')).toBe(shown)
      await clock.run(minutes * 60_000)
      next.dispose()
    }
  })

  it('T30 goes on in a new conversation from one that was asked about', async () => {
    const world = setup()
    const { chat, clock, again, shop } = world
    await asksHow(world)
    chat.dispose()
    const next = again()
    void next.start()
    await clock.run(1_000)
    void next.send('two')
    await clock.run(2_000)
    expect(texts(next)).toEqual(['two'])
    expect(shop.conversation('ann-2').taken).toEqual([{ type: 'say', text: 'two' }])
  })

  it('refuses blank and overlong texts before anything waits', async () => {
    const { chat } = setup()
    expect(await codeOf(chat.send(' \n'))).toBe('bad-text')
    expect(await codeOf(chat.send('x'.repeat(8_001)))).toBe('too-large')
    expect(chat.$pending.get()).toBe(0)
  })

  it('refuses more than the outbox holds, and keeps what it has', async () => {
    const { chat, session } = setup()
    session.offline = true
    for (let i = 0; i < 200; i++) chat.send(`${i}`).catch(() => undefined)
    expect(await codeOf(chat.send('one more'))).toBe('outbox-full')
    expect(chat.$pending.get()).toBe(200)
    chat.dispose()
  })

  it('takes back an unsent message by its signal', async () => {
    const { chat, session, clock } = setup()
    session.offline = true
    const stop = new AbortController()
    const sent = codeOf(chat.send('never mind', { signal: stop.signal }))
    await clock.run(100)
    stop.abort()
    expect(await sent).toBe('aborted')
    expect(texts(chat)).toEqual([])
    chat.dispose()
  })

  it('keeps a refused message with its code until it is sent again or dismissed', async () => {
    const { chat, clock, shop } = setup()
    void chat.send('one')
    await clock.run(1_000)
    shop.conversation('ann-1').busy = { refused: 'bad-text' }
    expect(await Promise.all([codeOf(chat.send('two')), clock.run(1_000)])).toContain('bad-text')
    const [item] = chat.$items.get().slice(-1)
    expect(item).toMatchObject({
      kind: 'outgoing',
      state: 'refused',
      code: 'bad-text',
      text: 'two',
    })
    delete shop.conversation('ann-1').busy
    await Promise.all([chat.retry(item?.id ?? ''), clock.run(1_000)])
    expect(texts(chat)).toEqual(['one', 'two'])
  })

  it('tells what was read while it is visible, and again after the line broke', async () => {
    const { chat, clock, shop } = setup()
    void chat.send('one')
    await clock.run(1_000)
    const said = (n: number) =>
      shop.happen('ann-1', {
        type: 'said',
        at: clock.now(),
        n,
        by: { kind: 'agent', id: 'lin', name: 'Lin' },
        text: `answer ${n}`,
      })
    said(2)
    await clock.run(1_000)
    expect(chat.$unread.get()).toBe(1)
    chat.setVisible(true)
    await clock.run(1_000)
    expect(chat.$unread.get()).toBe(0)
    const signals = () =>
      shop.server.heard.flatMap(({ frame }) => (frame.t === 'signal' ? [frame.signal] : []))
    expect(signals().at(-1)).toEqual({ type: 'seen', delivered: 2, read: 2 })
    const before = signals().length
    shop.server.cut('conversation/ann-1')
    await clock.run(2_000)
    expect(signals().slice(before)).toEqual([{ type: 'seen', delivered: 2, read: 2 }])
  })

  it('A22 tells the pages of before with the opening, and later ones as they are viewed', async () => {
    const { chat, clock, shop } = setup()
    for (let i = 0; i < 25; i++) chat.viewPage({ url: `https://shop.test/${i}`, title: `${i}\n` })
    void chat.send('hello')
    await clock.run(1_000)
    const [opening] = shop.customer('ann').taken as { pages: { url: string; title: string }[] }[]
    expect(opening?.pages.map(({ url }) => url)).toEqual(
      Array.from({ length: 20 }, (_, i) => `https://shop.test/${i + 5}`),
    )
    expect(opening?.pages[0]?.title).toBe('5 ')
    chat.viewPage({ url: 'https://shop.test/pay', title: 'Pay' })
    await clock.run(1_000)
    expect(shop.conversation('ann-1').taken.at(-1)).toEqual({
      type: 'view-page',
      page: { url: 'https://shop.test/pay', title: 'Pay' },
    })
  })

  it('A22 tells a remembered conversation which page was opened before the start', async () => {
    const { chat, clock, shop, again } = setup()
    void chat.send('hello')
    await clock.run(1_000)
    chat.dispose()
    const next = again()
    next.viewPage({ url: 'https://shop.test/next', title: 'Next' })
    void next.start()
    await clock.run(1_000)
    const page = { url: 'https://shop.test/next', title: 'Next' }
    expect(shop.conversation('ann-1').taken.at(-1)).toEqual({ type: 'view-page', page })
  })

  it('is told to reload by a newer server, and loses nothing of what was written', async () => {
    const { chat, clock, shop, again } = setup()
    void chat.send('hello')
    await clock.run(1_000)
    shop.conversation('ann-1').gate = 4426
    shop.server.cut()
    await clock.run(1_000)
    const lost = codeOf(chat.send('written meanwhile'))
    await clock.run(1_000)
    expect(chat.$error.get()?.code).toBe('bad-version')
    expect(outgoing(chat)).toEqual(['sending'])
    chat.dispose()
    expect(await lost).toBe('disposed')
    delete shop.conversation('ann-1').gate
    const reloaded = again()
    void reloaded.start()
    await clock.run(1_000)
    expect(texts(reloaded)).toEqual(['hello', 'written meanwhile'])
    expect(outgoing(reloaded)).toEqual([])
  })

  it('starts again after it had to stop, and forgets the error', async () => {
    const { chat, clock, shop } = setup()
    void chat.send('hello')
    await clock.run(1_000)
    shop.conversation('ann-1').gate = 4403
    shop.server.cut()
    await clock.run(1_000)
    expect(chat.$connection.get()).toEqual({ state: 'stopped', code: 'not-allowed' })
    expect(chat.$error.get()?.code).toBe('not-allowed')
    delete shop.conversation('ann-1').gate
    void chat.start()
    await clock.run(1_000)
    expect(chat.$connection.get()).toEqual({ state: 'open' })
    expect(chat.$error.get()).toBeUndefined()
  })

  it('signals typing at most each three seconds, and its end', async () => {
    const { chat, clock, shop } = setup()
    void chat.send('hello')
    await clock.run(1_000)
    for (let i = 0; i < 40; i++) {
      chat.typing(true)
      await clock.run(100)
    }
    await clock.run(6_000)
    const signals = shop.server.heard.flatMap(({ frame }) =>
      frame.t === 'signal' && (frame.signal as { type: string }).type === 'typing'
        ? [(frame.signal as { on: boolean }).on]
        : [],
    )
    expect(signals).toEqual([true, true, false])
  })

  it('shows who types, the bot text so far and the place in line only while they hold', async () => {
    const { chat, clock, shop } = setup()
    void chat.send('hello')
    await clock.run(1_000)
    const room = shop.conversation('ann-1')
    const at = clock.now()
    room.record({ type: 'bot-asked', at, turn: 1, deadline: at + 9_000 })
    room.signal({ type: 'bot-text', turn: 1, text: 'I thi' })
    room.signal({ type: 'typing', by: 'agent', name: 'Lin', on: true })
    await clock.run(100)
    expect(chat.$botText.get()).toEqual({ turn: 1, text: 'I thi' })
    expect(chat.$typing.get()).toEqual({ by: 'agent', name: 'Lin' })
    room.record({ type: 'bot-answered', at, turn: 1 })
    await clock.run(8_000)
    expect(chat.$botText.get()).toBeUndefined()
    expect(chat.$typing.get()).toBeUndefined()
    room.record({ type: 'handoff-requested', at, department: 'sales', epoch: 1 })
    room.signal({ type: 'place', position: 2, availability: 'online', online: 1 })
    await clock.run(100)
    expect(chat.$place.get()).toEqual({ position: 2, availability: 'online', online: 1 })
    room.record({ type: 'assigned', at, agent: { id: 'lin', name: 'Lin' }, epoch: 2 })
    await clock.run(100)
    expect(chat.$place.get()).toBeUndefined()
  })

  it('becomes somebody new when the server no longer takes the old token', async () => {
    const { chat, clock, shop, session, again } = setup()
    void chat.send('hello')
    await clock.run(1_000)
    chat.dispose()
    session.token = tokenFor('ben')
    shop.conversation('ann-1').gate = 4401
    shop.customer('ann').gate = 4401
    const next = again()
    void next.start()
    await clock.run(5_000)
    const sent = next.send('hi')
    await clock.run(5_000)
    await sent
    expect(texts(next)).toEqual(['hi'])
    expect(shop.conversation('ben-1').taken).toHaveLength(1)
  })

  it('opens a new conversation when the remembered one is not there', async () => {
    const { chat, clock, shop, storage, again } = setup()
    void chat.start()
    await clock.run(1_000)
    chat.dispose()
    const key = storage
      .keys()
      .find((one) => one.endsWith('token'))
      ?.replace('token', 'conversation')
    storage.set(key ?? '', JSON.stringify({ sub: 'ann', id: 'lost' }))
    shop.conversation('lost').gate = 4404
    const next = again()
    const sent = next.send('hello')
    await clock.run(60_000)
    await sent
    expect(texts(next)).toEqual(['hello'])
    expect(shop.conversation('ann-1').taken).toHaveLength(1)
  })

  it('sends a signed token of the site and finds its conversation when it is looked at', async () => {
    const { clock, shop, asked, again } = setup({ token: async () => tokenFor('vip') })
    const phone = again({ storage: memoryStorage() })
    void phone.send('from the phone')
    await clock.run(1_000)
    const desktop = again({ storage: memoryStorage() })
    desktop.setVisible(true)
    void desktop.start()
    await clock.run(1_000)
    expect(texts(desktop)).toEqual(['from the phone'])
    expect(asked).toContainEqual({ token: tokenFor('vip') })
    expect(shop.server.heard[0]?.room).toBe('customer/vip')
  })

  it('knows what the site has signed of the visitor, and passes over what is no text', async () => {
    const orders = [{ id: '20817' }, { id: 7 }, null]
    const facts = { sub: 'vip', exp: 4_000_000_000, phone: '138', email: 5, orders }
    const { clock, chat } = setup({ token: async () => `x.${btoa(JSON.stringify(facts))}.x` })
    expect(chat.$known.get()).toEqual({ orders: [] })
    void chat.start()
    await clock.run(1_000)
    expect(chat.$known.get()).toEqual({ phone: '138', orders: ['20817'] })
  })

  it('says why the server gives no session', async () => {
    const { chat, session, clock } = setup()
    session.status = 403
    const started = codeOf(chat.start())
    await clock.run(1_000)
    expect(await started).toBe('session-refused')
    expect(chat.$error.get()?.code).toBe('session-refused')
  })

  it('leaves no socket and no timer behind when it is disposed of', async () => {
    const { chat, clock, shop } = setup()
    void chat.send('hello')
    await clock.run(1_000)
    const waits = codeOf(chat.startNew().then(() => chat.send('more')))
    chat.dispose()
    await clock.run(100_000)
    expect(shop.server.lines()).toBe(0)
    expect(await codeOf(chat.send('hi'))).toBe('disposed')
    expect(['disposed', 'done']).toContain(await waits)
  })
})

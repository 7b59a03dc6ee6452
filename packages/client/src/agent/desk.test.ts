import type { ConversationEvent, PublicSettings } from '@baton/core'
import type { BoardRow } from '@baton/protocol'
import { describe, expect, it } from 'vitest'
import { BatonError } from '../errors.js'
import { memoryStorage } from '../outbox/storage.js'
import { createTestClock } from '../testing/clock.js'
import { createTestShop } from '../testing/rooms.js'
import { tokenFor } from '../testing/server.js'
import { createAgentDesk } from './desk.js'
import type { AgentDesk } from './types.js'

const settings = { departments: [] } as unknown as PublicSettings
const explanation = { algorithm: 'idle-first', considered: [] } as const

const agent = (id: string): BoardRow => ({
  key: `agent:${id}`,
  kind: 'agent',
  id,
  name: id,
  status: 'online',
  connected: true,
  departments: ['sales'],
  load: 0,
  cap: 5,
})
const conversation = (id: string, floor: 'bot' | 'queue' | 'agent', who?: string): BoardRow => ({
  key: `conversation:${id}`,
  kind: 'conversation',
  id,
  customer: { id: 'ann', vip: false },
  floor,
  since: id.charCodeAt(0),
  language: 'en',
  ...(who !== undefined && { agent: who }),
})
const offer = (id: string, of: string): BoardRow => ({
  key: `offer:${id}`,
  kind: 'offer',
  id,
  conversation: of,
  customer: { id: 'ann', vip: false },
  department: 'sales',
  ringUntil: 1_700_000_030_000,
  explanation: { ...explanation, considered: [] },
})
const ticket: BoardRow = {
  key: 'ticket:t1',
  kind: 'ticket',
  row: {
    ticket: 't1',
    customer: 'ann',
    contact: { kind: 'phone', value: '13800138000' },
    question: 'Where is it?',
    at: 1,
    state: 'open',
  },
}

const none = { waiting: 0, bots: 0, others: 0, tickets: 0, open: 0, departments: {}, query: '' }

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof BatonError ? error.code : error),
  )

const setup = async () => {
  const clock = createTestClock()
  const shop = createTestShop(clock, 'team')
  shop.rows.push(agent('lin'), agent('wu'))
  shop.own.push(agent('lin'))
  const storage = memoryStorage()
  const load = (): AgentDesk => {
    const desk = createAgentDesk({
      url: 'https://shop.test',
      token: async () => tokenFor('lin', 4_000_000_000, 'supervisor'),
      clock,
      storage,
      transport: shop.server.transport,
      random: () => 0.5,
      fetch: (async () => Response.json({ token: '', settings })) as unknown as typeof fetch,
    })
    return desk
  }
  const desk = load()
  void desk.start()
  await clock.run(100)
  const happen = (id: string, event: Record<string, unknown>) =>
    shop.happen(id, { at: clock.now(), ...event } as unknown as ConversationEvent)
  const ring = (id: string) => {
    const [who, deadline] = [{ id: 'lin', name: 'lin' }, clock.now() + 30_000]
    happen(id, { type: 'handoff-requested', department: 'sales', epoch: 1 })
    happen(id, { type: 'offered', offer: 'o1', agent: who, deadline, explanation })
  }
  return { clock, shop, desk, load, happen, ring }
}

describe('createAgentDesk', () => {
  it('knows who it is, and shows the desk in lists', async () => {
    const { clock, desk, shop } = await setup()
    const held = [conversation('b', 'agent', 'lin'), conversation('a', 'agent', 'lin')]
    shop.tell([
      ...held,
      conversation('c', 'agent', 'wu'),
      conversation('d', 'queue'),
      conversation('e', 'bot'),
      ticket,
    ])
    shop.tellOwn([...held, offer('o1', 'd')])
    await clock.run(100)
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
    expect(desk.$id.get()).toBe('lin')
    expect(desk.$role.get()).toBe('supervisor')
    expect(desk.$settings.get()).toEqual(settings)
    expect(desk.$me.get()?.id).toBe('lin')
    expect(ids(desk.$mine.get())).toEqual(['a', 'b'])
    expect(ids(desk.$others.get())).toEqual(['c'])
    expect(ids(desk.$waiting.get())).toEqual(['d'])
    expect(ids(desk.$bots.get())).toEqual(['e'])
    expect(ids(desk.$colleagues.get())).toEqual(['wu'])
    expect(ids(desk.$offers.get())).toEqual(['o1'])
    expect(desk.$tickets.get()).toEqual([ticket])
    shop.tellOwn([], ['offer:o1'])
    await clock.run(100)
    expect(desk.$offers.get()).toEqual([])
  })

  it('shows what is its own at once, whatever the windows still show', async () => {
    const { clock, desk, shop } = await setup()
    const counts = { ...none, waiting: 7, bots: 1, others: 0 }
    shop.tell([conversation('a', 'queue'), conversation('b', 'queue')], [], counts)
    shop.tellOwn([conversation('a', 'agent', 'lin')])
    await clock.run(100)
    const shown = () =>
      [desk.$mine, desk.$waiting, desk.$others].map(($rows) => $rows.get().map(({ id }) => id))
    expect(shown()).toEqual([['a'], ['b'], []])
    expect(desk.$counts.get()).toMatchObject({ waiting: 6, bots: 1, others: 0 })
    shop.tell([conversation('a', 'agent', 'lin')], [], { ...counts, waiting: 6, others: 1 })
    shop.tellOwn([], ['conversation:a'])
    await clock.run(100)
    expect(shown()).toEqual([[], ['b'], []])
    expect(desk.$counts.get()).toMatchObject({ waiting: 6, others: 0 })
  })

  it('counts what colleagues have without what it has itself, in the window or behind it', async () => {
    const { clock, desk, shop } = await setup()
    const mine = [conversation('a', 'agent', 'lin'), conversation('z', 'agent', 'lin')]
    shop.tellOwn(mine)
    shop.tell([mine[0] as BoardRow, conversation('b', 'agent', 'wu')], [], { ...none, others: 90 })
    await clock.run(100)
    expect(desk.$others.get().map(({ id }) => id)).toEqual(['b'])
    expect(desk.$counts.get().others).toBe(88)
  })

  it('says what it looks at, within bounds, and says it again after every break', async () => {
    const { clock, desk, shop } = await setup()
    const said = () =>
      shop.server.heard.flatMap(({ frame }) => (frame.t === 'signal' ? [frame.signal] : []))
    shop.server.cut()
    await clock.run(1_000)
    expect(said()).toEqual([])
    desk.watch({ lists: { waiting: 100, bots: 5_000 } })
    desk.watch({ lists: { others: -1 }, query: 'x'.repeat(200) })
    desk.watch({ query: 'Ann' })
    await clock.run(100)
    const lists = { waiting: 100, bots: 200, others: 0, tickets: 50 }
    expect(desk.$watched.get()).toEqual({ lists, query: 'Ann' })
    expect(said().at(-1)).toEqual({ type: 'watch', lists, query: 'Ann' })
    shop.server.cut()
    await clock.run(1_000)
    expect(said()).toHaveLength(4)
    expect(said().at(-1)).toEqual({ type: 'watch', lists, query: 'Ann' })
  })

  it('forgets the rows of before when the line was broken', async () => {
    const { clock, desk, shop } = await setup()
    shop.tell([conversation('a', 'bot')])
    await clock.run(100)
    shop.server.cut()
    await clock.run(1_000)
    expect(desk.$bots.get()).toEqual([])
    expect(desk.$me.get()?.id).toBe('lin')
  })

  it('says why it may not start', async () => {
    const { clock, desk, load, shop } = await setup()
    desk.dispose()
    shop.server.room('desk/main').gate = 4403
    const started = codeOf(load().start())
    await clock.run(1_000)
    expect(await started).toBe('not-allowed')
  })

  it('sets a status', async () => {
    const { clock, desk, shop } = await setup()
    const set = desk.setStatus('busy')
    await clock.run(100)
    await set
    expect(shop.server.room('desk/main').taken).toEqual([{ type: 'set-status', status: 'busy' }])
  })

  it('shares one socket among all who opened a conversation, and closes it with the last', async () => {
    const { clock, desk, shop } = await setup()
    const one = desk.open('c')
    const two = desk.open('c')
    await clock.run(100)
    expect(shop.server.lines()).toBe(2)
    one.release()
    one.release()
    await clock.run(100)
    expect(two.$connection.get().state).toBe('open')
    two.release()
    expect(shop.server.lines()).toBe(1)
  })

  it('X1 says under the floor of the moment; a late one becomes a draft and can be said again', async () => {
    const { clock, desk, shop, happen } = await setup()
    const chat = desk.open('c')
    await clock.run(100)
    await Promise.all([chat.stepIn(), clock.run(100)])
    await Promise.all([chat.say('hello'), clock.run(100)])
    shop.server.down = true
    shop.server.cut()
    const late = codeOf(chat.say('as I said'))
    happen('c', { type: 'assigned', agent: { id: 'wu', name: 'wu' }, epoch: 2 })
    shop.server.down = false
    await clock.run(20_000)
    expect(await late).toBe('stale-floor')
    const draft = chat.$items.get().at(-1)
    expect(draft).toMatchObject({ kind: 'outgoing', state: 'draft', text: 'as I said' })
    happen('c', { type: 'assigned', agent: { id: 'lin', name: 'lin' }, epoch: 3 })
    await clock.run(100)
    await Promise.all([chat.retry(draft?.id ?? ''), clock.run(100)])
    const texts = chat.$items.get().flatMap((item) => ('text' in item ? [item.text] : []))
    expect(texts).toEqual(['hello', 'as I said'])
  })

  it('notes for the team, shown once', async () => {
    const { clock, desk } = await setup()
    const chat = desk.open('c')
    await Promise.all([chat.note('VIP, be quick'), clock.run(200)])
    expect(chat.$items.get()).toMatchObject([{ kind: 'note', text: 'VIP, be quick' }])
  })

  it('accepts what rings as soon as the conversation shows it', async () => {
    const { clock, desk, shop, ring } = await setup()
    shop.tellOwn([offer('o1', 'c')])
    await clock.run(100)
    const accepted = desk.accept('o1')
    await clock.run(1_000)
    expect(shop.conversation('c').taken).toEqual([])
    ring('c')
    await clock.run(100)
    const chat = await accepted
    expect(shop.conversation('c').taken).toEqual([{ type: 'accept', offer: 'o1', epoch: 1 }])
    expect(chat.$state.get()?.floor).toEqual({ holder: 'agent', agent: { id: 'lin', name: 'lin' } })
  })

  it('[CV37] says again what it read while looking on, once it has the floor', async () => {
    const { clock, desk, shop, happen, ring } = await setup()
    happen('c', { type: 'said', n: 1, by: { kind: 'visitor' }, text: 'anybody?' })
    ring('c')
    const chat = desk.open('c')
    await clock.run(100)
    chat.seen(1)
    await clock.run(1_000)
    const signals = () =>
      shop.server.heard.flatMap(({ frame }) => (frame.t === 'signal' ? [frame.signal] : []))
    const before = signals().length
    await Promise.all([chat.stepIn(), clock.run(1_000)])
    expect(signals().slice(before)).toEqual([{ type: 'seen', delivered: 1, read: 1 }])
  })

  it('tells the loser who won, and leaves no socket open', async () => {
    const { clock, desk, shop, happen } = await setup()
    shop.tellOwn([offer('o1', 'c')])
    happen('c', { type: 'assigned', agent: { id: 'wu', name: 'Wu' }, epoch: 1 })
    await clock.run(100)
    const accepted = desk.accept('o1').catch((error) => error)
    await clock.run(1_000)
    expect(await accepted).toMatchObject({ code: 'taken', params: { by: 'Wu' } })
    expect(shop.server.lines()).toBe(1)
  })

  it('gives up an offer that goes away while it waits for it', async () => {
    const { clock, desk, shop } = await setup()
    shop.tellOwn([offer('o1', 'c')])
    await clock.run(100)
    const accepted = codeOf(desk.accept('o1'))
    await clock.run(1_000)
    shop.tellOwn([], ['offer:o1'])
    await clock.run(100)
    expect(await accepted).toBe('offer-gone')
    expect(await codeOf(desk.accept('o2'))).toBe('offer-gone')
  })

  it('declines with a reason', async () => {
    const { clock, desk, shop, ring } = await setup()
    shop.tellOwn([offer('o1', 'c')])
    ring('c')
    await clock.run(100)
    await Promise.all([desk.decline('o1', 'lunch'), clock.run(1_000)])
    expect(shop.conversation('c').taken).toEqual([
      { type: 'decline', offer: 'o1', reason: 'lunch' },
    ])
    expect(shop.server.lines()).toBe(1)
  })

  it('A31 takes, answers and closes a ticket through its customer, and leaves', async () => {
    const { clock, desk, shop } = await setup()
    shop.tell([ticket])
    await clock.run(100)
    await Promise.all([desk.takeTicket('t1'), clock.run(1_000)])
    await Promise.all([desk.answerTicket('t1', 'It left today'), clock.run(1_000)])
    await Promise.all([desk.closeTicket('t1'), clock.run(1_000)])
    expect(shop.customer('ann').taken).toEqual([
      { type: 'take-ticket', ticket: 't1' },
      { type: 'answer-ticket', ticket: 't1', text: 'It left today' },
      { type: 'close-ticket', ticket: 't1' },
    ])
    expect(shop.server.lines()).toBe(1)
    expect(await codeOf(desk.takeTicket('t9'))).toBe('unknown-ticket')
    expect(await codeOf(desk.answerTicket('t1', ' '))).toBe('bad-text')
  })

  it('delivers after a reload what was not delivered, without anybody opening it', async () => {
    const { clock, desk, load, shop } = await setup()
    const chat = desk.open('c')
    await clock.run(100)
    await Promise.all([chat.stepIn(), clock.run(100)])
    shop.server.down = true
    shop.server.cut()
    void chat.say('hello').catch(() => undefined)
    await clock.run(100)
    desk.dispose()
    shop.server.down = false
    void load().start()
    await clock.run(2_000)
    expect(shop.conversation('c').taken.at(-1)).toEqual({ type: 'say', text: 'hello', epoch: 1 })
  })

  it('delivers what a closed tab left, under its own name, and removes it', async () => {
    const { clock, desk, load, shop } = await setup()
    const other = load()
    void other.start()
    const chat = other.open('c')
    await clock.run(100)
    await Promise.all([chat.stepIn(), clock.run(100)])
    shop.server.down = true
    shop.server.cut()
    void chat.say('from the closed tab').catch(() => undefined)
    await clock.run(100)
    other.dispose()
    shop.server.down = false
    await clock.run(130_000)
    expect(
      shop.conversation('c').taken.filter((one) => JSON.stringify(one).includes('closed tab')),
    ).toHaveLength(1)
    expect(desk.$pending.get()).toBe(0)
  })
})

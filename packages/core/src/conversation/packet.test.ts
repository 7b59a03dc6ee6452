import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../aggregate.js'
import type { CustomerCard } from '../customer/card.js'
import { START, type Told } from '../testing/given.js'
import { card, faceOf, lin } from '../testing/people.js'
import type { ConversationEvent } from './events.js'
import { conversation } from './index.js'
import { PACKET_PARTS, packet } from './packet.js'
import { asked, botSaid, given, opened, read, said, waits } from './story.js'
import { type Item, transcript } from './transcript.js'
import { logOf, moves, walk, workspaces } from './walk.js'

type Event = Told<ConversationEvent>

const of = (...events: Event[]) => {
  const { state, log } = given(...events)
  return packet(state, fold(transcript, [] as readonly Item[], log))
}

const known = (more: Partial<CustomerCard>): Event =>
  ({
    ...opened,
    team: {
      card: { ...card, ...more },
      visit: { channel: 'web', page: { url: 'https://shop.example/orders', title: 'Orders' } },
    },
  }) as Event

const talk = [
  said(1, '你好'),
  botSaid(2, '您好，请问有什么可以帮您？'),
  said(3, '显示已签收，但我没有收到包裹'),
  botSaid(4, '请核对取件码。'),
  said(5, '取件码不对'),
  asked(3),
  { ...botSaid(6, '这种情'), cut: true } as Event,
  said(7, '那怎么办？明天就要出发了'),
  { type: 'bot-failed', turn: 4, team: { code: 'E502' } } as Event,
  said(8, '转人工'),
  waits(),
]

describe('the packet', () => {
  it('[TR18] T7 what an agent adds fills what is missing, and never replaces what was signed', () => {
    const fill = (part: 'name' | 'contact' | 'order', value: string): Event => ({
      type: 'filled',
      part,
      value,
      by: faceOf(lin),
    })
    const filled = [fill('name', 'Mei'), fill('contact', 'mei@shop.example'), fill('order', '123')]
    const bare = of({ ...opened, customer: { id: 'mei' } } as Event, ...filled)
    expect(bare).toMatchObject({
      contacts: [{ kind: 'email', value: 'mei@shop.example' }],
      orders: [{ id: '123' }],
    })
    expect(bare.missing).toEqual(['problem', 'category'])
    const signed = of(known({ name: '何雨桐', orders: [{ id: '9' }] }), ...filled)
    expect(signed).toMatchObject({ name: '何雨桐', orders: [{ id: '9' }] })
    given(opened)
      .when({ type: 'fill', part: 'contact', value: 'who knows' }, lin)
      .refused('bad-contact')
  })

  it('H7 questions and answers go along, whole and with their times', () => {
    const { transcript, messages, asked, since } = of(opened, ...talk)
    expect(transcript.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(transcript[0]).toMatchObject({ by: { kind: 'visitor' }, text: '你好', at: START + 1000 })
    expect([messages, asked]).toEqual([8, 5])
    expect(since).toBe(START + 11_000)
  })

  it('H7 the problem is what the visitor said first and last, beyond hello and goodbye', () => {
    expect(of(opened, ...talk).problem).toEqual([
      '显示已签收，但我没有收到包裹',
      '那怎么办？明天就要出发了',
    ])
    expect(of(opened, said(1, 'My parcel is lost')).problem).toEqual(['My parcel is lost'])
    expect(of(opened, said(1, 'hi there, I want to talk to a human')).problem).toEqual([])
  })

  it('H7 what the bot answered was tried, what it failed at or was cut in was not', () => {
    expect(of(opened, ...talk).tried).toEqual(['显示已签收，但我没有收到包裹'])
    expect(of(opened, said(1, 'x1'), said(2, 'x2'), botSaid(3)).tried).toEqual(['x1\nx2'])
    const byAgent = said(2, 'Hi', { kind: 'agent', ...faceOf(lin) })
    expect(of(opened, said(1, 'x1'), byAgent, botSaid(3)).tried).toEqual([])
  })

  it('H8 name, contact, account, orders and what the site adds', () => {
    const orders = [{ id: 'LS1118-3307', amount: '¥1,299' }]
    const contact = { kind: 'phone', value: '138 0000 5521' } as const
    const left = { type: 'contact-left', ticket: 'c1.1', contact, question: 'x' } as const
    const found = of(
      known({ email: 'mei@example.com', account: 'u-7', orders, custom: { tier: 'gold' } }),
      left,
      { ...left, ticket: 'c1.2' },
    )
    expect(found).toMatchObject({
      name: '何雨桐',
      contacts: [contact, { kind: 'email', value: 'mei@example.com' }],
      account: 'u-7',
      orders,
      custom: { tier: 'gold' },
    })
    expect(found.missing).toEqual(['problem', 'category'])
    expect(found.completeness).toEqual({ have: 3, of: 5 })
  })

  it('H8 a name left with the contact counts where the site told none', () => {
    const { name: _, ...nameless } = card
    const anonymous = { ...opened, team: { card: nameless, visit: { channel: 'web' } } } as Event
    const contact = { kind: 'email', value: 'mei@example.com' } as const
    const left = { type: 'contact-left', ticket: 'c1.1', contact, question: 'x' } as const
    expect(of(anonymous).missing).toEqual([...PACKET_PARTS])
    expect(of(anonymous, { ...left, name: '雨桐' })).toMatchObject({
      name: '雨桐',
      missing: ['problem', 'order', 'category'],
    })
  })

  it('H9 question type, labels, mood, and why a person is wanted', () => {
    const why = { trigger: 'bot-gave-up', reason: 'no rights', priority: 1 } as const
    const found = of(
      known({ tags: ['hiking'], vip: true }),
      said(1, '#refund angry'),
      read(1, '#refund angry'),
      { ...waits(), team: why } as Event,
    )
    expect(found).toMatchObject({
      trigger: 'bot-gave-up',
      reason: 'no rights',
      category: 'refund',
      emotion: 'angry',
      priority: 1,
      labels: ['hiking'],
      vip: true,
    })
  })

  it('A22 the way through the site begins with the page of arrival', () => {
    const page = (name: string) => ({ url: `https://shop.example/${name}`, title: name })
    const viewed = (name: string, at: number): Event => ({
      type: 'page-viewed',
      page: page(name),
      at,
    })
    const path = of(known({}), viewed('cart', START + 5000), viewed('home', START - 5000)).path
    expect(path.map(({ url }) => url.split('/').at(-1))).toEqual(['home', 'orders', 'cart'])
  })

  it('[CV33] counts what is there, for every state and any window of items', () => {
    fc.assert(
      fc.property(moves, workspaces, fc.nat(60), fc.boolean(), (path, settings, from, seen) => {
        const log = logOf(walk(path, settings))
        const state = fold(conversation.evolve, conversation.initial, log)
        const { team: _, ...rest } = state
        const items = fold(transcript, [] as readonly Item[], log).slice(from)
        const found = packet(seen ? rest : state, [...items, { kind: 'outgoing' }])
        const { have, of } = found.completeness
        expect(have + found.missing.length).toBe(of)
        expect(found.transcript.length).toBeLessThanOrEqual(found.messages)
      }),
      { numRuns: 80 },
    )
  })
})

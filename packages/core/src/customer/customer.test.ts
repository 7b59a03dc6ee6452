import { describe, expect, it } from 'vitest'
import { START, storyOf, type Told } from '../testing/given.js'
import {
  card,
  chen,
  conversationRoom,
  desk,
  faceOf,
  lin,
  mei,
  stranger,
} from '../testing/people.js'
import type { CustomerCommand } from './commands.js'
import type { CustomerEvent } from './events.js'
import { customer } from './index.js'
import { PAST, TICKETS } from './state.js'

type Event = Told<CustomerEvent>

const given = storyOf(customer, { desk: 'main' })
const visit = { channel: 'web' }
const open: CustomerCommand = { type: 'open', language: 'zh', visit, pages: [] }
const details = { desk: 'main', language: 'zh' as const, visit, pages: [] }
const cardSet: Event = { type: 'card-set', card }
const opened = (conversation: string): Event => ({
  type: 'conversation-opened',
  conversation,
  team: details,
})
const closed = (conversation: string): Event => ({ type: 'conversation-closed', conversation })
const contact = { kind: 'phone', value: '138 0000 5521' } as const
const left = { id: 'c1.1', conversation: 'c1', contact, question: '请回电' }
const ticket = (id: string, at = START + 60_000): Event => ({
  type: 'ticket-opened',
  ticket: { ...left, id, desk: 'main', at, state: 'open' },
})
const taken: Event = { type: 'ticket-taken', ticket: 'c1.1', agent: faceOf(lin) }
const done: Event = { type: 'ticket-closed', ticket: 'c1.1', agent: faceOf(lin) }
const take: CustomerCommand = { type: 'take-ticket', ticket: 'c1.1' }
const close: CustomerCommand = { type: 'close-ticket', ticket: 'c1.1' }
const leave: CustomerCommand = { type: 'open-ticket', ticket: left }
const met = [cardSet, opened('c1')]

describe('a customer', () => {
  it('[CU1] opens a conversation, whose room is told who comes from where', () => {
    const outcome = given().when(open, mei)
    outcome.exactly(cardSet, opened('id1'))
    expect(outcome.answer).toEqual({ conversation: 'id1' })
    expect(outcome.effects).toEqual([
      {
        to: { party: 'conversation', name: 'id1' },
        command: { type: 'open', conversation: 'id1', card, ...details },
      },
    ])
  })

  it('[CU1] gets the open one back, and a new one after its end', () => {
    const again = given(...met).when(open, mei)
    again.exactly()
    expect(again.answer).toEqual({ conversation: 'c1' })
    const next = given(...met, closed('c1')).when(open, mei)
    next.exactly(opened('id1'))
    expect(next.answer).toEqual({ conversation: 'id1' })
  })

  it('[CU1] only visitors open, and only their own', () => {
    given().when(open, lin).refused('not-allowed')
    given(...met)
      .when(open, stranger)
      .refused('not-allowed')
  })

  it('[CU2] a card that changed is recorded, in whatever order its fields come', () => {
    const { id, name, tags, vip } = card
    given(...met)
      .when(open, { ...mei, card: { vip, tags, name: name ?? '', id } })
      .exactly()
    const vipNow = { ...card, vip: true }
    given(...met)
      .when(open, { ...mei, card: vipNow })
      .exactly({ type: 'card-set', card: vipNow })
  })

  it("[CU2] without a card, or with somebody else's id in it, the identity counts", () => {
    const plain = { id: 'mei', tags: [], vip: false }
    given()
      .when(open, { kind: 'visitor', id: 'mei' })
      .exactly({ type: 'card-set', card: plain }, opened('id1'))
    given()
      .when(open, { ...mei, card: { ...card, id: 'su' } })
      .exactly(cardSet, opened('id1'))
  })
})

describe('a card that a newer token brings', () => {
  const show: CustomerCommand = { type: 'show-card' }
  const vip = { ...card, vip: true }
  const vipNow: Event = { type: 'card-set', card: vip }

  it('[CU9] is recorded, and told to the open conversation', () => {
    for (const command of [show, open]) {
      const outcome = given(...met).when(command, { ...mei, card: vip })
      outcome.exactly(vipNow)
      expect(outcome.effects).toEqual([
        {
          to: { party: 'conversation', name: 'c1' },
          command: { type: 'card-changed', card: vip },
        },
      ])
    }
  })

  it('[CU9] is nothing new when it says the same, and waits while nothing is open', () => {
    given(...met)
      .when(show, mei)
      .exactly()
    for (const events of [[], [...met, closed('c1')]]) {
      given(...events)
        .when(show, { ...mei, card: vip })
        .exactly()
    }
    const next = given(...met, closed('c1')).when(open, { ...mei, card: vip })
    next.exactly(vipNow, opened('id1'))
    expect(next.effects).toMatchObject([{ command: { type: 'open', card: vip } }])
  })

  it('[CU9] is the own one', () => {
    given(...met)
      .when(show, lin)
      .refused('not-allowed')
    given(...met)
      .when(show, stranger)
      .refused('not-allowed')
  })
})

describe('what conversations tell', () => {
  it('[CU3] a conversation closes itself, once', () => {
    const end: CustomerCommand = { type: 'close-conversation', conversation: 'c1' }
    const outcome = given(...met).when(end, conversationRoom)
    outcome.exactly(closed('c1'))
    expect(outcome.state.open).toBeUndefined()
    expect(outcome.state.past).toEqual([{ conversation: 'c1', closedAt: START + 60_000 }])
    given(...met, closed('c1'))
      .when(end, conversationRoom)
      .exactly()
    given(...met)
      .when(end, { ...conversationRoom, name: 'c2' })
      .refused('not-allowed')
    given(...met)
      .when(end, mei)
      .refused('not-allowed')
  })

  it('[CU3] it leaves its own tickets, each once', () => {
    given(...met)
      .when(leave, conversationRoom)
      .exactly(ticket('c1.1'))
    given(...met, ticket('c1.1'))
      .when(leave, conversationRoom)
      .exactly()
    given(...met)
      .when(leave, { ...conversationRoom, name: 'c2' })
      .refused('not-allowed')
    given(...met)
      .when(leave, desk)
      .refused('not-allowed')
  })
})

describe('tickets', () => {
  const left = [...met, ticket('c1.1')]

  it('A31 an agent takes a ticket and closes it', () => {
    given(...left)
      .when(take, lin)
      .exactly(taken)
    given(...left, taken)
      .when(close, lin)
      .exactly(done)
    given(...left)
      .when(close, chen)
      .exactly({ ...done, agent: faceOf(chen) } as Event)
  })

  it('[CU4] the loser learns who won, and what is closed stays closed', () => {
    given(...left, taken)
      .when(take, chen)
      .refused('taken', { by: '林悦' })
    given(...left, taken)
      .when(take, lin)
      .exactly()
    given(...left, done)
      .when(take, chen)
      .refused('ticket-closed')
    given(...left, done)
      .when(close, chen)
      .refused('ticket-closed')
    given(...met)
      .when(take, lin)
      .refused('unknown-ticket')
    given(...left)
      .when(take, mei)
      .refused('not-allowed')
  })

  const text = 'It left today'
  const reply: CustomerCommand = { type: 'answer-ticket', ticket: 'c1.1', text }
  const answered = (conversation: string): Event => ({
    type: 'ticket-answered',
    ticket: 'c1.1',
    agent: faceOf(lin),
    text,
    conversation,
  })
  const said = { type: 'answer', ticket: 'c1.1', agent: faceOf(lin), text, question: '请回电' }

  it('[CU10] A31 an answer goes to the open conversation, and the ticket is theirs who gave it', () => {
    const outcome = given(...left).when(reply, lin)
    outcome.exactly(answered('c1'))
    expect(outcome.effects).toMatchObject([
      { to: { party: 'desk' }, command: { row: { state: 'taken', agent: 'lin' } } },
      { to: { party: 'conversation', name: 'c1' }, command: said },
    ])
    given(...left, taken)
      .when(reply, chen)
      .refused('taken', { by: '林悦' })
    given(...left, done)
      .when(reply, lin)
      .refused('ticket-closed')
    given(...left)
      .when(reply, mei)
      .refused('not-allowed')
  })

  it('[CU10] where none is open one is opened, as they were last seen', () => {
    const outcome = given(...left, closed('c1')).when(reply, lin)
    outcome.exactly(opened('id1'), answered('id1'))
    expect(outcome.effects.map(({ to }) => to)).toEqual([
      { party: 'conversation', name: 'id1' },
      { party: 'desk', name: 'main' },
      { party: 'conversation', name: 'id1' },
    ])
  })

  it('[CU10] an answer that came after the end goes to a new one', () => {
    const missed: CustomerCommand = {
      type: 'answer-missed',
      conversation: 'c1',
      ticket: 'c1.1',
      agent: faceOf(lin),
      text,
    }
    given(...left)
      .when(missed, conversationRoom)
      .exactly(closed('c1'), opened('id1'), answered('id1'))
    given(...left, closed('c1'), opened('c2'))
      .when(missed, conversationRoom)
      .exactly(answered('c2'))
    given(...left)
      .when(missed, { ...conversationRoom, name: 'c2' })
      .refused('not-allowed')
  })

  it("[CU5] the desk's list hears of every change", () => {
    const row = {
      ticket: 'c1.1',
      customer: 'mei',
      conversation: 'c1',
      contact,
      question: '请回电',
      at: START + 60_000,
      state: 'open',
    }
    const told = (...effects: object[]) =>
      effects.map((row) => ({
        to: { party: 'desk', name: 'main' },
        command: { type: 'list-ticket', row },
      }))
    expect(given(...met).when(leave, conversationRoom).effects).toEqual(told(row))
    expect(given(...left).when(take, lin).effects).toEqual(
      told({ ...row, state: 'taken', agent: 'lin' }),
    )
    expect(given(...left, taken).when(close, lin).effects).toEqual(
      told({ ...row, state: 'closed', agent: 'lin' }),
    )
  })

  it('[CU6] old conversations and closed tickets are forgotten, open tickets never', () => {
    const past = Array.from({ length: PAST + 5 }, (_, i) => closed(`p${i}`))
    expect(given(...past).state.past.map(({ conversation }) => conversation)).toEqual(
      Array.from({ length: PAST }, (_, i) => `p${i + 5}`),
    )
    const many = Array.from({ length: TICKETS + 5 }, (_, i) => ticket(`t${i}`))
    expect(given(...many).state.team?.tickets).toHaveLength(TICKETS + 5)
    const first = { ...done, ticket: 't0' } as Event
    const { tickets } = given(...many.slice(0, TICKETS), first, ticket('t9999')).state.team!
    expect(tickets).toHaveLength(TICKETS)
    expect(tickets.some(({ id }) => id === 't0')).toBe(false)
  })
})

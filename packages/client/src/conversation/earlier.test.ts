import type { ConversationEvent } from '@baton/core'
import { describe, expect, it } from 'vitest'
import { createAgentDesk } from '../agent/desk.js'
import type { AgentConversation } from '../agent/types.js'
import { createTestClock } from '../testing/clock.js'
import { createTestShop } from '../testing/rooms.js'
import { tokenFor } from '../testing/server.js'

const lin = { id: 'lin', name: 'Lin' }
const said = (n: number): ConversationEvent => ({
  type: 'said',
  at: n,
  n,
  by: { kind: 'visitor' },
  text: `${n}`,
})

const numbers = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `${first + i}`)

const setup = async (events: ConversationEvent[]) => {
  const clock = createTestClock()
  const shop = createTestShop(clock, 'team')
  shop.conversation('c').window = 200
  shop.happen('c', ...events)
  const desk = createAgentDesk({
    url: 'https://shop.test',
    token: async () => tokenFor('lin', 4_000_000_000, 'agent'),
    clock,
    transport: shop.server.transport,
    random: () => 0.5,
    fetch: async () => Response.json({ settings: {} }),
  })
  const chat = desk.open('c')
  await clock.run(1_000)
  const texts = () =>
    chat.$items.get().flatMap((item) => (item.kind === 'message' ? [item.text] : []))
  const step = () => Promise.all([chat.loadEarlier(), clock.run(100)])
  return { clock, shop, chat, texts, step }
}

const codeOf = (chat: AgentConversation) =>
  chat.loadEarlier().then(
    () => 'done',
    ({ code }) => code,
  )

describe('a long conversation', () => {
  it('opens with its newest events and goes back step by step to the first', async () => {
    const { chat, shop, texts, step } = await setup(
      Array.from({ length: 450 }, (_, i) => said(i + 1)),
    )
    expect(texts()).toEqual(numbers(251, 450))
    expect(chat.$earlier.get()).toBe('more')
    await step()
    expect(texts()).toEqual(numbers(51, 450))
    shop.happen('c', said(451))
    await step()
    expect(texts()).toEqual(numbers(1, 451))
    expect(chat.$earlier.get()).toBe('none')
    await chat.loadEarlier()
  })

  it('one step at a time, which all who ask share', async () => {
    const { chat, clock, shop } = await setup(Array.from({ length: 450 }, (_, i) => said(i + 1)))
    const steps = [chat.loadEarlier(), chat.loadEarlier()]
    expect(chat.$earlier.get()).toBe('loading')
    await Promise.all([...steps, clock.run(100)])
    expect(shop.server.heard.filter(({ frame }) => frame.t === 'earlier')).toHaveLength(1)
  })

  it('a step that the line swallows says so, and works when it is back', async () => {
    const { chat, clock, shop, texts, step } = await setup(
      Array.from({ length: 450 }, (_, i) => said(i + 1)),
    )
    const lost = codeOf(chat)
    shop.server.cut()
    await clock.run(1)
    expect(await lost).toBe('unavailable')
    expect(await codeOf(chat)).toBe('unavailable')
    await clock.run(5_000)
    await step()
    expect(texts()).toEqual(numbers(51, 450))
    shop.conversation('c').mute = true
    const silent = codeOf(chat)
    await clock.run(11_000)
    expect(await silent).toBe('unavailable')
    expect(chat.$earlier.get()).toBe('more')
  })

  it('what ended within the window began before it, and is told as one', async () => {
    const explanation = { algorithm: 'idle-first', considered: [] } as const
    const offered = { type: 'offered', offer: 'o1', agent: lin, deadline: 9 } as const
    const { chat, step } = await setup([
      { ...offered, at: 1, explanation: { ...explanation, considered: [] } },
      ...Array.from({ length: 200 }, (_, i) => said(i + 1)),
      { type: 'offer-ended', at: 300, offer: 'o1', agent: lin, how: 'declined', reason: 'lunch' },
    ])
    const rings = () => chat.$items.get().filter(({ kind }) => kind === 'offered')
    expect(rings()).toEqual([])
    await step()
    expect(rings()).toMatchObject([{ end: 'declined', reason: 'lunch' }])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../knowledge/article.js'
import { createKnowledge } from '../knowledge/knowledge.js'
import type { BotPart, BotTurn } from './bot.js'
import { createKnowledgeBot } from './knowledge-bot.js'

const article = (id: string, question: string, answer: string, more: Partial<Article> = {}) => ({
  id,
  language: /\p{Script=Han}/u.test(question) ? ('zh' as const) : ('en' as const),
  question,
  also: [],
  answer,
  next: [],
  ...more,
})

const articles: Article[] = [
  article('track', 'Where is my parcel?', 'Choose **Track** in My orders.', {
    next: ['late', 'cost'],
    shows: 'orders',
  }),
  article('late', 'Why has the tracking not updated?', 'A parcel can rest at a hub for 1–2 days.'),
  article('cost', 'How much is delivery?', 'Free from ¥199, otherwise ¥12.'),
  article('refund', 'How long does a refund take?', '1–3 working days.', { also: ['money back'] }),
  article('hacked', 'What if someone got into my account?', 'Change your password now.', {
    handoff: 'A person must check the account',
  }),
  article('track', '我的包裹到哪了？', '在“我的订单”里点“查看物流”。', {
    next: ['cost'],
    shows: 'orders',
  }),
  article('cost', '运费是多少？', '满 199 元包邮，不满收 12 元。'),
  article('refund', '退款多久能到账？', '1–3 个工作日原路到账。'),
]

const bot = createKnowledgeBot({
  id: 'lan',
  name: { zh: '小岚', en: 'Lan' },
  knowledge: createKnowledge(articles),
  wait: async () => {},
})

const orders = [
  { id: 'LS1118-3307', title: 'Windridge shell', amount: '¥1,299', status: 'On its way' },
  { id: 'LS0921-1182', status: 'Done' },
  { id: 'LS0801-0001' },
]

const turnOf = (text: string, more: Partial<BotTurn> = {}): BotTurn => ({
  id: 1,
  text,
  language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
  transcript: [],
  customer: {},
  ...more,
})

const partsOf = async (turn: BotTurn, signal = new AbortController().signal) => {
  const parts: BotPart[] = []
  for await (const part of bot.reply(turn, { signal })) parts.push(part)
  return parts
}

const messageOf = async (turn: BotTurn) => {
  const message = (await partsOf(turn)).find((part) => part.type === 'message')
  if (!message) throw new Error('The bot said nothing')
  return message
}

const suggestionsOf = async (turn: BotTurn) =>
  (await partsOf(turn)).flatMap((part) => (part.type === 'suggestions' ? part.items : []))

describe('the knowledge bot', () => {
  it('[FI5] says of files without a word that it cannot look at them, and who can', async () => {
    for (const [language, words] of [
      ['zh', '我看不了图片和文件。'],
      ['en', 'I can’t look at pictures and files.'],
    ] as const) {
      const { text, sure } = await messageOf(turnOf('', { language }))
      expect([text.startsWith(words), sure]).toEqual([true, false])
    }
  })

  it('streams the answer of the article and suggests what follows', async () => {
    const parts = await partsOf(turnOf('How much is delivery?'))
    const streamed = parts.flatMap((part) => (part.type === 'delta' ? part.text : []))
    expect(parts[0]).toEqual({ type: 'typing' })
    expect(streamed.length).toBeGreaterThan(1)
    expect(parts).toContainEqual({
      type: 'message',
      text: streamed.join(''),
      sure: true,
      sources: ['cost'],
    })
    expect(await suggestionsOf(turnOf('Where is my parcel?'))).toEqual([
      'Why has the tracking not updated?',
      'How much is delivery?',
    ])
  })

  it('answers in the language of the turn', async () => {
    expect(await messageOf(turnOf('运费是多少'))).toMatchObject({
      text: '满 199 元包邮，不满收 12 元。',
      sources: ['cost'],
    })
  })

  it('says so when it is not sure, and invents nothing', async () => {
    for (const text of ['who won the chess tournament', '你们修自行车吗', '¿?', '…']) {
      expect(await messageOf(turnOf(text))).toMatchObject({ sure: false, sources: [] })
    }
  })

  it('offers the nearest questions when it is not sure', async () => {
    const turn = turnOf('something about delivery of elephants')
    expect((await messageOf(turn)).sure).toBe(false)
    expect(await suggestionsOf(turn)).toContain('How much is delivery?')
  })

  it('asks for a person where the article says so, after its answer', async () => {
    const parts = await partsOf(turnOf('someone got into my account'))
    expect(parts.at(-1)).toEqual({ type: 'handoff', reason: 'A person must check the account' })
    expect(parts.some((part) => part.type === 'message')).toBe(true)
  })

  it('answers courtesies without searching', async () => {
    for (const text of ['你好', '您好！', '谢谢', '好的，谢谢您', '再见', '知道了', 'hi', 'ok']) {
      expect(await messageOf(turnOf(text, { language: 'zh' }))).toMatchObject({
        sure: true,
        sources: [],
      })
    }
    for (const text of ['Hi', 'hello there', 'Hi Lan!', 'thanks a lot', 'ok, thank you', 'bye']) {
      expect(await messageOf(turnOf(text))).toMatchObject({ sure: true, sources: [] })
    }
  })

  it('admits to be a bot and names itself', async () => {
    expect((await messageOf(turnOf('你是机器人吗'))).text).toContain('机器人小岚')
    expect((await messageOf(turnOf('Am I talking to a human?'))).text).toContain('Lan, a bot')
  })

  it('answers the question behind a greeting', async () => {
    expect(await messageOf(turnOf('hi\nHow long does a refund take?'))).toMatchObject({
      sources: ['refund'],
    })
    expect(await messageOf(turnOf('您好，退款多久能到账？'))).toMatchObject({
      sources: ['refund'],
    })
  })

  it('answers the message that is clear when the others are not', async () => {
    const text = 'I bought chess pieces for my elephant\nHow much is delivery?\nthanks'
    expect(await messageOf(turnOf(text))).toMatchObject({ sources: ['cost'] })
  })
})

describe('about orders, the knowledge bot', () => {
  const customer = { orders }

  it('tells the state of the order that the visitor names', async () => {
    expect(await messageOf(turnOf('whats up with ls1118-3307', { customer }))).toEqual({
      type: 'message',
      text: 'Order **LS1118-3307** (Windridge shell, ¥1,299): **On its way**.',
      sure: true,
      sources: ['order:LS1118-3307'],
    })
  })

  it('puts the states of own orders before the answer to where they are', async () => {
    const { text, sources } = await messageOf(turnOf('Where is my parcel?', { customer }))
    expect(text).toBe(
      'Order **LS1118-3307** (Windridge shell, ¥1,299): **On its way**.\n\nOrder **LS0921-1182**: **Done**.\n\nChoose **Track** in My orders.',
    )
    expect(sources).toEqual(['order:LS1118-3307', 'order:LS0921-1182', 'track'])
  })

  it('answers another question about a named order as well', async () => {
    const turn = turnOf('LS1118-3307 How long does a refund take?', { customer })
    expect(await messageOf(turn)).toMatchObject({ sources: ['order:LS1118-3307', 'refund'] })
  })

  it('does not know orders of others', async () => {
    const turn = turnOf('Where is my parcel LS7777-0001?', { customer })
    const { text, sure } = await messageOf(turn)
    expect({ sure, named: text.includes('LS7777-0001') }).toEqual({ sure: false, named: true })
  })

  it('says nothing of a state that it was not told', async () => {
    const silent = { orders: [{ id: '20817', title: 'Windridge' }] }
    expect(await messageOf(turnOf('我的包裹到哪了？', { customer: silent }))).toMatchObject({
      text: '在“我的订单”里点“查看物流”。',
      sources: ['track'],
    })
  })
})

describe('while it streams, the knowledge bot', () => {
  const said = fc.constantFrom(
    ...articles.map(({ question }) => question),
    'hi',
    '谢谢',
    'who won the chess tournament',
  )

  it('joins its pieces to its message, whatever was asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(said, fc.string({ unit: 'grapheme' })), async (text) => {
        const parts = await partsOf(turnOf(text))
        const message = parts.find((part) => part.type === 'message')
        const streamed = parts.map((part) => (part.type === 'delta' ? part.text : '')).join('')
        expect(streamed).toBe(message?.text)
        expect(parts.filter((part) => part.type === 'message')).toHaveLength(1)
      }),
    )
  })

  it('stops at once when the signal aborts', async () => {
    await fc.assert(
      fc.asyncProperty(said, fc.nat(30), async (text, after) => {
        const abort = new AbortController()
        const parts: BotPart[] = []
        for await (const part of bot.reply(turnOf(text), { signal: abort.signal })) {
          expect(abort.signal.aborted).toBe(false)
          parts.push(part)
          if (parts.length > after) abort.abort()
        }
        expect(parts.length).toBeLessThanOrEqual(after + 1)
      }),
    )
  })

  it('stops during a pause, and at once when it was aborted before', async () => {
    const abort = new AbortController()
    const slow = createKnowledgeBot({
      id: 'lan',
      name: { zh: '小岚', en: 'Lan' },
      knowledge: createKnowledge(articles),
      wait: async () => abort.abort(),
    })
    const parts: BotPart[] = []
    const options = { signal: abort.signal }
    for await (const part of slow.reply(turnOf('hi'), options)) parts.push(part)
    expect(parts).toEqual([{ type: 'typing' }])
    expect(await partsOf(turnOf('hi'), abort.signal)).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify, createClassifier } from './index.js'

const wish = (text: string) => {
  const { human, declinesHuman } = classify(text)
  return human ? 'wants' : declinesHuman ? 'declines' : 'nothing'
}

describe('the wish for a person', () => {
  test.each([
    '转人工',
    '我要找真人客服！',
    '人 工',
    '客服在吗',
    '为什么不给我转人工',
    '能不能转人工',
    '不要机器人要人工',
    '我要talk to human',
    'Human please',
    'no i want a human',
    "why don't you connect me to an agent",
    'can someone call me back',
    'human agnet pls',
    "I don't want to talk to a bot",
    '我不想跟机器人说话',
    '我要跟你们的人谈',
    'put me through to someone who can help',
  ])('H1 hears "%s" as a wish for a person', (text) => {
    expect(wish(text)).toBe('wants')
  })

  test.each([
    '不用转人工',
    '别给我转人工了',
    '人工就不用了',
    '我没有要找人工客服',
    'I don’t need a human',
    'do not transfer me to an agent',
    'no agent needed',
    "i'd rather not talk to anyone",
  ])('H1 hears "%s" as a refusal of a person', (text) => {
    expect(wish(text)).toBe('declines')
  })

  test.each([
    '人工智能音箱怎么用',
    '你们客服态度真好',
    '客服几点上班',
    '转接头有货吗',
    'is there an agent for this brand?',
    'does it look like human hair',
    'your agent told me it ships today',
    'are you a human',
    'my colleague will call me back',
    'can I ask my manager first',
    'can I get an agent discount',
    'call me Ann',
    '你是真人吗',
    '我们领导让我问一下价格',
    '他给我打电话了',
    '不想转圈了，页面打不开',
  ])('H1 hears nothing of the kind in "%s"', (text) => {
    expect(wish(text)).toBe('nothing')
  })

  test('H1 lets the last clause that speaks of a person decide', () => {
    expect(wish('转人工。算了，不用转人工了')).toBe('declines')
    expect(wish("don't get an agent. actually, get me an agent")).toBe('wants')
  })

  test('H1 takes the words of a workspace, refused or not, in both scripts', () => {
    const own = createClassifier({ humanKeywords: ['小二', 'Concierge Desk'] })
    expect(own('叫小二出来')).toMatchObject({ human: true, declinesHuman: false })
    expect(own('不用小二')).toMatchObject({ human: false, declinesHuman: true })
    expect(own('concierge desk!').human).toBe(true)
    expect(own('no need for the concierge desk').declinesHuman).toBe(true)
    expect(classify('叫小二出来').human).toBe(false)
  })
})

describe('the question type', () => {
  test.each([
    ['order', '我想取消刚下的订单', 'can I still change my order'],
    ['refund', '收到是坏的，怎么退货', 'I want my money back'],
    ['shipping', '快递到哪了', 'where is my parcel'],
    ['account', '密码忘了', 'I forgot my password'],
    ['payment', '发票怎么开', 'my card was declined'],
    ['technical', 'app打不开', 'the app keeps crashing'],
    ['shipping', '订单到哪了', 'where is my order'],
    ['refund', '订单里少了一件', 'an item was missing from my order'],
    [undefined, '你好', 'do you have it in red'],
  ])('H3 knows a question of type %s', (category, chinese, english) => {
    expect(classify(chinese)).toMatchObject({ language: 'zh' })
    expect(classify(english)).toMatchObject({ language: 'en' })
    expect([classify(chinese).category, classify(english).category]).toEqual([category, category])
  })

  test('H3 lets the words of a workspace outweigh the built-in ones', () => {
    const own = createClassifier({
      categories: [
        { id: 'franchise', keywords: ['加盟', 'franchis*'] },
        { id: 'refund', keywords: ['注销订单'] },
        { id: 'order' },
      ],
    })
    expect(own('加盟费怎么支付').category).toBe('franchise')
    expect(own('payment plan for franchising?').category).toBe('franchise')
    expect(own('我要注销订单').category).toBe('refund')
    expect(own('怎么下单').category).toBe('order')
  })
})

test('H5 tells calm, upset and angry apart, near-misses included', () => {
  const emotions = (texts: string[]) => texts.map((text) => classify(text).emotion)
  expect(emotions(['这么久真失望', "I'm quite disappointed"])).toEqual(['upset', 'upset'])
  expect(emotions(['骗子，气死我了', 'THIS IS A SCAM, GIVE IT BACK'])).toEqual(['angry', 'angry'])
  expect(emotions(['太失望了！！！', "I'm so disappointed!!!"])).toEqual(['angry', 'angry'])
  expect(emotions(['垃圾桶有货吗', 'is it angry red', '愤怒的小鸟公仔'])).toEqual([
    'calm',
    'calm',
    'calm',
  ])
})

test('H6 hears displeasure with the answers, not with the goods', () => {
  expect(classify('你答非所问').displeased).toBe(true)
  expect(classify("that's not what I asked").displeased).toBe(true)
  expect(classify('衣服质量很差').displeased).toBe(false)
  expect(classify('the jacket arrived torn').displeased).toBe(false)
})

test('H9 hears urgency, and its denial', () => {
  expect(['很急，尽快', 'asap please'].map((text) => classify(text).urgent)).toEqual([true, true])
  expect(['不急', 'no rush', '急救包有吗'].map((text) => classify(text).urgent)).toEqual([
    false,
    false,
    false,
  ])
})

describe('any text at all', () => {
  const emotions = ['calm', 'upset', 'angry']
  const total = (text: string) => {
    const given = classify(text)
    const sound = emotions.includes(given.emotion) && !(given.human && given.declinesHuman)
    return sound && JSON.stringify(classify(text)) === JSON.stringify(given)
  }

  test('H9 classifies every string, the same each time', () => {
    const anything = fc
      .uint16Array({ maxLength: 200 })
      .map((units) => String.fromCharCode(...units))
    fc.assert(fc.property(anything, total))
  })

  test('H3 finds own words of one letter, in either script', () => {
    const own = createClassifier({ categories: [{ id: 'voucher', keywords: ['券', 'q*'] }] })
    for (const text of ['有券吗', 'where is my qr code']) expect(own(text).category).toBe('voucher')
  })

  test('H9 classifies every mixture of telling words', () => {
    const words = [
      '人工',
      '不用',
      '转',
      'not',
      'human',
      ' ',
      ',',
      '。',
      "don't",
      'agent',
      '退',
      '\n',
      '**',
    ]
    const mixture = fc.array(fc.constantFrom(...words), { maxLength: 80 })
    fc.assert(fc.property(mixture, (parts) => total(parts.join(''))))
  })

  test.each(['need ', '不用转', 'no ', '!', 'f**', 'a,', '人工 ', '\ufdfa', '\ud800'])(
    'H9 reads 8,000 characters of "%s" and nothing beyond',
    (unit) => {
      const full = unit.repeat(8000).slice(0, 8000)
      expect(classify(`${full}, get me a human`)).toEqual(classify(full))
    },
  )
})

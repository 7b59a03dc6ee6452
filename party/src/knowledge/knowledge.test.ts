import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from './article.js'
import { compileFolder } from './folder.js'
import { createKnowledge, isSure, type Knowledge } from './knowledge.js'
import { createMatching } from './matching.js'
import { stem } from './stem.js'
import { analyse, termsOf } from './words.js'

const FOLDER = new URL('../../../demo/workspace/knowledge', import.meta.url).pathname

let articles: Article[]
let knowledge: Knowledge
beforeAll(async () => {
  articles = (await compileFolder(FOLDER)).articles
  knowledge = createKnowledge(articles)
})

describe('the knowledge', () => {
  it('finds an article surely by its own question and by another way to ask', () => {
    for (const { id, language, question, also } of articles) {
      for (const text of [question, ...also.slice(0, 1)]) {
        const [best] = knowledge.search(text, language, 1)
        expect([text, best?.article.id, isSure(best?.score ?? 0)]).toEqual([text, id, true])
      }
    }
  })

  it('takes no notice of case, width, order numbers and signs', () => {
    const plain = knowledge.search('where is my parcel', 'en', 3)
    expect(knowledge.search('  WHERE  is my ｐａｒｃｅｌ LS1118-3307?!', 'en', 3)).toEqual(plain)
  })

  it('keeps languages apart', () => {
    const both: Article[] = [
      { id: 'a', language: 'zh', question: 'Visa', also: [], answer: '支持。', next: [] },
      { id: 'a', language: 'en', question: 'Visa', also: [], answer: 'Yes.', next: [] },
    ]
    const small = createKnowledge(both)
    expect(small.search('visa', 'zh', 3).map(({ article }) => article.answer)).toEqual(['支持。'])
    expect(small.get('a', 'en')?.answer).toBe('Yes.')
    expect(small.get('b', 'en')).toBeUndefined()
    expect(createKnowledge([]).search('visa', 'en', 3)).toEqual([])
  })

  it('gives scores from 0 to 1 in falling order that sum up to at most 1, for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('退款', '包裹', 'refund', 'my', 'parcel', '，', ' ', '1', 'cat'))
        .map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('zh', 'en'), fc.nat(5), (asked, language, limit) => {
        const scores = knowledge.search(asked, language, limit).map(({ score }) => score)
        expect(scores.length).toBeLessThanOrEqual(limit)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true)
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  it('matches the same after articles were taken out and put back', () => {
    const own = articles.filter(({ language }) => language === 'en').slice(0, 20)
    const fresh = createMatching('en')
    const changed = createMatching('en')
    for (const article of own) fresh.add(article)
    for (const article of own) changed.add(article)
    const [first, second] = own
    if (!first || !second) throw new Error('The demo has articles')
    changed.remove(first.id)
    changed.add({ ...second, question: 'Something else' })
    changed.add(second)
    changed.add(first)
    const seen = (matching: typeof fresh) =>
      new Map(matching.candidates(first.question).map((one) => [one.article.id, one.features]))
    const [before, after] = [seen(fresh), seen(changed)]
    for (const [id, features] of before) {
      features.forEach((feature, index) => {
        expect(after.get(id)?.[index]).toBeCloseTo(feature, 9)
      })
    }
  })
})

describe('words', () => {
  it('meet in one stem', () => {
    const groups = [
      ['return', 'returns', 'returned', 'returning'],
      ['ship', 'ships', 'shipped', 'shipping'],
      ['box', 'boxes'],
      ['delivery', 'deliveries'],
      ['charge', 'charges', 'charged', 'charging'],
    ]
    for (const group of groups) expect(new Set(group.map(stem)).size).toBe(1)
    expect(['news', 'bus', 'dress', 'ls1118', 'ing'].map(stem)).toEqual([
      'news',
      'bus',
      'dress',
      'ls1118',
      'ing',
    ])
  })

  it('stand for concepts, the longest phrase first', () => {
    const concepts = (text: string, language: 'zh' | 'en') =>
      analyse(text, language).items.flatMap((item) => item.concepts)
    expect(concepts('我要发票抬头', 'zh')).toContain('invoice')
    expect(concepts('the pickup point is closed', 'en')).toContain('pickuppoint')
    expect(concepts('优惠券', 'zh')).toEqual(['coupon'])
  })

  it('outside the subject are marked', () => {
    const outside = (text: string, language: 'zh' | 'en') =>
      analyse(text, language).items.some((item) => item.outside)
    expect(outside('明天天气预报怎么说', 'zh')).toBe(true)
    expect(outside('tell me a joke', 'en')).toBe(true)
    expect(outside('退款多久到账', 'zh')).toBe(false)
  })

  it('become terms that are each there once', () => {
    const terms = termsOf(analyse('退款退款，refund', 'zh'))
    expect(new Set(terms).size).toBe(terms.length)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CATEGORIES } from './article.js'
import { compileFolder } from './folder.js'
import { createKnowledge, isSure } from './knowledge.js'

const WORKSPACE = new URL('../../../demo/workspace/', import.meta.url)
const compiled = await compileFolder(new URL('knowledge', WORKSPACE).pathname)
const { articles } = compiled

describe('the knowledge of the demo', () => {
  it('compiles, and answers the same questions in both languages in the same way', () => {
    expect(compiled.errors).toEqual([])
    const facts = (language: 'zh' | 'en') =>
      articles
        .filter((article) => article.language === language)
        .map(({ id, category, next, shows, handoff }) => ({
          id,
          category,
          next: [...next].sort(),
          shows,
          handsOff: handoff !== undefined,
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(facts('zh')).toEqual(facts('en'))
    expect(facts('zh').length).toBeGreaterThanOrEqual(70)
    expect(new Set(articles.map(({ category }) => category))).toEqual(new Set(CATEGORIES))
  })

  it('answers the questions that are offered before the first message', () => {
    const settings = JSON.parse(readFileSync(new URL('baton.config.json', WORKSPACE), 'utf8'))
    const knowledge = createKnowledge(articles)
    for (const language of ['zh', 'en'] as const) {
      for (const starter of settings.bot.starters[language]) {
        const [best] = knowledge.search(starter, language, 1)
        expect([starter, isSure(best?.score ?? 0)]).toEqual([starter, true])
      }
    }
  })

  it('keeps to the words of Baton: 您, full-width signs, a space beside Latin letters', () => {
    for (const { id, question, answer } of articles.filter(({ language }) => language === 'zh')) {
      const faults = `${question}\n${answer}`.match(
        /你|[哦呢亲]|\p{Script=Han}[,;:?!]|\p{Script=Han}[A-Za-z\d]|[A-Za-z\d]\p{Script=Han}/gu,
      )
      expect([id, faults]).toEqual([id, null])
    }
    for (const { id, answer } of articles.filter(({ language }) => language === 'en')) {
      expect([id, answer.match(/!|\bplease\b|\bcannot\b|\bdo not\b/gi)]).toEqual([id, null])
    }
  })
})

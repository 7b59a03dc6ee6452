import type { Language } from '@baton/core'
import MiniSearch from 'minisearch'
import type { Article } from './article.js'
import { OUTSIDE, THINGS } from './lexicon/index.js'
import { type Analysis, analyse, termsOf } from './words.js'

/** An article and how sure it is that it answers the question, 0 to 1. */
export interface Found {
  article: Article
  score: number
}

export interface Knowledge {
  get(id: string, language: Language): Article | undefined
  /** The nearest articles of a language, best first. */
  search(text: string, language: Language, limit: number): Found[]
}

/** Articles that the full-text index proposes for a closer look. */
const CANDIDATES = 20
/** How much each kind of term says: a concept, a thing, a pair of characters, a plain word. */
const WEIGHT = { concept: 1, thing: 0.5, pair: 0.35, word: 0.8 }

const kindOf = (term: string) => {
  if (term.startsWith('#')) return THINGS.has(term.slice(1)) ? WEIGHT.thing : WEIGHT.concept
  return term.startsWith('2:') ? WEIGHT.pair : WEIGHT.word
}

interface Profile {
  article: Article
  /** The terms of each way to ask. */
  phrases: Set<string>[]
  asked: Set<string>
}

const profileOf = (article: Article): Profile => {
  const phrases = [article.question, ...article.also].map(
    (phrase) => new Set(termsOf(analyse(phrase, article.language))),
  )
  return { article, phrases, asked: new Set(phrases.flatMap((terms) => [...terms])) }
}

/** One language's index. */
const createIndex = (articles: readonly Article[], language: Language) => {
  const profiles = new Map(articles.map((article) => [article.id, profileOf(article)]))
  const seen = new Map<string, number>()
  for (const { asked } of profiles.values()) {
    for (const term of asked) seen.set(term, (seen.get(term) ?? 0) + 1)
  }
  const rarest = Math.log(1 + articles.length + 0.5)
  const weight = (term: string) =>
    (kindOf(term) * Math.log(1 + (articles.length + 0.5) / ((seen.get(term) ?? 0) + 0.5))) / rarest
  const mass = (terms: Iterable<string>) => [...terms].reduce((sum, term) => sum + weight(term), 0)

  const index = new MiniSearch<Article>({
    fields: ['question', 'also', 'answer'],
    extractField: (article, field) =>
      field === 'also' ? article.also.join('\n') : String(article[field as keyof Article]),
    tokenize: (text) => text.split('\n').flatMap((line) => termsOf(analyse(line, language))),
    processTerm: (term) => term,
  })
  index.addAll([...articles])

  /** How much of the question one way to ask covers, and how much of that way is asked. */
  const dice = (terms: Set<string>, whole: number, phrase: Set<string>): number => {
    const shared = mass([...terms].filter((term) => phrase.has(term)))
    return (2 * shared) / (whole + mass(phrase) || 1)
  }

  const score = ({ phrases, asked }: Profile, terms: Set<string>, analysis: Analysis): number => {
    const whole = mass(terms)
    const best = Math.max(...phrases.map((phrase) => dice(terms, whole, phrase)))
    const covered = mass([...terms].filter((term) => asked.has(term))) / (whole || 1)
    const foreign = analysis.items.some(
      ({ concepts }) =>
        concepts.length > 0 && concepts.every((one) => OUTSIDE.has(one) && !asked.has(`#${one}`)),
    )
    return (0.55 * best + 0.45 * covered) * (foreign ? 0.4 : 1)
  }

  return (text: string, limit: number): Found[] => {
    const analysis = analyse(text, language)
    const terms = new Set(termsOf(analysis))
    return index
      .search(text, { boost: { question: 2, also: 1.5, answer: 0.4 } })
      .slice(0, CANDIDATES)
      .map(({ id }) => profiles.get(id) as Profile)
      .map((profile) => ({ article: profile.article, score: score(profile, terms, analysis) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
  }
}

/** Articles made searchable; built once, held in memory. */
export const createKnowledge = (articles: readonly Article[]): Knowledge => {
  const of = (language: Language) => articles.filter((article) => article.language === language)
  const search = { zh: createIndex(of('zh'), 'zh'), en: createIndex(of('en'), 'en') }
  return {
    get: (id, language) => articles.find((one) => one.id === id && one.language === language),
    search: (text, language, limit) => search[language](text, limit),
  }
}

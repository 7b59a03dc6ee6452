import type { Language } from '@baton/core'
import type { Article } from './article.js'
import { type Candidate, createMatching, type Matching } from './matching.js'
import { SURE, WEIGHTS } from './weights.js'

/** An article that may answer, and how likely it is the one that was asked for, from 0 to 1. */
export interface Found {
  article: Article
  score: number
}

export interface Knowledge {
  /** The articles that a text may ask for, best first. Scores of one search sum up to at most 1. */
  search(text: string, language: Language, limit: number): Found[]
  get(id: string, language: Language): Article | undefined
}

/** Whether a score is high enough to answer without reserve. */
export const isSure = (score: number): boolean => score >= SURE

/** Asked word for word: nothing is surer. */
const EXACT = 0.99

/** Shares between the candidates and "none of them", which weighs as much as a sum of zero. */
const sharesOf = (candidates: readonly Candidate[], weights: readonly number[]): number[] => {
  const sums = candidates.map(({ features }) =>
    features.reduce((sum, feature, index) => sum + feature * (weights[index] ?? 0), 0),
  )
  const top = Math.max(0, ...sums)
  const powers = sums.map((sum) => Math.exp(sum - top))
  const all = Math.exp(-top) + powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / all)
}

const foundOf = (candidates: readonly Candidate[], weights: readonly number[]): Found[] => {
  const exact = candidates.findIndex((candidate) => candidate.exact)
  const shares = sharesOf(candidates, weights)
  const rest = 1 - (shares[exact] ?? 0)
  return candidates
    .map(({ article }, index) => {
      const share = shares[index] ?? 0
      if (exact < 0) return { article, score: share }
      return { article, score: index === exact ? EXACT : (share / (rest || 1)) * (1 - EXACT) }
    })
    .sort((a, b) => b.score - a.score)
}

/** Makes articles searchable. Each language is prepared when it is first asked in, in under a second. */
export const createKnowledge = (articles: readonly Article[]): Knowledge => {
  const ready = new Map<Language, Matching>()
  const matchingIn = (language: Language): Matching => {
    const known = ready.get(language)
    if (known) return known
    const matching = createMatching(language)
    for (const article of articles) if (article.language === language) matching.add(article)
    ready.set(language, matching)
    return matching
  }
  const byKey = new Map(articles.map((article) => [`${article.language}/${article.id}`, article]))
  return {
    search: (text, language, limit) =>
      foundOf(matchingIn(language).candidates(text), WEIGHTS[language]).slice(0, limit),
    get: (id, language) => byKey.get(`${language}/${id}`),
  }
}

import { THINGS } from './lexicon/index.js'
import { kindOf } from './words.js'

export type Terms = ReadonlySet<string>

/** How much a match of each kind of term says, before its rarity. */
const KIND = { concept: 1, word: 0.8, pair: 0.2, character: 0.2 }
const THING = 0.5

/** The size of a set of terms: its weights summed up, and the length of the vector they make. */
interface Size {
  sum: number
  length: number
}

/** Counts which articles have which terms, and so what a term is worth. */
export const createRarity = () => {
  let articles = 0
  const askedBy = new Map<string, number>()
  const usedBy = new Map<string, number>()
  /** Both are worked out when needed and forgotten with each change of the articles. */
  const weights = new Map<string, number>()
  let sizes = new WeakMap<Terms, Size>()

  const count = (counts: Map<string, number>, terms: Iterable<string>, by: 1 | -1) => {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + by)
  }

  /** Adds an article with the terms of its questions and of its answer, or takes it away. */
  const book = (asked: Terms, answer: Terms, by: 1 | -1): void => {
    articles += by
    weights.clear()
    sizes = new WeakMap()
    count(askedBy, asked, by)
    count(usedBy, new Set([...asked, ...answer]), by)
  }

  /** 1 for a term that no article has, towards 0 the more articles have it. */
  const rarity = (term: string): number => {
    const having = ((askedBy.get(term) ?? 0) + (usedBy.get(term) ?? 0)) / 2
    const most = Math.log(1 + (articles + 0.5) / 0.5)
    return Math.log(1 + (articles - having + 0.5) / (having + 0.5)) / most
  }

  const weigh = (term: string): number => {
    const kind = kindOf(term)
    const thing = kind === 'concept' && THINGS.has(term.slice(2))
    return rarity(term) * (thing ? THING : KIND[kind])
  }

  /** What a match of the term is worth, from 0 to 1. */
  const weight = (term: string): number => {
    const known = weights.get(term)
    if (known !== undefined) return known
    const fresh = weigh(term)
    if (usedBy.has(term)) weights.set(term, fresh)
    return fresh
  }

  const size = (terms: Terms): Size => {
    const known = sizes.get(terms)
    if (known) return known
    let sum = 0
    let squares = 0
    for (const term of terms) {
      sum += weight(term)
      squares += weight(term) ** 2
    }
    const fresh = { sum: sum || 1, length: Math.sqrt(squares) || 1 }
    sizes.set(terms, fresh)
    return fresh
  }

  return { book, rarity, weight, size }
}

export type Rarity = ReturnType<typeof createRarity>

import type { Language } from '@baton/core'
import MiniSearch from 'minisearch'
import type { Article } from './article.js'
import { THINGS } from './lexicon/index.js'
import { stem } from './stem.js'
import { LIGHT_WORDS } from './stop-words.js'
import { analyse, type Item, kindOf, normal, term, termsOf } from './words.js'

/** How much a match of each kind of term says, before its rarity. */
const KIND = { concept: 1, word: 0.8, pair: 0.2, character: 0.2 }
const THING = 0.5
const LIGHT = 0.35
/** How well an item is matched by its words alone, and by single characters of them. */
const BY_WORD = 0.8
const BY_CHARACTER = 0.5
/** How many articles that MiniSearch finds are looked at closely. */
const CANDIDATES = 20
/** Between terms in what MiniSearch gets; no term holds it. */
const GLUE = '\n'

const BOOST = { question: 2, asked: 1.5, answer: 0.4 }
const TERM_BOOST = { concept: 1.8, word: 1, pair: 0.6, character: 0.2 }

type Terms = ReadonlySet<string>

/** What MiniSearch gets: the terms of each field, already taken apart. */
interface Indexed {
  id: string
  question: string
  asked: string
  answer: string
}

interface Profile {
  article: Article
  indexed: Indexed
  /** The terms of the question and of each other way to ask it. */
  phrasings: Terms[]
  asked: Terms
  answer: Terms
}

/** An article with what speaks for it; `exact` when it was asked word for word. */
export interface Candidate {
  article: Article
  features: number[]
  exact: boolean
}

const union = (sets: readonly Terms[]): Terms => new Set(sets.flatMap((set) => [...set]))

const light: Record<Language, Terms> = {
  zh: LIGHT_WORDS.zh,
  en: new Set([...LIGHT_WORDS.en].map(stem)),
}

/** Keeps the articles of one language ready to be matched. */
export const createMatching = (language: Language) => {
  const termsIn = (text: string): string[] => termsOf(analyse(text, language))
  const profiles = new Map<string, Profile>()
  const askedBy = new Map<string, number>()
  const usedBy = new Map<string, number>()
  /** Both are worked out when needed and forgotten with each change of the articles. */
  const weights = new Map<string, number>()
  let lengths = new WeakMap<Terms, number>()
  const texts = new MiniSearch<Indexed>({
    fields: ['question', 'asked', 'answer'],
    tokenize: (terms) => terms.split(GLUE),
    processTerm: (indexed) => indexed,
  })

  const count = (counts: Map<string, number>, terms: Iterable<string>, by: 1 | -1) => {
    for (const indexed of terms) counts.set(indexed, (counts.get(indexed) ?? 0) + by)
  }

  const book = (profile: Profile, by: 1 | -1) => {
    weights.clear()
    lengths = new WeakMap()
    count(askedBy, profile.asked, by)
    count(usedBy, union([profile.asked, profile.answer]), by)
  }

  const remove = (id: string): void => {
    const profile = profiles.get(id)
    if (!profile) return
    texts.remove(profile.indexed)
    book(profile, -1)
    profiles.delete(id)
  }

  const add = (article: Article): void => {
    remove(article.id)
    const { id, question, also } = article
    const asked = [question, ...also].map(termsIn)
    const answer = article.answer.split('\n').flatMap(termsIn)
    const phrasings = asked.map((terms) => new Set(terms))
    const indexed = {
      id,
      question: asked[0]?.join(GLUE) ?? '',
      asked: asked.flat().join(GLUE),
      answer: answer.join(GLUE),
    }
    const profile = {
      article,
      indexed,
      phrasings,
      asked: union(phrasings),
      answer: new Set(answer),
    }
    profiles.set(id, profile)
    book(profile, 1)
    texts.add(indexed)
  }

  /** 1 for a term that no article has, towards 0 the more articles have it. */
  const rarity = (indexed: string): number => {
    const total = profiles.size
    const having = ((askedBy.get(indexed) ?? 0) + (usedBy.get(indexed) ?? 0)) / 2
    return Math.log(1 + (total - having + 0.5) / (having + 0.5)) / Math.log(1 + (total + 0.5) / 0.5)
  }

  const weigh = (indexed: string): number => {
    const kind = kindOf(indexed)
    const thing = kind === 'concept' && THINGS.has(indexed.slice(2))
    return rarity(indexed) * (thing ? THING : KIND[kind])
  }

  const weight = (indexed: string): number => {
    const known = weights.get(indexed)
    if (known !== undefined) return known
    const fresh = weigh(indexed)
    if (usedBy.has(indexed)) weights.set(indexed, fresh)
    return fresh
  }

  const length = (terms: Terms): number => {
    const known = lengths.get(terms)
    if (known !== undefined) return known
    let sum = 0
    for (const indexed of terms) sum += weight(indexed) ** 2
    const fresh = Math.sqrt(sum) || 1
    lengths.set(terms, fresh)
    return fresh
  }

  const weightOf = ({ words, concepts, outside }: Item): number => {
    if (outside) return 1
    if (concepts.length > 0) return Math.max(...concepts.map((one) => weight(term('concept', one))))
    const scenery = words.every((word) => light[language].has(word) || /^\d+$/.test(word))
    const rarest = Math.max(0, ...words.map((word) => rarity(term('word', word))))
    return 0.9 * rarest * (scenery ? LIGHT : 1)
  }

  /** How far, from 0 to 1, terms of an article say what an item says. */
  const says = (terms: Terms, { words, concepts, outside }: Item): number => {
    const said = (word: string) => terms.has(term('word', word))
    if (outside) return words.length > 0 && words.every(said) ? BY_WORD : 0
    if (concepts.some((concept) => terms.has(term('concept', concept)))) return 1
    if (words.some(said)) return BY_WORD
    if (language !== 'zh' || words.length === 0) return 0
    const shares = words.map((word) => {
      const characters = [...word]
      return (
        characters.filter((one) => terms.has(term('character', one))).length / characters.length
      )
    })
    return BY_CHARACTER * Math.max(...shares)
  }

  const featuresOf = (
    profile: Profile,
    terms: Terms,
    items: readonly (Item & { weight: number })[],
    share: number,
  ): number[] => {
    const total = items.reduce((sum, item) => sum + item.weight, 0) || 1
    const covered = (by: Terms) =>
      items.reduce((sum, item) => sum + item.weight * says(by, item), 0) / total
    const own = length(terms)
    const cosine = (other: Terms): number => {
      let dot = 0
      for (const indexed of other) if (terms.has(indexed)) dot += weight(indexed) ** 2
      return dot / (own * length(other))
    }
    const compared = profile.phrasings.map((phrasing) => {
      let shared = 0
      let all = 0
      for (const indexed of phrasing) {
        const one = weight(indexed)
        all += one
        if (terms.has(indexed)) shared += one
      }
      const focus = shared / (all || 1)
      const cover = covered(phrasing)
      const both = focus + cover > 0 ? (2 * focus * cover) / (focus + cover) : 0
      return { focus, cover, both, alike: cosine(phrasing) }
    })
    const best = (key: keyof (typeof compared)[number]): number[] =>
      compared.map((one) => one[key]).sort((a, b) => b - a)
    const [first = 0, second = 0, third = 0] = best('both')
    const foreign = items.filter(
      (item) => item.outside && says(profile.asked, item) < BY_WORD,
    ).length
    return [
      1,
      share,
      first,
      (second + third) / 2,
      best('focus')[0] ?? 0,
      best('cover')[0] ?? 0,
      best('alike')[0] ?? 0,
      cosine(profile.asked),
      Math.min(1, (total * covered(profile.asked)) / 3),
      Math.min(1, foreign),
    ]
  }

  /** The articles that a text may ask for, most promising first, at most twenty. */
  const candidates = (text: string): Candidate[] => {
    const analysis = analyse(text, language)
    const terms = new Set(termsOf(analysis))
    const found = texts
      .search([...terms].join(GLUE), {
        boost: BOOST,
        boostTerm: (indexed) => TERM_BOOST[kindOf(indexed)],
      })
      .slice(0, CANDIDATES)
    const top = found[0]?.score ?? 1
    const items = analysis.items.map((item) => ({ ...item, weight: weightOf(item) }))
    const plain = normal(text)
    return found.flatMap(({ id, score }) => {
      const profile = profiles.get(id)
      if (!profile) return []
      const { article } = profile
      const exact = [article.question, ...article.also].some((one) => normal(one) === plain)
      return [{ article, features: featuresOf(profile, terms, items, score / top), exact }]
    })
  }

  return { add, remove, candidates }
}

export type Matching = ReturnType<typeof createMatching>

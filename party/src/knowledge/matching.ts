import type { Language } from '@baton/core'
import MiniSearch from 'minisearch'
import type { Article } from './article.js'
import { type Asked, featuresOf, questionOf } from './features.js'
import { createRarity, type Terms } from './rarity.js'
import { analyse, kindOf, normal, termsOf } from './words.js'

/** How many articles that MiniSearch finds are looked at closely. */
const CANDIDATES = 20
/** More of a message is not read: questions are short, and pasted text says little. */
const READ = 500
/** Between terms in what MiniSearch gets; no term holds it. */
const GLUE = '\n'

const BOOST = { question: 2, asked: 1.5, answer: 0.4 }
const TERM_BOOST = { concept: 1.8, word: 1, pair: 0.6, character: 0.2 }

/** What MiniSearch gets: the terms of each field, already taken apart. */
interface Indexed {
  id: string
  question: string
  asked: string
  answer: string
}

interface Profile extends Asked {
  article: Article
  indexed: Indexed
  answer: Terms
  /** The ways to ask as `letters` leaves them. */
  exactly: ReadonlySet<string>
}

/** An article with what speaks for it; `exact` when it was asked word for word. */
export interface Candidate {
  article: Article
  /** See `featuresOf`. */
  features: number[]
  exact: boolean
}

/** A text without anything but letters and digits. */
const letters = (text: string): string =>
  normal(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const profileOf = (article: Article): Profile => {
  const termsIn = (text: string) => termsOf(analyse(text, article.language))
  const ways = [article.question, ...article.also]
  const asked = ways.map(termsIn)
  const answer = article.answer.split('\n').flatMap(termsIn)
  return {
    article,
    phrasings: asked.map((terms) => new Set(terms)),
    asked: new Set(asked.flat()),
    answer: new Set(answer),
    exactly: new Set(ways.map(letters)),
    indexed: {
      id: article.id,
      question: asked[0]?.join(GLUE) ?? '',
      asked: asked.flat().join(GLUE),
      answer: answer.join(GLUE),
    },
  }
}

/** Keeps the articles of one language ready to be matched. */
export const createMatching = (language: Language) => {
  const profiles = new Map<string, Profile>()
  const rarity = createRarity()
  const index = new MiniSearch<Indexed>({
    fields: ['question', 'asked', 'answer'],
    tokenize: (terms) => terms.split(GLUE),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, boostTerm: (term) => TERM_BOOST[kindOf(term)] },
  })

  const remove = (id: string): void => {
    const profile = profiles.get(id)
    if (!profile) return
    index.remove(profile.indexed)
    rarity.book(profile.asked, profile.answer, -1)
    profiles.delete(id)
  }

  /** Adds an article, in place of the one that has its id. */
  const add = (article: Article): void => {
    remove(article.id)
    const profile = profileOf(article)
    profiles.set(article.id, profile)
    rarity.book(profile.asked, profile.answer, 1)
    index.add(profile.indexed)
  }

  /** The articles that a text may ask for, most promising first. */
  const candidates = (text: string): Candidate[] => {
    const read = text.slice(0, READ)
    const analysis = analyse(read, language)
    const terms = termsOf(analysis)
    const question = questionOf(analysis, terms, language, rarity)
    const found = index.search(terms.join(GLUE)).slice(0, CANDIDATES)
    const plain = letters(read)
    return found.flatMap(({ id, score }) => {
      const profile = profiles.get(id)
      if (!profile) return []
      const share = score / (found[0]?.score ?? score)
      return {
        article: profile.article,
        features: featuresOf(question, profile, rarity, share),
        exact: profile.exactly.has(plain),
      }
    })
  }

  return { add, remove, candidates }
}

export type Matching = ReturnType<typeof createMatching>

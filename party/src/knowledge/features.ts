import type { Language } from '@baton/core'
import type { Rarity, Terms } from './rarity.js'
import { stem } from './stem.js'
import { LIGHT_WORDS } from './stop-words.js'
import { type Analysis, type Item, term } from './words.js'

/** What words that set the scene are worth, beside others. */
const LIGHT = 0.35
/** How well an item is matched by its words alone, and by single characters of them. */
const BY_WORD = 0.8
const BY_CHARACTER = 0.5
/** A word that the lexicon does not know is a little less sure to be meant. */
const PLAIN = 0.9

/** An item of a question in the form in which articles keep theirs. */
interface Sought {
  concepts: string[]
  words: string[]
  characters: string[][]
  outside: boolean
  weight: number
}

/** A question, ready to be compared with many articles. */
export interface Question {
  terms: Terms
  items: Sought[]
  /** The weight of all items. */
  total: number
}

/** What an article is compared by. */
export interface Asked {
  /** The terms of the question and of each other way to ask it. */
  phrasings: readonly Terms[]
  /** All of these together. */
  asked: Terms
}

const light: Record<Language, Terms> = {
  zh: LIGHT_WORDS.zh,
  en: new Set([...LIGHT_WORDS.en].map(stem)),
}

const weightOf = ({ words, concepts, outside }: Item, language: Language, rarity: Rarity) => {
  if (outside) return 1
  if (concepts.length > 0) {
    return Math.max(...concepts.map((one) => rarity.weight(term('concept', one))))
  }
  const scenery = words.every((word) => light[language].has(word) || /^\d+$/.test(word))
  const rarest = Math.max(0, ...words.map((word) => rarity.rarity(term('word', word))))
  return PLAIN * rarest * (scenery ? LIGHT : 1)
}

export const questionOf = (
  { items }: Analysis,
  terms: readonly string[],
  language: Language,
  rarity: Rarity,
): Question => {
  const sought = items.map((item) => ({
    concepts: item.concepts.map((one) => term('concept', one)),
    words: item.words.map((word) => term('word', word)),
    characters:
      language === 'zh'
        ? item.words.map((word) => [...word].map((one) => term('character', one)))
        : [],
    outside: item.outside,
    weight: weightOf(item, language, rarity),
  }))
  const total = sought.reduce((sum, { weight }) => sum + weight, 0) || 1
  return { terms: new Set(terms), items: sought, total }
}

/** How far, from 0 to 1, terms of an article say what an item says. */
const says = (terms: Terms, { words, concepts, characters, outside }: Sought): number => {
  const has = (one: string) => terms.has(one)
  if (outside) return words.length > 0 && words.every(has) ? BY_WORD : 0
  if (concepts.some(has)) return 1
  if (words.some(has)) return BY_WORD
  const shares = characters.map((parts) => parts.filter(has).length / parts.length)
  return BY_CHARACTER * Math.max(0, ...shares)
}

const covered = ({ items, total }: Question, terms: Terms): number =>
  items.reduce((sum, item) => sum + item.weight * says(terms, item), 0) / total

/** How much of the terms is asked for, from 0 to 1, and the cosine between both. */
const shared = (question: Question, terms: Terms, rarity: Rarity) => {
  let sum = 0
  let squares = 0
  for (const one of terms) {
    if (!question.terms.has(one)) continue
    sum += rarity.weight(one)
    squares += rarity.weight(one) ** 2
  }
  const size = rarity.size(terms)
  return {
    focus: sum / size.sum,
    alike: squares / (rarity.size(question.terms).length * size.length),
  }
}

const harmonic = (a: number, b: number): number => (a + b > 0 ? (2 * a * b) / (a + b) : 0)

/**
 * What speaks for an article, each from 0 to 1, in the order of `WEIGHTS`: a constant, MiniSearch's
 * score beside the best one, the best phrasing, the next two, how much of a phrasing is asked, how
 * much of the question a phrasing covers, the cosine with a phrasing, the cosine with all of them,
 * how much is said at all, and (against it) subjects that it does not speak of.
 */
export const featuresOf = (
  question: Question,
  { phrasings, asked }: Asked,
  rarity: Rarity,
  share: number,
): number[] => {
  const compared = phrasings.map((phrasing) => {
    const { focus, alike } = shared(question, phrasing, rarity)
    const cover = covered(question, phrasing)
    return { focus, alike, cover, both: harmonic(focus, cover) }
  })
  const most = (key: 'focus' | 'alike' | 'cover'): number =>
    compared.reduce((max, one) => Math.max(max, one[key]), 0)
  const [first = 0, second = 0, third = 0] = compared.map(({ both }) => both).sort((a, b) => b - a)
  const foreign = question.items.some((item) => item.outside && says(asked, item) === 0)
  return [
    1,
    share,
    first,
    (second + third) / 2,
    most('focus'),
    most('cover'),
    most('alike'),
    shared(question, asked, rarity).alike,
    Math.min(1, (question.total * covered(question, asked)) / 3),
    foreign ? 1 : 0,
  ]
}

import type { Language } from '@baton/core'
import { CONCEPTS } from './lexicon/index.js'
import { stem } from './stem.js'
import { STOP_WORDS } from './stop-words.js'

const HAN = /\p{Script=Han}/u
const HAN_RUN = /\p{Script=Han}+/gu
const APOSTROPHES = /['’ʼ]/g
/** Order and tracking numbers say which order, not what is asked. */
export const NUMBER_LIKE = /\b[a-z]{1,4}\d{3,}(?:-\d+)*\b/gi

const segmenters: Record<Language, Intl.Segmenter> = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
}

const normal = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, '').replace(NUMBER_LIKE, ' ')

const segments = (text: string, language: Language): string[] =>
  [...segmenters[language].segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)

/** The stems of an English text in order, stop words included. */
const stems = (text: string): string[] => segments(text, 'en').map(stem)

type Lexicon = { concepts: Map<string, string[]>; longest: number }

const lexiconOf = (language: Language, key: (phrase: string) => string): Lexicon => {
  const concepts = new Map<string, string[]>()
  let longest = 0
  for (const [concept, phrases] of Object.entries(CONCEPTS)) {
    for (const phrase of phrases[language].split('|').map(key)) {
      const known = concepts.get(phrase)
      if (!known) concepts.set(phrase, [concept])
      else if (!known.includes(concept)) known.push(concept)
      longest = Math.max(longest, language === 'zh' ? phrase.length : phrase.split(' ').length)
    }
  }
  return { concepts, longest }
}

const lexicons: Record<Language, Lexicon> = {
  zh: lexiconOf('zh', (phrase) => phrase.toLowerCase()),
  en: lexiconOf('en', (phrase) => stems(phrase).join(' ')),
}

/** A stretch of text, in words or characters, and the concepts it may stand for. */
interface Span {
  concepts: string[]
  from: number
  to: number
}

/** At every place the longest phrase that the lexicon knows, without those inside a longer one. */
const spansIn = (
  items: readonly string[],
  { concepts, longest }: Lexicon,
  glue: string,
): Span[] => {
  const spans: Span[] = []
  for (let from = 0; from < items.length; from++) {
    for (let to = Math.min(items.length, from + longest); to > from; to--) {
      const names = concepts.get(items.slice(from, to).join(glue))
      if (!names) continue
      if (to > (spans.at(-1)?.to ?? 0)) spans.push({ concepts: names, from, to })
      break
    }
  }
  return spans
}

/** One thing that a text says: content words, and the concepts that they may stand for together. */
export interface Item {
  words: string[]
  concepts: string[]
}

export interface Analysis {
  items: Item[]
  /** Pairs of neighbouring Han characters: they match where words are cut differently. */
  pairs: string[]
}

interface Word {
  root: string
  from: number
  to: number
  stop: boolean
}

const itemsOf = (words: readonly Word[], spans: readonly Span[]): Item[] => {
  const within = ({ from, to }: Word, span: Span) => span.from < to && span.to > from
  const content = words.filter(({ stop }) => !stop)
  const meant = spans.map((span) => ({
    words: content.filter((word) => within(word, span)).map(({ root }) => root),
    concepts: span.concepts,
  }))
  const plain = content
    .filter((word) => !spans.some((span) => within(word, span)))
    .map(({ root }) => ({ words: [root], concepts: [] }))
  return [...meant, ...plain]
}

const chinese = (text: string): Analysis => {
  let at = 0
  const words = [...segmenters.zh.segment(text)].flatMap(({ segment, isWordLike }) => {
    const from = at
    at += [...segment].length
    if (!isWordLike) return []
    const root = HAN.test(segment) ? segment : stem(segment)
    return [{ root, from, to: at, stop: STOP_WORDS.zh.has(segment) }]
  })
  const pairs = [...text.matchAll(HAN_RUN)].flatMap(([run]) => {
    const chars = [...run]
    return chars.slice(1).map((char, index) => `${chars[index]}${char}`)
  })
  return { items: itemsOf(words, spansIn([...text], lexicons.zh, '')), pairs }
}

const english = (text: string): Analysis => {
  const words = segments(text, 'en').map((segment, from) => ({
    root: stem(segment),
    from,
    to: from + 1,
    stop: STOP_WORDS.en.has(segment),
  }))
  const roots = words.map(({ root }) => root)
  const pairs = roots.slice(1).map((root, index) => `${roots[index]} ${root}`)
  return { items: itemsOf(words, spansIn(roots, lexicons.en, ' ')), pairs }
}

/** What a text is about: its content words, the concepts behind them, and character pairs. */
export const analyse = (text: string, language: Language): Analysis =>
  language === 'zh' ? chinese(normal(text)) : english(normal(text))

/** The index terms of a text. Concepts carry a `#`, character pairs a `2:`, so that kinds never mix. */
export const termsOf = ({ items, pairs }: Analysis): string[] => [
  ...new Set(items.flatMap(({ words }) => words)),
  ...new Set(pairs.map((pair) => `2:${pair}`)),
  ...new Set(items.flatMap(({ concepts }) => concepts.map((concept) => `#${concept}`))),
]

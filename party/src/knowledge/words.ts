import type { Language } from '@baton/core'
import { CONCEPTS, OUTSIDE } from './lexicon/index.js'
import { stem } from './stem.js'
import { STOP_CHARACTERS, STOP_WORDS } from './stop-words.js'

const HAN = /\p{Script=Han}/u
const HAN_RUN = /\p{Script=Han}+/gu
const APOSTROPHES = /['’ʼ]/g
/** Order and tracking numbers say which order, not what is asked. */
const NUMBER_LIKE = /\b[a-z]{1,4}\d{3,}(?:-\d+)*\b/gi

const segmenters: Record<Language, Intl.Segmenter> = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
}

/** Without differences of width, case, apostrophes and order numbers. */
export const normal = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, '').replace(NUMBER_LIKE, ' ').trim()

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
  /** Belongs to a subject that only an article with these very words may answer. */
  outside: boolean
}

export interface Analysis {
  items: Item[]
  /** Neighbouring characters (Chinese) or words (English): set phrases, and words cut differently. */
  pairs: string[]
  /** Single Han characters that carry meaning: 退 is in every word for giving back. */
  characters: string[]
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
    concepts: span.concepts.filter((concept) => !OUTSIDE.has(concept)),
    outside: span.concepts.every((concept) => OUTSIDE.has(concept)),
  }))
  const plain = content
    .filter((word) => !spans.some((span) => within(word, span)))
    .map(({ root }) => ({ words: [root], concepts: [], outside: false }))
  return [...meant, ...plain]
}

const neighbours = (parts: readonly string[], glue: string): string[] =>
  parts.slice(1).map((part, index) => `${parts[index]}${glue}${part}`)

const chinese = (text: string): Analysis => {
  let at = 0
  const words = [...segmenters.zh.segment(text)].flatMap(({ segment, isWordLike }) => {
    const from = at
    at += [...segment].length
    if (!isWordLike) return []
    const root = HAN.test(segment) ? segment : stem(segment)
    return [{ root, from, to: at, stop: STOP_WORDS.zh.has(segment) }]
  })
  const runs = [...text.matchAll(HAN_RUN)].map(([run]) => [...run])
  return {
    items: itemsOf(words, spansIn([...text], lexicons.zh, '')),
    pairs: runs.flatMap((run) => neighbours(run, '')),
    characters: runs.flat().filter((character) => !STOP_CHARACTERS.has(character)),
  }
}

const english = (text: string): Analysis => {
  const words = segments(text, 'en').map((segment, from) => ({
    root: stem(segment),
    from,
    to: from + 1,
    stop: STOP_WORDS.en.has(segment),
  }))
  const roots = words.map(({ root }) => root)
  return {
    items: itemsOf(words, spansIn(roots, lexicons.en, ' ')),
    pairs: neighbours(roots, ' '),
    characters: [],
  }
}

/** What a text is about: its content words, the concepts behind them, and character pairs. */
export const analyse = (text: string, language: Language): Analysis =>
  language === 'zh' ? chinese(normal(text)) : english(normal(text))

/** What an index term is made of, told by its first two characters. */
export type Kind = 'concept' | 'pair' | 'character' | 'word'

const MARKS: Record<Kind, string> = { concept: 'c:', pair: 'p:', character: '1:', word: 'w:' }

/** The index term for a piece of text. */
export const term = (kind: Kind, text: string): string => `${MARKS[kind]}${text}`

export const kindOf = (indexed: string): Kind => {
  const mark = indexed.slice(0, 2)
  if (mark === MARKS.concept) return 'concept'
  if (mark === MARKS.pair) return 'pair'
  return mark === MARKS.character ? 'character' : 'word'
}

/** All index terms of a text, each once. */
export const termsOf = ({ items, pairs, characters }: Analysis): string[] => [
  ...new Set([
    ...items.flatMap(({ words }) => words.map((word) => term('word', word))),
    ...items.flatMap(({ concepts }) => concepts.map((concept) => term('concept', concept))),
    ...pairs.map((pair) => term('pair', pair)),
    ...characters.map((character) => term('character', character)),
  ]),
]

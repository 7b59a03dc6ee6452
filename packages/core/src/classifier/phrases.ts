import { isHan, type Reading } from './text.js'

/**
 * Phrases are written in lists with commas. Han phrases match anywhere; Latin ones match whole
 * words, `word*` any word that begins so. `a..b` means b soon after a, in the same clause;
 * `^` and `$` are the clause's start and end.
 */
export type Phrase = { script: 'han' | 'latin'; head: string; tail?: string }

/** How far apart the halves of `a..b` may be, in characters: about five words in either script. */
const REACH = { han: 9, latin: 36 }

/** Marked free of side effects, so that who does not classify does not carry the words. */
/* @__NO_SIDE_EFFECTS__ */
export function list(text: string) {
  return text.split(',').map((item) => item.trim())
}

export const phrases = (text: string) => list(text).map(phrase)

export function phrase(text: string): Phrase {
  const script = isHan(text) ? 'han' : 'latin'
  const [head = '', tail] = text.split('..').map((part) => spelled(part, script))
  return tail === undefined ? { script, head } : { script, head, tail }
}

export function spelled(text: string, script: 'han' | 'latin') {
  const words = text.split(/[\s^$]+/).filter(Boolean)
  const body =
    script === 'han'
      ? words.join('')
      : words.map((word) => (word.endsWith('*') ? ` ${word.slice(0, -1)}` : ` ${word} `)).join('')
  return `${text.startsWith('^') ? '\n' : ''}${body}${text.endsWith('$') ? '\n' : ''}`
}

/** Of each label, how many of its phrases occur. */
export type Finder<L> = (reading: Pick<Reading, 'han' | 'latin'>) => ReadonlyMap<L, number>

/** A phrase is looked for where the text goes on as it begins: by so many characters, if it has them. */
const BEGINNING = { han: 2, latin: 8 }

/** A number for some characters and one more, quicker to look up than they are; others may share it. */
const keyWith = (key: number, text: string, at: number): number =>
  (Math.imul(key, 257) + text.charCodeAt(at)) | 0

/** Behind the space come letters and digits; the line feed is before it. */
const SPACE = 32

const beginsWord = (text: string, at: number): boolean => {
  const sign = text.charCodeAt(at)
  return sign < SPACE || (sign === SPACE && text.charCodeAt(at + 1) > SPACE)
}

/** Phrases of one script by their beginnings. */
interface Index<E> {
  alike: Map<number, E[]>
  /** A bit for each key that may have entries: small, so that it stays at hand. */
  marks: Uint8Array
}

/** Bits: a power of two, many times as many as there are beginnings. */
const MARKS = 32_768

const scripts = ['han', 'latin'] as const

const indexOf = <E extends { phrase: Phrase }>(
  entries: readonly E[],
  script: Phrase['script'],
): Index<E> => {
  const alike: Index<E>['alike'] = new Map()
  const marks = new Uint8Array(MARKS / 8)
  for (const entry of entries) {
    const { head } = entry.phrase
    if (entry.phrase.script !== script) continue
    let key = 0
    for (let i = 0; i < Math.min(head.length, BEGINNING[script]); i += 1)
      key = keyWith(key, head, i)
    const bit = key & (MARKS - 1)
    marks[bit >> 3] = (marks[bit >> 3] as number) | (1 << (bit & 7))
    alike.set(key, [...(alike.get(key) ?? []), entry])
  }
  return { alike, marks }
}

/** Looks for many phrases in one walk over the text. */
export const finder = <L>(labelled: readonly (readonly [L, readonly Phrase[]])[]): Finder<L> => {
  const entries = labelled.flatMap(([label, phrases]) =>
    phrases.map((phrase) => ({ label, phrase })),
  )
  const indices = { han: indexOf(entries, 'han'), latin: indexOf(entries, 'latin') }
  return (reading) => {
    const found = new Set<(typeof entries)[number]>()
    for (const script of scripts) {
      const text = reading[script]
      const { alike, marks } = indices[script]
      for (let at = 0; at < text.length; at += 1) {
        // Latin phrases begin with a word.
        if (script === 'latin' && !beginsWord(text, at)) continue
        const end = Math.min(at + BEGINNING[script], text.length)
        let key = 0
        for (let next = at; next < end; next += 1) {
          key = keyWith(key, text, next)
          const bit = key & (MARKS - 1)
          if (((marks[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue
          for (const entry of alike.get(key) ?? []) {
            if (stands(entry.phrase, text, at)) found.add(entry)
          }
        }
      }
    }
    const counts = new Map<L, number>()
    for (const { label } of found) counts.set(label, (counts.get(label) ?? 0) + 1)
    return counts
  }
}

/** Looks only as far as REACH, so the time stays linear in the text. */
const stands = ({ script, head, tail }: Phrase, text: string, at: number): boolean => {
  if (!text.startsWith(head, at)) return false
  if (tail === undefined) return true
  const after = at + head.length
  const [near = ''] = text.slice(after, after + REACH[script]).split('\n')
  return near.includes(tail)
}

/** What would mislead, and puts right a text in which any of it was found. */
export interface Rewriter {
  phrases: Phrase[]
  rewrite(text: string): string
}

/** Pairs `from>to`, replaced before anything is looked for: near-misses, spellings, questions. */
export const rewriter = (text: string, script: 'han' | 'latin'): Rewriter => {
  const pairs = list(text).map((pair) => pair.split('>').map((part) => spelled(part, script)))
  return {
    phrases: pairs.map(([head = '']) => ({ script, head })),
    rewrite: (given) =>
      pairs.reduce((now, [from = '', to = '']) => now.replaceAll(from, to || '_'), given),
  }
}

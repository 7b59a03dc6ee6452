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
const BEGINNING = { han: 2, latin: 4 }

/** A number for some characters, quicker to look up than they are; others may share it. */
const keyAt = (text: string, at: number, size: number): number => {
  let key = size
  for (let i = at; i < at + size; i += 1) key = (key * 257 + text.charCodeAt(i)) & 0x3fffffff
  return key
}

/** Behind the space come letters and digits; the line feed is before it. */
const SPACE = 32

const beginsWord = (text: string, at: number): boolean => {
  const sign = text.charCodeAt(at)
  return sign < SPACE || (sign === SPACE && text.charCodeAt(at + 1) > SPACE)
}

/** Phrases of one script by their beginnings. */
interface Index<E> {
  sizes: number[]
  alike: Map<number, E[]>
  /** Where a beginning's key may have entries: small, so that it stays at hand. */
  marks: Uint8Array
}

/** A power of two, several times as many as there are beginnings. */
const MARKS = 4_096

const scripts = ['han', 'latin'] as const

const indexOf = <E extends { phrase: Phrase }>(
  entries: readonly E[],
  script: Phrase['script'],
): Index<E> => {
  const sizes = new Set<number>()
  const alike: Index<E>['alike'] = new Map()
  const marks = new Uint8Array(MARKS)
  for (const entry of entries) {
    const { head } = entry.phrase
    if (entry.phrase.script !== script) continue
    const size = Math.min(head.length, BEGINNING[script])
    const key = keyAt(head, 0, size)
    sizes.add(size)
    marks[key % MARKS] = 1
    alike.set(key, [...(alike.get(key) ?? []), entry])
  }
  return { sizes: [...sizes], alike, marks }
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
      const { sizes, alike, marks } = indices[script]
      const all = script === 'han'
      for (let at = 0; at < text.length; at += 1) {
        // Latin phrases begin with a word.
        if (!all && !beginsWord(text, at)) continue
        for (let i = 0; i < sizes.length; i += 1) {
          const key = keyAt(text, at, sizes[i] as number)
          const entries = marks[key % MARKS] === 1 ? alike.get(key) : undefined
          if (entries === undefined) continue
          for (const entry of entries) if (stands(entry.phrase, text, at)) found.add(entry)
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

/** Pairs `from>to`, replaced before anything is looked for: near-misses, spellings, questions. */
export function rewriter(text: string, script: 'han' | 'latin') {
  const pairs = list(text).map((pair) => pair.split('>').map((part) => spelled(part, script)))
  const find = finder(pairs.map(([head = '']) => [script, [{ script, head }]]))
  return (given: string) => {
    const reading = script === 'han' ? { han: given, latin: '' } : { han: '', latin: given }
    if (find(reading).size === 0) return given
    return pairs.reduce((now, [from = '', to = '']) => now.replaceAll(from, to || '_'), given)
  }
}

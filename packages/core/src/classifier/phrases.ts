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
const BEGINNING = { han: 2, latin: 3 }

/** Behind the space come letters and digits; the line feed is before it. */
const SPACE = 32
const none: readonly never[] = []

const scripts = ['han', 'latin'] as const

/** Looks for many phrases in one walk over the text. */
export const finder = <L>(labelled: readonly (readonly [L, readonly Phrase[]])[]): Finder<L> => {
  const entries = labelled.flatMap(([label, phrases]) =>
    phrases.map((phrase) => ({ label, phrase })),
  )
  const beginnings = {
    han: new Map<string, typeof entries>(),
    latin: new Map<string, typeof entries>(),
  }
  const sizes = { han: new Set<number>(), latin: new Set<number>() }
  for (const entry of entries) {
    const { script, head } = entry.phrase
    const key = head.slice(0, BEGINNING[script])
    sizes[script].add(key.length)
    const alike = beginnings[script].get(key)
    if (alike) alike.push(entry)
    else beginnings[script].set(key, [entry])
  }
  return (reading) => {
    const found = new Set<(typeof entries)[number]>()
    for (const script of scripts) {
      const text = reading[script]
      const look = (at: number, size: number) => {
        for (const entry of beginnings[script].get(text.slice(at, at + size)) ?? none) {
          if (!found.has(entry) && stands(entry.phrase, text, at)) found.add(entry)
        }
      }
      for (let at = 0; at < text.length; at += 1) {
        // Latin phrases begin with a word.
        if (script === 'latin' && text.charCodeAt(at) > SPACE) continue
        for (const size of sizes[script]) look(at, size)
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
    if (find({ han: '', latin: '', [script]: given }).size === 0) return given
    return pairs.reduce((now, [from = '', to = '']) => now.replaceAll(from, to || '_'), given)
  }
}

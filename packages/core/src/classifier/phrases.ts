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

export const anyOf = (wanted: Phrase[], reading: Reading) =>
  wanted.some((each) => occurs(each, reading))

/** Each start of the head looks only as far as REACH, so the time stays linear in the text. */
export function occurs({ script, head, tail }: Phrase, reading: Reading): boolean {
  const text = reading[script]
  if (tail === undefined) return text.includes(head)
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const [near = ''] = text.slice(at + head.length, at + head.length + REACH[script]).split('\n')
    if (near.includes(tail)) return true
  }
  return false
}

/** Pairs `from>to`, replaced before anything is looked for: near-misses, spellings, questions. */
export function rewriter(text: string, script: 'han' | 'latin') {
  const pairs = list(text).map((pair) => pair.split('>').map((part) => spelled(part, script)))
  return (given: string) =>
    pairs.reduce((now, [from = '', to = '']) => now.replaceAll(from, to || '_'), given)
}

/** How much of a message is read, in UTF-16 units: the bound that the protocol puts on text. */
export const LONGEST = 8000

/**
 * A message made ready for phrases. Line feeds stand around each clause, so that no phrase crosses one.
 * In `han` nothing stands between characters; in `latin` every word has a space on both sides,
 * so that ` word ` is a whole word and ` wor` its beginning; a number below 100 is `#`.
 */
export interface Reading {
  language: 'zh' | 'en'
  han: string
  latin: string
  /** Shouted: capitals throughout, or a run of exclamation marks. */
  loud: boolean
  capitals: boolean
}

export const isHan = (text: string) => /\p{Script=Han}/u.test(text)

/** Most that is said in English: nothing there to unify, and no other script to look for. */
export const isPlain = (text: string) => /^[ -~\n\t]*$/.test(text)

export function read(text: string): Reading {
  const plain = isPlain(text)
  const beginning = text.slice(0, LONGEST)
  const raw = plain ? beginning : beginning.normalize('NFKC').slice(0, LONGEST)
  const lower = masked(raw.toLowerCase().replace(/[’'`]/g, ''))
  const han = plain ? 0 : count(lower, /\p{Script=Han}/gu)
  const capitals = shouts(raw)
  return {
    language: languageOf(lower, han, text),
    // Nothing that is looked for there is without a Han character.
    han: han > 0 ? hanOf(lower) : '',
    latin: latinOf(lower),
    loud: capitals || EXCLAIMED.test(raw),
    capitals,
  }
}

const EXCLAIMED = /!(?:[^!]*!){2}/

/** `f***` is a word. */
const masked = (lower: string) =>
  lower.includes('**') ? lower.replace(/(^|[^a-z])([a-z])\*\*+/g, '$1$2xx') : lower

const BETWEEN_CLAUSES = /[,.;:!?。、~\n]+/

const hanOf = (lower: string) =>
  lower
    .split(BETWEEN_CLAUSES)
    .map((clause) => `\n${clause.replace(/\s+/g, '')}\n`)
    .join('')

/** Lower-case letters and digits, those of Latin-1 included. */
const WORD = /[a-z0-9\u00df-\u00ff]+/g
const NUMBER = /^\d\d?$/

const latinClause = (clause: string) => {
  const words = clause.match(WORD)
  if (!words) return ''
  const told = /\d/.test(clause) ? words.map((word) => (NUMBER.test(word) ? '#' : word)) : words
  return ` ${told.join('  ')} `
}

const latinOf = (lower: string) =>
  `\n${lower.split(BETWEEN_CLAUSES).map(latinClause).join('\n\n')}\n`

const count = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0

/** One Han character says about as much as one Latin word; Chinese marks decide a tie. */
function languageOf(lower: string, han: number, original: string) {
  if (han === 0 && /[a-z]/.test(lower)) return 'en'
  const words = count(lower, /[a-z]+/g)
  return han > words || (han === words && (han > 0 || /[？！，。～]/.test(original))) ? 'zh' : 'en'
}

/** Few messages have so many capitals. */
const CAPITALS = /(?:[A-Z][^A-Z]*){11}/

function shouts(raw: string) {
  if (!CAPITALS.test(raw)) return false
  const upper = count(raw, /[A-Z]/g)
  return upper > 6 * count(raw, /[a-z]/g) && count(raw, /[A-Z]+/g) > 2
}

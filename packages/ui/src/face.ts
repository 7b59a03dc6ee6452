import { TINTS } from './palette.js'

/** An agent's chosen status. */
export type Presence = 'online' | 'busy' | 'invisible' | 'offline'

/** Somebody shown by a small round picture. `away` greys a visitor who left (A7). */
export type Face = {
  readonly name: string
  readonly kind?: 'person' | 'bot' | 'desk' | 'you' | 'place' | undefined
  readonly photo?: string | undefined
  readonly presence?: Presence | undefined
  readonly away?: boolean | undefined
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** What stands in a round without a photo: the first Chinese sign, or up to two capitals. */
export function initial(name: string): string {
  const trimmed = name.trim()
  const first = [...trimmed][0] ?? '?'
  if (CJK.test(first)) return first
  const words = trimmed.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const letters = words.map((word) => [...word][0] ?? '')
  return (
    letters.length > 1 ? `${letters[0]}${letters.at(-1)}` : (letters[0] ?? first)
  ).toUpperCase()
}

/** Which of the seven tints a name gets: the same one everywhere and for ever. */
export function tint(name: string): number {
  let hash = 0
  for (const sign of name) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 9973
  return hash % TINTS
}

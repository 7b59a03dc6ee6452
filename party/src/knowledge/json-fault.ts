const SPACE = /[ \t\r\n]*/y
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** What may come next: a value, a value or the end of a list, a key or the end, and so on. */
type Next = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

/**
 * Where a text stops being JSON, as an index into it; its length when it only ends too early.
 * Engines differ in whether and how they say this. For texts that `JSON.parse` refused.
 */
export const jsonFault = (text: string): number => {
  const open: string[] = []
  let next: Next = 'value'
  let at = 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at += found[0].length
    return found !== null && found[0] !== ''
  }
  for (;;) {
    take(SPACE)
    const char = text[at]
    if (char === undefined) return at
    const closes = char === (open.at(-1) === '{' ? '}' : ']') && open.length > 0
    if (closes && next.endsWith('or-end')) {
      open.pop()
      at++
      next = 'comma-or-end'
    } else if (next === 'comma-or-end') {
      if (char !== ',' || open.length === 0) return at
      at++
      next = open.at(-1) === '{' ? 'key' : 'value'
    } else if (next === 'colon') {
      if (char !== ':') return at
      at++
      next = 'value'
    } else if (next === 'key' || next === 'key-or-end') {
      if (!take(STRING)) return at
      next = 'colon'
    } else if (char === '{' || char === '[') {
      open.push(char)
      at++
      next = char === '{' ? 'key-or-end' : 'value-or-end'
    } else {
      if (!take(STRING) && !take(SCALAR)) return at
      next = 'comma-or-end'
    }
  }
}

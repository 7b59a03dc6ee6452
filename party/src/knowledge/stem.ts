const VOWEL = /[aeiouy]/

/** Undoes a doubled last letter: "shipp" was "ship"; "ll" and "ss" usually belong to the word. */
const undouble = (word: string): string => (/([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word)

const cut = (word: string, ending: string): string | undefined => {
  if (!word.endsWith(ending)) return undefined
  const root = word.slice(0, -ending.length)
  return root.length >= 3 && VOWEL.test(root) ? root : undefined
}

/**
 * Light English stemming: plural, -ing, -ed, -er, -ly and a silent last e go, so that forms of one word
 * meet. Wrong stems do no harm as long as both sides get the same one.
 */
export const stem = (word: string): string => {
  if (word.length < 4 || /\d/.test(word)) return word
  let root = word
  if (/(ss|us|is|ews)$/.test(root)) return root
  if (root.endsWith('ies')) root = `${root.slice(0, -3)}y`
  else if (/(sh|ch|ss|x|z)es$/.test(root)) root = root.slice(0, -2)
  else if (root.endsWith('s')) root = root.slice(0, -1)
  const bare = cut(root, 'ing') ?? cut(root, 'ed') ?? cut(root, 'ly')
  if (bare !== undefined) root = undouble(bare)
  if (root.length > 3 && root.endsWith('e')) root = root.slice(0, -1)
  if (root.length > 3 && root.endsWith('i')) root = `${root.slice(0, -1)}y`
  return root
}

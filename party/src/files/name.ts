/** Controls, path signs, and marks that make a name read in another order than it is written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
const ODD = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\\/:*?"<>|]/g
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const LONGEST = 120

/** A name as it may be shown and saved, its ending kept; empty when nothing is left of it. */
export const cleanName = (given: string): string => {
  const plain = given.replace(ODD, '_').replace(LONE, '_').trim()
  if (plain.length <= LONGEST) return plain
  const ending = /\.[\w-]{1,10}$/.exec(plain)?.[0] ?? ''
  return `${plain.slice(0, LONGEST - ending.length - 1).replace(LONE, '')}…${ending}`
}

/** Words that decide much and are often mistyped; their slips are hardly ever words themselves. */
const CARE =
  'human agent representative someone somebody order cancel refund return exchange shipping delivery package tracking address payment invoice receipt coupon discount account password verification website connect bluetooth urgent immediately understand useless'

const slips = slipsOfAll(CARE)
/** Of `human` a letter may be missing. */
const SHORTEST = 4

/** The slips, as words. */
export const mistyped = () => [...slips.keys()].filter((word) => word.length >= SHORTEST)

/** A text with the words that were meant: one letter left out or two swapped, the first being right. */
export const meant = (latin: string): string =>
  latin.replace(/[^ \n]+/g, (word) => (word.length < SHORTEST ? word : (slips.get(word) ?? word)))

/* @__NO_SIDE_EFFECTS__ */
function slipsOfAll(words: string) {
  return new Map(words.split(' ').flatMap((word) => slipsOf(word).map((slip) => [slip, word])))
}

function slipsOf(word: string) {
  return [...word].slice(1).flatMap((letter, i) => {
    const before = word.slice(0, i + 1)
    const after = word.slice(i + 2)
    return [before + after, before + after.slice(0, 1) + letter + after.slice(1)]
  })
}

import type { InLine } from './state.js'

const before = (one: InLine, other: InLine) =>
  one.rank < other.rank || (one.rank === other.rank && one.n < other.n)

/** How many of the line stand before `entry`, by halving. */
export const placeFor = (line: readonly InLine[], entry: InLine): number => {
  let low = 0
  let high = line.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (before(line[middle] as InLine, entry)) low = middle + 1
    else high = middle
  }
  return low
}

/** The line with `entry` at its place; ties go by arrival. */
export const stepInto = (line: readonly InLine[], entry: InLine): InLine[] =>
  line.toSpliced(placeFor(line, entry), 0, entry)

export const stepOut = (line: readonly InLine[], conversation: string): InLine[] =>
  line.filter((entry) => entry.conversation !== conversation)

/** All lines as one: the order in which agents who serve several departments see them. */
export const inOrder = (lines: readonly (readonly InLine[])[]): InLine[] =>
  lines.flat().sort((one, other) => one.rank - other.rank || one.n - other.n)

const FIRST_MS = 250
const MOST_MS = 15_000
const FACTOR = 1.8

/** How long to wait before try number `tries` (from 0), in ms; spread, so that not all come at once. */
export const backoff = (tries: number, random: () => number): number =>
  Math.min(MOST_MS, FIRST_MS * FACTOR ** tries) * (0.5 + random() / 2)

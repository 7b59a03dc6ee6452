/** A line that broke once may well hold now: what made it break is often over. */
const FIRST_MS = 50
const MOST_MS = 15_000
const FACTOR = 1.8

/** How long to wait before try number `tries` (from 0), in ms; spread, so that not all come at once. */
export const backoff = (tries: number, random: () => number): number =>
  Math.min(MOST_MS, FIRST_MS * FACTOR ** tries) * (0.5 + random() / 2)

/** A server that has too much to do says in how many ms to ask again. */
export class TryLater extends Error {
  readonly ms: number

  constructor(ms: number) {
    super(`try again in ${ms} ms`)
    this.name = 'TryLater'
    this.ms = ms
  }
}

/** The same after a failure, and not before the server has said. */
export const waitAfter = (error: unknown, tries: number, random: () => number): number =>
  Math.max(error instanceof TryLater ? error.ms : 0, backoff(tries, random))

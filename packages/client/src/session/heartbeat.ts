import type { Time } from '@baton/core'
import { bounds } from '@baton/protocol'
import type { Clock } from './clock.js'

/** After so long without a frame a ping asks whether the line still holds. */
const QUIET_MS = 9_000
/** And without an answer for so long it is dead: in all well within 15 s. */
const ANSWER_MS = 4_000

export interface Heartbeat {
  start(): void
  stop(): void
  /** Anything came in, of so many units of text. */
  heard(units: number): void
  /** Asks at once: the page woke up, the line may have died meanwhile. */
  probe(): void
}

export const createHeartbeat = (clock: Clock, line: { ping(): void; dead(): void }): Heartbeat => {
  let heardAt: Time = 0
  /** What came in since the last ping. */
  let taken = 0
  let stopTimer = () => {}

  const later = (ms: number, task: () => void) => {
    stopTimer()
    stopTimer = clock.after(ms, task)
  }
  const listen = () => later(QUIET_MS - (clock.now() - heardAt), beat)
  const beat = () => {
    if (clock.now() - heardAt < QUIET_MS) listen()
    else probe()
  }
  const probe = () => {
    const asked = clock.now()
    line.ping()
    later(ANSWER_MS, () => {
      if (heardAt >= asked) listen()
      else line.dead()
    })
  }

  return {
    start() {
      heardAt = clock.now()
      listen()
    },
    stop: () => stopTimer(),
    heard(units) {
      heardAt = clock.now()
      taken += units
      if (taken < bounds.heardEvery) return
      // Who reads all the time has to say so now and then, or is taken for one who does not.
      taken = 0
      line.ping()
    },
    probe,
  }
}

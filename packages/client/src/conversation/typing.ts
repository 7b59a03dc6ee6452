import type { Time } from '@baton/core'
import { atom, type ReadableAtom } from 'nanostores'
import type { Clock } from '../session/clock.js'

/** While somebody types, it is said again this often, and believed a little longer than that. */
const REPEAT_MS = 3_000
const BELIEF_MS = 7_000
/** Without a keystroke for so long nobody types. */
const STILL_MS = 5_000

/** Tells that we type: at most one signal each three seconds, and one at the end. */
export const createTypist = (clock: Clock, tell: (on: boolean) => void) => {
  let toldAt: Time | undefined
  let stopTimer = () => {}

  const end = () => {
    stopTimer()
    if (toldAt !== undefined) tell(false)
    toldAt = undefined
  }

  return {
    typing(on: boolean) {
      if (!on) return end()
      const now = clock.now()
      if (toldAt === undefined || now - toldAt >= REPEAT_MS) {
        toldAt = now
        tell(true)
      }
      stopTimer()
      stopTimer = clock.after(STILL_MS, end)
    },
    stop: () => stopTimer(),
  }
}

export interface Typist {
  by: 'visitor' | 'agent'
  name?: string
}

/** Who of the others types; forgotten when they fall silent without saying so. */
export const createTypists = (clock: Clock) => {
  const $typing = atom<Typist | undefined>(undefined)
  let stopTimer = () => {}
  const clear = () => {
    stopTimer()
    $typing.set(undefined)
  }
  return {
    $typing: $typing as ReadableAtom<Typist | undefined>,
    heard({ by, name, on }: Typist & { on: boolean }) {
      if (!on) return clear()
      stopTimer()
      stopTimer = clock.after(BELIEF_MS, clear)
      $typing.set({ by, ...(name !== undefined && { name }) })
    },
    clear,
  }
}

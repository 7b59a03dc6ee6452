import type { DeskEvent } from '@baton/core'
import type { DeskRoom } from '../../party/src/desk/kind.js'
import { places } from '../../party/src/desk/places.js'
import { type BusyDesk, busyDesk, type Size } from './decisions.js'

/** In µs, one figure for each repetition. */
export interface Cost extends Size {
  /** A decision, its events folded and its effects told. */
  decision: number[]
  /** Telling places after an event. */
  places: number[]
}

/** The desk's places, told to nobody. */
const tellerOf = ({ state, now, settings }: BusyDesk) => {
  const room: Partial<DeskRoom> = { state, now, whisper() {}, later: () => () => {} }
  const { follow } = places(room as DeskRoom, settings)
  const event: DeskEvent = { type: 'connected', agent: 'a0', at: now() }
  return () => {
    follow([event])
    return 1
  }
}

/** What one of these costs in µs, done again and again for so long. */
const averageOf = (ms: number, run: () => number): number => {
  let done = 0
  const began = performance.now()
  do done += run()
  while (performance.now() - began < ms)
  return ((performance.now() - began) * 1_000) / done
}

/** All desks by turns, so that whatever the machine does meets all of them; the first turn warms up. */
export const costsOfDesks = (sizes: readonly Size[], repetitions: number, ms: number): Cost[] => {
  const all = sizes.map((size) => {
    const desk = busyDesk(size)
    const cost: Cost = { ...size, decision: [], places: [] }
    return { desk, tell: tellerOf(desk), cost }
  })
  for (let n = 0; n <= repetitions; n += 1) {
    for (const { desk, tell, cost } of all) {
      const decision = averageOf(ms, desk.round)
      const told = averageOf(ms / 4, tell)
      if (n === 0) continue
      cost.decision.push(decision)
      cost.places.push(told)
    }
  }
  return all.map(({ cost }) => cost)
}

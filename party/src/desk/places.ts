import {
  availabilityOf,
  type DeskEvent,
  type DeskState,
  forecaster,
  keysOf,
  knownOf,
  type Language,
  lineOf,
  type Settings,
  type Waiting,
} from '@baton/core'
import type { Place } from '@baton/protocol'
import type { DeskRoom } from './kind.js'

/** So many hear of every change of what they are shown; those behind now and then. */
const FRONT = 20
/** How far those behind have to move before they hear of it. */
const STRIDE = 10
/** How often ranges are looked at again while nothing happens but time, in ms. */
const REFRESH_MS = 5_000
const MINUTE = 60_000

/** Nothing that places depend on. */
const idle = new Set<DeskEvent['type']>([
  'registered',
  'ticket-listed',
  'ticket-unlisted',
  'transfer-listed',
  'consult-listed',
  'consult-unlisted',
  'transfer-unlisted',
  'transfer-failed',
  'exclusions-lifted',
  'postponed',
  'resumed',
])

/** What a visitor reads: whole minutes, rounded outward. */
const shownOf = ({ position, wait, availability, online }: Place): string => {
  const minutes = wait && [Math.floor(wait[0] / MINUTE), Math.ceil(wait[1] / MINUTE)]
  return JSON.stringify([position, minutes, availability, online])
}

interface Told {
  position: number
  availability: Place['availability']
  shown: string
}

/** H16: tells everybody who waits where they stand, when what they are shown changes. */
export const places = (room: DeskRoom, settings: Settings) => {
  const told = new Map<string, Told>()
  let timer: (() => void) | undefined

  const tell = (conversation: string, place: Place) =>
    room.whisper({ party: 'conversation', name: conversation }, { type: 'place', ...place })

  const worthTelling = (position: number, place: Place, before: Told | undefined): boolean => {
    if (!before) return true
    if (position <= FRONT) return before.shown !== shownOf(place)
    const moved = Math.abs(before.position - position) >= STRIDE
    return moved || before.availability !== place.availability
  }

  const waiting = (state: DeskState) =>
    keysOf(state.lines).map((department) => {
      const there = availabilityOf(state, settings, department)
      return {
        line: lineOf(state, department),
        /** Whoever is kept for one member waits for them too. */
        thereFor(conversation: string) {
          const kept = knownOf(state, conversation)?.wish?.keptFor
          return kept?.kind === 'dedicated'
            ? availabilityOf(state, settings, department, kept.agent)
            : there
        },
      }
    })

  /** `all`: those behind the first ones too. */
  const refresh = (all: boolean) => {
    const state = room.state()
    const forecast = forecaster(state, settings, room.now())
    const still = new Set<string>()
    for (const { line, thereFor } of waiting(state)) {
      let position = 0
      for (const [, conversation] of line) {
        still.add(conversation)
        position += 1
        const before = told.get(conversation)
        if (position > FRONT && before && !all) continue
        const wait = forecast.waiting(conversation)?.range
        const there = thereFor(conversation)
        const place: Place = { position, ...there, ...(wait && { wait }) }
        if (!worthTelling(position, place, before)) continue
        told.set(conversation, { position, ...there, shown: shownOf(place) })
        tell(conversation, place)
      }
    }
    for (const conversation of told.keys()) if (!still.has(conversation)) told.delete(conversation)
    if (still.size > 0) timer ??= room.later(REFRESH_MS, again)
  }

  const again = () => {
    timer = undefined
    refresh(true)
  }

  /** For who does not stand in line yet: as if they stepped in now. */
  const imagined = (waiting: Waiting): Place => {
    const state = room.state()
    const wait = forecaster(state, settings, room.now()).arriving(waiting, waiting.since)?.range
    return { ...availabilityOf(state, settings, waiting.department), ...(wait && { wait }) }
  }

  refresh(true)
  return {
    follow(events: readonly DeskEvent[]) {
      if (events.some(({ type }) => !idle.has(type))) refresh(false)
    },
    answer(conversation: string, department: string) {
      const known = knownOf(room.state(), conversation)
      if (known?.wish) {
        told.delete(conversation)
        return refresh(false)
      }
      const language: Language = known?.language ?? 'en'
      const since = room.now()
      tell(conversation, imagined({ conversation, department, since, priority: 0, language }))
    },
    stop: () => timer?.(),
  }
}

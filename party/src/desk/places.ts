import {
  type Availability,
  availabilityOf,
  count,
  type DeskEvent,
  type DeskState,
  forecaster,
  keysOf,
  knownOf,
  type Language,
  lineOf,
  positionOf,
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
/** So many of a long line are looked at in one go, and then others have their turn (ms). */
const STEP = 200
const BREATH_MS = 10
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

const conversationOf = (event: DeskEvent): string | undefined =>
  event.type === 'queued'
    ? event.waiting.conversation
    : 'conversation' in event
      ? event.conversation
      : undefined

/** All who wait, as they stood when this began. */
function* everybody(state: DeskState): Generator<string> {
  for (const department of keysOf(state.lines)) {
    for (const [, conversation] of lineOf(state, department)) yield conversation
  }
}

/** Forecasts, and who is there, at one moment. */
const momentOf = (state: DeskState, settings: Settings, now: number) => {
  const forecast = forecaster(state, settings, now)
  const found = new Map<string, Availability>()
  return {
    rangeOf: (conversation: string) => forecast.waiting(conversation)?.range,
    /** Whoever is kept for one member waits for them too. */
    thereFor(conversation: string): Availability {
      const { waiting, keptFor } = knownOf(state, conversation)?.wish ?? {}
      const { department = '' } = waiting ?? {}
      if (keptFor?.kind === 'dedicated') {
        return availabilityOf(state, settings, department, keptFor.agent)
      }
      const there = found.get(department) ?? availabilityOf(state, settings, department)
      found.set(department, there)
      return there
    },
  }
}

type Moment = ReturnType<typeof momentOf>

/** H16: tells everybody who waits where they stand, when what they are shown changes. */
export const places = (room: DeskRoom, settings: Settings) => {
  const told = new Map<string, Told>()
  let timer: (() => void) | undefined

  const tell = (conversation: string, place: Place) =>
    room.whisper({ party: 'conversation', name: conversation }, { type: 'place', ...place })

  const moment = () => momentOf(room.state(), settings, room.now())

  const show = ({ rangeOf, thereFor }: Moment, conversation: string, position: number) => {
    const before = told.get(conversation)
    const there = thereFor(conversation)
    const near = position <= FRONT
    const moved = !before || Math.abs(before.position - position) >= STRIDE
    if (!near && !moved && before.availability === there.availability) return
    const wait = rangeOf(conversation)
    const place: Place = { position, ...there, ...(wait && { wait }) }
    const shown = shownOf(place)
    if (near && before?.shown === shown) return
    told.set(conversation, { position, availability: there.availability, shown })
    tell(conversation, place)
  }

  const showFront = (now: Moment) => {
    const state = room.state()
    for (const department of keysOf(state.lines)) {
      let position = 0
      for (const [, conversation] of lineOf(state, department)) {
        position += 1
        if (position > FRONT) break
        show(now, conversation, position)
      }
    }
  }

  const showThose = (now: Moment, conversations: Iterable<string>) => {
    for (const conversation of conversations) {
      const position = positionOf(room.state(), conversation)
      if (position > 0) show(now, conversation, position)
      else told.delete(conversation)
    }
  }

  const goRound = () => goOn(everybody(room.state()))

  const goOn = (rest: Generator<string>) => {
    const some: string[] = []
    while (some.length < STEP) {
      const { value, done } = rest.next()
      if (done) break
      some.push(value)
    }
    showThose(moment(), some)
    timer = undefined
    if (some.length === STEP) timer = room.later(BREATH_MS, () => goOn(rest))
    else comeAgain()
  }

  const comeAgain = () => {
    if (count(room.state().lines) > 0) timer ??= room.later(REFRESH_MS, goRound)
  }

  /** For who does not stand in line yet: as if they stepped in now. */
  const imagined = (waiting: Waiting): Place => {
    const state = room.state()
    const wait = forecaster(state, settings, room.now()).arriving(waiting, waiting.since)?.range
    return { ...availabilityOf(state, settings, waiting.department), ...(wait && { wait }) }
  }

  goRound()
  return {
    follow(events: readonly DeskEvent[]) {
      const news = events.filter(({ type }) => !idle.has(type))
      if (news.length === 0) return
      const now = moment()
      showFront(now)
      // Who has just stepped in hears their place wherever they stand.
      showThose(now, new Set(news.flatMap((event) => conversationOf(event) ?? [])))
      comeAgain()
    },
    answer(conversation: string, department: string) {
      const known = knownOf(room.state(), conversation)
      if (known?.wish) {
        told.delete(conversation)
        return showThose(moment(), [conversation])
      }
      const language: Language = known?.language ?? 'en'
      const since = room.now()
      tell(conversation, imagined({ conversation, department, since, priority: 0, language }))
    },
    stop: () => timer?.(),
  }
}

import type { Time } from '../aggregate.js'
import { differing, type Table } from '../ordered.js'
import type { MemberSettings, Settings } from '../workspace/settings.js'
import { type Candidate, candidateOf } from './routing.js'
import { type DeskState, knownOf, type Seat, seatOf } from './state.js'

/** A member as routing sees them, where they sit, and since when they have what they hold. */
export type Crewed = Candidate & { readonly seat: Seat; readonly since: readonly Time[] }

interface Look {
  seats: Table<Seat>
  all: readonly Crewed[]
}

const crewed = (state: DeskState, member: MemberSettings): Crewed => {
  const seat = seatOf(state, member.id)
  const sinceOf = (id: string) => {
    const floor = knownOf(state, id)?.floor
    return floor?.kind === 'agent' ? [floor.since] : []
  }
  // Not spread into a new object: those are several times as slow to read.
  return Object.assign(candidateOf(member, seat), { seat, since: seat.holds.flatMap(sinceOf) })
}

const ranks = new WeakMap<Settings, ReadonlyMap<string, number>>()
const looks = new WeakMap<Settings, Look>()

/** Where members stand in the settings. */
const ranksOf = (settings: Settings): ReadonlyMap<string, number> => {
  const known = ranks.get(settings)
  const found = known ?? new Map(settings.members.map(({ id }, rank) => [id, rank]))
  if (!known) ranks.set(settings, found)
  return found
}

export const memberOf = (settings: Settings, id: string): MemberSettings | undefined =>
  settings.members[ranksOf(settings).get(id) ?? -1]

const lookedAgain = (state: DeskState, settings: Settings, { seats, all }: Look) => {
  const next = [...all]
  for (const agent of differing(seats, state.seats)) {
    const member = memberOf(settings, agent)
    if (member) next[ranksOf(settings).get(agent) as number] = crewed(state, member)
  }
  return next
}

/**
 * All members in the order of the settings. Kept from one look to the next, since of hundreds of
 * seats one or two change meanwhile.
 */
export const crewOf = (state: DeskState, settings: Settings): readonly Crewed[] => {
  const { seats } = state
  const known = looks.get(settings)
  if (known?.seats === seats) return known.all
  const all = known
    ? lookedAgain(state, settings, known)
    : settings.members.map((member) => crewed(state, member))
  looks.set(settings, { seats, all })
  return all
}

import {
  byId,
  count,
  type DeskState,
  drop,
  entriesOf,
  knownOf,
  none,
  type Ordered,
  put,
  ticketOf,
} from '@baton/core'
import { type ListName, listNames } from '@baton/protocol'
import { idOf, isConversation, isTicket } from './rows.js'

/** Where a row stands; `kind` is what it is also counted by: a department, a ticket's state. */
interface Place {
  list: ListName
  at: number
  key: string
  kind?: string
}

const inOrder = {
  compare: (one: Place, other: Place) => one.at - other.at || byId.compare(one.key, other.key),
  name: ({ key }: Place) => key,
}

const ofConversation = (state: DeskState, key: string): Place | undefined => {
  const known = knownOf(state, idOf(key))
  if (!known) return undefined
  const { floor, wish } = known
  if (floor.kind === 'bot') return { list: 'bots', at: floor.since, key }
  if (floor.kind === 'agent') return { list: 'others', at: floor.since, key }
  const { since = 0, department = '' } = wish?.waiting ?? {}
  return { list: 'waiting', at: since, key, kind: department }
}

const ofTicket = (state: DeskState, key: string): Place | undefined => {
  const row = ticketOf(state, idOf(key))
  return row && { list: 'tickets', at: row.at, key, kind: row.state }
}

/** The place of a row in the lists that everybody may look at, if it has one. */
export const placeIn = (state: DeskState, key: string): Place | undefined => {
  if (isConversation(key)) return ofConversation(state, key)
  return isTicket(key) ? ofTicket(state, key) : undefined
}

const isSame = (one: Place | undefined, other: Place | undefined) =>
  one?.list === other?.list && one?.at === other?.at && one?.kind === other?.kind

type Orders = Record<ListName, Ordered<Place, true>>
type Kinds = Record<ListName, Map<string, number>>

const forEach = <T>(made: () => T) =>
  Object.fromEntries(listNames.map((name) => [name, made()])) as Record<ListName, T>

export type Lists = ReturnType<typeof createLists>

/** The lists in their order, kept as rows change: no change costs more where more wait. */
export const createLists = (placeOf: (key: string) => Place | undefined) => {
  const orders: Orders = forEach(() => none(inOrder))
  const kinds: Kinds = forEach(() => new Map())
  const places = new Map<string, Place>()

  const tally = ({ list, kind }: Place, by: 1 | -1) => {
    if (kind !== undefined) kinds[list].set(kind, (kinds[list].get(kind) ?? 0) + by)
  }

  const leave = (place: Place) => {
    orders[place.list] = drop(orders[place.list], place)
    places.delete(place.key)
    tally(place, -1)
  }

  const stand = (place: Place) => {
    orders[place.list] = put(orders[place.list], place, true)
    places.set(place.key, place)
    tally(place, 1)
  }

  return {
    /** Puts rows where they stand now. */
    follow(keys: Iterable<string>) {
      for (const key of keys) {
        const [before, after] = [places.get(key), placeOf(key)]
        if (isSame(before, after)) continue
        if (before) leave(before)
        if (after) stand(after)
      }
    },
    /** The very same until the list changes. */
    order: (list: ListName) => orders[list],
    count: (list: ListName) => count(orders[list]),
    countOf: (list: ListName, kind: string) => kinds[list].get(kind) ?? 0,
    /** How many there are of each kind that there is. */
    kindsOf: (list: ListName) =>
      Object.fromEntries([...kinds[list]].filter(([, number]) => number > 0)),
  }
}

/** The keys of the first ones of a list. */
export const firstOf = (order: Ordered<Place, true>, most: number): string[] => {
  const keys: string[] = []
  for (const [{ key }] of entriesOf(order)) {
    if (keys.length === most) break
    keys.push(key)
  }
  return keys
}

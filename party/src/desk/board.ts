import { type DeskEvent, keysOf, knownOf, type Settings } from '@baton/core'
import {
  type BoardRow,
  type Counts,
  type DeskSignal,
  isFoundBy,
  type RowDetail,
  type Watch,
} from '@baton/protocol'
import type { DeskRoom } from './kind.js'
import { createLists, type Lists, placeIn } from './lists.js'
import { createLooking, type Turn } from './looking.js'
import { createOwn } from './own.js'
import {
  agentKey,
  type Board,
  besideOf,
  conversationKey,
  idOf,
  isAgent,
  nobody,
  rowOf,
  ticketKey,
} from './rows.js'
import { touchedBy } from './touched.js'
import { lookOf } from './windows.js'

/** Boards change at most four times a second, except for what rings and one's own. */
const BOARD_MS = 250

const part = (
  whose: DeskSignal['part'],
  rows: BoardRow[],
  gone: string[],
  more: { reset?: true; counts?: Counts | undefined } = {},
): DeskSignal => {
  const { reset, counts } = more
  return {
    type: 'board',
    part: whose,
    rows,
    gone,
    ...(reset && { reset }),
    ...(counts && { counts }),
  }
}

/** The consoles' lists: one's own whole and at once; of what all may see as much as is looked at. */
export const board = (room: DeskRoom, settings: Settings) => {
  const members = new Map(settings.members.map((member) => [member.id, member]))
  const details = new Map<string, RowDetail>()
  const own = createOwn(room.state, settings)
  const all = createLists((key) => placeIn(room.state(), key))
  all.follow([
    ...keysOf(room.state().conversations).map(conversationKey),
    ...keysOf(room.state().tickets).map(ticketKey),
  ])
  /** Rows that changed since the last time, and those of them that their owners do not know yet. */
  const dirty = new Set<string>()
  const untold = new Set<string>()
  let pause: (() => void) | undefined

  const now = (): Board => ({ state: room.state(), members, details })

  const rowsOf = (keys: Iterable<string>, viewer = ''): BoardRow[] => {
    const board = now()
    return [...keys].flatMap((key) => rowOf(board, key, viewer) ?? [])
  }

  const ownChange = (agent: string, keys: readonly string[]): DeskSignal => {
    const kept = own.of(agent)
    const rows = rowsOf(
      keys.filter((key) => kept.has(key)),
      agent,
    )
    return part(
      'own',
      rows,
      keys.filter((key) => !kept.has(key)),
    )
  }

  const tellOwners = (changes: Iterable<readonly [agent: string, key: string]>) => {
    const keys = new Map<string, string[]>()
    for (const [agent, key] of changes) keys.set(agent, [...(keys.get(agent) ?? []), key])
    for (const [agent, changed] of keys) {
      room.tell(ownChange(agent, changed), ({ kind, id }) => kind === 'member' && id === agent)
    }
  }

  /** The conversations that a query finds, followed like the lists of all. */
  const search = (query: string): Lists => {
    const isFound = (key: string) => {
      const id = idOf(key)
      const { customer = nobody } = knownOf(room.state(), id) ?? {}
      const detail = details.get(id)
      return isFoundBy(query, { customer, ...(detail && { detail }) })
    }
    const found = createLists((key) => (isFound(key) ? placeIn(room.state(), key) : undefined))
    found.follow(keysOf(room.state().conversations).map(conversationKey))
    return found
  }

  const looking = createLooking(all, search)

  /** Of another window only what differs from the one before is told. */
  const tellTurn = ({ connection, before, after }: Turn) => {
    const came = [...after.shown()].filter((key) => !before.shown().has(key))
    const gone = [...before.shown()].filter((key) => !after.shown().has(key))
    const signal = part('shared', rowsOf(came), gone, { counts: after.counts() })
    room.tell(signal, (_, id) => id === connection)
  }

  const tellWindows = () => {
    const board = now()
    const isDirty = (key: string) => dirty.has(key) || dirty.has(besideOf(board, key) ?? '')
    const agents = [...dirty].filter(isAgent)
    for (const { change, consoles } of looking.windows()) {
      const { changed, gone, counts } = change(isDirty)
      if (agents.length + changed.length + gone.length === 0 && !counts) continue
      const signal = part('shared', rowsOf([...agents, ...changed]), gone, { counts })
      room.tell(signal, (_, connection) => consoles.has(connection))
    }
  }

  const flush = () => {
    pause = undefined
    if (dirty.size === 0 && !looking.isWanted()) return
    tellOwners(
      [...untold].flatMap((key) => own.ownersOf(key).map((agent) => [agent, key] as const)),
    )
    tellWindows()
    untold.clear()
    dirty.clear()
    for (const turn of looking.turns()) tellTurn(turn)
    pause = room.later(BOARD_MS, flush)
  }

  const soon = () => {
    if (!pause) flush()
  }

  const touch = (keys: readonly string[]) => {
    for (const lists of looking.lists()) lists.follow(keys)
    for (const key of keys) dirty.add(key)
    soon()
  }

  return {
    /** What somebody has to know who comes; from then on they are told what changes of it. */
    whole(viewer: string, connection: string): DeskSignal[] {
      const window = looking.enter(connection, lookOf({}))
      const shared = rowsOf([...[...members.keys()].map(agentKey), ...window.shown()])
      return [
        part('shared', shared, [], { reset: true, counts: window.counts() }),
        part('own', rowsOf(own.of(viewer), viewer), [], { reset: true }),
      ]
    },
    /** It takes effect with the next change of boards, so that nobody searches without end. */
    watch(connection: string, watch: Watch) {
      looking.want(connection, lookOf(watch))
      soon()
    },
    part: looking.leave,
    follow(events: readonly DeskEvent[]) {
      const keys = new Set(events.flatMap(touchedBy))
      for (const event of events) if (event.type === 'ended') details.delete(event.conversation)
      tellOwners(
        [...keys].flatMap((key) => [...own.follow(key)].map((agent) => [agent, key] as const)),
      )
      touch([...keys])
    },
    /** The quickly changing part of a row: latest wins, kept in memory only. */
    detail(conversation: string, detail: RowDetail) {
      if (!knownOf(room.state(), conversation)) return
      details.set(conversation, detail)
      const key = conversationKey(conversation)
      untold.add(key)
      touch([key])
    },
    knows: (conversation: string) => details.has(conversation),
    stop: () => pause?.(),
  }
}

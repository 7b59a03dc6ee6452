import { type DeskEvent, knownOf, type Settings } from '@baton/core'
import type { BoardRow, DeskSignal, RowDetail } from '@baton/protocol'
import type { DeskRoom } from './kind.js'
import { type Board, keysFor, rowOf } from './rows.js'
import { touchedBy } from './touched.js'

/** Boards change at most four times a second, except for what rings and one's own. */
const BOARD_MS = 250

const isAgentKey = (key: string) => key.startsWith('agent:')
/** What one agent alone is told. */
const isOwnKey = (key: string) => key.startsWith('offer:') || key.startsWith('transfer:')

/** The consoles' lists: whole for who comes, then rows as they change. */
export const board = (room: DeskRoom, settings: Settings) => {
  const details = new Map<string, RowDetail>()
  const dirty = new Set<string>()
  let pause: (() => void) | undefined

  const now = (): Board => ({ state: room.state(), settings, details })

  const change = (keys: Iterable<string>, viewer: string): DeskSignal => {
    const board = now()
    const rows: BoardRow[] = []
    const gone: string[] = []
    for (const key of keys) {
      const row = rowOf(board, key, viewer)
      if (row) rows.push(row)
      else gone.push(key)
    }
    return { type: 'board', rows, gone }
  }

  const tellOne = (keys: Iterable<string>, agent: string) =>
    room.tell(change(keys, agent), (to) => to.kind === 'member' && to.id === agent)

  /** One's own row is not among those that all get: it may look different to oneself. */
  const tellAll = (keys: string[]) => {
    const shared = keys.filter((key) => !isAgentKey(key))
    if (shared.length > 0) room.tell(change(shared, ''), (to) => to.kind === 'member')
    for (const key of keys.filter(isAgentKey)) {
      const agent = key.slice('agent:'.length)
      room.tell(change([key], ''), (to) => to.kind === 'member' && to.id !== agent)
    }
  }

  const flush = () => {
    pause = undefined
    if (dirty.size === 0) return
    const keys = [...dirty]
    dirty.clear()
    tellAll(keys)
    pause = room.later(BOARD_MS, flush)
  }

  const touch = (keys: Iterable<string>) => {
    for (const key of keys) if (!isOwnKey(key)) dirty.add(key)
    if (!pause) flush()
  }

  return {
    whole(viewer: string): DeskSignal {
      const board = now()
      const rows = keysFor(board, viewer).flatMap((key) => rowOf(board, key, viewer) ?? [])
      return { type: 'board', reset: true, rows, gone: [] }
    },
    follow(events: readonly DeskEvent[]) {
      const own = new Map<string, Set<string>>()
      const keys = new Set<string>()
      for (const event of events) {
        const touched = touchedBy(event)
        for (const key of touched.keys) keys.add(key)
        if (event.type === 'ended') details.delete(event.conversation)
        const { agent } = touched
        if (agent === undefined) continue
        own.set(agent, new Set([...(own.get(agent) ?? []), ...touched.keys]))
      }
      for (const [agent, keys] of own) tellOne(keys, agent)
      touch(keys)
    },
    /** The quickly changing part of a row: latest wins, kept in memory only. */
    detail(conversation: string, detail: RowDetail) {
      if (!knownOf(room.state(), conversation)) return
      details.set(conversation, detail)
      touch([`conversation:${conversation}`])
    },
    knows: (conversation: string) => details.has(conversation),
    stop: () => pause?.(),
  }
}

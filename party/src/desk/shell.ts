import {
  type DeskCommand,
  type DeskEvent,
  type DeskPolicy,
  type DeskState,
  keysOf,
  type Settings,
  type Viewer,
} from '@baton/core'
import { consoleSignal, parse, type RowDetail, type Whisper } from '@baton/protocol'
import type { Shell } from '../kernel/kind.js'
import { board } from './board.js'
import type { DeskRoom } from './kind.js'
import { places } from './places.js'

/** After a wake, so many conversations are asked for their rows at once, and so often (ms). */
const ASKED = 50
const ASK_MS = 250

/** What a desk does beside deciding: counts who is there, shows the board, tells places. */
export const deskShell = (
  room: DeskRoom,
  settings: Settings,
): Shell<DeskState, DeskCommand, DeskEvent, DeskPolicy> => {
  const list = board(room, settings)
  const line = places(room, settings)
  /** Until the sockets of before the wake are counted as lost, nobody may be offered anything. */
  let asleep = true
  let asking: (() => void) | undefined

  const askRow = (conversation: string) =>
    room.whisper({ party: 'conversation', name: conversation }, { type: 'ask-row' })

  const askRows = (conversations: string[]) => {
    asking = undefined
    for (const conversation of conversations.slice(0, ASKED)) askRow(conversation)
    const rest = conversations.slice(ASKED)
    if (rest.length > 0) asking = room.later(ASK_MS, () => askRows(rest))
  }

  const present = (viewer: Viewer, connected: boolean) => {
    asleep = false
    if (viewer.kind === 'member') room.submit({ type: 'presence', agent: viewer.id, connected })
  }

  room.submit({ type: 'wake' })
  askRows(keysOf(room.state().conversations))

  return {
    policy: () => ({ settings, ...(asleep && { asleep }) }),
    committed(events) {
      asleep = false
      list.follow(events)
      line.follow(events)
      for (const event of events) {
        // A row that came before its conversation was known was dropped.
        if (event.type === 'registered' && !list.knows(event.conversation)) {
          askRow(event.conversation)
        }
      }
    },
    joined: (viewer) => present(viewer, true),
    left: (viewer) => present(viewer, false),
    whispered(message, from) {
      if (from.party !== 'conversation') return
      const told = message as Whisper
      if (told.type === 'row') list.detail(from.name, told.row as RowDetail)
      if (told.type === 'ask-place') line.answer(from.name, told.department)
    },
    standing: (viewer, connection) =>
      viewer.kind === 'member' ? list.whole(viewer.id, connection) : [],
    parted: list.part,
    signalled(signal, _, connection) {
      const known = parse(consoleSignal, signal)
      if (!('refused' in known)) list.watch(connection, known)
    },
    stop() {
      list.stop()
      line.stop()
      asking?.()
    },
  }
}

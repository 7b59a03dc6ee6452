import {
  audienceOf,
  type ConversationCommand,
  type ConversationEvent,
  type ConversationPolicy,
  type ConversationState,
  type Viewer,
} from '@baton/core'
import { clientSignal, type Place, parse } from '@baton/protocol'
import type { Shell } from '../kernel/kind.js'
import { botRun } from './bot-run.js'
import type { ConversationParts, ConversationRoom } from './kind.js'
import { marks } from './marks.js'
import { row } from './row.js'

/** The line in which a transfer stands; the team alone follows it. */
const passedTo = ({ team }: ConversationState) =>
  team?.transfer?.phase === 'waiting' ? team.transfer.department : undefined

const needsPlace = (state: ConversationState) =>
  state.floor.holder === 'queue' || state.offer !== undefined || passedTo(state) !== undefined

const departmentOf = (state: ConversationState) =>
  state.floor.holder === 'queue'
    ? state.floor.department
    : (state.offer?.department ?? passedTo(state))

/** What a conversation's room does beside deciding: runs the bot, tells places and who types. */
export const conversationShell = (
  room: ConversationRoom,
  { settings, classify, bot }: ConversationParts,
): Shell<ConversationState, ConversationCommand, ConversationEvent, ConversationPolicy> => {
  const run = botRun(room, bot, (text) => classify(text).language)
  const receipts = marks(room)
  const list = row(room)
  let place: Place | undefined

  const askPlace = (state: ConversationState) => {
    const department = departmentOf(state)
    if (!department || !state.desk) return
    const question = { type: 'ask-place', conversation: state.id, department }
    room.whisper({ party: 'desk', name: state.desk }, question)
  }

  const typing = (viewer: Viewer, connection: string, on: boolean) => {
    const side = audienceOf(viewer)
    const by = side === 'team' ? 'agent' : 'visitor'
    const name = viewer.kind === 'member' && { name: viewer.name }
    const { floor } = room.state()
    // A colleague who looks on must not seem to answer.
    const holds = floor.holder === 'agent' && floor.agent.id === viewer.id
    room.tell({ type: 'typing', by, on, ...name }, (to, other) => {
      if (other === connection) return false
      return side === 'visitor' ? to.kind === 'member' : holds || to.kind === 'member'
    })
  }

  const state = room.state()
  run.follow(state)
  if (needsPlace(state)) askPlace(state)

  return {
    policy: () => {
      const streamed = run.streamed()
      return { settings, classify, ...(streamed !== undefined && { streamed }) }
    },
    riding: receipts.take,
    committed(events, state) {
      run.follow(state)
      list.follow(events)
      if (!needsPlace(state)) place = undefined
      if (events.some(({ type }) => type === 'handoff-offered')) askPlace(state)
    },
    joined(viewer) {
      if (viewer.kind === 'visitor') room.submit({ type: 'presence', connected: true })
    },
    left(viewer) {
      if (viewer.kind === 'visitor') room.submit({ type: 'presence', connected: false })
      typing(viewer, '', false)
    },
    signalled(signal, viewer, connection) {
      const known = parse(clientSignal, signal)
      if ('refused' in known) return
      if (known.type === 'typing') typing(viewer, connection, known.on)
      else receipts.note(viewer, known)
    },
    whispered(message, from) {
      if (from.party !== 'desk' || from.name !== room.state().desk) return
      const { type, ...rest } = message as { type: string } & Place
      if (type === 'ask-row') list.repeat()
      if (type !== 'place' || !needsPlace(room.state())) return
      place = rest
      const all = passedTo(room.state()) === undefined
      room.tell({ type, ...rest }, (to) => all || to.kind === 'member')
    },
    standing(viewer) {
      const all = passedTo(room.state()) === undefined || viewer.kind === 'member'
      return [...run.standing(), ...(place && all ? [{ type: 'place', ...place }] : [])]
    },
    stop() {
      run.stop()
      receipts.stop()
      list.stop()
    },
  }
}

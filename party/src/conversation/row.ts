import type { ConversationEvent, ConversationState } from '@baton/core'
import type { RowDetail } from '@baton/protocol'
import type { ConversationRoom } from './kind.js'

/**
 * After so long a row tells what has changed, latest wins; while much is said more seldom, because
 * each row is a call to the desk, which has many conversations.
 */
const ROW_MS = 500
const BUSY_MS = 4_000
const WINDOW = 200
/** As much of the last line as a list shows. */
const PREVIEW = 120

type Spoken = Pick<RowDetail, 'last' | 'unanswered'>

const spoken = ({ unanswered }: Spoken, event: ConversationEvent): Spoken => {
  if (event.type !== 'said') return {}
  const { by, at } = event
  // A file without a word is told by its name.
  const text = event.text || (event.files?.[0]?.name ?? '')
  const last = { text: text.slice(0, PREVIEW), by: by.kind, at }
  return by.kind === 'visitor' ? { last, unanswered: unanswered ?? at } : { last }
}

/** Keeps the desk's list row of this conversation fresh. */
export const row = (room: ConversationRoom) => {
  let said: Spoken = {}
  let sent = ''
  let pause: (() => void) | undefined
  let pauseMs = ROW_MS

  const hear = (events: readonly ConversationEvent[]) => {
    for (const event of events) if (event.type === 'said') said = spoken(said, event)
  }

  const detail = (state: ConversationState): RowDetail => {
    const team = state.team
    return {
      ...said,
      messages: state.messages,
      read: state.marks.team.read,
      visitor: team?.connected ?? false,
      language: state.language,
      ...(team?.category !== undefined && { category: team.category }),
      priority: team?.priority ?? 0,
      unsure: (team?.unsure ?? 0) > 0,
    }
  }

  /** True when there was something new to send. */
  const send = (): boolean => {
    const state = room.state()
    if (state.desk === undefined) return false
    if (state.messages === 0 && state.floor.holder === 'bot') return false
    const message = { type: 'row', conversation: state.id, row: detail(state) }
    const text = JSON.stringify(message)
    if (text === sent) return false
    sent = text
    room.whisper({ party: 'desk', name: state.desk }, message)
    return true
  }

  /** Goes on, ever more slowly, until there is nothing new. */
  const sendSoon = () => {
    pause ??= room.later(pauseMs, () => {
      pause = undefined
      const isNew = send()
      pauseMs = isNew ? Math.min(BUSY_MS, pauseMs * 2) : ROW_MS
      if (isNew) sendSoon()
    })
  }

  hear(room.recent(WINDOW))
  return {
    follow(events: readonly ConversationEvent[]) {
      hear(events)
      if (sent === '') send()
      else sendSoon()
    },
    /** The desk woke and asks again. */
    repeat() {
      sent = ''
      send()
    },
    stop: () => pause?.(),
  }
}

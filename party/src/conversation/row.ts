import type { ConversationEvent, ConversationState } from '@baton/core'
import type { RowDetail } from '@baton/protocol'
import type { ConversationRoom } from './kind.js'

/**
 * A row changes at most once a second, latest wins; while much is said more seldom, because each
 * change is a call to the desk, which has many conversations.
 */
const ROW_MS = 1_000
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

  const sendAndPause = () => {
    if (!send()) return
    pause = room.later(pauseMs, () => {
      pause = undefined
      pauseMs = Math.min(BUSY_MS, pauseMs * 2)
      sendAndPause()
      if (!pause) pauseMs = ROW_MS
    })
  }

  hear(room.recent(WINDOW))
  return {
    follow(events: readonly ConversationEvent[]) {
      hear(events)
      if (!pause) sendAndPause()
    },
    /** The desk woke and asks again. */
    repeat() {
      sent = ''
      send()
    },
    stop: () => pause?.(),
  }
}

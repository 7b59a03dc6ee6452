import type { ConversationEvent, ConversationState, Language } from '@baton/core'
import type { Bot, BotTurn } from '../bots/bot.js'
import type { ConversationRoom } from './kind.js'

/** At most ten deltas a second leave the room, each with the whole text so far. */
const DELTA_MS = 100
/** How much of the past a bot is told. */
const TRANSCRIPT = 20
const WINDOW = 200

type Said = Extract<ConversationEvent, { type: 'said' }>

const isSaid = (event: ConversationEvent): event is Said => event.type === 'said'

/** What the visitor said since somebody last answered; an answer that was cut is none. */
const unanswered = (said: readonly Said[]): string => {
  const last = said.findLastIndex(({ by, cut }) => by.kind !== 'visitor' && !cut)
  return said
    .slice(last + 1)
    .filter(({ by }) => by.kind === 'visitor')
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n')
}

const turnOf = (
  turn: number,
  state: ConversationState,
  events: readonly ConversationEvent[],
  languageOf: (text: string) => Language,
): BotTurn => {
  const said = events.filter(isSaid)
  const text = unanswered(said)
  const { name, orders } = state.team?.card ?? {}
  return {
    id: turn,
    text,
    // Files without a word have no language.
    language: text === '' ? state.language : languageOf(text),
    transcript: said.slice(-TRANSCRIPT).map(({ by, text, at }) => ({ by: by.kind, text, at })),
    customer: { ...(name !== undefined && { name }), ...(orders !== undefined && { orders }) },
  }
}

/**
 * Runs the bot beside the loop. What it streams are signals; what it says in the end is a command
 * that the room may refuse. After a restart the unanswered turn is asked again.
 */
export const botRun = (
  room: ConversationRoom,
  bot: Bot,
  languageOf: (text: string) => Language,
) => {
  let running: { turn: number; abort: AbortController; text: string } | undefined
  let stopPause: (() => void) | undefined

  const show = (turn: number) => {
    if (stopPause || running?.turn !== turn) return
    room.tell({ type: 'bot-text', turn, text: running.text }, () => true)
    stopPause = room.later(DELTA_MS, () => {
      stopPause = undefined
      if (running?.turn === turn && running.text !== shown) show(turn)
    })
    shown = running.text
  }
  let shown = ''

  const halt = () => {
    running?.abort.abort()
    running = undefined
    stopPause?.()
    stopPause = undefined
  }

  const run = async (turn: number) => {
    const abort = new AbortController()
    running = { turn, abort, text: '' }
    shown = ''
    const asked = turnOf(turn, room.state(), room.recent(WINDOW), languageOf)
    let message: { text: string; sure: boolean; sources: string[] } | undefined
    let suggestions: string[] = []
    let handoff: string | undefined
    try {
      for await (const part of bot.reply(asked, { signal: abort.signal })) {
        if (abort.signal.aborted) return
        if (part.type === 'delta') {
          running.text += part.text
          show(turn)
        } else if (part.type === 'message') message = part
        else if (part.type === 'suggestions') suggestions = part.items
        else if (part.type === 'handoff') handoff = part.reason
        else if (part.type === 'error') throw new Error(part.code)
      }
      if (abort.signal.aborted) return
      if (message) {
        const { text, sure, sources } = message
        const asks = handoff !== undefined && { handoff }
        room.submit({ type: 'bot-answer', turn, text, sure, sources, suggestions, ...asks })
      } else if (handoff !== undefined) room.submit({ type: 'bot-handoff', turn, reason: handoff })
      else room.submit({ type: 'bot-fail', turn, code: 'no-answer' })
    } catch (error) {
      if (abort.signal.aborted) return
      room.submit({
        type: 'bot-fail',
        turn,
        code: error instanceof Error ? error.message : 'failed',
      })
    }
  }

  return {
    /** Asks, aborts or leaves alone, whatever the state now calls for. */
    follow(state: ConversationState) {
      const turn = state.asking?.turn
      if (turn === running?.turn) return
      halt()
      if (turn !== undefined) void run(turn)
    },
    /** What visitors have seen so far of the answer that is being given. */
    streamed: () => (running && shown !== '' ? { turn: running.turn, text: shown } : undefined),
    standing: () =>
      running && shown !== '' ? [{ type: 'bot-text', turn: running.turn, text: shown }] : [],
    stop: halt,
  }
}

import type { Language, Text } from '@baton/core'
import type { Knowledge } from '../knowledge/knowledge.js'
import { answerTo } from './answer.js'
import type { Bot, BotPart } from './bot.js'

export interface KnowledgeBotOptions {
  id: string
  name: Text
  knowledge: Knowledge
  /** Pauses between pieces of an answer; resolves early when the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

/** Words and signs of one piece, and the pause before it in ms: about as fast as people read. */
const PIECE = 6
const PAUSE_MS = 45

const segmenters: Record<Language, Intl.Segmenter> = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
}

/** Cuts a text between words; the pieces join to the text. */
const pieces = (text: string, language: Language): string[] => {
  const parts = [...segmenters[language].segment(text)].map(({ segment }) => segment)
  return Array.from({ length: Math.ceil(parts.length / PIECE) }, (_, index) =>
    parts.slice(index * PIECE, (index + 1) * PIECE).join(''),
  )
}

/** Answers from the knowledge, in pieces, and says so when it is not sure. */
export const createKnowledgeBot = (options: KnowledgeBotOptions): Bot => {
  const { id, name, knowledge, wait } = options
  return {
    id,
    name,
    async *reply(turn, { signal }): AsyncIterable<BotPart> {
      if (signal.aborted) return
      yield { type: 'typing' }
      if (signal.aborted) return
      const { text, sure, sources, suggestions, handoff } = answerTo(turn, knowledge, name)
      for (const piece of pieces(text, turn.language)) {
        await wait(PAUSE_MS, signal)
        if (signal.aborted) return
        yield { type: 'delta', text: piece }
      }
      if (signal.aborted) return
      yield { type: 'message', text, sure, sources }
      if (suggestions.length > 0 && !signal.aborted) {
        yield { type: 'suggestions', items: suggestions }
      }
      if (handoff !== undefined && !signal.aborted) yield { type: 'handoff', reason: handoff }
    },
  }
}

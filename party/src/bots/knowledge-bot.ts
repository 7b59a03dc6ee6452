import type { Language, Order, Text } from '@baton/core'
import type { Article } from '../knowledge/article.js'
import { type Found, isSure, type Knowledge } from '../knowledge/knowledge.js'
import type { Bot, BotPart, BotTurn } from './bot.js'
import { smallTalk } from './small-talk.js'

export interface KnowledgeBotOptions {
  id: string
  name: Text
  knowledge: Knowledge
  /** Pauses between pieces of an answer; resolves early when the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

/** Questions nearer than this are worth offering when the bot is not sure. */
const NEAR = 0.05
const SUGGESTIONS = 3
/** Words of one piece, and the pause after it in ms: about as fast as people read. */
const PIECE = 3
const PAUSE_MS = 45

const words: Record<Language, { unsure: string; nearest: string; order(order: Order): string }> = {
  zh: {
    unsure: '抱歉，我不太确定怎么回答这个问题。您可以换个说法，也可以随时转人工。',
    nearest: '抱歉，我不太确定您的意思。您想问的是下面这些吗？也可以随时转人工。',
    order: ({ id, title, status, amount }) =>
      `订单 **${id}**${title ? `（${title}${amount ? `，${amount}` : ''}）` : ''}目前的状态：**${status}**。`,
  },
  en: {
    unsure:
      'I’m not sure how to answer that. You can put it another way, or talk to a person any time.',
    nearest:
      'I’m not sure I understand. Did you mean one of these? You can also talk to a person any time.',
    order: ({ id, title, status, amount }) =>
      `Order **${id}**${title ? ` (${title}${amount ? `, ${amount}` : ''})` : ''} is: **${status}**.`,
  },
}

interface Answer {
  text: string
  sure: boolean
  sources: string[]
  suggestions: string[]
  handoff?: string
}

const segmenters: Record<Language, Intl.Segmenter> = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
}

const pieces = (text: string, language: Language): string[] => {
  const parts = [...segmenters[language].segment(text)].map(({ segment }) => segment)
  const size = PIECE * 2
  return Array.from({ length: Math.ceil(parts.length / size) }, (_, index) =>
    parts.slice(index * size, (index + 1) * size).join(''),
  )
}

/** The customer's own order that the text names. */
const orderIn = ({ text, customer }: BotTurn): Order | undefined =>
  customer.orders?.find(({ id, status }) => status && text.toUpperCase().includes(id.toUpperCase()))

const questions = (found: readonly Found[]): string[] =>
  found.map(({ article }) => article.question).slice(0, SUGGESTIONS)

const unsure = (found: readonly Found[], language: Language): Answer => {
  const near = found.filter(({ score }) => score >= NEAR)
  const text = near.length > 0 ? words[language].nearest : words[language].unsure
  return { text, sure: false, sources: [], suggestions: questions(near) }
}

const following = (article: Article, others: readonly Found[], knowledge: Knowledge): string[] => {
  const next = article.next.flatMap((id) => knowledge.get(id, article.language)?.question ?? [])
  return [...new Set([...next, ...questions(others.filter(({ score }) => score >= NEAR))])].slice(
    0,
    SUGGESTIONS,
  )
}

/** Answers from the knowledge and from nothing else; says so when it is not sure. */
export const createKnowledgeBot = (options: KnowledgeBotOptions): Bot => {
  const { id, name, knowledge, wait } = options

  const answer = (turn: BotTurn): Answer => {
    const { text, language } = turn
    const polite = smallTalk(text, language)
    if (polite) return { text: polite, sure: true, sources: [], suggestions: [] }
    const order = orderIn(turn)
    const found = knowledge.search(text, language, SUGGESTIONS + 1)
    const [best, ...others] = found
    if (order) {
      const suggestions = questions(found.filter(({ score }) => score >= NEAR))
      return { text: words[language].order(order), sure: true, sources: [], suggestions }
    }
    if (!best || !isSure(best.score)) return unsure(found, language)
    const { article } = best
    return {
      text: article.answer,
      sure: true,
      sources: [article.id],
      suggestions: following(article, others, knowledge),
      ...(article.handoff !== undefined && { handoff: article.handoff }),
    }
  }

  return {
    id,
    name,
    async *reply(turn, { signal }): AsyncIterable<BotPart> {
      yield { type: 'typing' }
      const { text, sure, sources, suggestions, handoff } = answer(turn)
      for (const piece of pieces(text, turn.language)) {
        await wait(PAUSE_MS, signal)
        if (signal.aborted) return
        yield { type: 'delta', text: piece }
      }
      yield { type: 'message', text, sure, sources }
      if (suggestions.length > 0) yield { type: 'suggestions', items: suggestions }
      if (handoff !== undefined) yield { type: 'handoff', reason: handoff }
    },
  }
}

import type { Language, Text } from '@baton/core'
import type { Article } from '../knowledge/article.js'
import { type Found, isSure, type Knowledge } from '../knowledge/knowledge.js'
import type { BotTurn } from './bot.js'
import { ordersNamed, statesOf, strangeNumber } from './orders.js'
import { smallTalk } from './small-talk.js'

/** What the knowledge bot says to a turn, before it is paced. */
export interface Answer {
  text: string
  sure: boolean
  /** Ids of the articles it rests on, and `order:` with the id of an order. */
  sources: string[]
  suggestions: string[]
  handoff?: string
}

/** Questions nearer than this are worth offering when the bot is not sure. */
const NEAR = 0.05
const SUGGESTIONS = 3

const words: Record<
  Language,
  { unsure: string; nearest: string; files: string; unknownOrder(number: string): string }
> = {
  zh: {
    unsure: '抱歉，这个问题我没有把握回答。您可以换个说法，也可以随时转人工。',
    files: '我看不了图片和文件。请用文字说明您的问题，也可以随时转人工，同事会看到您发的内容。',
    nearest: '抱歉，我没有把握是否理解对了。您想问的是下面这些吗？也可以随时转人工。',
    unknownOrder: (number) =>
      `您的账户里没有找到订单 ${number}。请您核对订单号和登录的账户，也可以转人工请同事查询。`,
  },
  en: {
    unsure:
      'I’m not sure how to answer that. You can put it another way, or talk to a person any time.',
    files:
      'I can’t look at pictures and files. Tell me in words, or talk to a person any time: they will see what you sent.',
    nearest:
      'I’m not sure I understand. Did you mean one of these? You can also talk to a person any time.',
    unknownOrder: (number) =>
      `I can’t find order ${number} in your account. Check the number and the account you’re signed in with, or ask a person to look it up.`,
  },
}

const questions = (found: readonly Found[]): string[] =>
  found
    .filter(({ score }) => score >= NEAR)
    .map(({ article }) => article.question)
    .slice(0, SUGGESTIONS)

const unsure = (found: readonly Found[], language: Language): Answer => {
  const suggestions = questions(found)
  const text = suggestions.length > 0 ? words[language].nearest : words[language].unsure
  return { text, sure: false, sources: [], suggestions }
}

const following = (article: Article, others: readonly Found[], knowledge: Knowledge): string[] => {
  const next = article.next.flatMap((id) => knowledge.get(id, article.language)?.question ?? [])
  return [...new Set([...next, ...questions(others)])].slice(0, SUGGESTIONS)
}

const fromArticle = (found: readonly Found[], knowledge: Knowledge): Answer | undefined => {
  const [best, ...others] = found
  if (!best || !isSure(best.score)) return undefined
  const { article } = best
  return {
    text: article.answer,
    sure: true,
    sources: [article.id],
    suggestions: following(article, others, knowledge),
    ...(article.handoff !== undefined && { handoff: article.handoff }),
  }
}

/** The whole of what was said, or the latest message that is clear by itself. */
const searched = (
  lines: readonly string[],
  language: Language,
  knowledge: Knowledge,
): readonly Found[] => {
  const search = (text: string) => knowledge.search(text, language, SUGGESTIONS + 1)
  const whole = search(lines.join('\n'))
  if (lines.length < 2 || isSure(whole[0]?.score ?? 0)) return whole
  const clear = lines.map(search).findLast(([best]) => best && isSure(best.score))
  return clear ?? whole
}

const withOrders = (turn: BotTurn, found: readonly Found[], answer: Answer | undefined) => {
  const { text, language, customer } = turn
  const own = customer.orders ?? []
  const named = ordersNamed(text, own)
  const best = found[0]?.article
  const asksForOrders = answer !== undefined && best?.shows === 'orders'
  const number = strangeNumber(text, own)
  if (asksForOrders && named.length === 0 && own.length > 0 && number !== undefined) {
    const suggestions = answer.suggestions
    return { text: words[language].unknownOrder(number), sure: false, sources: [], suggestions }
  }
  const shown = named.length > 0 ? named : asksForOrders ? own : []
  const states = statesOf(shown, language)
  if (states === '') return answer
  const sources = shown.filter(({ status }) => status).map(({ id }) => `order:${id}`)
  const suggestions = answer?.suggestions ?? questions(found)
  if (!answer || (asksForOrders && named.length > 0)) {
    return { text: states, sure: true, sources, suggestions }
  }
  return {
    ...answer,
    text: `${states}\n\n${answer.text}`,
    sources: [...sources, ...answer.sources],
  }
}

/** Answers from the knowledge and the customer's own orders, and from nothing else. */
export const answerTo = (turn: BotTurn, knowledge: Knowledge, name: Text): Answer => {
  const { text, language } = turn
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) {
    return { text: words[language].files, sure: false, sources: [], suggestions: [] }
  }
  const asked = lines.filter((line) => smallTalk(line, language, name) === undefined)
  const polite = smallTalk(lines.at(-1) ?? '', language, name)
  if (asked.length === 0 && polite !== undefined) {
    return { text: polite, sure: true, sources: [], suggestions: [] }
  }
  const found = searched(asked, language, knowledge)
  const answer = fromArticle(found, knowledge)
  return withOrders(turn, found, answer) ?? unsure(found, language)
}

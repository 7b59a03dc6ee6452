import type { Language } from '@baton/core'
import { formatError } from '../../party/src/knowledge/compile.js'
import { compileFolder } from '../../party/src/knowledge/folder.js'
import { createKnowledge, isSure, type Knowledge } from '../../party/src/knowledge/knowledge.js'
import { FOLDER, outside, paraphrases } from './lines.js'

/** How well the demo's knowledge answers, as shares from 0 to 1. */
export interface Figures {
  language: Language
  split: 'tune' | 'held'
  /** Questions with an answer, and how many of them found it first or among the first three. */
  asked: number
  top1: number
  top3: number
  /** Of questions with an answer: answered as unsure, and answered surely but wrongly. */
  unsureInside: number
  sureButWrong: number
  /** Questions without an answer, and how many of them were answered as unsure. */
  outside: number
  unsureOutside: number
}

/** What the held-out half must reach, the first in each language, the second over both. */
export const TOP1_MIN = 0.8
export const UNSURE_MIN = 0.9

export const demoKnowledge = async (): Promise<Knowledge> => {
  const { articles, errors } = await compileFolder(FOLDER)
  if (errors.length > 0) throw new Error(errors.map(formatError).join('\n'))
  return createKnowledge(articles)
}

const share = <Item>(items: readonly Item[], test: (item: Item) => boolean): number =>
  items.filter(test).length / items.length

export const measure = (
  knowledge: Knowledge,
  language: Language,
  split: 'tune' | 'held',
): Figures => {
  const mine = (line: { language: Language; split: string }) =>
    line.language === language && line.split === split
  const inside = paraphrases.filter(mine).map(({ text, expect }) => {
    const hits = knowledge.search(text, language, 3)
    return {
      rank: hits.findIndex(({ article }) => article.id === expect),
      sure: isSure(hits[0]?.score ?? 0),
    }
  })
  const foreign = outside
    .filter(mine)
    .map(({ text }) => isSure(knowledge.search(text, language, 1)[0]?.score ?? 0))
  return {
    language,
    split,
    asked: inside.length,
    top1: share(inside, ({ rank }) => rank === 0),
    top3: share(inside, ({ rank }) => rank >= 0),
    unsureInside: share(inside, ({ sure }) => !sure),
    sureButWrong: share(inside, ({ rank, sure }) => sure && rank !== 0),
    outside: foreign.length,
    unsureOutside: share(foreign, (sure) => !sure),
  }
}

/** The share of unsure answers to outside questions over several sets. */
export const unsureOutside = (sets: readonly Figures[]): number =>
  sets.reduce((sum, set) => sum + set.unsureOutside * set.outside, 0) /
  sets.reduce((sum, set) => sum + set.outside, 0)

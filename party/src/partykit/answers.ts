import type { AnswersRequest, KnowledgeAnswer } from '@baton/protocol'
import type { Knowledge } from '../knowledge/knowledge.js'

const MOST = 2

/**
 * Lower than what the bot is sure of, for an agent decides: of the questions in `bench/knowledge`
 * 92 % find their answer, and one in twenty of those that have none is shown another.
 */
const WORTH_A_LOOK = 0.2

/** The answers that might make a transfer unnecessary (T5), best first; often none. */
export const answersTo = (
  { text, language }: AnswersRequest,
  knowledge: Knowledge,
): KnowledgeAnswer[] =>
  knowledge
    .search(text, language, MOST)
    .filter(({ score }) => score >= WORTH_A_LOOK)
    .map(({ article, score }) => ({
      id: article.id,
      title: article.question,
      text: article.answer,
      match: score,
    }))

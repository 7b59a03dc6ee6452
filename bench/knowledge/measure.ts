import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '@baton/core'
import { SURE } from '../../party/src/bots/knowledge-bot.js'
import { compileFolder } from '../../party/src/knowledge/folder.js'
import { createKnowledge } from '../../party/src/knowledge/knowledge.js'

interface Line {
  language: Language
  split: 'tune' | 'held'
  text: string
  /** The article that answers it; none for questions outside. */
  expect?: string
}

/** Shares, 0 to 1. */
export interface Measured {
  language: Language
  split: 'tune' | 'held'
  paraphrases: number
  /** The right article comes first. */
  top1: number
  /** The bot would say that it is not sure, of questions that it could answer. */
  shy: number
  outside: number
  /** The bot is not sure, of questions outside its knowledge. */
  unsure: number
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

const lines = (file: string): Line[] =>
  readFileSync(path(file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

export const measure = async (): Promise<Measured[]> => {
  const { articles } = await compileFolder(path('../../demo/workspace/knowledge'))
  const knowledge = createKnowledge(articles)
  const best = ({ text, language }: Line) => knowledge.search(text, language, 1)[0]
  const share = (part: readonly Line[], passes: (line: Line) => boolean) =>
    part.filter(passes).length / part.length
  const unsure = (line: Line) => (best(line)?.score ?? 0) < SURE
  const [paraphrases, outside] = [lines('paraphrases.jsonl'), lines('outside.jsonl')]
  return (['zh', 'en'] as const).flatMap((language) =>
    (['tune', 'held'] as const).map((split) => {
      const mine = (line: Line) => line.language === language && line.split === split
      const [inside, out] = [paraphrases.filter(mine), outside.filter(mine)]
      return {
        language,
        split,
        paraphrases: inside.length,
        top1: share(inside, (line) => best(line)?.article.id === line.expect),
        shy: share(inside, unsure),
        outside: out.length,
        unsure: share(out, unsure),
      }
    }),
  )
}

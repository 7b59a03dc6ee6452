import { readFileSync } from 'node:fs'
import type { Language } from '@baton/core'

/** A question as a customer types it, and the article that answers it. */
export interface Paraphrase {
  id: string
  language: Language
  /** Tuned on, or held out: looked at in sums only. */
  split: 'tune' | 'held'
  text: string
  expect: string
}

/** A question that no article answers. */
export type Outside = Omit<Paraphrase, 'expect'>

const read = <Line>(name: string): Line[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

export const paraphrases = read<Paraphrase>('./paraphrases.jsonl')
export const outside = read<Outside>('./outside.jsonl')

/** The folder of the demo's knowledge. */
export const FOLDER = new URL('../../demo/workspace/knowledge', import.meta.url).pathname

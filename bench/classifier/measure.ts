import { readFileSync } from 'node:fs'
import { type Classification, type Classifier, classify } from '@baton/core'

/** One labelled line; what the labels mean stands in the README beside. */
export interface Line {
  id: string
  language: 'zh' | 'en'
  split: 'tune' | 'held'
  text: string
  category: string
  human: boolean
  declinesHuman?: true
  emotion: 'calm' | 'upset' | 'angry'
  displeased: boolean
  urgent: boolean
}

/** How well one class is found: `n` lines have it, `found` were given it, `right` are both. */
export interface Figure {
  class: string
  n: number
  found: number
  right: number
  precision: number
  recall: number
}

/** What the held-out half has to reach, class by class. */
export const BOUNDS = { precision: 0.9, recall: 0.7 }

type Labels = Omit<Classification, 'language' | 'declinesHuman'>

const category = (id: string) => [id, (labels: Labels) => labels.category === id] as const

/** Each class with the question that tells, of labels and of a classification alike. */
export const CLASSES = [
  ...['order', 'refund', 'shipping', 'account', 'payment', 'technical'].map(category),
  ['human', (labels: Labels) => labels.human] as const,
  [
    'declines human',
    (labels: Labels & { declinesHuman?: boolean }) => !!labels.declinesHuman,
  ] as const,
  ['upset or angry', (labels: Labels) => labels.emotion !== 'calm'] as const,
  ['angry', (labels: Labels) => labels.emotion === 'angry'] as const,
  ['displeased', (labels: Labels) => labels.displeased] as const,
  ['urgent', (labels: Labels) => labels.urgent] as const,
]

export const readLines = (): Line[] =>
  readFileSync(new URL('lines.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Precision and recall of every class over the given lines; a class that nobody found has precision 1. */
export function measure(lines: Line[], classifier: Classifier = classify): Figure[] {
  const pairs = lines.map((line) => ({ line, given: classifier(line.text) }))
  return CLASSES.map(([name, has]) => {
    const n = pairs.filter(({ line }) => has(line)).length
    const found = pairs.filter(({ given }) => has(given)).length
    const right = pairs.filter(({ line, given }) => has(line) && has(given)).length
    return { class: name, n, found, right, precision: found ? right / found : 1, recall: right / n }
  })
}

export const belowBounds = (figures: Figure[]) =>
  figures.filter(({ precision, recall }) => precision < BOUNDS.precision || recall < BOUNDS.recall)

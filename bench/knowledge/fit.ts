/**
 * Prints the weights for `party/src/knowledge/weights.ts`. Fits a softmax over the candidates of a
 * question and "none of them" by gradient descent, on the tuning halves, on phrasings left out of
 * their own article (to be found) and on phrasings whose article was taken away (not to be found).
 */
import type { Language } from '@baton/core'
import type { Article } from '../../party/src/knowledge/article.js'
import { compileFolder } from '../../party/src/knowledge/folder.js'
import { type Candidate, createMatching } from '../../party/src/knowledge/matching.js'
import { FOLDER, outside, paraphrases } from './lines.js'

interface Sample {
  features: number[][]
  /** Which candidate is right; none when undefined. */
  right: number | undefined
  weight: number
  kind: 'tune' | 'left-out' | 'taken-away'
}

/** Of the phrasings of each article every third is left out in turn, every fifth loses its article. */
const LEFT_OUT = 3
const TAKEN_AWAY = 5
const WEIGHTS = { paraphrase: 1, outside: 1.5, leftOut: 0.25, takenAway: 0.12 }
const STEPS = 1500
const RATE = 0.5
const MOMENTUM = 0.9
const DECAY = 0.0005

const sample = (
  candidates: readonly Candidate[],
  expect: string | undefined,
  weight: number,
  kind: Sample['kind'],
): Sample[] => {
  const right = candidates.findIndex(({ article }) => article.id === expect)
  if (expect !== undefined && right < 0) return []
  const features = candidates.map((candidate) => candidate.features)
  return [{ features, right: expect === undefined ? undefined : right, weight, kind }]
}

const samplesOf = (articles: readonly Article[], language: Language): Sample[] => {
  const own = articles.filter((article) => article.language === language)
  const matching = createMatching(language)
  for (const article of own) matching.add(article)
  const known = paraphrases
    .filter((line) => line.split === 'tune' && line.language === language)
    .flatMap(({ text, expect }) =>
      sample(matching.candidates(text), expect, WEIGHTS.paraphrase, 'tune'),
    )
  const unknown = outside
    .filter((line) => line.split === 'tune' && line.language === language)
    .flatMap(({ text }) => sample(matching.candidates(text), undefined, WEIGHTS.outside, 'tune'))
  const varied = own.flatMap((article, n) =>
    article.also.flatMap((text, i) => {
      const out: Sample[] = []
      if ((i + n) % LEFT_OUT === 0) {
        matching.add({ ...article, also: article.also.filter((other) => other !== text) })
        out.push(...sample(matching.candidates(text), article.id, WEIGHTS.leftOut, 'left-out'))
      }
      if ((i + n) % TAKEN_AWAY === 1) {
        matching.remove(article.id)
        out.push(...sample(matching.candidates(text), undefined, WEIGHTS.takenAway, 'taken-away'))
      }
      matching.add(article)
      return out
    }),
  )
  return [...known, ...unknown, ...varied]
}

const shares = (weights: readonly number[], { features }: Sample): number[] => {
  const sums = features.map((row) => row.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0))
  const top = Math.max(0, ...sums)
  const powers = sums.map((sum) => Math.exp(sum - top))
  const all = Math.exp(-top) + powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / all)
}

const descend = (samples: readonly Sample[]): number[] => {
  const size = samples[0]?.features[0]?.length ?? 0
  const weights = new Array<number>(size).fill(0)
  const speed = new Array<number>(size).fill(0)
  const total = samples.reduce((sum, { weight }) => sum + weight, 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = new Array<number>(size).fill(0)
    for (const one of samples) {
      const guess = shares(weights, one)
      one.features.forEach((row, k) => {
        const miss = one.weight * ((k === one.right ? 1 : 0) - (guess[k] ?? 0))
        row.forEach((x, i) => {
          slope[i] = (slope[i] ?? 0) + miss * x
        })
      })
    }
    for (let i = 0; i < size; i++) {
      speed[i] = MOMENTUM * (speed[i] ?? 0) + (slope[i] ?? 0) / total - DECAY * (weights[i] ?? 0)
      weights[i] = (weights[i] ?? 0) + RATE * (speed[i] ?? 0)
    }
  }
  return weights
}

const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)} %`

const { articles } = await compileFolder(FOLDER)
for (const language of ['zh', 'en'] as const) {
  const samples = samplesOf(articles, language)
  const weights = descend(samples)
  console.log(`${language}: [${weights.map((weight) => weight.toFixed(2)).join(', ')}],`)
  for (const kind of ['tune', 'left-out'] as const) {
    const asked = samples.filter((one) => one.kind === kind && one.right !== undefined)
    const found = asked.filter((one) => {
      const guess = shares(weights, one)
      return guess.indexOf(Math.max(...guess)) === one.right
    })
    console.log(
      `  ${kind}: ${asked.length} asked, found first ${percent(found.length, asked.length)}`,
    )
  }
  for (const sure of [0.3, 0.35, 0.4, 0.45, 0.5]) {
    const unsure = (kind: Sample['kind'], inside: boolean) => {
      const all = samples.filter((one) => one.kind === kind && (one.right !== undefined) === inside)
      const low = all.filter((one) => Math.max(0, ...shares(weights, one)) < sure)
      return percent(low.length, all.length)
    }
    console.log(
      `  sure from ${sure}: unsure inside ${unsure('tune', true)}, left out ${unsure('left-out', true)},`,
      `outside ${unsure('tune', false)}, taken away ${unsure('taken-away', false)}`,
    )
  }
}

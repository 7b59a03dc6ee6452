import type { Emotion } from '../conversation/events.js'
import { en } from './en.js'
import { telling as tellingInLatin, wishOfLatin } from './en-wish.js'
import type { Lexicon } from './lexicon.js'
import { finder, type Phrase, phrase, phrases, rewriter } from './phrases.js'
import { isHan, type Reading, read } from './text.js'
import { meant, mistyped } from './typos.js'
import { zh } from './zh.js'
import { telling as tellingInHan, wishOfHan } from './zh-wish.js'

/** What one message of a visitor says, as far as its words show. */
export interface Classification {
  language: 'zh' | 'en'
  /** Question type: `order`, `refund`, `shipping`, `account`, `payment`, `technical` or one of the workspace's; absent when unclear. */
  category?: string
  /** Asks for a person (H1). */
  human: boolean
  /** Says that no person is wanted; never together with `human`. */
  declinesHuman: boolean
  /** How the visitor feels (H5). */
  emotion: Emotion
  /** Unhappy with the bot or its answers (H6). */
  displeased: boolean
  /** Wants it fast or names a near deadline. */
  urgent: boolean
}

/** The port: total and pure, for any string. A model may stand in for the built-in rules. */
export type Classifier = (text: string) => Classification

/** What a workspace adds to the built-in words. Chinese matches anywhere, Latin whole words; `word*` what begins so. */
export interface ClassifierOptions {
  /** Further words that ask for a person (H1); a refusal before them counts as one. */
  humanKeywords?: readonly string[]
  /** Further question types (H3), or words for the built-in ones; each outweighs a built-in word. */
  categories?: readonly { id: string; keywords?: readonly string[] }[]
}

const DECISIVE = 4
const TELLING = 2
const OWN = 6
/** Less than one telling phrase is a guess. */
const ENOUGH = 2

type Topic = { id: string; weight: number; phrases: Phrase[] }

const feelings = ['angry', 'upset', 'displeased', 'urgent'] as const
type Feeling = (typeof feelings)[number]

/** What else is looked for in the same walk: what has to be put right, and any word on persons. */
type Clue = 'slip' | 'misleading' | 'person'

type Found = ReadonlyMap<Topic | Feeling | Clue, number>

/** A classifier of hand-made words and rules for Chinese and English; time is linear in the text. */
export function createClassifier(options: ClassifierOptions = {}): Classifier {
  const keywords = (options.humanKeywords ?? []).map(folded).filter(Boolean)
  const hanKeywords = keywords.filter(isHan)
  const latinKeywords = keywords.filter((word) => !isHan(word))
  const own = (options.categories ?? []).map(({ id, keywords = [] }) => {
    const words = keywords.map(folded).filter(Boolean)
    return { id, weight: OWN, phrases: words.map(phrase) }
  })
  const topics = [...own, ...weighted(zh), ...weighted(en)]
  const ids = [...new Set(topics.map(({ id }) => id))]
  const han = rewriter(zh.rewrite, 'han')
  const latin = rewriter(en.rewrite, 'latin')
  const find = finder<Topic | Feeling | Clue>([
    ...topics.map((topic) => [topic, topic.phrases] as const),
    ...feelings.map((key) => [key, [...phrases(zh[key]), ...phrases(en[key])]] as const),
    ['slip', mistyped().map(phrase)],
    ['misleading', [...han.phrases, ...latin.phrases]],
    ['person', [...tellingInHan(), ...hanKeywords].map((head) => ({ script: 'han', head }))],
    ['person', [...tellingInLatin(), ...latinKeywords].map(phrase)],
  ])

  return (text) => {
    const reading = read(text)
    let found = find(reading)
    if (found.has('slip')) {
      reading.latin = meant(reading.latin)
      found = find(reading)
    }
    if (found.has('misleading')) {
      reading.han = han.rewrite(reading.han)
      reading.latin = latin.rewrite(reading.latin)
      found = find(reading)
    }
    const wish = found.has('person')
      ? (wishOfHan(reading.han, hanKeywords) ?? wishOfLatin(reading.latin, latinKeywords))
      : undefined
    const category = categoryOf(ids, found)
    return {
      language: reading.language,
      ...(category === undefined ? {} : { category }),
      human: wish === 'wants',
      declinesHuman: wish === 'declines',
      emotion: emotionOf(reading, found),
      displeased: found.has('displeased'),
      urgent: found.has('urgent'),
    }
  }
}

const folded = (word: string) => word.normalize('NFKC').toLowerCase().replace(/['’]/g, '').trim()

const weighted = (lexicon: Lexicon): Topic[] =>
  Object.entries(lexicon.categories).flatMap(([id, [decisive, telling, hinting]]) => [
    { id, weight: DECISIVE, phrases: phrases(decisive) },
    { id, weight: TELLING, phrases: phrases(telling) },
    { id, weight: 1, phrases: phrases(hinting) },
  ])

/** The question type with the most weight; of equals the one listed first. */
function categoryOf(ids: readonly string[], found: Found): string | undefined {
  const scores = new Map<string, number>()
  for (const [topic, hits] of found) {
    if (typeof topic === 'string') continue
    scores.set(topic.id, (scores.get(topic.id) ?? 0) + topic.weight * hits)
  }
  let best = 0
  for (const score of scores.values()) best = Math.max(best, score)
  return best >= ENOUGH ? ids.find((id) => scores.get(id) === best) : undefined
}

function emotionOf(reading: Reading, found: Found): Emotion {
  if (reading.capitals || found.has('angry')) return 'angry'
  if (!found.has('upset')) return 'calm'
  return reading.loud ? 'angry' : 'upset'
}

/** The built-in classifier without a workspace's own words. */
export const classify: Classifier = /* @__PURE__ */ createClassifier()

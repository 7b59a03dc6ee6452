import type { Emotion } from '../conversation/events.js'
import { en } from './en.js'
import { wishOfLatin } from './en-wish.js'
import type { Lexicon } from './lexicon.js'
import { anyOf, occurs, type Phrase, phrase, phrases, rewriter } from './phrases.js'
import { isHan, type Reading, read } from './text.js'
import { zh } from './zh.js'
import { wishOfHan } from './zh-wish.js'

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

type Weighted = { id: string; weight: number; phrases: Phrase[] }

/** A classifier of hand-made words and rules for Chinese and English; time is linear in the text. */
export function createClassifier(options: ClassifierOptions = {}): Classifier {
  const keywords = (options.humanKeywords ?? []).map(folded).filter(Boolean)
  const own = (options.categories ?? []).map(({ id, keywords = [] }) => {
    const words = keywords.map(folded).filter(Boolean)
    return { id, weight: OWN, phrases: words.map(phrase) }
  })
  const topics = [...own, ...weighted(zh), ...weighted(en)]
  const [angry, upset, displeased, urgent] = (
    ['angry', 'upset', 'displeased', 'urgent'] as const
  ).map((key) => [...phrases(zh[key]), ...phrases(en[key])]) as [
    Phrase[],
    Phrase[],
    Phrase[],
    Phrase[],
  ]
  const rewriteHan = rewriter(zh.rewrite, 'han')
  const rewriteLatin = rewriter(en.rewrite, 'latin')

  return (text) => {
    const plain = read(text)
    const reading = { ...plain, han: rewriteHan(plain.han), latin: rewriteLatin(plain.latin) }
    const wish =
      wishOfHan(reading.han, keywords.filter(isHan)) ??
      wishOfLatin(
        reading.latin,
        keywords.filter((word) => !isHan(word)),
      )
    const category = topic(topics, reading)
    return {
      language: reading.language,
      ...(category === undefined ? {} : { category }),
      human: wish === 'wants',
      declinesHuman: wish === 'declines',
      emotion: emotion(angry, upset, reading),
      displeased: anyOf(displeased, reading),
      urgent: anyOf(urgent, reading),
    }
  }
}

const folded = (word: string) => word.normalize('NFKC').toLowerCase().replace(/['’]/g, '').trim()

const weighted = (lexicon: Lexicon): Weighted[] =>
  Object.entries(lexicon.categories).flatMap(([id, [decisive, telling, hinting]]) => [
    { id, weight: DECISIVE, phrases: phrases(decisive) },
    { id, weight: TELLING, phrases: phrases(telling) },
    { id, weight: 1, phrases: phrases(hinting) },
  ])

/** The question type with the most weight; of equals the one listed first. */
function topic(topics: Weighted[], reading: Reading): string | undefined {
  const scores = new Map<string, number>()
  for (const { id, weight, phrases } of topics) {
    const hits = phrases.filter((each) => occurs(each, reading)).length
    scores.set(id, (scores.get(id) ?? 0) + weight * hits)
  }
  const [best] = [...scores].sort(([, a], [, b]) => b - a)
  return best && best[1] >= ENOUGH ? best[0] : undefined
}

function emotion(angry: Phrase[], upset: Phrase[], reading: Reading): Emotion {
  if (reading.capitals || anyOf(angry, reading)) return 'angry'
  if (!anyOf(upset, reading)) return 'calm'
  return reading.loud ? 'angry' : 'upset'
}

/** The built-in classifier without a workspace's own words. */
export const classify: Classifier = /* @__PURE__ */ createClassifier()

/** What a language file holds. Lists are written as `phrases.ts` says. */
export interface Lexicon {
  /** Per question type: decisive, telling, and hinting phrases. */
  categories: Record<string, [decisive: string, telling: string, hinting: string]>
  angry: string
  upset: string
  /** Displeasure with the bot or its answers. */
  displeased: string
  urgent: string
  /** `from>to`: what would mislead, and spellings that mean the same. */
  rewrite: string
}

/** What the clauses of a message say about a person: the last one that says something counts. */
export type Wish = 'wants' | 'declines' | undefined

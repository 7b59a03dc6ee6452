import type { Language } from '@baton/core'

/**
 * Ways in which customers say the same thing, by concept and language, divided by `|`. Chinese
 * entries match as parts of the text, English ones as runs of stemmed words.
 */
export type Concepts = Readonly<Record<string, Readonly<Record<Language, string>>>>

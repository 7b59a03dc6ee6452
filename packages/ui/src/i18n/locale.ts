import type { Language } from '@baton/core'

/** The languages that Baton speaks, as BCP 47 tags. */
export type Locale = 'zh-CN' | 'en'

/** One table of words per language; all languages have the same keys. */
export type Tables<T> = Readonly<Record<Locale, T>>

/** The first language among the tags that Baton speaks (`zh-HK` is Chinese), else English. */
export function pickLocale(...tags: readonly (string | null | undefined)[]): Locale {
  for (const tag of tags) {
    if (/^zh\b/i.test(tag ?? '')) return 'zh-CN'
    if (/^en\b/i.test(tag ?? '')) return 'en'
  }
  return 'en'
}

/** The language in which a workspace's own words are read. */
export const languageOf = (locale: Locale): Language => (locale === 'en' ? 'en' : 'zh')

import type { RefusalCode } from '@baton/core'
import type { Locale, Tables } from './locale.js'
import { sentencesEn } from './sentence.en.js'
import { sentencesZh } from './sentence.zh.js'

/** Figures and names that a sentence may carry. */
export type Params = Readonly<Record<string, string | number | undefined>>

type Sentence = string | ((params: Params) => string)

/** Refusals of rooms, and what only the client can know. */
type Code = RefusalCode | 'general' | 'offline' | 'expired' | 'bad-input' | 'unsupported-version'

/** One sentence per code; a code without one does not compile. */
export type Sentences = Readonly<Record<Code, Sentence>>

const tables: Tables<Sentences> = { 'zh-CN': sentencesZh, en: sentencesEn }

const known = (code: string): code is Code => Object.hasOwn(sentencesEn, code)

/** A refusal code as a sentence that says what is true and what comes next. */
export function sentence(locale: Locale, code: string, params: Params = {}): string {
  const found = tables[locale][known(code) ? code : 'general']
  return typeof found === 'string' ? found : found(params)
}

/** What people read for an error of the SDK, whatever it is. */
export function refusalOf(locale: Locale, error: unknown): string {
  const { code, params } = error as { code?: string; params?: Params }
  return sentence(locale, code ?? '', params)
}

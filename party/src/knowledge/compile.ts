import type { Language } from '@baton/core'
import {
  type Article,
  CATEGORIES,
  type Draft,
  type Drafts,
  type KnowledgeError,
  type KnowledgeFile,
} from './article.js'
import { readJson } from './json.js'
import { readMarkdown } from './markdown.js'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** What an answer may hold, in characters: it becomes one message. */
export const ANSWER_MAX = 4000
const QUESTION_MAX = 300

const LANGUAGES: readonly string[] = ['zh', 'en'] satisfies Language[]

const languageOf = ({ language, file }: Draft): string | undefined =>
  language ?? file.split('/').find((part) => LANGUAGES.includes(part))

const read = (file: KnowledgeFile): Drafts => {
  if (/\.(md|markdown)$/i.test(file.name)) return readMarkdown(file)
  if (/\.json$/i.test(file.name)) return readJson(file)
  const message = 'Knowledge is read from .md and .json files only'
  return { drafts: [], errors: [{ file: file.name, line: 1, message }] }
}

/** The question types that an article may name; `any` while nobody knows them. */
export type Categories = readonly string[] | 'any'

/** What is wrong with one article by itself. */
const faults = (draft: Draft, categories: Categories): string[] => {
  const { id, question, answer, category, shows } = draft
  const language = languageOf(draft)
  return [
    question === '' && 'The question is empty',
    question.length > QUESTION_MAX && `The question is longer than ${QUESTION_MAX} characters`,
    !id && 'The article has no id: write <!-- id: some-name --> below its question',
    id && !ID.test(id) && `The id "${id}" may hold small letters, digits and single hyphens only`,
    answer === '' && `"${question}" has no answer`,
    answer.length > ANSWER_MAX && `The answer is longer than ${ANSWER_MAX} characters`,
    category !== undefined &&
      categories !== 'any' &&
      !categories.includes(category) &&
      `Unknown category "${category}"; known are ${categories.join(', ')}`,
    shows !== undefined && shows !== 'orders' && `Unknown "shows: ${shows}"; known is orders`,
    language === undefined && 'The language is unknown: put the file in a folder named zh or en',
    language !== undefined &&
      !LANGUAGES.includes(language) &&
      `Unknown language "${language}"; known are ${LANGUAGES.join(', ')}`,
  ].filter((fault) => typeof fault === 'string' && fault !== '') as string[]
}

const keyOf = (draft: Draft): string => `${languageOf(draft)}/${draft.id}`

/** What is wrong between articles: ids given twice and follow-ups that lead nowhere. */
const conflicts = (drafts: readonly Draft[]): KnowledgeError[] => {
  const first = new Map<string, Draft>()
  for (const draft of drafts) {
    if (draft.id && !first.has(keyOf(draft))) first.set(keyOf(draft), draft)
  }
  return drafts.flatMap((draft) => {
    const at = (message: string) => ({ file: draft.file, line: draft.line, message })
    const other = first.get(keyOf(draft))
    const twice =
      other && other !== draft
        ? [at(`The id "${draft.id}" is taken by ${other.file}:${other.line}`)]
        : []
    const lost = draft.next
      .filter((id) => id === draft.id || !first.has(`${languageOf(draft)}/${id}`))
      .map((id) =>
        at(
          id === draft.id
            ? 'The article names itself in "next"'
            : `"next" names "${id}", which no ${languageOf(draft)} article has`,
        ),
      )
    return [...twice, ...lost]
  })
}

const articleOf = (draft: Draft): Article => {
  const { id = '', question, also, answer, next, category, shows, handoff } = draft
  return {
    id,
    language: languageOf(draft) as Language,
    question,
    also,
    answer,
    next,
    ...(category !== undefined && { category }),
    ...(shows === 'orders' && { shows }),
    ...(handoff !== undefined && { handoff }),
  }
}

const byPlace = (a: KnowledgeError, b: KnowledgeError): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line

/**
 * Turns files of knowledge into articles. All errors of all files come back at once, ordered by
 * place; articles are given only when there are none. Never throws.
 */
export const compileKnowledge = (
  files: readonly KnowledgeFile[],
  { categories = CATEGORIES }: { categories?: Categories } = {},
): { articles: Article[]; errors: KnowledgeError[] } => {
  const parts = files.map(read)
  const drafts = parts.flatMap((part) => part.drafts)
  const errors = [
    ...parts.flatMap((part) => part.errors),
    ...drafts.flatMap((draft) =>
      faults(draft, categories).map((message) => ({ file: draft.file, line: draft.line, message })),
    ),
    ...conflicts(drafts),
  ].sort(byPlace)
  return { articles: errors.length > 0 ? [] : drafts.map(articleOf), errors }
}

/** An error as a line that editors can jump to: `file:line: message`. */
export const formatError = ({ file, line, message }: KnowledgeError): string =>
  `${file}:${line}: ${message}`

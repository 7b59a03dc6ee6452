import * as v from 'valibot'
import type { Draft, Drafts, KnowledgeFile } from './article.js'
import { jsonFault } from './json-fault.js'

const Item = v.strictObject({
  id: v.optional(v.string()),
  language: v.optional(v.string()),
  question: v.string(),
  also: v.optional(v.array(v.string()), []),
  answer: v.string(),
  next: v.optional(v.array(v.string()), []),
  category: v.optional(v.string()),
  shows: v.optional(v.string()),
  handoff: v.optional(v.string()),
})

/** The line on which each item of the outermost list begins, counted from 1. */
const itemLines = (text: string): number[] => {
  const lines: number[] = []
  let line = 1
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\n') line++
    else if (quoted && char === '\\') at++
    else if (char === '"') quoted = !quoted
    else if (quoted) continue
    else if (char === '{' || char === '[') {
      if (depth === 1) lines.push(line)
      depth++
    } else if (char === '}' || char === ']') depth--
  }
  return lines
}

/** Reads the JSON form: a list of articles with the keys of `Article`. */
export const readJson = ({ name, text }: KnowledgeFile): Drafts => {
  const plain = text.replace(/^\uFEFF/, '')
  let items: unknown
  try {
    items = JSON.parse(plain)
  } catch {
    const line = plain.slice(0, jsonFault(plain)).split('\n').length
    return { drafts: [], errors: [{ file: name, line, message: 'Not valid JSON from here on' }] }
  }
  if (!Array.isArray(items)) {
    const message = 'Expected a list of articles: [{ "id", "question", "answer" }, …]'
    return { drafts: [], errors: [{ file: name, line: 1, message }] }
  }
  const lines = itemLines(plain)
  const read = items.map((item, index) => {
    const line = lines[index] ?? 1
    const result = v.safeParse(Item, item)
    if (!result.success) {
      return result.issues.map((issue) => {
        const path = v.getDotPath(issue)
        return { file: name, line, message: path ? `"${path}": ${issue.message}` : issue.message }
      })
    }
    const { question, answer, ...rest } = result.output
    return {
      ...rest,
      file: name,
      line,
      question: question.trim(),
      answer: answer.trim(),
    } as Draft
  })
  return {
    drafts: read.filter((item): item is Draft => !Array.isArray(item)),
    errors: read.filter(Array.isArray).flat(),
  }
}

import type { Draft, Drafts, KnowledgeError, KnowledgeFile } from './article.js'

const HEADING = /^##[ \t]+(.*?)[ \t#]*$/
const TITLE = /^#[ \t]/
const FENCE = /^ {0,3}(`{3,}|~{3,})/
const OPEN = /^\s*<!--/
const CLOSE = '-->'

type Fields = Map<string, { value: string; line: number }>

/** The keys that stand for the whole file, before the first question. */
const FILE_KEYS = ['category', 'language']
const ARTICLE_KEYS = ['id', 'also', 'next', 'category', 'shows', 'handoff']

const list = (value: string | undefined, separator: string): string[] =>
  (value ?? '')
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '')

/** Reads `key: value` pairs, divided by `;` or line ends; a line without a key goes on with the last. */
const fieldsOf = (
  comment: string,
  first: number,
  keys: readonly string[],
  fail: (line: number, message: string) => void,
): Fields => {
  const fields: Fields = new Map()
  let last: { value: string; line: number } | undefined
  for (const [index, row] of comment.split('\n').entries()) {
    const line = first + index
    for (const part of row.split(';').map((text) => text.trim())) {
      if (part === '') continue
      const pair = /^([a-z]+)\s*:\s*(.*)$/s.exec(part)
      const key = pair?.[1]
      if (key === undefined) {
        if (last) last.value += ` ${part}`
        else fail(line, `Expected "key: value" but found "${part}"`)
        continue
      }
      last = { value: pair?.[2] ?? '', line }
      if (!keys.includes(key)) fail(line, `Unknown key "${key}"; known are ${keys.join(', ')}`)
      else if (fields.has(key)) fail(line, `"${key}" is given twice`)
      else fields.set(key, last)
    }
  }
  return fields
}

interface Section {
  line: number
  question: string
  body: { line: number; text: string }[]
}

/** Cuts a file at its `##` headings; those inside code fences are text. */
const sectionsOf = (text: string): Section[] => {
  const sections: Section[] = [{ line: 1, question: '', body: [] }]
  let fence = ''
  for (const [index, row] of text.split('\n').entries()) {
    const mark = FENCE.exec(row)?.[1]
    if (mark && fence === '') fence = mark
    else if (mark && row.trim().startsWith(fence) && row.trim() === mark) fence = ''
    const heading = fence === '' ? HEADING.exec(row) : null
    if (heading) sections.push({ line: index + 1, question: heading[1]?.trim() ?? '', body: [] })
    else sections.at(-1)?.body.push({ line: index + 1, text: row })
  }
  return sections
}

/** Takes the comment that opens a body; what remains is the answer. */
const splitBody = (
  { body, line }: Section,
  keys: readonly string[],
  fail: (line: number, message: string) => void,
): { fields: Fields; rest: Section['body'] } => {
  const start = body.findIndex(({ text }) => text.trim() !== '' && !TITLE.test(text))
  const opening = body[start]
  if (!opening || !OPEN.test(opening.text)) return { fields: new Map(), rest: body }
  const rows = body.slice(start)
  const end = rows.findIndex(({ text }) => text.includes(CLOSE))
  if (end === -1) {
    fail(opening.line, `The comment is not closed with ${CLOSE}`)
    return { fields: new Map(), rest: [{ line, text: '' }] }
  }
  const whole = rows
    .slice(0, end + 1)
    .map(({ text }) => text)
    .join('\n')
  const at = whole.indexOf(CLOSE)
  const fields = fieldsOf(whole.slice(0, at).replace(OPEN, ''), opening.line, keys, fail)
  const after = { line: rows[end]?.line ?? line, text: whole.slice(at + CLOSE.length) }
  return { fields, rest: [...body.slice(0, start), after, ...rows.slice(end + 1)] }
}

/** Reads the Markdown form: a file per topic, `## question`, a comment with its keys, the answer. */
export const readMarkdown = ({ name, text }: KnowledgeFile): Drafts => {
  const errors: KnowledgeError[] = []
  const fail = (line: number, message: string) => errors.push({ file: name, line, message })
  const [front, ...sections] = sectionsOf(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  const file = front ? splitBody(front, FILE_KEYS, fail) : { fields: new Map(), rest: [] }
  const stray = file.rest.find(({ text }) => text.trim() !== '' && !TITLE.test(text))
  if (stray) fail(stray.line, 'Text before the first "## question"')
  if (sections.length === 0) fail(1, 'No question found: each begins with "## "')
  const shared = {
    ...(file.fields.has('language') && { language: file.fields.get('language')?.value }),
    ...(file.fields.has('category') && { category: file.fields.get('category')?.value }),
  }
  const drafts = sections.map((section): Draft => {
    const { fields, rest } = splitBody(section, ARTICLE_KEYS, fail)
    const value = (key: string) => fields.get(key)?.value
    const own = Object.fromEntries(
      ['id', 'category', 'shows', 'handoff'].flatMap((key) =>
        fields.has(key) ? [[key, value(key)]] : [],
      ),
    )
    return {
      ...shared,
      ...own,
      file: name,
      line: section.line,
      question: section.question,
      also: list(value('also'), '|'),
      next: list(value('next'), ','),
      answer: rest
        .map(({ text }) => text)
        .join('\n')
        .trim(),
    }
  })
  return { drafts, errors }
}

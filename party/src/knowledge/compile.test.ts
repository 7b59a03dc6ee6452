import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from './article.js'
import { compileKnowledge, formatError } from './compile.js'
import { jsonFault } from './json-fault.js'

const errorsOf = (name: string, text: string): string[] =>
  compileKnowledge([{ name, text }]).errors.map(formatError)

const refund = `<!-- category: refund -->
# Refunds

## How long does a refund take?
<!-- id: refund-time; next: refund-how
     also: When do I get my money back |
     where is my money -->
1–3 working days.

- Cards: up to 7.

## How do I return something? ##

<!-- id: refund-how; category: order; shows: orders; handoff: A person must look -->
\`\`\`
## not a question
\`\`\`
`

describe('compiling Markdown', () => {
  it('reads questions with their comment and everything below as the answer', () => {
    expect(compileKnowledge([{ name: 'en/refund.md', text: refund }])).toEqual({
      errors: [],
      articles: [
        {
          id: 'refund-time',
          language: 'en',
          category: 'refund',
          question: 'How long does a refund take?',
          also: ['When do I get my money back', 'where is my money'],
          answer: '1–3 working days.\n\n- Cards: up to 7.',
          next: ['refund-how'],
        },
        {
          id: 'refund-how',
          language: 'en',
          category: 'order',
          shows: 'orders',
          handoff: 'A person must look',
          question: 'How do I return something?',
          also: [],
          answer: '```\n## not a question\n```',
          next: [],
        },
      ],
    })
  })

  it('reads the same with other line ends and a byte order mark', () => {
    const windows = `\uFEFF${refund.replaceAll('\n', '\r\n')}`
    expect(compileKnowledge([{ name: 'en/refund.md', text: windows }])).toEqual(
      compileKnowledge([{ name: 'en/refund.md', text: refund }]),
    )
  })

  it('takes the language from the folder or from the file itself', () => {
    const text = '<!-- language: zh -->\n## 问\n<!-- id: a -->\n答'
    expect(compileKnowledge([{ name: 'a.md', text }]).articles[0]?.language).toBe('zh')
    expect(errorsOf('a.md', '## Q\n<!-- id: a -->\nA')).toEqual([
      'a.md:1: The language is unknown: put the file in a folder named zh or en',
    ])
  })

  it('collects every error of every file, each with file and line, in order', () => {
    const files = [
      {
        name: 'en/b.md',
        text: `stray
## No id
Answer.
## No answer
<!-- id: b; nxt: c -->
## Twice
<!-- id: b; id: c -->
Answer.
`,
      },
      {
        name: 'en/a.md',
        text: `<!-- category: fishing -->
## Lost
<!-- id: lost; next: nowhere, lost -->
Answer.
## Open
<!-- id: open
Answer.
`,
      },
      { name: 'en/empty.md', text: '# Title only' },
      { name: 'en/notes.txt', text: '' },
    ]
    const { articles, errors } = compileKnowledge(files)
    expect(articles).toEqual([])
    const category =
      'Unknown category "fishing"; known are order, refund, shipping, account, payment, technical, product'
    const id = 'The article has no id: write <!-- id: some-name --> below its question'
    expect(errors.map(formatError)).toEqual([
      `en/a.md:2: ${category}`,
      'en/a.md:2: "next" names "nowhere", which no en article has',
      'en/a.md:2: The article names itself in "next"',
      `en/a.md:5: ${id}`,
      'en/a.md:5: "Open" has no answer',
      `en/a.md:5: ${category}`,
      'en/a.md:6: The comment is not closed with -->',
      'en/b.md:1: Text before the first "## question"',
      `en/b.md:2: ${id}`,
      'en/b.md:4: "No answer" has no answer',
      'en/b.md:5: Unknown key "nxt"; known are id, also, next, category, shows, handoff',
      'en/b.md:6: The id "b" is taken by en/b.md:4',
      'en/b.md:7: "id" is given twice',
      'en/empty.md:1: No question found: each begins with "## "',
      'en/notes.txt:1: Knowledge is read from .md and .json files only',
    ])
  })

  it('wants ids that can stand in a link, and known values', () => {
    const text = '## Q\n<!-- id: Big Id; shows: cats -->\nA'
    expect(errorsOf('en/a.md', text)).toEqual([
      'en/a.md:1: The id "Big Id" may hold small letters, digits and single hyphens only',
      'en/a.md:1: Unknown "shows: cats"; known is orders',
    ])
  })

  it('bounds questions and answers', () => {
    const text = `## ${'q'.repeat(301)}\n<!-- id: a -->\n${'a'.repeat(4001)}`
    expect(errorsOf('en/a.md', text)).toEqual([
      'en/a.md:1: The question is longer than 300 characters',
      'en/a.md:1: The answer is longer than 4000 characters',
    ])
  })

  it('knows the categories of the workspace', () => {
    const text = '## Q\n<!-- id: a; category: bikes -->\nA'
    const files = [{ name: 'en/a.md', text }]
    expect(compileKnowledge(files, { categories: ['bikes'] }).errors).toEqual([])
  })
})

describe('compiling JSON', () => {
  it('reads a list of articles', () => {
    const item = { id: 'a', question: 'Q', also: ['R'], answer: 'A', next: [], category: 'order' }
    const text = JSON.stringify([item])
    expect(compileKnowledge([{ name: 'zh/a.json', text }])).toEqual({
      errors: [],
      articles: [{ ...item, language: 'zh' }],
    })
  })

  it('names the line of the fault', () => {
    expect(errorsOf('en/a.json', '[\n  {"id": "a",\n   "question": }\n]')).toEqual([
      'en/a.json:3: Not valid JSON from here on',
    ])
    expect(errorsOf('en/a.json', '{}')).toEqual([
      'en/a.json:1: Expected a list of articles: [{ "id", "question", "answer" }, …]',
    ])
    const text = '[\n {"id":"a","question":"Q","answer":"A{["},\n\n {"id":"b","answer":2}\n]'
    expect(errorsOf('en/a.json', text)).toEqual([
      expect.stringMatching(/^en\/a\.json:4: "question": /),
      expect.stringMatching(/^en\/a\.json:4: "answer": /),
    ])
  })
})

describe('the first fault in JSON', () => {
  it('is where a cut or a stray sign makes it fail', () => {
    const texts = [
      '',
      '[1,]',
      '{"a":1,}',
      '{"a" 1}',
      '[1 2]',
      '1 2',
      '["\n"]',
      '[tru]',
      '[1',
      '{1:2}',
    ]
    expect(texts.map(jsonFault)).toEqual([0, 3, 7, 5, 3, 2, 1, 1, 2, 1])
  })

  it('is never inside what is valid', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(']', '}', ',', ':', '@'), (valid, stray) => {
        expect(jsonFault(`${valid}${stray}`)).toBe(valid.length)
        expect(jsonFault(valid)).toBe(valid.length)
      }),
    )
  })
})

describe('compiling anything', () => {
  it('never throws, and names a line that is there', () => {
    const rows = fc.array(
      fc.oneof(
        fc.constantFrom(
          '## Q',
          '<!-- id: a',
          '-->',
          '; also: x | y',
          '```',
          '# T',
          'text',
          '',
          '[{',
        ),
        fc.string(),
      ),
    )
    fc.assert(
      fc.property(rows, fc.constantFrom('en/a.md', 'b.md', 'zh/a.json'), (list, name) => {
        const text = list.join('\n')
        const lines = text.split(/\r\n?|\n/).length
        for (const error of compileKnowledge([{ name, text }]).errors) {
          expect(error.line).toBeGreaterThanOrEqual(1)
          expect(error.line).toBeLessThanOrEqual(lines)
        }
      }),
    )
  })

  it('reads the same articles from Markdown and from JSON', () => {
    const word = fc.stringMatching(/^[\p{L}\d][\p{L}\d ,.?]{0,20}[\p{L}\d]$/u)
    const article = fc.record({
      question: word,
      also: fc.array(word, { maxLength: 3 }),
      answer: word,
    })
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 4 }), (list) => {
        const articles: Article[] = list.map((one, index) => ({
          ...one,
          id: `a${index}`,
          language: 'en',
          next: index > 0 ? ['a0'] : [],
          category: 'order',
        }))
        const markdown = articles.map(
          ({ id, question, also, answer, next, category }) =>
            `## ${question}\n<!-- id: ${id}; category: ${category}\nalso: ${also.join(' | ')}\nnext: ${next.join()} -->\n${answer}\n`,
        )
        const json = JSON.stringify(articles)
        const expected = { articles, errors: [] }
        expect(compileKnowledge([{ name: 'en/a.json', text: json }])).toEqual(expected)
        expect(compileKnowledge([{ name: 'en/a.md', text: markdown.join('\n') }])).toEqual(expected)
      }),
    )
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const PLACES = ['packages/core/src', 'party/src', 'simulation', 'bench']

/** Test files, and the contract suites that they run. */
const files = PLACES.flatMap((place) =>
  readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|contract)\.ts$/.test(name))
    .map((name) => join(ROOT, place, name)),
)

/** The first text in `it('…')`, `test('…')`, `it.each([…])('…')`: what a reader of a report sees. */
const TITLE = /(?:\b(?:it|test)(?:\.\w+)?\(|\]\)\()\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g
const RULE = /\[([A-Z]{2}\d+)\]/g
/** Ids at the head of a title: rules of SPEC.md and lines of PRODUCT.md. */
const HEAD = /^((\[[A-Z]{2}\d+\]|[THACWX]\d+)[\s,]+(and )?)+/

const rulesIn = (text: string) => [...text.matchAll(RULE)].map(([, id]) => id as string)
const titles = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(TITLE)].map(([, , title]) => title as string),
)

const spec = readFileSync(join(ROOT, 'packages/core/SPEC.md'), 'utf8')
const rules = [...spec.matchAll(/^- \[([A-Z]{2}\d+)\]/gm)].map(([, id]) => id as string)
const named = new Set(titles.flatMap(rulesIn))

it('every rule of SPEC.md is named by a test', () => {
  expect(rules.length).toBeGreaterThan(0)
  expect(rules.filter((id) => !named.has(id))).toEqual([])
})

it('every rule that a test names stands in SPEC.md, once', () => {
  expect([...named].filter((id) => !rules.includes(id))).toEqual([])
  expect(rules.filter((id, i) => rules.indexOf(id) !== i)).toEqual([])
})

it('a title names two ids at most', () => {
  const ids = (title: string) => HEAD.exec(title)?.[0].match(/[A-Z]+\d+/g) ?? []
  expect(titles.filter((title) => ids(title).length > 2)).toEqual([])
})

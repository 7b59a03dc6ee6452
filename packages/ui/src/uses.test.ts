import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('.', import.meta.url)
const files = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name))
const sources = files.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
const elements = sources.filter(({ text }) => text.includes('static readonly tag'))
const className = (tag: string) =>
  tag.replace(/(^|-)([a-z])/g, (_whole, _dash, letter: string) => letter.toUpperCase())

describe('uses', () => {
  it('[UI1] names every part that a template uses, so that define registers it', () => {
    const forgotten = elements.flatMap(({ name, text }) => {
      const uses = /static readonly uses = \[([^\]]*)\]/.exec(text)?.[1] ?? ''
      const tags = new Set([...text.matchAll(/<(baton-[a-z-]+)/g)].map((match) => match[1]!))
      const listed = uses.split(',').map((one) => one.trim())
      return [...tags]
        .filter((tag) => !/^baton-(chat|console)$/.test(tag) && !listed.includes(className(tag)))
        .map((tag) => `${name}: ${tag}`)
    })
    expect(forgotten).toEqual([])
    expect(elements.length).toBeGreaterThan(30)
  })

  it('[UI1] has every element in the index and in the map of tag names', () => {
    const index = readFileSync(new URL('index.ts', folder), 'utf8')
    const missing = elements.filter(
      ({ name, text }) =>
        !index.includes(`'./${name.replace('.ts', '.js')}'`) ||
        !text.includes('interface HTMLElementTagNameMap'),
    )
    expect(missing.map(({ name }) => name)).toEqual([])
  })

  it('[UI5] writes no style attribute and no raw HTML anywhere', () => {
    const found = sources.filter(({ text }) =>
      /\sstyle=|styleMap|unsafeHTML|innerHTML|insertAdjacentHTML/.test(text),
    )
    expect(found.map(({ name }) => name)).toEqual([])
  })
})

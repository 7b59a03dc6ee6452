import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as ui from './index.js'

const folder = new URL('.', import.meta.url)
const readme = readFileSync(new URL('../README.md', folder), 'utf8')
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

describe('readme', () => {
  it('[UI1] names every rule in a test and has a rule for every name', () => {
    const rules = [...readme.matchAll(/^\| (UI\d+) +\|/gm)].map((match) => match[1])
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const tests = files
      .filter((name) => name.endsWith('.test.ts'))
      .map(read)
      .join('\n')
    const named = new Set([...tests.matchAll(/\[(UI\d+)\]/g)].map((match) => match[1]))
    expect([...named].sort()).toEqual([...rules].sort())
  })

  it('[UI1] lists every element with every property that it takes', () => {
    const parts = Object.values<unknown>(ui).filter(
      (value): value is ui.Part & { properties: Record<string, { state?: boolean }> } =>
        typeof value === 'function' && 'tag' in value,
    )
    const missing = parts.flatMap(({ tag, properties }) => {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${tag}\``)) ?? ''
      const names = Object.keys(properties ?? {}).filter((name) => !properties[name]?.state)
      const absent = names.filter((name) => !new RegExp(`\\b${name}\\b`).test(row))
      return row ? absent.map((name) => `${tag}.${name}`) : [tag]
    })
    expect(missing).toEqual([])
  })

  it('[UI1] can be imported and defined where there is no registry', () => {
    const parts = Object.values<unknown>(ui).filter(
      (value): value is ui.Part => typeof value === 'function' && 'tag' in value,
    )
    expect(() => ui.define(...parts)).not.toThrow()
  })
})

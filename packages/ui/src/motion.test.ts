import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tokens } from './tokens.js'

const folder = new URL('.', import.meta.url)
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))

describe('motion', () => {
  it('[UI12] stands still what runs for ever, under reduced motion', () => {
    const restless = sources.filter(
      ({ text }) =>
        /animation:[^;]*infinite/.test(text) && !text.includes('prefers-reduced-motion: reduce'),
    )
    expect(restless.map(({ name }) => name)).toEqual([])
  })

  it('[UI12] lets nothing travel under reduced motion', () => {
    const reduced = tokens.cssText.slice(tokens.cssText.indexOf('prefers-reduced-motion'))
    expect(reduced).toContain('--baton-travel: 0')
    const moving = sources.filter(({ text }) =>
      [...text.matchAll(/translate[XY]?\(([^;]*)\)/g)].some(
        ([, way]) => !way?.includes('--baton-travel') && !way?.includes('from.left'),
      ),
    )
    expect(moving.map(({ name }) => name)).toEqual([])
  })

  it('[UI12] moves and fades only: no transition or keyframe touches the layout', () => {
    const touched = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/transition:([^;]*);/g)]
        .filter(([, what]) => /\b(all|width|height|margin|padding|top|left)\b/.test(what ?? ''))
        .map(() => name),
    )
    expect(touched).toEqual([])
  })
})

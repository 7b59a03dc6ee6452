import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPage, pageFault } from './page.js'

const url = 'https://Shop.example/Help/returns?step=2#/three'

/** The same by a regular expression, which only a test may afford. */
const byRegExp = (pattern: string, text: string) => {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pieces.join('.*')}$`).test(text)
}

describe('a pattern for pages', () => {
  it.each([
    ['/help/returns', true],
    ['/help/*', true],
    ['/help*', true],
    ['*/returns', true],
    ['/*turn*', true],
    ['/help', false],
    ['/help/', false],
    ['/returns', false],
    ['shop.example/help/*', true],
    ['*.example/*', true],
    ['other.example/*', false],
    ['*?step=2', true],
    ['/help/*?step=3', false],
    ['*#/three', true],
    ['/help/returns#/two', false],
    ['*', true],
  ])('[RU4] %s', (pattern, is) => {
    expect(isPage(pattern, url)).toBe(is)
  })

  it('[RU4] means a page as people read its address', () => {
    expect(isPage('/帮助/*', 'https://shop.example/%E5%B8%AE%E5%8A%A9/1')).toBe(true)
    expect(isPage('/%E5%B8%AE%E5%8A%A9/*', 'https://shop.example/帮助/1')).toBe(true)
    expect(isPage('/%', 'https://shop.example/%')).toBe(true)
  })

  it('[RU4] takes an address without a path for the root, and one without a host as it is', () => {
    expect(isPage('/', 'https://shop.example')).toBe(true)
    expect(isPage('/', 'https://shop.example?a=1#b')).toBe(true)
    expect(isPage('/help/*', '/help/returns')).toBe(true)
    expect(isPage('shop.example/*', '/help/returns')).toBe(false)
  })

  it('[RU4] covers what a regular expression of the same meaning covers', () => {
    const letter = fc.constantFrom('a', 'b', '/', '*')
    const pattern = fc.string({ unit: letter, maxLength: 8 }).map((rest) => `/${rest}`)
    const path = fc
      .string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 8 })
      .map((rest) => `/${rest}`)
    fc.assert(
      fc.property(pattern, path, (pattern, path) => {
        expect(isPage(pattern, `https://shop.example${path}`)).toBe(byRegExp(pattern, path))
      }),
      { numRuns: 1_000 },
    )
  })

  it('[RU4] takes no time to speak of, however it and the page are made', () => {
    const pattern = `/${'a*'.repeat(8)}b`
    const before = performance.now()
    for (let i = 0; i < 100; i++) isPage(pattern, `https://shop.example/${'a'.repeat(2_000)}`)
    expect(performance.now() - before).toBeLessThan(1_000)
  })

  it('[RU9] is refused where it cannot mean any page', () => {
    expect(['/', '/help/*', 'shop.example/*', '*', '/帮助?a=[1]'].map(pageFault)).toEqual(
      new Array(5).fill(undefined),
    )
    expect(pageFault('^/help/.*$')).toContain('no address holds "^"')
    expect(pageFault('/my help')).toContain('no address holds " "')
    expect(pageFault('https://shop.example/*')).toContain('leave out the scheme')
    expect(pageFault('help')).toContain('a path or a host')
    expect(pageFault('')).toContain('a path or a host')
    expect(pageFault('/*'.repeat(9))).toContain('more than 8')
    expect(pageFault(`/${'a'.repeat(200)}`)).toContain('longer than 200')
  })
})

import { describe, expect, it } from 'vitest'
import { palette, type Role, TINTS } from './palette.js'

type Theme = 'light' | 'dark'
const themes: readonly Theme[] = ['light', 'dark']

const channel = (part: number) => {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const luminance = (hex: string) => {
  const [r, g, b] = [1, 3, 5].map((from) => channel(Number.parseInt(hex.slice(from, from + 2), 16)))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(one: Role, other: Role, theme: Theme): number {
  const both = [luminance(palette[one][theme]), luminance(palette[other][theme])]
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05)
}

const texts: [Role, Role[]][] = [
  ['text', ['canvas', 'surface', 'raised', 'sunken', 'hover', 'accent-soft', 'warn-soft']],
  ['text-2', ['canvas', 'surface', 'raised', 'sunken', 'hover', 'accent-soft', 'warn-soft']],
  ['text-3', ['surface', 'raised', 'sunken', 'hover']],
  ['on-accent', ['accent', 'accent-hover']],
  ['accent-text', ['surface', 'raised', 'accent-soft', 'hover']],
  ['ok-text', ['surface', 'raised', 'sunken', 'accent-soft', 'ok-soft']],
  ['warn-text', ['surface', 'raised', 'accent-soft', 'warn-soft']],
  ['danger-text', ['surface', 'raised', 'accent-soft', 'danger-soft']],
  ['on-danger', ['danger-dot']],
  ['note-text', ['note-ground']],
  ['on-ink', ['ink']],
]

const signs: Role[] = ['control', 'ok-dot', 'warn-dot', 'danger-dot', 'accent']

describe('palette', () => {
  it('[UI2] gives every text at least 4.5 on each ground it stands on, in both themes', () => {
    const weak = themes.flatMap((theme) =>
      texts.flatMap(([text, grounds]) =>
        grounds
          .filter((ground) => contrast(text, ground, theme) < 4.5)
          .map((ground) => `${text} on ${ground}, ${theme}`),
      ),
    )
    expect(weak).toEqual([])
  })

  it('[UI2] gives dots, borders of inputs and the focus ring at least 3 on the surface', () => {
    const weak = themes.flatMap((theme) =>
      signs.filter((sign) => contrast(sign, 'surface', theme) < 3).map((sign) => [sign, theme]),
    )
    expect(weak).toEqual([])
  })

  it('[UI2] gives the letter of an avatar at least 4.5 on each of the seven tints', () => {
    const weak = themes.flatMap((theme) =>
      Array.from({ length: TINTS }, (_, nth) => nth).filter(
        (nth) => contrast(`on-tint-${nth}` as Role, `tint-${nth}` as Role, theme) < 4.5,
      ),
    )
    expect(weak).toEqual([])
  })
})

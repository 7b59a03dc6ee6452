import { expect, it } from 'vitest'
import { endsRun, inRun, placeBetween } from './run.js'

const said = (speaker: string | undefined, at = 0) => ({ speaker, at })

it('[UI16] a message alone, or between others, stands alone', () => {
  expect(placeBetween(undefined, said('a'), undefined)).toBe('single')
  expect(placeBetween(said('b'), said('a'), said('b'))).toBe('single')
  expect(placeBetween(said('a', 0), said('a', 120_000), undefined)).toBe('single')
})

it('[UI16] messages of one speaker within two minutes make a run', () => {
  expect(placeBetween(undefined, said('a'), said('a', 119_999))).toBe('first')
  expect(placeBetween(said('a'), said('a'), said('a'))).toBe('middle')
  expect(placeBetween(said('a'), said('a'), said('b'))).toBe('last')
})

it('[UI16] what nobody said is never in a run', () => {
  expect(placeBetween(said(undefined), said(undefined), said(undefined))).toBe('single')
})

it('[UI16] the last of a run ends it, and those after the first follow closely', () => {
  expect((['single', 'first', 'middle', 'last'] as const).map(endsRun)).toEqual([
    true,
    false,
    false,
    true,
  ])
  expect((['single', 'first', 'middle', 'last'] as const).map(inRun)).toEqual([
    false,
    false,
    true,
    true,
  ])
})

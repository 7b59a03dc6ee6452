import { expect, it } from 'vitest'
import { endsRun, inRun, placeIn } from './run.js'

const said = (speaker: string | undefined, at = 0) => ({ speaker, at })
const places = (...items: ReturnType<typeof said>[]) =>
  items.map((_, index) => placeIn(items, index, ({ speaker }) => speaker))

it('[UI16] a message alone, or between others, stands alone', () => {
  expect(places(said('a'))).toEqual(['single'])
  expect(places(said('b'), said('a'), said('b'))).toEqual(['single', 'single', 'single'])
  expect(places(said('a', 0), said('a', 120_000))).toEqual(['single', 'single'])
})

it('[UI16] messages of one speaker within two minutes make a run', () => {
  expect(places(said('a'), said('a', 119_999))).toEqual(['first', 'last'])
  expect(places(said('a'), said('a'), said('a'), said('b'))).toEqual([
    'first',
    'middle',
    'last',
    'single',
  ])
})

it('[UI16] what nobody said is never in a run', () => {
  expect(places(said(undefined), said(undefined))).toEqual(['single', 'single'])
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

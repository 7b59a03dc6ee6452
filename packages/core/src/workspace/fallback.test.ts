import { expect, it } from 'vitest'
import { settings } from '../testing/workspace.js'
import { fallbackChain } from './fallback.js'
import { publicSettings, type Settings } from './settings.js'

const department = (id: string, fallback?: string) => ({
  id,
  name: { zh: id, en: id },
  ...(fallback !== undefined && { fallback }),
})

it('[RU8] fallbacks are followed from department to department, each visited once', () => {
  const all = [department('a', 'b'), department('b', 'c'), department('c'), department('d', 'lost')]
  expect(fallbackChain(all, 'a')).toEqual(['b', 'c'])
  expect(fallbackChain(all, 'c')).toEqual([])
  expect(fallbackChain(all, 'd')).toEqual(['lost'])
  expect(fallbackChain(all, 'unknown')).toEqual([])
})

it('[RU8] a circle of fallbacks comes to an end', () => {
  const all = [department('a', 'b'), department('b', 'c'), department('c', 'b')]
  expect(fallbackChain(all, 'a')).toEqual(['b', 'c'])
  expect(fallbackChain(all, 'b')).toEqual(['c'])
  expect(fallbackChain([department('a', 'a')], 'a')).toEqual([])
})

it('[RU8] what a department falls back to, and all rules, are nothing that visitors are told', () => {
  const own: Settings = { ...settings, departments: [department('sales', 'service')] }
  expect(publicSettings(own).departments).toEqual([department('sales')])
  expect(publicSettings(own)).not.toHaveProperty('rules')
})

import { expect, it } from 'vitest'
import { deviceOf } from './device.js'

const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'
const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'

it('A22 names model, system and browser of a phone', () => {
  expect(deviceOf(safari)).toBe('iPhone · iOS 18.1 · Safari 18')
})

it('A22 names system and browser of a computer', () => {
  expect(deviceOf(chrome)).toBe('Linux · Chrome 131')
})

it('A22 says nothing of a user agent that tells nothing', () => {
  expect(deviceOf('')).toBe('')
  expect(deviceOf('?')).toBe('')
})

import { expect, it } from 'vitest'
import { deviceOf } from './device.js'

const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'
const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'

it('A22 names browser, system and kind of device of a phone', () => {
  expect(deviceOf(safari)).toBe('Safari 18 · iOS 18.1 · mobile')
})

it('A22 names browser, system and kind of device of a computer', () => {
  expect(deviceOf(chrome)).toBe('Chrome 131 · Linux · desktop')
})

it('A22 says nothing of a user agent that tells nothing', () => {
  expect(deviceOf('')).toBe('')
  expect(deviceOf('?')).toBe('')
})

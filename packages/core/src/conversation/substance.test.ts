import { expect, it } from 'vitest'
import { hasSubstance } from './substance.js'

it.each([
  '你好',
  '您好，在吗？',
  '转人工',
  '我要人工客服',
  'Hi!',
  'hello there',
  'a real person please',
  '👋',
  '',
])('H7 "%s" tells nothing of a problem', (text) => expect(hasSubstance(text)).toBe(false))

it.each([
  '退款',
  '没有收到货',
  '好评返现怎么领',
  'refund?',
  'Hello, where is LS1118-3307',
  '12345',
])('H7 "%s" tells something', (text) => expect(hasSubstance(text)).toBe(true))

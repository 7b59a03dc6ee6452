import { expect, it } from 'vitest'
import { validContact } from './contact.js'

it.each(['138 0000 5521', '+86 138-0000-5521', '(020) 8888 6666', '12345'])(
  'A31 %s can be called',
  (value) => expect(validContact({ kind: 'phone', value })).toBe(true),
)

it.each(['1234', 'call me', '1234567890123456', '', '+', '     '])('A31 "%s" cannot', (value) =>
  expect(validContact({ kind: 'phone', value })).toBe(false),
)

it.each(['mei@example.com', 'a.b+c@mail.example.co.uk', '雨桐@例子.中国'])(
  'A31 %s can be written to',
  (value) => expect(validContact({ kind: 'email', value })).toBe(true),
)

it.each(['mei', 'mei@', 'mei@example', '@example.com', 'a b@example.com', 'a@b..c'])(
  'A31 "%s" cannot be written to',
  (value) => expect(validContact({ kind: 'email', value })).toBe(false),
)

import { describe, expect, it } from 'vitest'
import { contactFault } from './contact.js'

describe('contact', () => {
  it('A31 takes whole mail addresses and phone numbers as people write them', () => {
    const good = [
      'a@b.cn',
      ' yutong.he@example.com ',
      '138 0000 5521',
      '+86-138-0000-5521',
      '(0755) 8888',
    ]
    expect(good.map(contactFault)).toEqual(good.map(() => undefined))
  })

  it('A31 says which kind of contact is incomplete', () => {
    const bad = ['', '   ', 'yutong.he@example', 'a b@c.com', 'wechat', '12345', '1'.repeat(16)]
    expect(bad.map(contactFault)).toEqual([
      'missing',
      'missing',
      'email',
      'email',
      'email',
      'phone',
      'phone',
    ])
  })
})

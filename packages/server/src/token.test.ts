import { jwtVerify } from 'jose'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { signAgent, signVisitor } from './token.js'

const secret = 'a secret of thirty-two bytes, ok'
const options = { secret, workspace: 'shop' }

const read = async (token: string, key = secret) =>
  (await jwtVerify(token, new TextEncoder().encode(key), { issuer: 'baton', audience: 'shop' }))
    .payload

describe('tokens', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_700_000_000_000 })
    return () => vi.useRealTimers()
  })

  it('H8 a visitor carries name, contact and custom data', async () => {
    const token = await signVisitor(
      { sub: 'c7', name: '王芳', phone: '+86 10 1234', custom: { plan: 'gold', orders: 3 } },
      options,
    )
    expect(await read(token)).toEqual({
      sub: 'c7',
      name: '王芳',
      phone: '+86 10 1234',
      custom: { plan: 'gold', orders: 3 },
      role: 'visitor',
      iss: 'baton',
      aud: 'shop',
      iat: 1_700_000_000,
      exp: 1_700_000_300,
    })
  })

  it('A3 an agent carries the most they may do', async () => {
    const token = await signAgent({ sub: 'li', role: 'supervisor' }, { ...options, expiresIn: 60 })
    expect(await read(token)).toEqual({
      sub: 'li',
      role: 'supervisor',
      iss: 'baton',
      aud: 'shop',
      iat: 1_700_000_000,
      exp: 1_700_000_060,
    })
  })

  it('C34 a visitor cannot be given another role by its own data', async () => {
    const data = { sub: 'c7', role: 'admin', aud: 'other', iss: 'me', exp: 9e9 }
    expect(await read(await signVisitor(data, options))).toMatchObject({
      role: 'visitor',
      exp: 1_700_000_300,
    })
  })

  it('C34 another secret does not verify', async () => {
    const token = await signVisitor({ sub: 'c7' }, options)
    await expect(read(token, `${secret}!`)).rejects.toThrow('signature verification failed')
  })

  it.each([
    ['a short secret', { sub: 'c7' }, { ...options, secret: 'short' }],
    ['no subject', { sub: '' }, options],
    ['no workspace', { sub: 'c7' }, { ...options, workspace: '' }],
  ])('C34 %s is refused', async (_, claims, given) => {
    await expect(signVisitor(claims, given)).rejects.toThrow(TypeError)
  })
})

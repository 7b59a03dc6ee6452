import { describe, expect, it } from 'vitest'
import { createTestClock } from '../testing/clock.js'
import { claimOrphans, claimOutbox } from './claim.js'
import { leaseLocks, pageLocks, webLocks } from './locks.js'
import { localStorageOrMemory, memoryStorage, webStorage } from './storage.js'

const prefix = 'baton:test:outbox:'
const entry = { id: 'e', n: 1, room: 'conversation/a', command: { type: 'say', text: 'hi' }, at: 0 }
const full = { sub: 'ann', next: 2, entries: [entry], renewed: {} }

describe('a tab and its outbox', () => {
  it('goes on with its outbox after a reload, under the same name', async () => {
    const storage = memoryStorage()
    const locks = pageLocks()
    const first = await claimOutbox(storage, locks, prefix, 'ann')
    first.keep(full)
    first.release()
    const second = await claimOutbox(storage, locks, prefix, 'ann')
    expect(second.client).toBe(first.client)
    expect(second.kept).toEqual(full)
  })

  it('gets a name of its own when the tab was duplicated', async () => {
    const storage = memoryStorage()
    const locks = pageLocks()
    const first = await claimOutbox(storage, locks, prefix, 'ann')
    first.keep(full)
    const second = await claimOutbox(storage, locks, prefix, 'ann')
    expect(second.client).not.toBe(first.client)
    expect(second.kept.entries).toEqual([])
  })

  it('never takes what somebody else has left', async () => {
    const storage = memoryStorage()
    const locks = pageLocks()
    const first = await claimOutbox(storage, locks, prefix, 'ann')
    first.keep(full)
    first.release()
    expect((await claimOutbox(storage, locks, prefix, 'ben')).kept.entries).toEqual([])
    expect(await claimOrphans(storage, locks, prefix, 'ben')).toEqual([])
  })

  it('finds what closed tabs left, and removes what is empty', async () => {
    const storage = memoryStorage()
    storage.set(`${prefix}one`, JSON.stringify(full))
    storage.set(`${prefix}two`, JSON.stringify({ ...full, entries: [] }))
    storage.set(`${prefix}broken`, '{')
    const claims = await claimOrphans(storage, pageLocks(), prefix, 'ann')
    expect(claims.map(({ client }) => client)).toEqual(['one'])
    expect(storage.keys().sort()).toEqual([`${prefix}broken`, `${prefix}one`])
  })

  it('keeps no counter rather than a stale one when storage is full', async () => {
    const storage = memoryStorage()
    const claim = await claimOutbox(storage, pageLocks(), prefix, 'ann')
    claim.keep(full)
    storage.set = () => false
    claim.keep({ ...full, next: 3 })
    expect(storage.keys()).toEqual([])
  })

  it('holds by a lease without Web Locks: free when released, or some time after a crash', async () => {
    const clock = createTestClock()
    const storage = memoryStorage()
    const tab = () => leaseLocks(storage, clock, pageLocks())
    const release = await tab().take('name')
    await clock.run(600_000)
    expect(await tab().take('name')).toBeUndefined()
    release?.()
    expect(await tab().take('name')).toBeTypeOf('function')
    const crashed = createTestClock(clock.now())
    storage.set('other:lease', String(clock.now() + 100_000))
    expect(await leaseLocks(storage, crashed).take('other')).toBeUndefined()
    await crashed.run(100_001)
    expect(await leaseLocks(storage, crashed).take('other')).toBeTypeOf('function')
  })

  it('uses Web Locks where they are, and something else where they are refused', async () => {
    const held = new Set<string>()
    const manager = {
      async request(name: string, _: unknown, task: (lock: unknown) => Promise<void>) {
        if (held.has(name)) return task(null)
        held.add(name)
        await task({ name })
        held.delete(name)
      },
    } as unknown as LockManager
    const locks = webLocks(manager, pageLocks())
    const release = await locks.take('name')
    expect(await locks.take('name')).toBeUndefined()
    release?.()
    await Promise.resolve()
    expect(await locks.take('name')).toBeTypeOf('function')
    const refusing = { request: async () => Promise.reject(new Error('no origin')) }
    const fallback = webLocks(refusing as unknown as LockManager, pageLocks())
    expect(await fallback.take('name')).toBeTypeOf('function')
  })

  it('knows in this page what does not fit, and leaves nothing stale for the next', () => {
    const kept = new Map([['a', 'old']])
    const full = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem() {
        throw new DOMException('full', 'QuotaExceededError')
      },
      removeItem: (key: string) => void kept.delete(key),
      key: (n: number) => [...kept.keys()][n] ?? null,
      get length() {
        return kept.size
      },
    }
    const storage = webStorage(full)
    expect([storage.get('a'), storage.set('a', 'new'), storage.get('a')]).toEqual([
      'old',
      false,
      'new',
    ])
    expect(storage.keys()).toEqual(['a'])
    expect(webStorage(full).get('a')).toBeUndefined()
  })

  it('does without storage when the browser blocks it', () => {
    const storage = localStorageOrMemory()
    expect(storage.set('a', '1')).toBe(true)
    expect(storage.get('a')).toBe('1')
    const blocked = new Proxy({} as Storage, {
      get() {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
    const web = webStorage(blocked)
    expect([web.get('a'), web.set('a', '1'), web.get('a'), web.keys()]).toEqual([
      undefined,
      false,
      '1',
      ['a'],
    ])
    web.remove('a')
    expect(web.keys()).toEqual([])
  })
})

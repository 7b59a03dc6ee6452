import type { Locks } from '../options.js'
import type { Clock } from '../session/clock.js'
import type { Storage } from './storage.js'

/** Names taken in this page: enough where there is one page, as in Node. */
export const pageLocks = (taken = new Set<string>()): Locks => ({
  async take(name) {
    if (taken.has(name)) return undefined
    taken.add(name)
    return () => void taken.delete(name)
  },
})

export const webLocks = (manager: LockManager, otherwise: Locks): Locks => ({
  take: (name) =>
    new Promise((resolve) => {
      manager
        .request(name, { ifAvailable: true }, (lock) =>
          lock ? new Promise<void>((release) => resolve(release)) : resolve(undefined),
        )
        // Browsers refuse locks to pages without an origin of their own.
        .catch(() => resolve(otherwise.take(name)))
    }),
})

/** Background tabs run their timers once a minute at worst. */
const LEASE_MS = 150_000
const RENEW_MS = 30_000

/**
 * Names kept by a time in storage, for pages without Web Locks (plain http). A crashed tab's name
 * is free again when its lease has run out; a closed one's at once.
 */
export const leaseLocks = (storage: Storage, clock: Clock, page = pageLocks()): Locks => ({
  async take(name) {
    const key = `${name}:lease`
    const until = Number(storage.get(key) ?? 0)
    if (until > clock.now() && until <= clock.now() + LEASE_MS) return undefined
    const leave = await page.take(name)
    if (!leave) return undefined
    let stop: () => void
    const renew = () => {
      storage.set(key, String(clock.now() + LEASE_MS))
      stop = clock.after(RENEW_MS, renew)
    }
    const release = () => {
      stop()
      leave()
      storage.remove(key)
      if (typeof removeEventListener !== 'undefined') removeEventListener('pagehide', hidden)
    }
    // A page that may come back from the browser's cache comes back with its name.
    const hidden = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) release()
    }
    renew()
    if (typeof addEventListener !== 'undefined') addEventListener('pagehide', hidden)
    return release
  },
})

import type { Storage } from '../outbox/storage.js'

/** The open conversation that the next page goes on with, and whose it is. */
export const createRemembered = (storage: Storage, key: string) => ({
  get(sub: string | undefined): string | undefined {
    try {
      const kept = JSON.parse(storage.get(key) ?? '')
      return kept.sub === sub && typeof kept.id === 'string' ? kept.id : undefined
    } catch {
      return undefined
    }
  },
  set: (sub: string | undefined, id: string) => void storage.set(key, JSON.stringify({ sub, id })),
  clear: () => storage.remove(key),
  /** Another tab has remembered (or forgotten) one; returns its stop. */
  watch: (changed: () => void) => storage.watch?.((one) => one === key && changed()) ?? (() => {}),
})

import type { Time } from '@baton/core'
import type { Storage } from '../outbox/storage.js'

/** For so long an ended conversation is shown again that the visitor is asked about. */
const SURVEY_MS = 3_600_000

interface Kept {
  sub?: string
  id?: string
  until?: Time
}

/** The conversation that the next page goes on with, and whose it is. */
export const createRemembered = (storage: Storage, key: string, now: () => Time) => {
  const read = (): Kept => {
    try {
      return JSON.parse(storage.get(key) ?? '')
    } catch {
      return {}
    }
  }
  const set = (sub: string | undefined, id: string, until?: Time) => {
    const kept = read()
    const same = kept.sub === sub && kept.id === id
    // Whoever looks again at one that has ended does not put off when it is forgotten.
    if (same && (until === undefined || kept.until !== undefined)) return
    storage.set(key, JSON.stringify({ sub, id, until }))
  }
  const clear = () => storage.remove(key)
  return {
    get(sub: string | undefined): string | undefined {
      const { sub: whose, id, until = Number.POSITIVE_INFINITY } = read()
      return whose === sub && typeof id === 'string' && now() < until ? id : undefined
    },
    set: (sub: string | undefined, id: string) => set(sub, id),
    /** It has ended; where the visitor is asked about it, they find it again for a while. */
    ended(sub: string | undefined, id: string, asked: boolean) {
      if (asked) set(sub, id, now() + SURVEY_MS)
      else clear()
    },
    clear,
    /** Another tab has remembered (or forgotten) one; returns its stop. */
    watch: (changed: () => void) =>
      storage.watch?.((one) => one === key && changed()) ?? (() => {}),
  }
}

/** Texts by key that outlive a page. None of these may throw; `set` says whether it was kept. */
export interface Storage {
  get(key: string): string | undefined
  set(key: string, value: string): boolean
  remove(key: string): void
  keys(): string[]
  /** Tells keys that another tab changed; returns its stop. */
  watch?(changed: (key: string) => void): () => void
}

/** Storage for one page's life; also what tests look into. */
export const memoryStorage = (kept = new Map<string, string>()): Storage => ({
  get: (key) => kept.get(key),
  set(key, value) {
    kept.set(key, value)
    return true
  },
  remove: (key) => void kept.delete(key),
  keys: () => [...kept.keys()],
})

const attempt = <T>(task: () => T, otherwise: T): T => {
  try {
    return task()
  } catch {
    return otherwise
  }
}

type WebStorage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** A web storage that may be full at any time. */
export const webStorage = (web: WebStorage): Storage => ({
  get: (key) => attempt(() => web.getItem(key) ?? undefined, undefined),
  set: (key, value) =>
    attempt(() => {
      web.setItem(key, value)
      return true
    }, false),
  remove: (key) => attempt(() => web.removeItem(key), undefined),
  keys: () =>
    attempt(() => Array.from({ length: web.length }, (_, i) => web.key(i) ?? ''), [] as string[]),
  watch(changed) {
    if (typeof addEventListener === 'undefined') return () => {}
    const listener = (event: StorageEvent) => event.key !== null && changed(event.key)
    addEventListener('storage', listener)
    return () => removeEventListener('storage', listener)
  },
})

const PROBE = 'baton:probe'

/** `localStorage` where the browser lets us, else memory: blocked storage must not break a chat. */
export const localStorageOrMemory = (): Storage =>
  attempt(() => {
    localStorage.setItem(PROBE, '1')
    localStorage.removeItem(PROBE)
    return webStorage(localStorage)
  }, undefined) ?? memoryStorage()

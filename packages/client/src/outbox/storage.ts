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

/** The next page finds nothing rather than what is no longer true. */
const onlyHere = (web: WebStorage, page: Storage, key: string, value: string): false => {
  attempt(() => web.removeItem(key), undefined)
  page.set(key, value)
  return false
}

/** A web storage that may be full at any time: what does not fit is known to this page alone. */
export const webStorage = (web: WebStorage, page = memoryStorage()): Storage => ({
  get: (key) => page.get(key) ?? attempt(() => web.getItem(key) ?? undefined, undefined),
  set: (key, value) =>
    attempt(() => {
      web.setItem(key, value)
      page.remove(key)
      return true
    }, undefined) ?? onlyHere(web, page, key, value),
  remove(key) {
    page.remove(key)
    attempt(() => web.removeItem(key), undefined)
  },
  keys: () => [
    ...new Set([
      ...page.keys(),
      ...attempt(() => Array.from({ length: web.length }, (_, i) => web.key(i) ?? ''), []),
    ]),
  ],
  watch(changed) {
    if (typeof addEventListener === 'undefined') return () => {}
    const listener = (event: StorageEvent) => event.key !== null && changed(event.key)
    addEventListener('storage', listener)
    return () => removeEventListener('storage', listener)
  },
})

/** `localStorage` where the browser lets us look at it, else memory: blocked storage breaks no chat. */
export const localStorageOrMemory = (): Storage =>
  attempt(() => {
    localStorage.getItem('baton:probe')
    return webStorage(localStorage)
  }, undefined) ?? memoryStorage()

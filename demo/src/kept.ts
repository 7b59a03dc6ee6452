const attempt = <T>(task: () => T, otherwise: T): T => {
  try {
    return task()
  } catch {
    return otherwise
  }
}

type Where = 'localStorage' | 'sessionStorage'

/** What a page keeps for the next one, where the browser lets it. */
export const kept = {
  get: (where: Where, key: string) => attempt(() => window[where].getItem(key), null),
  set: (where: Where, key: string, value: string) =>
    attempt(() => window[where].setItem(key, value), undefined),
  remove: (where: Where, key: string) => attempt(() => window[where].removeItem(key), undefined),
}

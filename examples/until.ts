import type { ReadableAtom } from 'nanostores'

/** Resolves when a store shows what is waited for. */
export const until = <T, R>(
  store: ReadableAtom<T>,
  look: (value: T) => R | undefined,
): Promise<R> => {
  const found = look(store.get())
  if (found !== undefined) return Promise.resolve(found)
  return new Promise((resolve) => {
    const stop = store.listen(() => {
      stop()
      resolve(until(store, look))
    })
  })
}

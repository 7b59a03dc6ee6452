import type { Page, Time } from '@baton/core'
import type { Storage } from '../outbox/storage.js'

type SeenPage = Page & { at: Time }

/** As many as an opening may carry. */
const MOST = 20

/** What rooms take as a line: no controls, no halves of characters, at most so many units. */
const line = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\p{Cc}\p{Cs}]+/gu, ' ')

/** A fragment may carry secrets; only one that is a route of the page's own tells where it is. */
const withoutFragment = (url: string): string => url.replace(/#(?![/!]).*$/s, '')

export const cleanPage = ({ url, title, referrer }: Page): Page => ({
  url: line(withoutFragment(url), 2_000),
  title: line(title, 300),
  ...(referrer !== undefined && { referrer: line(referrer, 2_000) }),
})

const read = (text: string | undefined): SeenPage[] => {
  try {
    const pages = JSON.parse(text ?? '[]')
    return Array.isArray(pages) ? pages : []
  } catch {
    return []
  }
}

/** The path through the site while there is no conversation to tell it to (A22). */
export const createPages = (storage: Storage, key: string) => ({
  all: () => read(storage.get(key)),
  /** A page that was loaded again is no further step of the path. */
  add(page: SeenPage) {
    const before = read(storage.get(key))
    if (before.at(-1)?.url === page.url) return
    storage.set(key, JSON.stringify([...before, page].slice(-MOST)))
  },
  /** These were told; those that came since stay. */
  forget(told: readonly SeenPage[]) {
    const last = told.at(-1)?.at ?? 0
    const rest = read(storage.get(key)).filter(({ at }) => at > last)
    if (rest.length > 0) storage.set(key, JSON.stringify(rest))
    else storage.remove(key)
  },
})

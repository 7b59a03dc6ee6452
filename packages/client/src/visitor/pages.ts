import type { Page, Time } from '@baton/core'
import type { Storage } from '../outbox/storage.js'

type SeenPage = Page & { at: Time }

/** As many as an opening may carry. */
const MOST = 20

/** What rooms take as a line: no controls, no halves of characters, at most so many units. */
const line = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\p{Cc}\p{Cs}]+/gu, ' ')

export const cleanPage = ({ url, title, referrer }: Page): Page => ({
  url: line(url, 2_000),
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
  add(page: SeenPage) {
    storage.set(key, JSON.stringify([...read(storage.get(key)), page].slice(-MOST)))
  },
  clear: () => storage.remove(key),
})

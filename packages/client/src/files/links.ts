import type { Time } from '@baton/core'
import type { Identity } from '../session/identity.js'
import { abortable, untilDone } from '../session/retry.js'
import type { World } from '../session/world.js'
import { askWithToken, filesUrl } from './request.js'
import type { Linked, LinkOptions } from './types.js'

/** A link that ends sooner may end before it is followed. */
const MARGIN_MS = 30_000
/** As many as the server makes at once. */
const AT_ONCE = 50

export interface LinksParts {
  url: string
  world: World
  identity: Identity
  over(): boolean
}

export type Links = (conversation: string, file: Linked, options: LinkOptions) => Promise<string>

interface Known {
  link: Promise<string>
  until: Time
}

interface Wanted {
  id: string
  known: Known
  resolve(link: string): void
  reject(error: unknown): void
}

/** Links of files as they are needed, asked together, and kept while they hold. */
export const createLinks = ({ url, world, identity, over }: LinksParts): Links => {
  const known = new Map<string, Known>()
  const wanted = new Map<string, Wanted[]>()

  const ask = async (conversation: string, those: readonly Wanted[]): Promise<void> => {
    const body = JSON.stringify({ conversation, files: those.map(({ id }) => id) })
    const request = async (token: string) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const address = `${filesUrl(url)}/links`
      const answer = await world.fetch(address, { method: 'POST', headers, body })
      return { status: answer.status, text: await answer.text() }
    }
    try {
      const { links, until } = await untilDone(
        () => askWithToken<{ links: string[]; until: number }>(identity, request),
        world,
        over,
      )
      for (const [i, one] of those.entries()) {
        one.known.until = until * 1000
        one.resolve(new URL(links[i] ?? '', url).href)
      }
    } catch (error) {
      for (const { id, reject } of those) {
        known.delete(`${conversation} ${id}`)
        reject(error)
      }
    }
  }

  const flush = (conversation: string) => {
    const all = wanted.get(conversation) ?? []
    wanted.delete(conversation)
    for (const [key, { until }] of known) if (until <= world.now()) known.delete(key)
    for (let at = 0; at < all.length; at += AT_ONCE) {
      void ask(conversation, all.slice(at, at + AT_ONCE))
    }
  }

  const want = (conversation: string, id: string): Promise<string> => {
    const one: Known = { link: Promise.resolve(''), until: Number.POSITIVE_INFINITY }
    one.link = new Promise((resolve, reject) => {
      const waiting = wanted.get(conversation) ?? []
      if (waiting.length === 0) queueMicrotask(() => flush(conversation))
      wanted.set(conversation, [...waiting, { id, known: one, resolve, reject }])
    })
    known.set(`${conversation} ${id}`, one)
    return one.link
  }

  return (conversation, { id }, { renew = false, signal }) => {
    const held = known.get(`${conversation} ${id}`)
    const holds = held && !renew && held.until - MARGIN_MS > world.now()
    return abortable(holds ? held.link : want(conversation, id), signal)
  }
}

import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type AgentDesk, createAgentDesk, createVisitorChat, type VisitorChat } from '@baton/client'
import type { ReadableAtom } from 'nanostores'
import WebSocket from 'ws'
import { readWorkspace } from '../../scripts/lib/workspace.js'
import { startParty } from '../../scripts/party.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** Resolves when a store's value passes. */
export const until = <T>(store: ReadableAtom<T>, passes: (value: T) => boolean): Promise<T> =>
  new Promise((resolve) => {
    const stop = store.subscribe((value) => {
      if (!passes(value as T)) return
      queueMicrotask(() => stop())
      resolve(value as T)
    })
  })

/** What rings next at a desk, and when it came. */
export const nextRing = async ({ $offers }: AgentDesk) => {
  const [offer] = await until($offers, (offers) => offers.length > 0)
  return { at: performance.now(), id: offer?.id ?? '', conversation: offer?.conversation ?? '' }
}

/** A visitor asks for a person; when that was committed, and what rings. */
export const handOff = async (chat: VisitorChat, desk: AgentDesk) => {
  await chat.send('hello')
  await until(
    chat.$conversation,
    (state) => state !== undefined && !state.asking && state.asked > 0,
  )
  const ring = nextRing(desk)
  await chat.askHuman()
  const committed = performance.now()
  return { committed, ring: await ring }
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** There and back through a room that only relays, in ms. */
const relayed = async (socket: WebSocket): Promise<number> => {
  const began = performance.now()
  socket.send('there and back')
  await once(socket, 'message')
  return performance.now() - began
}

interface People {
  chat: VisitorChat
  desk(member: string): AgentDesk
}

/**
 * Rounds of something in the demo's rooms, each after five round trips of a bare relay on the same
 * machine in the same run. Medians in ms.
 *
 * @param round what took how long in one round
 */
export const measureLive = async <What extends string>(
  rounds: number,
  prepare: (people: People) => Promise<() => Promise<Record<What, number>>>,
): Promise<{ relay: number; medians: Record<What, number> }> => {
  const read = await readWorkspace(path('../../demo/workspace'))
  if ('errors' in read) throw new Error(read.errors.join('\n'))
  const demoKey = randomBytes(12).toString('hex')
  const vars = { BATON_SECRET: randomBytes(32).toString('hex'), BATON_DEMO_KEY: demoKey }
  const relay = await startParty({
    source: path('../loop/rooms/relay'),
    parties: [],
    persist: false,
  })
  const party = await startParty({ ...read, persist: false, vars })
  const socket = new WebSocket(`${relay.url.replace('http', 'ws')}/parties/main/relay`)
  await once(socket, 'open')
  const token = async (member: string) => {
    const body = JSON.stringify({ key: demoKey, member })
    const response = await fetch(`${party.url}/demo/sign-in`, { method: 'POST', body })
    return (await response.json()).token as string
  }
  const chat = createVisitorChat({ url: party.url, language: 'en', WebSocket })
  const desks: AgentDesk[] = []
  const desk = (member: string) => {
    const one = createAgentDesk({ url: party.url, token: () => token(member), WebSocket })
    desks.push(one)
    return one
  }
  try {
    await chat.start()
    const round = await prepare({ chat, desk })
    const relays: number[] = []
    const measured: Record<What, number>[] = []
    for (let n = 0; n < rounds; n += 1) {
      for (let i = 0; i < 5; i += 1) relays.push(await relayed(socket))
      measured.push(await round())
    }
    const names = Object.keys(measured[0] ?? {}) as What[]
    const medians = names.map((name) => [name, median(measured.map((one) => one[name]))])
    return { relay: median(relays), medians: Object.fromEntries(medians) }
  } finally {
    chat.dispose()
    for (const one of desks) one.dispose()
    socket.close()
    await Promise.all([relay.stop(), party.stop()])
  }
}

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
const until = <T>(store: ReadableAtom<T>, passes: (value: T) => boolean): Promise<T> =>
  new Promise((resolve) => {
    const stop = store.subscribe((value) => {
      if (!passes(value as T)) return
      queueMicrotask(() => stop())
      resolve(value as T)
    })
  })

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** There and back through a room that only relays, in ms. */
const relayed = async (socket: WebSocket): Promise<number> => {
  const began = performance.now()
  socket.send('there and back')
  await once(socket, 'message')
  return performance.now() - began
}

/** From the acknowledgement of the wish (it is committed) to the ring at the idle agent, in ms. */
const rung = async (chat: VisitorChat, desk: AgentDesk): Promise<number> => {
  await chat.send('hello')
  await until(
    chat.$conversation,
    (state) => state !== undefined && !state.asking && state.asked > 0,
  )
  const ring = until(desk.$offers, (offers) => offers.length > 0).then((offers) => ({
    at: performance.now(),
    offer: offers[0],
  }))
  await chat.askHuman()
  const committed = performance.now()
  const { at, offer } = await ring
  const conversation = await desk.accept(offer?.id ?? '')
  await conversation.close()
  conversation.release()
  await until(chat.$conversation, (state) => state?.floor.holder === 'closed')
  await until(desk.$mine, (mine) => mine.length === 0)
  return at - committed
}

/** H14, interleaved with the relay on the same machine in the same run. */
export const measureHandoff = async (rounds: number) => {
  const read = await readWorkspace(path('../../demo/workspace'))
  if ('errors' in read) throw new Error(read.errors.join('\n'))
  const demoKey = randomBytes(12).toString('hex')
  const vars = { BATON_SECRET: randomBytes(32).toString('hex'), BATON_DEMO_KEY: demoKey }
  const relay = await startParty({ source: path('relay'), parties: [], persist: false })
  const party = await startParty({ ...read, persist: false, vars })
  const socket = new WebSocket(`${relay.url.replace('http', 'ws')}/parties/main/relay`)
  await once(socket, 'open')
  const token = async () => {
    const body = JSON.stringify({ key: demoKey, member: 'lin' })
    const response = await fetch(`${party.url}/demo/sign-in`, { method: 'POST', body })
    return (await response.json()).token as string
  }
  const desk = createAgentDesk({ url: party.url, token, WebSocket })
  const chat = createVisitorChat({ url: party.url, language: 'en', WebSocket })
  try {
    await Promise.all([desk.start(), chat.start()])
    await desk.setStatus('online')
    const relays: number[] = []
    const rings: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      for (let i = 0; i < 5; i += 1) relays.push(await relayed(socket))
      rings.push(await rung(chat, desk))
    }
    return { relay: median(relays), ring: median(rings), rounds }
  } finally {
    chat.dispose()
    desk.dispose()
    socket.close()
    await Promise.all([relay.stop(), party.stop()])
  }
}

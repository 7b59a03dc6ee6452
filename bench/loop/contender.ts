import { on, once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createAgentDesk } from '@baton/client'
import { bounds, PING, PONG, VERSION } from '@baton/protocol'
import WebSocket from 'ws'
import { customerToken } from '../../e2e/lib/customer.js'
import { startDemo } from '../../e2e/lib/demo.js'
import { signToken } from '../../party/src/tokens/tokens.js'
import { startParty } from '../../scripts/party.js'
import { until } from '../live/live.js'
import { talk } from './measure.js'

/** Somebody in a room, as a socket without our SDK. */
export interface Person {
  say(text: string): void
  /** Is told each text that was said in the room. */
  heard: (text: string) => void
  leave(): void
}

/** One of the servers that are measured beside each other. */
export interface Contender {
  name: string
  /** What was said is on disk before anybody reads it. */
  durable: boolean
  /** The process group of the server. */
  pid: number
  /** So many people in the same room; rooms of other names are other rooms. */
  enter(room: string, people: number): Promise<Person[]>
  stop(): Promise<void>
}

const SECONDS = 3_600
const AGENT = 'lin'
/** Messages on the way while somebody is away. */
const FLYING = 64

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

const personOf = async (
  url: string,
  frameOf: (text: string) => string,
  textsOf: (frame: string) => readonly string[],
): Promise<Person & { socket: WebSocket }> => {
  const socket = new WebSocket(url.replace('http', 'ws'))
  const person = {
    socket,
    heard: (_: string) => {},
    say: (text: string) => socket.send(frameOf(text)),
    leave: () => socket.close(),
  }
  socket.on('message', (data) => {
    for (const text of textsOf(String(data))) person.heard(text)
  })
  await once(socket, 'open')
  return person
}

export type BareRoom = 'relay' | 'writer' | 'turns' | 'least'

/** What one client says, each command with its number. */
const commands = () => {
  let n = 0
  return (text: string) => JSON.stringify({ t: 'command', n: ++n, command: { type: 'say', text } })
}

/** A room without us: what is said is what everybody hears. */
export const startBare = async (
  name: string,
  source: BareRoom,
  persist: string,
): Promise<Contender> => {
  const party = await startParty({ source: path(`rooms/${source}`), parties: [], persist })
  const text = (frame: string) => frame.split('\n').map((line) => JSON.parse(line).text as string)
  const plain = () => (said: string) => JSON.stringify({ text: said })
  const [framing, textsOf] = source === 'least' ? [commands, saidIn] : [plain, text]
  return {
    name,
    durable: source !== 'relay',
    pid: party.pid,
    enter: (room, people) =>
      Promise.all(
        Array.from({ length: people }, () =>
          personOf(`${party.url}/parties/main/${room}`, framing(), textsOf),
        ),
      ),
    stop: party.stop,
  }
}

interface Frame {
  t: string
  code?: string
  events?: { type: string; text?: string }[]
}

const saidIn = (frame: string): string[] => {
  if (frame === PONG) return []
  const { t, code, events = [] } = JSON.parse(frame) as Frame
  if (t === 'refused') throw new Error(`refused: ${code}`)
  if (t !== 'events') return []
  return events.flatMap(({ type, text }) => (type === 'said' && text !== undefined ? [text] : []))
}

/** What a client that missed much is sent when it comes back, in units of text, and after how many ms. */
export interface Resumed {
  sent: number
  ms: number
}

/** Ours has more to show than a bare room. */
export interface Ours extends Contender {
  resume(missed: number): Promise<Resumed>
}

/** Our conversations as they ship, with somebody at work in each; only the limits of sockets are raised. */
export const startOurs = async (): Promise<Ours> => {
  const demo = await startDemo({ vars: { BATON_RATE: '1000000', BATON_BURST: '1000000' } })
  const token = () => signToken({ sub: AGENT, role: 'agent' }, demo, SECONDS)
  const desk = createAgentDesk({ url: demo.url, token, WebSocket })
  await desk.start()
  await desk.setStatus('online')

  /** Asks the customer's room for a conversation; sessions of visitors are rationed by address. */
  const begun = async (customer: string): Promise<string> => {
    const token = await customerToken({ sub: customer, name: customer }, demo, SECONDS)
    const { socket } = await personOf(`${demo.url}/parties/customer/${customer}`, String, () => [])
    socket.send(JSON.stringify({ t: 'hello', v: VERSION, token, client: 'opens' }))
    await once(socket, 'message')
    const visit = { channel: 'web' }
    const command = { type: 'open', language: 'en', visit, pages: [] }
    socket.send(JSON.stringify({ t: 'command', n: 1, command }))
    for await (const [frame] of on(socket, 'message')) {
      const { acks = [] } = JSON.parse(String(frame))
      if (acks.length === 0) continue
      const [[, { conversation }]] = acks
      socket.close()
      return conversation
    }
    throw new Error(`no conversation for ${customer}`)
  }

  /** Somebody steps in: from here on people talk, and no bot answers. */
  const open = async (customer: string): Promise<string> => {
    const id = await begun(customer)
    const theirs = desk.open(id)
    await until(theirs.$state, (state) => state !== undefined)
    await theirs.stepIn()
    theirs.release()
    return id
  }

  const enterOne = async (id: string, token: string, client: string): Promise<Person> => {
    const url = `${demo.url}/parties/conversation/${id}`
    const person = await personOf(url, commands(), saidIn)
    let heard = 0
    // As every client does: the room takes who only listens for one that does not read.
    person.socket.on('message', (data: Buffer) => {
      heard += data.length
      if (heard < bounds.heardEvery) return
      heard = 0
      person.socket.send(PING)
    })
    person.socket.send(JSON.stringify({ t: 'hello', v: VERSION, token, client }))
    await once(person.socket, 'message')
    return person
  }

  return {
    name: 'Baton',
    durable: true,
    pid: demo.pid,
    async enter(room, people) {
      const id = await open(room)
      const theirs = await customerToken({ sub: room, name: room }, demo, SECONDS)
      return Promise.all(
        Array.from({ length: people }, (_, n) => enterOne(id, theirs, `${room}-${n}`)),
      )
    },
    async resume(missed) {
      const id = await open('missed')
      const theirs = await customerToken({ sub: 'missed', name: 'missed' }, demo, SECONDS)
      const come = async (resume?: { log: string; cursor: string }) => {
        const began = performance.now()
        const { socket } = await personOf(
          `${demo.url}/parties/conversation/${id}`,
          String,
          () => [],
        )
        const hello = { t: 'hello', v: VERSION, token: theirs, client: 'away', resume }
        socket.send(JSON.stringify(hello))
        const [frame] = await once(socket, 'message')
        socket.close()
        return { text: String(frame), ms: performance.now() - began }
      }
      const { log, cursor } = JSON.parse((await come()).text)
      await talk([await enterOne(id, theirs, 'talker')], FLYING, { messages: missed })
      const { text, ms } = await come({ log, cursor })
      return { sent: text.length, ms }
    },
    async stop() {
      desk.dispose()
      await demo.stop()
    },
  }
}

import { once } from 'node:events'
import { type Ack, bounds, type ServerFrame, VERSION } from '@baton/protocol'
import WebSocket from 'ws'
import { until } from '../../scripts/lib/until.js'
import type { Demo } from './demo.js'

type Refused = Extract<ServerFrame, { t: 'refused' }>

/** A socket to a room as anybody can open one, without the SDK. */
export class Wire {
  readonly frames: ServerFrame[] = []
  closed: number | undefined
  readonly #socket: WebSocket

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data) => {
      const text = `${data}`
      if (text !== 'pong') this.frames.push(JSON.parse(text))
    })
    socket.on('close', (code) => {
      this.closed = code
    })
    socket.on('error', () => undefined)
  }

  /** @param room `party/name`, as it stands in the address */
  static async open({ url }: Demo, room: string): Promise<Wire> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/parties/${room}`)
    const wire = new Wire(socket)
    await once(socket, 'open')
    return wire
  }

  /** The status with which an address refuses to become a socket. */
  static async status({ url }: Demo, room: string): Promise<number> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/parties/${room}`)
    return new Promise((resolve) => {
      socket.on('unexpected-response', (_, response) => {
        resolve(response.statusCode ?? 0)
        socket.terminate()
      })
      socket.on('open', () => {
        resolve(101)
        socket.terminate()
      })
      socket.on('error', () => resolve(0))
    })
  }

  /** Sends text as it is, and anything else as JSON. */
  send(frame: unknown): void {
    this.#socket.send(
      typeof frame === 'string' || frame instanceof Buffer ? frame : JSON.stringify(frame),
    )
  }

  command(n: number, command: unknown): void {
    this.send({ t: 'command', n, command })
  }

  async hello(token: string, client = 'raw'): Promise<void> {
    this.send({ t: 'hello', v: VERSION, token, client })
    await this.got('a welcome', ({ t }) => t === 'welcome')
  }

  async got<T extends ServerFrame>(what: string, is: (frame: ServerFrame) => boolean): Promise<T> {
    await until(what, () => this.frames.some(is))
    return this.frames.find(is) as T
  }

  /** Commands that were carried out, as far as this socket was told. */
  acked(): Ack[] {
    return this.frames.flatMap((frame): Ack[] => {
      if (frame.t === 'ack')
        return [frame.answer === undefined ? [frame.n] : [frame.n, frame.answer]]
      return frame.t === 'events' ? (frame.acks ?? []) : []
    })
  }

  /** The answer to a command: the code of its refusal, or `ack`. */
  async answer(n: number): Promise<string> {
    const refused = () => this.frames.find((one) => one.t === 'refused' && one.n === n) as Refused
    const isAcked = () => this.acked().some(([acked]) => acked === n)
    await until(`an answer to ${n}`, () => refused() !== undefined || isAcked())
    return refused()?.code ?? 'ack'
  }

  /** The code of the newest refusal that names no command. */
  async refusal(): Promise<string> {
    const found = await this.got<Refused>(
      'a refusal',
      (one) => one.t === 'refused' && one.n === undefined,
    )
    this.frames.splice(this.frames.indexOf(found), 1)
    return found.code
  }

  async closing(): Promise<number> {
    await until('the socket to close', () => this.closed !== undefined, {
      within: (bounds.helloSeconds + 10) * 1000,
    })
    return this.closed as number
  }

  end(): void {
    this.#socket.terminate()
  }
}

/** A token for somebody new, as every visitor gets one. */
export async function newVisitor({ url }: Demo): Promise<string> {
  const response = await fetch(`${url}/session`, { method: 'POST' })
  return (await response.json()).token
}

export const subOf = (token: string): string =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).sub

/** Opens a conversation and returns its room. */
export async function newConversation(demo: Demo, token: string): Promise<string> {
  const wire = await Wire.open(demo, `customer/${encodeURIComponent(subOf(token))}`)
  await wire.hello(token)
  wire.command(1, { type: 'open', language: 'en', visit: { channel: 'web' }, pages: [] })
  await wire.answer(1)
  const [[, answer] = []] = wire.acked()
  wire.end()
  return `conversation/${(answer as { conversation: string }).conversation}`
}

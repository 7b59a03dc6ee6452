import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import WebSocket, { WebSocketServer } from 'ws'
import { partysocket } from './partysocket.js'
import type { Socket } from './transport.js'

const servers: WebSocketServer[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    for (const client of server.clients) client.terminate()
    server.close()
  }
})

const listen = async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  servers.push(server)
  await once(server, 'listening')
  return { server, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

/** Opens a socket and tells all that it reports, until it is closed or `enough`. */
const tell = (url: string, enough: (told: string[], socket: Socket) => boolean = () => false) =>
  new Promise<string[]>((resolve) => {
    const told: string[] = []
    const note = (text: string) => {
      told.push(text)
      if (enough(told, socket) || text.startsWith('closed')) resolve(told)
    }
    const socket = partysocket(WebSocket).open(url, {
      opened: () => note('opened'),
      received: (text) => note(`received ${text}`),
      closed: (code) => note(`closed ${code}`),
    })
    socket.send('too early: dropped, not kept')
  })

describe('partysocket as a transport', () => {
  it('reports texts in order, and the code with which the room closes', async () => {
    const { server, url } = await listen()
    const heard: string[] = []
    server.on('connection', (socket) => {
      socket.on('message', (data) => {
        heard.push(String(data))
        socket.send('one')
        socket.send('two')
        socket.close(4403)
      })
    })
    const told = await tell(url, (so, socket) => {
      if (so.at(-1) === 'opened') socket.send('hello')
      return false
    })
    expect(told).toEqual(['opened', 'received one', 'received two', 'closed 4403'])
    expect(heard).toEqual(['hello'])
  })

  it('makes one attempt and reports its failure once', async () => {
    const { server, url } = await listen()
    server.close()
    await once(server, 'close')
    expect(await tell(url)).toEqual(['closed 1006'])
  })

  it('reports nothing after it was closed from here', async () => {
    const { server, url } = await listen()
    const left = new Promise((resolve) =>
      server.on('connection', (socket) => socket.on('close', resolve)),
    )
    const told = await tell(url, (_, socket) => {
      socket.close()
      socket.close()
      return true
    })
    await left
    expect(told).toEqual(['opened'])
  })
})

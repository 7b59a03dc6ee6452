import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { hostContract, type Stage } from '../party/src/hosts/host.contract.js'
import type { TestWire } from '../party/src/kernel/testing/client.js'
import { signReceipt } from '../party/src/tokens/receipt.js'
import { signToken } from '../party/src/tokens/tokens.js'
import { bundleParty } from '../scripts/lib/bundle.js'
import { until } from '../scripts/lib/until.js'
import { type Party, startParty } from '../scripts/party.js'

const source = fileURLToPath(new URL('../party/src/hosts/fixtures', import.meta.url))
const secret = 'a secret for the contract, 32 bytes'

/** A socket that keeps what is sent before it is open. */
const connect = (url: string): TestWire => {
  const socket = new WebSocket(url.replace(/^http/, 'ws'))
  const early: string[] = []
  const wire: TestWire = {
    received: [],
    send: (text) => (socket.readyState === socket.OPEN ? socket.send(text) : early.push(text)),
    close: () => socket.close(),
  }
  socket.on('open', () => {
    for (const text of early.splice(0)) socket.send(text)
  })
  socket.on('message', (data) => wire.received.push(String(data)))
  socket.on('error', () => {})
  socket.on('close', (code, reason) => {
    wire.closed = { code, reason: String(reason) }
  })
  return wire
}

const start = async (): Promise<Stage> => {
  const persist = await mkdtemp(join(tmpdir(), 'baton-host-'))
  const bundle = await bundleParty({
    source,
    parties: ['conversation', 'customer', 'desk'],
    workspace: {},
  })
  const run = (port?: number): Promise<Party> =>
    startParty({ bundle, persist, vars: { BATON_SECRET: secret }, ...(port && { port }) })
  let party = await run()
  return {
    connect: ({ party: kind, name }) =>
      connect(`${party.url}/parties/${kind}/${encodeURIComponent(name)}`),
    until,
    token: ({ exp, ...claims }) =>
      signToken(claims, { secret, workspace: 'contract' }, exp - Math.floor(Date.now() / 1000)),
    receipt: (receipt, until) =>
      signReceipt(
        receipt,
        { secret, workspace: 'contract' },
        until - Math.floor(Date.now() / 1000),
      ),
    files: {
      async put(key, bytes, size, facts) {
        const query = new URLSearchParams({ size: `${size}`, facts })
        const body = bytes.slice()
        const answer = await fetch(`${party.url}/store/${key}?${query}`, { method: 'PUT', body })
        return (await answer.text()) as 'kept' | 'refused'
      },
      async get(key) {
        const answer = await fetch(`${party.url}/store/${key}`)
        const bytes = new Uint8Array(await answer.arrayBuffer())
        if (!answer.ok) return undefined
        const [size, facts] = JSON.parse(decodeURIComponent(answer.headers.get('facts') ?? ''))
        return { bytes, size, facts }
      },
    },
    async restart() {
      await party.kill()
      party = await run(party.port)
    },
    async stop() {
      await party.stop()
      await rm(bundle.folder, { recursive: true })
      await rm(persist, { recursive: true })
    },
  }
}

hostContract('the PartyKit', start)

describe('the PartyKit gate', () => {
  let party: Party
  beforeAll(async () => {
    party = await startParty({
      source,
      parties: ['conversation', 'customer', 'desk'],
      workspace: {},
      persist: false,
      vars: { BATON_SECRET: secret },
    })
  }, 60_000)
  afterAll(() => party.stop())

  it.each(['desk/r', 'desk/r/call', 'desk/r/knock', 'conversation/r', 'main/r', 'nobody/r'])(
    '[HO12] answers a request to /parties/%s from outside as if nothing were there',
    async (path) => {
      for (const method of ['GET', 'POST', 'PUT']) {
        const headers = { 'x-baton-seal': 'x', 'x-partykit-room': 'r' }
        expect((await fetch(`${party.url}/parties/${path}`, { method, headers })).status).toBe(404)
      }
    },
  )

  it.each([
    [1000, 1000],
    [4000, 4000],
    // Said without a code, heard as without one.
    [undefined, 1005],
  ])('[HO11] ends a socket at once that its client closes with %s', async (given, heard) => {
    const socket = new WebSocket(`${party.url.replace(/^http/, 'ws')}/parties/desk/r`)
    await once(socket, 'open')
    socket.close(given)
    const [code] = await once(socket, 'close')
    expect(code).toBe(heard)
  })

  it('[HO12] takes no socket to a name in another spelling', async () => {
    const wire = connect(`${party.url}/parties/desk/%72`)
    await until('the close', () => wire.closed !== undefined)
    expect(wire.closed?.code).toBe(1006)
  })
})

import type * as Party from 'partykit/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Host, RoomPort } from '../kernel/host.js'
import { seal } from '../tokens/keys.js'
import type { serverOf } from './partykit.js'

const secret = 'a secret for the gate, of 32 bytes'
const env = { BATON_SECRET: secret, BATON_URL: 'http://127.0.0.1:4400' }
const address = (path: string) => `http://outside.example/parties/desk/${path}`

type Gates = Required<Pick<Party.Worker, 'onBeforeRequest' | 'onBeforeConnect'>>
type Server = Party.Server & Required<Pick<Party.Server, 'onAlarm' | 'onRequest'>>

/** A server whose rooms note what they are told; each test gets an isolate of its own. */
const startServer = async (parties: Record<string, unknown> = {}) => {
  vi.resetModules()
  const { serverOf: make } = (await import('./partykit.js')) as { serverOf: typeof serverOf }
  const log: string[] = []
  const hosts: Host[] = []
  const port = (name: string): RoomPort => ({
    connected: () => {},
    received: () => {},
    disconnected: () => {},
    called: async () => ({ done: 1 }),
    admits: async ({ sub }) => ({ by: `visitor:${sub}` }),
    alarmed: () => void log.push(`alarmed ${name}`),
  })
  const worker = make({
    party: 'desk',
    workspace: 'w',
    make(host) {
      hosts.push(host)
      return port(host.self.name)
    },
  })
  const { onBeforeRequest, onBeforeConnect } = worker as unknown as Gates
  const lobby = { env, parties } as unknown as Party.Lobby
  const gate = async (how: Gates['onBeforeRequest'], path: string, init: RequestInit = {}) => {
    const request = new Request(address(path), init) as unknown as Party.Request
    const passed = await how(request, lobby, {} as Party.ExecutionContext)
    return passed instanceof Response ? passed.status : 'passed'
  }
  const room = (
    stored: Record<string, unknown>,
    given: Record<string, unknown> = env,
    sync = async () => {},
  ) => {
    const storage = { get: async (key: string) => stored[key], sync }
    return new worker({ env: given, storage } as unknown as Party.Room) as Server
  }
  return {
    log,
    hosts,
    room,
    request: (path: string, init?: RequestInit) => gate(onBeforeRequest, path, init),
    connect: (path: string) => gate(onBeforeConnect, path),
  }
}

afterEach(() => vi.restoreAllMocks())

describe('the gate', () => {
  it('[HO12] lets in no request from outside, whatever it carries', async () => {
    const { request } = await startServer()
    const sealed = { 'x-baton-seal': await seal(secret, 'call') }
    expect(await request('room')).toBe(404)
    expect(await request('room/call', { method: 'POST' })).toBe(404)
    expect(await request('room/call', { method: 'POST', headers: sealed })).toBe(404)
    expect(await request('room/knock', { method: 'POST' })).toBe(404)
    expect(await request('room/knock', { method: 'POST', headers: sealed })).toBe(404)
  })

  it("[HO12] lets in a room's own knock, at that room's door alone", async () => {
    const { request } = await startServer()
    const headers = { 'x-baton-seal': await seal(secret, 'knock desk/room') }
    expect(await request('room/knock', { method: 'POST', headers })).toBe('passed')
    expect(await request('room/knock', { headers })).toBe(404)
    expect(await request('other/knock', { method: 'POST', headers })).toBe(404)
  })

  it('[HO12] lets in sockets to names that are written in one way only', async () => {
    const { connect } = await startServer()
    expect(await connect('room')).toBe('passed')
    expect(await connect(encodeURIComponent('王 a/b?c'))).toBe('passed')
    expect(await connect('%72oom')).toBe(404)
    expect(await connect('%e7%8e')).toBe(404)
    expect(await connect('x'.repeat(600))).toBe(404)
  })

  it('[HO12] a request that came around the gate needs the seal inside too', async () => {
    const { room } = await startServer()
    const call = (headers: Record<string, string>) =>
      room({}).onRequest(
        new Request(address('room/call'), {
          method: 'POST',
          headers,
          body: JSON.stringify({ kind: 'whispers', whispers: [] }),
        }) as unknown as Party.Request,
      )
    expect((await call({})).status).toBe(404)
    expect((await call({ 'x-baton-seal': 'guess' })).status).toBe(404)
    expect(await (await call({ 'x-baton-seal': await seal(secret, 'call') })).json()).toEqual({
      done: 1,
    })
  })
})

describe('an alarm', () => {
  it('[HO13] that wakes a room without neighbours lets it knock at its own door', async () => {
    const { log, room } = await startServer()
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response())
    const woken = room({ name: '王 a' })
    await woken.onAlarm()
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledOnce())
    const [url, init] = fetched.mock.calls[0] ?? []
    expect(url).toBe('http://127.0.0.1:4400/parties/desk/%E7%8E%8B%20a/knock')
    expect(log).toEqual([])
    await woken.onRequest(new Request(`${url}`, init) as unknown as Party.Request)
    expect(log).toEqual(['alarmed 王 a'])
    await woken.onAlarm()
    expect(log).toEqual(['alarmed 王 a', 'alarmed 王 a'])
  })

  it('[HO13] never throws, because it would ring for ever', async () => {
    const { room } = await startServer()
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('refused'))
    await room({}).onAlarm()
    await room({ name: 'room' }).onAlarm()
    await vi.waitFor(() => expect(error).toHaveBeenCalledOnce())
  })
})

it('[RM14] a whisper waits until what its room wrote is safe, and ends with a write that fails', async () => {
  const heard: unknown[] = []
  const fetch = async (_: string, { body }: { body: string }) => {
    heard.push(...JSON.parse(body).whispers)
    return Response.json({ done: 0 })
  }
  const { room, hosts, connect } = await startServer({ desk: { get: () => ({ fetch }) } })
  await connect('first')
  let safe = (): void => {}
  const writing = new Promise<void>((resolve) => {
    safe = resolve
  })
  await room({ name: 'writing' }, env, () => writing).onAlarm()
  await room({ name: 'failing' }, env, () => Promise.reject(new Error('full'))).onAlarm()
  await room({ name: 'safe' }).onAlarm()
  const heardFrom = () => heard.map((whisper) => (whisper as { from: { name: string } }).from.name)
  for (const host of hosts) host.whisper({ party: 'desk', name: 'other' }, 'row')
  await vi.waitFor(() => expect(heardFrom()).toEqual(['safe']))
  safe()
  await vi.waitFor(() => expect(heardFrom()).toEqual(['safe', 'writing']))
})

it('[HO14] a room does not start without a secret', async () => {
  const { room } = await startServer()
  expect(() => room({}, {})).toThrow('BATON_SECRET')
  expect(() => room({}, { BATON_SECRET: 'short' })).toThrow('BATON_SECRET')
})

it('[HO17] a room does not start with limits that are none', async () => {
  const { room } = await startServer()
  expect(() => room({}, { ...env, BATON_RATE: '50', BATON_BURST: '100' })).not.toThrow()
  expect(() => room({}, { ...env, BATON_RATE: 'many' })).toThrow('BATON_RATE')
  expect(() => room({}, { ...env, BATON_BURST: '0' })).toThrow('BATON_BURST')
})

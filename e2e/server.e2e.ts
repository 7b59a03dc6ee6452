import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { type Bundle, bundleParty } from '../scripts/lib/bundle.js'
import { listens } from '../scripts/lib/port.js'
import { type Party, startParty } from '../scripts/party.js'
import { closesPages, openPage } from './lib/browser.js'

const source = fileURLToPath(new URL('fixtures/counter', import.meta.url))

closesPages()

describe('a server', () => {
  let folder: string
  let bundle: Bundle
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baton-e2e-'))
    await mkdir(join(folder, 'pages'))
    await writeFile(join(folder, 'pages/page.html'), '<h1>shop</h1>')
    bundle = await bundleParty({ source, parties: ['echo'], workspace: { name: 'shop' } })
  })
  afterAll(async () => {
    await rm(bundle.folder, { recursive: true })
    await rm(folder, { recursive: true })
  })

  const start = (port?: number) =>
    startParty({
      bundle,
      persist: join(folder, 'state'),
      serve: join(folder, 'pages'),
      vars: { KEY: 'k' },
      ...(port === undefined ? {} : { port }),
    })

  it('[SV1] has its workspace, variables, parties and static files, and ends with its group', async () => {
    const party = await start()
    const text = async (path: string, init?: RequestInit) =>
      (await fetch(party.url + path, init)).text()

    expect(JSON.parse(await text('/'))).toEqual({
      workspace: { name: 'shop' },
      env: { KEY: 'k' },
    })
    expect(await text('/parties/echo/a', { method: 'POST', body: 'hi' })).toBe('a: hi')
    expect(await text('/page.html')).toBe('<h1>shop</h1>')
    await party.stop()
    expect(await listens(party.port)).toBe(false)
  })

  it('[SV2] keeps what it acknowledged when it is killed', async () => {
    const first = await start()
    expect(await counted(first, 3)).toEqual(['1', '2', '3'])
    await first.kill()
    expect(await listens(first.port)).toBe(false)

    const second = await start(first.port)
    expect(await counted(second, 2)).toEqual(['4', '5'])
    await second.stop()
  })

  it('[SV5] a browser opens its pages and talks to its rooms', async () => {
    const party = await start()
    const page = await openPage({})
    await page.goto(`${party.url}/page.html`)
    expect(await page.textContent('h1')).toBe('shop')
    const answer = await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const socket = new globalThis.WebSocket(`ws://${location.host}/parties/main/browser`)
          socket.onopen = () => socket.send('more')
          socket.onerror = reject
          socket.onmessage = ({ data }) => resolve(data)
        }),
    )
    expect(answer).toBe('1')
    await party.stop()
  })

  it('[SV3] says why it does not start', async () => {
    const party = await start()
    await expect(start(party.port)).rejects.toThrow(`Port ${party.port} is taken.`)
    await party.stop()
    await expect(
      startParty({ bundle, serve: folder, persist: join(folder, 'state') }),
    ).rejects.toThrow('Storage inside the served files')
  })
})

/** Sends messages one by one over one socket and returns the answers. */
function counted({ url }: Party, messages: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const answers: string[] = []
    const socket = new WebSocket(`${url.replace('http', 'ws')}/parties/main/room`)
    const send = () => socket.send('more')
    socket.addEventListener('open', send)
    socket.addEventListener('error', () => reject(new Error('The socket failed.')))
    socket.addEventListener('message', ({ data }) => {
      answers.push(`${data}`)
      if (answers.length < messages) return send()
      socket.close()
      resolve(answers)
    })
  })
}

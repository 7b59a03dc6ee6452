import type { Address } from '@baton/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Claims } from '../kernel/host.js'
import {
  answersOf,
  claimsOf,
  command,
  framesOf,
  hello,
  say,
  type TestWire,
} from '../kernel/testing/client.js'
import type { Receipt } from '../tokens/receipt.js'
import type { ProbeCommand } from './fixtures/probe.js'

/** The host's files, however a test reaches them. */
export interface StageFiles {
  /** `kept`, or `refused` when the store rejects. */
  put(key: string, bytes: Uint8Array, size: number, facts: string): Promise<'kept' | 'refused'>
  get(key: string): Promise<{ bytes: Uint8Array; size: number; facts: string } | undefined>
}

/**
 * A host with three parties: `desk` runs probes, `conversation` notes that are open from the
 * start, `customer` notes that another room has to open.
 */
export interface Stage {
  connect(address: Address): TestWire
  /** Lets time pass until it holds. */
  until(what: string, holds: () => boolean): Promise<void>
  token(claims: Claims): Promise<string>
  /** `until`: seconds since 1970. */
  receipt(receipt: Receipt, until: number): Promise<string>
  files: StageFiles
  /** Every room loses its memory and its sockets, and keeps what it stored. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** What a host owes the loop, and the loop on that host: the same for all. */
export const hostContract = (name: string, start: () => Promise<Stage>): void => {
  describe(`${name} host`, () => {
    let stage: Stage
    let rooms = 0
    beforeAll(async () => {
      stage = await start()
    }, 60_000)
    afterAll(() => stage.stop())

    const room = (party: Address['party']): Address => ({ party, name: `room ${++rooms}/客服` })

    /** Tells a probe something, and waits for so many answers. */
    const probing = (address: Address) => {
      const wire = stage.connect(address)
      let seen = 0
      const expectation = async (count: number): Promise<unknown[]> => {
        await stage.until(`${count} answers`, () => wire.received.length >= seen + count)
        const texts = wire.received.slice(seen, seen + count)
        seen += count
        return texts.map((text) => JSON.parse(text))
      }
      const tell = (probe: ProbeCommand): void => wire.send(JSON.stringify(probe))
      const ask = async (probe: ProbeCommand): Promise<unknown> => {
        tell(probe)
        return (await expectation(1))[0]
      }
      return { wire, tell, ask, answers: expectation }
    }

    it('[HO1] reads what was committed, and nothing of what was deleted with it', async () => {
      const { ask } = probing(room('desk'))
      await ask({ op: 'commit', puts: { a: 1, b: { c: ['客服'] } }, say: 'first' })
      await ask({ op: 'commit', puts: { d: 'x' }, deletes: ['a'], say: 'second' })
      expect(await ask({ op: 'read', key: 'a' })).toBe(null)
      expect(await ask({ op: 'read', key: 'b' })).toEqual({ c: ['客服'] })
      expect(await ask({ op: 'read', key: 'd' })).toBe('x')
    })

    it('[HO2] lists keys in order, from start to before end, to a limit, and backwards', async () => {
      const { ask } = probing(room('desk'))
      await ask({ op: 'commit', puts: { k3: 3, k1: 1, k2: 2, k4: 4 }, say: 'done' })
      expect(await ask({ op: 'list', range: { start: 'k1', end: 'k4' } })).toEqual([
        ['k1', 1],
        ['k2', 2],
        ['k3', 3],
      ])
      const last = { start: 'k1', end: 'k9', limit: 2, reverse: true }
      expect(await ask({ op: 'list', range: last })).toEqual([
        ['k4', 4],
        ['k3', 3],
      ])
    })

    it('[HO3] sends in the order of commits, and reads behind all of them', async () => {
      const { tell, answers } = probing(room('desk'))
      for (let i = 1; i <= 20; i++) tell({ op: 'commit', puts: { n: i }, say: `${i}` })
      expect(await answers(20)).toEqual(Array.from({ length: 20 }, (_, i) => `${i + 1}`))
      tell({ op: 'commit', puts: { n: 21 }, say: '21' })
      tell({ op: 'read', key: 'n' })
      expect(await answers(2)).toEqual(['21', 21])
    })

    it('[HO3] a commit of nothing sends, and writes nothing', async () => {
      const { ask } = probing(room('desk'))
      expect(await ask({ op: 'commit', puts: {}, say: 'told' })).toBe('told')
      expect(await ask({ op: 'list', range: { start: 'a', end: 'm' } })).toEqual([])
    })

    it('[HO4] keeps what was committed through a restart', async () => {
      const address = room('desk')
      const before = probing(address)
      await before.ask({ op: 'commit', puts: { kept: 'yes' }, say: 'done' })
      await stage.restart()
      await stage.until('the socket to close', () => before.wire.closed !== undefined)
      expect(await probing(address).ask({ op: 'read', key: 'kept' })).toBe('yes')
    })

    it.each<[string, ProbeCommand]>([
      ['a text', { op: 'commit-large', units: 50_000, letter: 'x', say: 'fits' }],
      ['a Chinese text', { op: 'commit-large', units: 50_000, letter: '客', say: 'fits' }],
      ['128 keys', { op: 'commit-many', keys: 128, say: 'fits' }],
    ])('[HO5] takes %s at the bound', async (_, probe) => {
      expect(await probing(room('desk')).ask(probe)).toBe('fits')
    })

    it.each<[string, ProbeCommand]>([
      ['text', { op: 'commit-large', units: 70_000, letter: '客', say: 'sent' }],
      ['keys', { op: 'commit-many', keys: 129, say: 'sent' }],
    ])('[HO5] too much %s poisons the room, and nothing of it leaves', async (_, probe) => {
      const { ask } = probing(room('desk'))
      expect(await ask(probe)).toBe('poisoned')
      expect(await ask({ op: 'list', range: { start: 'l', end: 'mz' } })).toEqual([])
    })

    it('[HO6] runs a timer once, and not when it was stopped', async () => {
      const { tell, answers } = probing(room('desk'))
      tell({ op: 'later', ms: 20, say: 'stopped', stop: true })
      tell({ op: 'later', ms: 80, say: 'second' })
      tell({ op: 'later', ms: 20, say: 'first' })
      tell({ op: 'defer', say: 'at once' })
      expect(await answers(3)).toEqual(['at once', 'first', 'second'])
    })

    it('[HO7] the alarm set last is the one that rings', async () => {
      const { tell, answers, wire } = probing(room('desk'))
      tell({ op: 'alarm', ms: 60_000 })
      tell({ op: 'alarm', ms: 100 })
      expect(await answers(1)).toEqual(['alarmed'])
      expect(wire.received).toHaveLength(1)
    })

    it('[HO8] calls another room by any name, and hears its answer or that there is none', async () => {
      const from = room('desk')
      const to = room('desk')
      const target = probing(to)
      const { ask } = probing(from)
      await target.ask({ op: 'commit', puts: {}, say: 'here' })
      const effects = { kind: 'effects', from, log: 'l', first: 3 } as const
      expect(await ask({ op: 'call', to, call: { ...effects, commands: [1, 2] } })).toEqual({
        done: 4,
      })
      expect(await ask({ op: 'call', to, call: { ...effects, commands: ['fail'] } })).toBe('lost')
    })

    it('[HO18] whispers of a room arrive in their order, whoever else whispers', async () => {
      const to = room('desk')
      const target = probing(to)
      await target.ask({ op: 'commit', puts: {}, say: 'here' })
      const rooms = [room('desk'), room('desk'), room('desk')]
      const probes = rooms.map(probing)
      const words = Array.from({ length: 20 }, (_, n) => `客 ${n}`)
      for (const word of words) for (const { tell } of probes) tell({ op: 'whisper', to, word })
      const heard = (await target.answers(60)) as [Address, { from: Address; message: string }][]
      for (const from of rooms) {
        const own = heard.filter(([, whisper]) => whisper.from.name === from.name)
        expect(own).toEqual(words.map((message) => [to, { from, message }]))
      }
    })

    it('[HO9] verifies tokens, and tells old ones from false ones', async () => {
      const { ask } = probing(room('desk'))
      const claims = claimsOf('v1')
      expect(await ask({ op: 'verify', token: await stage.token(claims) })).toEqual(claims)
      const old = await stage.token({ ...claims, exp: 1_000_000_000 })
      expect(await ask({ op: 'verify', token: old })).toEqual({ refused: 'token-expired' })
      expect(await ask({ op: 'verify', token: 'x.y.z' })).toEqual({ refused: 'bad-token' })
    })

    it('[HO15] keeps files byte for byte with their facts, through a restart', async () => {
      const { files } = stage
      const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => i * 7)
      const facts = JSON.stringify({ name: '货架照片.jpg' })
      expect(await files.put('c1/large', bytes, bytes.length, facts)).toBe('kept')
      expect(await files.put('c1/small', Uint8Array.of(7), 1, '')).toBe('kept')
      await stage.restart()
      expect(await files.get('c1/large')).toEqual({ bytes, size: bytes.length, facts })
      expect(await files.get('c1/small')).toEqual({ bytes: Uint8Array.of(7), size: 1, facts: '' })
      expect(await files.get('c1/none')).toBe(undefined)
    })

    it('[HO15] keeps nothing of a file that is longer or shorter than was said', async () => {
      const { files } = stage
      const bytes = new Uint8Array(100_000)
      expect(await files.put('c2/short', bytes, bytes.length + 1, '')).toBe('refused')
      expect(await files.put('c2/long', bytes, bytes.length - 1, '')).toBe('refused')
      expect(await files.get('c2/short')).toBe(undefined)
      expect(await files.get('c2/long')).toBe(undefined)
    })

    it('[HO16] verifies receipts, and tells old ones from false ones', async () => {
      const { ask } = probing(room('desk'))
      const file = { id: 'f1', name: '货架照片.jpg', size: 3, type: 'image/jpeg' }
      const receipt = { conversation: 'c1', by: 'visitor:v1', file }
      const text = await stage.receipt(receipt, 9_999_999_999)
      expect(await ask({ op: 'receipt', text })).toEqual(receipt)
      const old = await stage.receipt(receipt, 1_000_000_000)
      expect(await ask({ op: 'receipt', text: old })).toEqual({ refused: 'receipt-expired' })
      const token = await stage.token(claimsOf('v1'))
      for (const false_ of ['x.y.z', token]) {
        expect(await ask({ op: 'receipt', text: false_ })).toEqual({ refused: 'bad-receipt' })
      }
    })

    it('[HO10] makes ids that differ, and are hard to guess', async () => {
      const ids = (await probing(room('desk')).ask({ op: 'ids', count: 1_000 })) as string[]
      expect(new Set(ids).size).toBe(1_000)
      expect(Math.min(...ids.map((id) => id.length))).toBeGreaterThanOrEqual(12)
    })

    it('[HO11] closes with code and reason, and tells a room who left', async () => {
      const address = room('desk')
      const { wire, tell, answers } = probing(address)
      const other = probing(address)
      await other.ask({ op: 'commit', puts: {}, say: 'here' })
      other.wire.close()
      expect(await answers(1)).toEqual(['somebody left'])
      tell({ op: 'close', code: 4403, reason: 'not-allowed' })
      await stage.until('the close', () => wire.closed !== undefined)
      expect(wire.closed).toEqual({ code: 4403, reason: 'not-allowed' })
    })

    it('[RM1] what was said is shown and acknowledged, and survives a restart', async () => {
      const address = room('conversation')
      const token = await stage.token(claimsOf('v1'))
      const first = stage.connect(address)
      first.send(hello(token))
      first.send(say(1, '你好'))
      await stage.until('the answer', () => answersOf(first).length === 1)
      expect(answersOf(first)).toEqual([{ t: 'ack', n: 1, answer: 1 }])
      await stage.restart()
      const second = stage.connect(address)
      second.send(hello(token))
      second.send(say(1, '你好'))
      await stage.until('the answer', () => answersOf(second).length === 1)
      expect(answersOf(second)).toEqual([{ t: 'ack', n: 1, answer: 1 }])
      expect(framesOf(second)[0]).toMatchObject({
        t: 'welcome',
        cursor: '1',
        state: { said: 1, texts: ['你好'] },
        events: [{ type: 'said', n: 1, by: 'v1', text: '你好' }],
      })
    })

    it('[RM20] one room opens another and tells it everything once and in order', async () => {
      const address = room('conversation')
      const to = room('customer')
      const token = await stage.token(claimsOf('v1'))
      const shut = stage.connect(to)
      shut.send(hello(token))
      await stage.until('the close', () => shut.closed !== undefined)
      expect(shut.closed).toEqual({ code: 4404, reason: 'not-found' })
      const wire = stage.connect(address)
      wire.send(hello(token))
      wire.send(command(1, { type: 'pass', to, effect: { type: 'open' } }))
      for (let n = 2; n <= 30; n++) wire.send(command(n, { type: 'pass', to, text: `${n}` }))
      await stage.until('the answers', () => answersOf(wire).length === 30)
      const texts = Array.from({ length: 29 }, (_, i) => `${i + 2}`)
      const there = stage.connect(to)
      there.send(hello(token))
      const heard = () =>
        framesOf(there).flatMap((frame) =>
          frame.t === 'welcome' || frame.t === 'events'
            ? (frame.events as { text?: string }[])
            : [],
        )
      await stage.until('the effects', () => heard().filter(({ text }) => text).length >= 29)
      expect(heard().flatMap(({ text }) => text ?? [])).toEqual(texts)
    })

    it('[RM30] a deadline comes by itself', async () => {
      const wire = stage.connect(room('conversation'))
      wire.send(hello(await stage.token(claimsOf('v1'))))
      wire.send(command(1, { type: 'remind', in: 150 }))
      const reminded = () =>
        framesOf(wire).some(
          (frame) => frame.t === 'events' && JSON.stringify(frame.events).includes('"reminded"'),
        )
      await stage.until('the reminder', reminded)
    })
  })
}

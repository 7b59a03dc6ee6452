import { bounds, VERSION } from '@baton/protocol'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { until } from '../scripts/lib/until.js'
import { scripted } from './lib/bots.js'
import { openPage } from './lib/browser.js'
import { customerToken } from './lib/customer.js'
import { type Demo, startDemo } from './lib/demo.js'
import { deskOf } from './lib/quiet.js'
import { Visitor } from './lib/visitor.js'
import { newConversation, newVisitor, Wire } from './lib/wire.js'

let demo: Demo
/** Somebody who is served all the while. */
let other: Visitor
let said = 0
beforeAll(async () => {
  demo = await startDemo({
    pages: inject('pages'),
    source: scripted,
    settings(settings) {
      settings.handoff.triggers.turns = 'off'
    },
  })
  other = await Visitor.comes(demo, await openPage({ locale: 'en-US' }), 'en')
})
afterAll(async () => {
  await other.page.context().close()
  await demo.stop()
})

let token: string
let room: string
const wires: Wire[] = []
const open = async (address: string): Promise<Wire> => {
  const wire = await Wire.open(demo, address)
  wires.push(wire)
  return wire
}
const greeted = async (as = token): Promise<Wire> => {
  const wire = await open(room)
  await wire.hello(as)
  return wire
}
beforeEach(async () => {
  token = await newVisitor(demo)
  room = await newConversation(demo, token)
})
afterEach(async () => {
  for (const wire of wires.splice(0)) wire.end()
  said += 1
  await other.says(`Question ${said}`)
  await other.sees(`Answer to: Question ${said}`)
})

/** What the team sees of the room. */
const seenByTeam = async (): Promise<string[]> => {
  const desk = deskOf(demo, 'zhou')
  await desk.start()
  const conversation = desk.open(room.replace('conversation/', ''))
  await until('the conversation to show', () => conversation.$state.get() !== undefined)
  const texts = conversation.$items
    .get()
    .flatMap((item) => (item.kind === 'message' ? [item.text] : []))
  desk.dispose()
  return texts
}

describe('a socket goes on after', () => {
  it.each([
    ['a frame that nobody knows', { t: 'dance' }],
    ['a frame without its parts', { t: 'command', n: 'one' }],
    ['a command numbered zero', { t: 'command', n: 0, command: {} }],
    ['text that is no JSON', '{"t":"comm'],
    ['JSON that is no frame', '[1,2,3]'],
    ['bytes', Buffer.from([1, 2, 3, 255])],
    ['a second hello', { t: 'hello', v: VERSION, token: 'x', client: 'raw' }],
  ])('[WR1] %s, refused as bad-frame', async (_, frame) => {
    const wire = await greeted()
    wire.send(frame)
    expect(await wire.refusal()).toBe('bad-frame')
    wire.command(1, { type: 'say', text: 'I go on' })
    expect(await wire.answer(1)).toBe('ack')
  })

  it.each([
    ['an unknown command', { type: 'explode' }, 'bad-frame'],
    ['no command', null, 'bad-frame'],
    ['a command of members', { type: 'close', epoch: 1 }, 'bad-frame'],
    ['a text that is a number', { type: 'say', text: 7 }, 'bad-frame'],
    ['an empty text', { type: 'say', text: ' \n ' }, 'bad-text'],
    ['a text one unit too long', { type: 'say', text: 'x'.repeat(bounds.text + 1) }, 'too-large'],
    ['a frame that is too large', { type: 'say', text: 'x'.repeat(bounds.frame) }, 'too-large'],
    ['C0 controls', { type: 'say', text: 'bell\u0007' }, 'bad-text'],
    ['C1 controls', { type: 'say', text: 'next\u0085line' }, 'bad-text'],
    ['a carriage return', { type: 'say', text: 'a\rb' }, 'bad-text'],
    ['half a sign', { type: 'say', text: 'half \ud83d' }, 'bad-text'],
    [
      'an answer to nothing',
      { type: 'answer-offer', offer: 'h9', accept: true },
      'nothing-to-answer',
    ],
    [
      'an impossible contact',
      { type: 'leave-contact', contact: { kind: 'email', value: 'nobody' }, question: 'x' },
      'bad-contact',
    ],
  ])('[WR2] %s, refused by its number', async (_, command, code) => {
    const wire = await greeted()
    wire.command(1, command)
    expect(await wire.answer(1)).toBe(code)
    wire.command(2, { type: 'say', text: 'I go on' })
    expect(await wire.answer(2)).toBe('ack')
    expect((await seenByTeam())[0]).toBe('I go on')
  })
})

describe('a socket is closed for', () => {
  it('[WR3] another version of the protocol', async () => {
    const wire = await open(room)
    wire.send({ t: 'hello', v: 99, token, client: 'raw', more: true })
    expect(await wire.closing()).toBe(4426)
  })

  it('[WR3] silence instead of a hello', async () => {
    const wire = await open(room)
    wire.command(1, { type: 'say', text: 'too early' })
    expect(await wire.answer(1)).toBe('hello-first')
    expect(await wire.closing()).toBe(4408)
  })

  it('[WR4] a token that somebody else signed', async () => {
    const forged = await customerToken(
      { sub: 'c-1' },
      { secret: 'not-the-secret-of-this-server-0123456', workspace: demo.workspace },
    )
    for (const bad of [forged, '', 'a.b.c', unsigned()]) {
      const wire = await open('customer/c-1')
      wire.send({ t: 'hello', v: VERSION, token: bad, client: 'raw' })
      expect(await wire.closing()).toBe(4401)
    }
  })

  it('[WR4] a token of another workspace', async () => {
    const foreign = await customerToken({ sub: 'c-1' }, { ...demo, workspace: 'elsewhere' })
    const wire = await open('customer/c-1')
    wire.send({ t: 'hello', v: VERSION, token: foreign, client: 'raw' })
    expect(await wire.closing()).toBe(4401)
  })

  it('[WR4] a token that has expired', async () => {
    const wire = await open('customer/c-1')
    wire.send({
      t: 'hello',
      v: VERSION,
      token: await customerToken({ sub: 'c-1' }, demo, -60),
      client: 'raw',
    })
    expect(await wire.closing()).toBe(4498)
  })

  it('[WR5] a room that was never opened', async () => {
    for (const address of ['conversation/never', 'desk/another']) {
      const wire = await open(address)
      const as = address.startsWith('desk') ? await memberToken() : token
      wire.send({ t: 'hello', v: VERSION, token: as, client: 'raw' })
      expect(await wire.closing()).toBe(4404)
    }
  })

  it('[WR5] the conversation, the customer and the desk of others', async () => {
    const stranger = await newVisitor(demo)
    for (const address of [room, 'customer/c-1', 'desk/main']) {
      const wire = await open(address)
      wire.send({ t: 'hello', v: VERSION, token: stranger, client: 'raw' })
      expect(await wire.closing()).toBe(4403)
    }
  })

  it('[WR6] 1 MB of text', async () => {
    const wire = await greeted()
    wire.command(1, { type: 'say', text: 'x'.repeat(1_000_000) })
    expect(await wire.closing()).toBe(4413)
    const again = await greeted()
    again.command(2, { type: 'say', text: 'smaller' })
    expect(await again.answer(2)).toBe('ack')
  })

  it('[WR6] frames that nobody sends so often by mistake', async () => {
    const wire = await greeted()
    for (let count = 0; count < 40; count += 1) wire.send('{')
    expect(await wire.closing()).toBe(4400)
  })
})

describe('a room', () => {
  it('[WR7] takes of 10,000 commands in a second what it can bear, in order and once', async () => {
    const wire = await greeted()
    for (let n = 1; n <= 10_000; n += 1) wire.command(n, { type: 'say', text: `flood ${n}` })
    await other.says('Am I still served')
    await other.sees('Answer to: Am I still served')
    await until(
      'every command to be answered or the socket to close',
      () => {
        const refused = wire.frames.filter((frame) => 'n' in frame && frame.t === 'refused')
        return refused.length + wire.acked().length === 10_000 || wire.closed !== undefined
      },
      { within: 20_000 },
    )

    const acked = wire.acked().map(([n]) => n)
    const refused = wire.frames.flatMap((frame) => (frame.t === 'refused' ? [frame.code] : []))
    expect(acked).toEqual(acked.map((_, index) => index + 1))
    expect(acked.length).toBeGreaterThanOrEqual(bounds.burst)
    expect(
      [...new Set(refused)].filter((code) => code !== 'rate-limited' && code !== 'overloaded'),
    ).toEqual([])
    const kept = (await seenByTeam()).filter((text) => text.startsWith('flood'))
    expect(new Set(kept).size).toBe(kept.length)
  })

  it('[WR8] keeps joiners, emoji and bidirectional marks as they were written', async () => {
    const wire = await greeted()
    const text = 'שלום \u202bأهلا\u202c 👩‍👩‍👧‍👦 क्‍ष \t tab\nline'
    wire.command(1, { type: 'say', text })
    expect(await wire.answer(1)).toBe('ack')
    expect((await seenByTeam())[0]).toBe(text)
  })

  it('[WR9] gives the same answer to the same command', async () => {
    const wire = await greeted()
    wire.command(1, { type: 'say', text: 'once' })
    wire.command(1, { type: 'say', text: 'once' })
    await until('two answers', () => wire.acked().length === 2)
    expect((await seenByTeam()).filter((one) => one === 'once')).toEqual(['once'])
  })

  it('[WR10] is closed to everything but its own sockets', async () => {
    expect(await Wire.status(demo, 'conversation/%2F..%2Fdesk')).toBe(101)
    expect(await Wire.status(demo, 'conversation/%7Eodd')).toBe(404)
    expect(await Wire.status(demo, 'nowhere/x')).not.toBe(101)
    for (const path of [room, 'desk/main', `${room}/call`, 'desk/main/knock', 'main/x']) {
      for (const method of ['GET', 'POST']) {
        const answer = await fetch(`${demo.url}/parties/${path}`, {
          method,
          headers: { 'x-baton-seal': 'guess' },
        })
        expect([path, answer.status]).toEqual([path, 404])
      }
    }
  })

  it('[WR11] answers bad sessions with a code', async () => {
    const ask = async (body: string, headers = {}) =>
      (await fetch(`${demo.url}/session`, { method: 'POST', body, headers })).status
    expect(await ask('{')).toBe(400)
    expect(await ask('[]')).toBe(400)
    expect(await ask('{"renew":7}')).toBe(400)
    expect(await ask('x'.repeat(bounds.frame + 1))).toBe(413)
    expect(await ask('', { authorization: 'Bearer a.b.c' })).toBe(401)
  })
})

const memberToken = async (): Promise<string> => {
  const body = JSON.stringify({ key: demo.key, member: 'lin' })
  const response = await fetch(`${demo.url}/demo/sign-in`, { method: 'POST', body })
  return (await response.json()).token
}

/** A token that says itself that nobody needs to check it. */
const unsigned = (): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = {
    sub: 'c-1',
    role: 'admin',
    iss: 'baton',
    aud: demo.workspace,
    exp: 9_999_999_999,
  }
  return `${part({ alg: 'none' })}.${part(claims)}.`
}

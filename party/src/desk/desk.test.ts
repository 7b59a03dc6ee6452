import { describe, expect, it } from 'vitest'
import { agent } from '../../../packages/core/src/testing/workspace.js'
import { deskKind } from './kind.js'
import { deskStage, here } from './stage.js'

const detail = {
  messages: 3,
  read: 1,
  visitor: true,
  language: 'en',
  priority: 0,
  unsure: false,
} as const

const row = (conversation: string, messages = 3) => ({
  type: 'row',
  conversation,
  row: { ...detail, messages },
})

const board = (rows: ReadonlyMap<string, unknown>) => Object.fromEntries(rows)

describe('who may enter', () => {
  it('[DK26] members of the workspace, at the desk that there is', async () => {
    const stage = deskStage([agent('a')])
    const enters = async (...who: Parameters<typeof stage.enter>) =>
      (await stage.enter(...who)).wire.closed?.reason
    expect(await enters('a')).toBeUndefined()
    expect(await enters('a', 'visitor')).toBe('unknown-member')
    expect(await enters('stranger')).toBe('unknown-member')
    expect(await enters('a', 'agent', { party: 'desk', name: 'other' })).toBe('not-found')
  })

  it('[DK27] every room speaks for itself alone', () => {
    const kind = deskKind({} as never, 'main')
    const mine = { party: 'conversation', name: 'mine' } as const
    const end = { type: 'end', conversation: 'mine' }
    expect(kind.parseEffect(end, mine)).toEqual(end)
    expect(kind.parseEffect({ ...end, conversation: 'yours' }, mine)).toBeUndefined()
    expect(kind.parseEffect(end, { party: 'customer', name: 'mine' })).toBeUndefined()
    expect(kind.parseEffect(end, here)).toBeUndefined()
    for (const type of ['set-status', 'presence', 'wake', 'tick', 'list-ticket']) {
      expect(kind.parseEffect({ ...end, type }, mine)).toBeUndefined()
    }
    const enqueue = { type: 'enqueue', waiting: { conversation: 'yours' } }
    expect(kind.parseEffect(enqueue, mine)).toBeUndefined()
    const ticket = { type: 'list-ticket', row: { ticket: 't', customer: 'yours' } }
    expect(kind.parseEffect(ticket, { party: 'customer', name: 'mine' })).toMatchObject({
      row: { customer: 'mine' },
    })
  })
})

describe('the board', () => {
  it('[DK28] is whole for who comes, and then told row by row', async () => {
    const stage = deskStage([agent('a'), agent('b')])
    await stage.wait('v')
    await stage.tell('c', { type: 'list-ticket', row: { ticket: 't', state: 'open' } }, 'customer')
    const a = await stage.enter('a')
    expect(a.boards.map(({ signal }) => signal.reset)).toEqual([true, true, undefined])
    expect([...a.rows().keys()]).toEqual(['agent:a', 'agent:b', 'conversation:v', 'ticket:t'])
    await stage.runFor(1_000)
    a.command({ type: 'set-status', status: 'online' })
    await stage.runFor(1_000)
    const rows = board(a.rows())
    expect(rows['agent:a']).toMatchObject({ status: 'online', connected: true, load: 1, cap: 2 })
    expect(Object.values(rows)).toContainEqual(
      expect.objectContaining({
        kind: 'offer',
        conversation: 'v',
        customer: { id: 'of-v', vip: false },
        explanation: expect.objectContaining({ algorithm: 'round-robin' }),
      }),
    )
    await stage.tell('v', { type: 'take', conversation: 'v', agent: 'a' })
    await stage.runFor(1_000)
    expect(board(a.rows())['conversation:v']).toMatchObject({ floor: 'agent', agent: 'a' })
    await stage.tell('v', { type: 'end', conversation: 'v' })
    await stage.runFor(1_000)
    expect([...a.rows().keys()].sort()).toEqual(['agent:a', 'agent:b', 'ticket:t'])
  })

  it('A32 colleagues see who is invisible as offline, and they themselves see the truth', async () => {
    const stage = deskStage([agent('a'), agent('b')])
    const a = await stage.online('a')
    const b = await stage.online('b')
    await stage.runFor(1_000)
    a.command({ type: 'set-status', status: 'invisible' })
    await stage.runFor(1_000)
    const late = await stage.enter('b')
    for (const seen of [b, late]) {
      expect(seen.rows().get('agent:a')).toMatchObject({ status: 'offline', connected: false })
    }
    expect(a.rows().get('agent:a')).toMatchObject({ status: 'invisible', connected: true })
    expect(JSON.stringify([b.wire.received, late.wire.received])).not.toContain('invisible')
  })

  it('[DK28] changes at most four times a second, except for what rings and one’s own', async () => {
    const stage = deskStage([agent('a'), agent('b')])
    const a = await stage.online('a')
    await stage.tell('v', {
      type: 'register',
      conversation: 'v',
      customer: 'c',
      vip: false,
      language: 'en',
    })
    await stage.runFor(2_000)
    const before = a.boards.length
    for (let i = 0; i < 100; i++) {
      await stage.whisper('v', row('v', i))
      await stage.runFor(20)
    }
    const since = a.boards.slice(before)
    expect(since.length).toBeGreaterThan(4)
    for (const [i, { at }] of since.entries()) {
      const fourLater = since[i + 4]
      if (fourLater) expect(fourLater.at - at).toBeGreaterThanOrEqual(1_000)
    }
    await stage.runFor(1_000)
    expect(a.rows().get('conversation:v')).toMatchObject({ detail: { messages: 99 } })
    await stage.whisper('v', row('v', 100))
    const began = stage.world.time.now()
    await stage.wait('w')
    expect(a.boards.at(-1)?.signal.rows.map(({ kind }) => kind)).toContain('offer')
    expect((a.boards.at(-1)?.at ?? 0) - began).toBeLessThan(100)
  })

  it('[DK28] offers are told to the agent at whom they ring, and to nobody else', async () => {
    const stage = deskStage([agent('a'), agent('b', { cap: 0 })])
    const a = await stage.online('a')
    const b = await stage.online('b')
    await stage.wait('v')
    await stage.runFor(1_000)
    const offers = (rows: ReadonlyMap<string, { kind: string }>) =>
      [...rows.values()].filter(({ kind }) => kind === 'offer').length
    expect([offers(a.rows()), offers(b.rows()), offers((await stage.enter('a')).rows())]).toEqual([
      1, 0, 1,
    ])
    await stage.tell('v', { type: 'take', conversation: 'v', agent: 'b' })
    await stage.settle()
    expect(offers(a.rows())).toBe(0)
  })

  it('[DK29] rows are kept in memory and asked again after a wake', async () => {
    const stage = deskStage([agent('a')])
    await stage.wait('v')
    await stage.whisper('v', row('v'))
    const seen = async () => (await stage.enter('a')).rows().get('conversation:v')
    expect(await seen()).toMatchObject({ detail })
    stage.world.crash(here)
    stage.heard.length = 0
    expect(await seen()).not.toHaveProperty('detail')
    expect(stage.heard).toContainEqual(
      expect.objectContaining({ to: 'v', whisper: { type: 'ask-row' } }),
    )
  })

  it('[DK29] a row of a conversation that the desk does not know is dropped and asked again', async () => {
    const stage = deskStage([agent('a')])
    await stage.whisper('v', row('v'))
    await stage.wait('v')
    expect(stage.heard).toContainEqual(
      expect.objectContaining({ to: 'v', whisper: { type: 'ask-row' } }),
    )
  })
})

describe('presence', () => {
  it('[DK5] after a crash nobody is offered anything before they are back', async () => {
    const stage = deskStage([agent('a')])
    await stage.online('a')
    stage.world.crash(here)
    await stage.wait('v')
    const offers = () => stage.heard.filter(({ command }) => command?.type === 'offer')
    expect(offers()).toEqual([])
    await stage.enter('a')
    expect(offers()).toHaveLength(1)
  })

  it('[DK3] an agent is there as long as one of their consoles is', async () => {
    const stage = deskStage([agent('a')])
    const one = await stage.online('a')
    const other = await stage.enter('a')
    one.wire.close()
    await stage.settle()
    await stage.wait('v')
    const commands = () => stage.heard.flatMap(({ command }) => command?.type ?? [])
    expect(commands()).toEqual(['offer'])
    other.wire.close()
    await stage.settle()
    expect(commands()).toEqual(['offer', 'revoke'])
  })
})

describe('places in line', () => {
  it('H16 everybody who waits is told their place as soon as it changes', async () => {
    const stage = deskStage([agent('a', { cap: 1 })])
    for (const id of ['1', '2', '3']) await stage.wait(id)
    expect(['1', '2', '3'].map((id) => stage.places(id).at(-1))).toMatchObject([
      { position: 1, availability: 'none', online: 0 },
      { position: 2, availability: 'none', online: 0 },
      { position: 3, availability: 'none', online: 0 },
    ])
    await stage.online('a')
    await stage.tell('1', { type: 'take', conversation: '1', agent: 'a' })
    expect(['2', '3'].map((id) => stage.places(id).at(-1))).toMatchObject([
      { position: 1, availability: 'full', online: 1 },
      { position: 2, availability: 'full', online: 1 },
    ])
  })

  it('[DK30] nobody is told what they are shown already', async () => {
    const stage = deskStage([agent('a')])
    await stage.wait('v')
    await stage.runFor(60_000)
    expect(stage.places('v')).toHaveLength(1)
    await stage.wait('behind')
    expect(stage.places('v')).toHaveLength(1)
  })

  it('[DK30] those behind the first twenty hear of it every few seconds, after ten places', async () => {
    const stage = deskStage([agent('a')])
    for (let i = 1; i <= 45; i++) await stage.wait(`${i}`)
    const leave = (id: number) =>
      stage.tell(`${id}`, { type: 'leave-queue', conversation: `${id}` })
    const position = (id: number) => stage.places(`${id}`).at(-1)?.position
    for (let i = 1; i <= 9; i++) await leave(i)
    await stage.runFor(10_000)
    expect([position(10), position(25), position(45)]).toEqual([1, 16, 45])
    await leave(10)
    expect(position(45)).toBe(45)
    await stage.runFor(10_000)
    expect(position(45)).toBe(35)
  })

  it('[DK40] a long line is told in steps, between which others have their turn', async () => {
    const stage = deskStage([agent('a')])
    for (let i = 1; i <= 450; i++) await stage.wait(`${i}`)
    stage.world.crash(here)
    stage.heard.length = 0
    stage.world.touch(here)
    await stage.runFor(1_000)
    const moments = new Map<number, number>()
    for (const { at, whisper } of stage.heard) {
      if (whisper?.type === 'place') moments.set(at, (moments.get(at) ?? 0) + 1)
    }
    expect([...moments.values()]).toEqual([200, 200, 50])
  })

  it('[DK30] a conversation that asks is answered, also before it waits', async () => {
    const stage = deskStage([agent('a')])
    await stage.online('a')
    await stage.whisper('new', { type: 'ask-place', conversation: 'new', department: 'sales' })
    expect(stage.places('new')).toMatchObject([{ availability: 'online', online: 1 }])
    expect(stage.places('new')[0]).not.toHaveProperty('position')
    await stage.wait('v')
    const before = stage.places('v').length
    await stage.whisper('v', { type: 'ask-place', conversation: 'v', department: 'sales' })
    expect(stage.places('v')).toHaveLength(before + 1)
  })

  it('[DK37] who waits for one member is told of that member, and of no time', async () => {
    const stage = deskStage([agent('lin'), agent('chen', { departments: ['tech'] })])
    const chen = await stage.online('chen')
    chen.command({ type: 'set-status', status: 'busy' })
    await stage.settle()
    await stage.wait('v', { dedicated: 'chen' })
    await stage.wait('other')
    expect(stage.places('v')).toMatchObject([{ position: 1, availability: 'full', online: 1 }])
    expect(stage.places('v')[0]).not.toHaveProperty('wait')
    expect(stage.places('other')).toMatchObject([{ availability: 'none', online: 0 }])
  })

  it('H16 the place survives a restart of the desk', async () => {
    const stage = deskStage([agent('a')])
    await stage.wait('1')
    await stage.wait('2')
    stage.world.crash(here)
    stage.heard.length = 0
    stage.world.touch(here)
    await stage.settle()
    expect(stage.places('2')).toMatchObject([{ position: 2 }])
  })
})

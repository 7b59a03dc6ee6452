import { describe, expect, it } from 'vitest'
import { agent } from '../../../packages/core/src/testing/workspace.js'
import { type Console, deskStage, detail } from './stage.js'

/** A desk where nobody takes anything: so many wait, one a millisecond. */
const crowd = async (waiting: number, agents = ['a', 'b']) => {
  const stage = deskStage(agents.map((id) => agent(id)))
  for (let i = 1; i <= waiting; i++) await stage.wait(`v${i}`, { since: i })
  const says = (id: string, text: string) =>
    stage.whisper(id, { type: 'row', conversation: id, row: detail(text) })
  return { ...stage, says }
}

const shown = (console: Console) =>
  [...console.rows().values()].flatMap((row) => (row.kind === 'conversation' ? [row.id] : []))
const names = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `v${from + i}`)

/** What a console is told from here on, in units of text. */
const bill = (console: Console) => {
  const begin = console.wire.received.length
  return () => console.wire.received.slice(begin)
}

describe('windows', () => {
  it('[DK45] hold the first ones of a list in its order, and count all', async () => {
    const { enter, runFor, tell, wait } = await crowd(60)
    const a = await enter('a')
    expect(shown(a)).toEqual(names(1, 50))
    expect(a.counts()).toMatchObject({ waiting: 60, departments: { sales: 60 } })
    await tell('v7', { type: 'end', conversation: 'v7' })
    await wait('first', { since: 0, department: 'tech' })
    await runFor(1_000)
    expect(new Set(shown(a))).toEqual(
      new Set(['first', ...names(1, 50)].filter((id) => id !== 'v7')),
    )
    expect(a.counts()).toMatchObject({ waiting: 60, departments: { sales: 59, tech: 1 } })
  })

  it('[DK45] grow and shrink as a console asks, and it is told what differs', async () => {
    const { enter, runFor } = await crowd(60)
    const a = await enter('a')
    await runFor(1_000)
    a.signal({ type: 'watch', lists: { waiting: 55 } })
    await runFor(1_000)
    expect(shown(a)).toEqual(names(1, 55))
    expect(a.boards.at(-1)?.signal.rows).toHaveLength(5)
    a.signal({ type: 'watch', lists: { waiting: 2 } })
    await runFor(1_000)
    expect(shown(a)).toEqual(names(1, 2))
    expect(a.boards.at(-1)?.signal.rows).toEqual([])
  })

  it('[DK45] A31 hold tickets, count those that nobody took, and tell how their talk stands', async () => {
    const { enter, runFor, tell } = await crowd(1)
    const a = await enter('a')
    const list = (ticket: string, state: string) =>
      tell(
        'c',
        { type: 'list-ticket', row: { ticket, state, at: 1, conversation: 'v1' } },
        'customer',
      )
    await list('t1', 'open')
    await list('t2', 'taken')
    await runFor(1_000)
    expect(a.counts()).toMatchObject({ tickets: 2, open: 1 })
    expect(a.rows().get('ticket:t1')).toMatchObject({ floor: 'queue' })
    await tell('v1', { type: 'end', conversation: 'v1' })
    await runFor(1_000)
    expect(a.rows().get('ticket:t1')).not.toHaveProperty('floor')
  })

  it('[DK46] what changes behind them is told as a figure, and as nothing where none changes', async () => {
    const { enter, runFor, says, tell } = await crowd(60)
    const a = await enter('a')
    await runFor(1_000)
    const told = bill(a)
    await says('v55', 'anybody?')
    await runFor(1_000)
    expect(told()).toEqual([])
    await tell('v55', { type: 'end', conversation: 'v55' })
    await runFor(1_000)
    expect(told()).toHaveLength(1)
    expect(a.boards.at(-1)?.signal).toMatchObject({ rows: [], gone: [], counts: { waiting: 59 } })
    await says('v5', 'anybody?')
    await runFor(1_000)
    expect(a.boards.at(-1)?.signal.rows).toMatchObject([{ id: 'v5' }])
  })

  it('[DK46] A32 colleagues in all windows see who is invisible as offline', async () => {
    const { enter, runFor } = await crowd(3)
    const [a, b] = [await enter('a'), await enter('b')]
    b.signal({ type: 'watch', lists: { waiting: 1 }, query: 'v' })
    a.command({ type: 'set-status', status: 'invisible' })
    await runFor(1_000)
    expect(b.rows().get('agent:a')).toMatchObject({ status: 'offline', connected: false })
    expect(a.rows().get('agent:a')).toMatchObject({ status: 'invisible', connected: true })
    expect(b.wire.received.join()).not.toContain('invisible')
  })

  it('[DK46] who comes and goes leaves the windows of the others as they were', async () => {
    const { enter, runFor, tell } = await crowd(60)
    const a = await enter('a')
    await runFor(1_000)
    const late = await enter('b')
    await tell('v1', { type: 'end', conversation: 'v1' })
    await tell('v2', { type: 'end', conversation: 'v2' })
    const later = await enter('b')
    await runFor(1_000)
    for (const one of [a, late, later]) expect(new Set(shown(one))).toEqual(new Set(names(3, 52)))
    late.wire.close()
    await tell('v3', { type: 'end', conversation: 'v3' })
    await runFor(1_000)
    expect(new Set(shown(a))).toEqual(new Set(names(4, 53)))
  })
})

describe('searches', () => {
  it('[DK47] find what no window shows, by name or last words, and follow it', async () => {
    const { enter, runFor, says, tell } = await crowd(80)
    const a = await enter('a')
    await says('v70', 'My Kettle leaks')
    await says('v75', 'nothing')
    a.signal({ type: 'watch', query: ' KETTLE ' })
    await runFor(1_000)
    expect(shown(a)).toEqual(['v70'])
    expect(a.counts()).toMatchObject({ waiting: 1, departments: { sales: 80 }, query: 'kettle' })
    await says('v75', 'the kettle, again')
    await says('v70', 'never mind')
    await runFor(1_000)
    expect(shown(a)).toEqual(['v75'])
    await tell('v75', { type: 'end', conversation: 'v75' })
    await runFor(1_000)
    expect(shown(a)).toEqual([])
    a.signal({ type: 'watch', query: 'v-78' })
    await runFor(1_000)
    expect(shown(a)).toEqual([])
    a.signal({ type: 'watch' })
    await runFor(1_000)
    expect(shown(a)).toHaveLength(50)
    expect(a.counts()).toMatchObject({ waiting: 79, query: '' })
  })

  it('[DK47] find who has no name by the signs that stand for it', async () => {
    const { enter, runFor } = await crowd(60)
    const a = await enter('a')
    a.signal({ type: 'watch', query: '-v57' })
    await runFor(1_000)
    expect(shown(a)).toEqual(['v57'])
  })

  it('[DK48] begin two at a time, the others a moment later; equal ones are made once', async () => {
    const agents = ['a', 'b', 'c', 'd', 'e']
    const { enter, runFor, tell } = await crowd(9, agents)
    const consoles = await Promise.all(agents.map((id) => enter(id)))
    await runFor(1_000)
    // Opens the pause between two changes of boards.
    await tell('v9', { type: 'end', conversation: 'v9' })
    const queries = ['v1', 'v2', 'v3', 'v4', 'v1']
    for (const [i, one] of consoles.entries()) one.signal({ type: 'watch', query: queries[i] })
    const answered = () => consoles.map((console) => console.counts()?.query !== '')
    await runFor(300)
    expect(answered()).toEqual([true, true, false, false, true])
    await runFor(300)
    expect(answered()).toEqual([true, true, true, true, true])
    expect(consoles.map(shown)).toEqual(queries.map((id) => [id]))
  })
})

describe('what consoles say', () => {
  it.each([
    ['no watch', { type: 'look' }],
    ['too many rows', { type: 'watch', lists: { waiting: 201 } }],
    ['a part of a row', { type: 'watch', lists: { waiting: 1.5 } }],
    ['fewer than none', { type: 'watch', lists: { bots: -1 } }],
    ['rows that are no number', { type: 'watch', lists: { others: '5' } }],
    ['a query that is too long', { type: 'watch', query: 'x'.repeat(101) }],
    ['a query of two lines', { type: 'watch', query: 'x\ny' }],
    ['a query that is no text', { type: 'watch', query: { length: 1 } }],
    ['nothing', null],
  ])('[DK48] is dropped when it is %s', async (_, signal) => {
    const { enter, runFor } = await crowd(60)
    const a = await enter('a')
    await runFor(1_000)
    const told = bill(a)
    a.signal(signal)
    await runFor(1_000)
    expect(told()).toEqual([])
    expect(shown(a)).toHaveLength(50)
  })

  it('[DK48] counts four times a second at most, the newest alone', async () => {
    const { enter, runFor } = await crowd(60)
    const a = await enter('a')
    await runFor(1_000)
    const told = bill(a)
    for (let i = 1; i <= 50; i++) {
      a.signal({ type: 'watch', lists: { waiting: i }, query: 'v' })
      await runFor(10)
    }
    await runFor(1_000)
    expect(told().length).toBeLessThan(6)
    expect(shown(a)).toHaveLength(50)
  })
})

describe('one’s own', () => {
  it('[DK49] is whole, in view or not', async () => {
    const { enter, runFor, says, tell } = await crowd(60)
    const [a, b] = [await enter('a'), await enter('b')]
    const take = (id: string) => tell(id, { type: 'take', conversation: id, agent: 'a' })
    await take('v58')
    await take('v59')
    await tell('v60', { type: 'list-consult', conversation: 'v60', agent: 'a', from: 'b' })
    for (const one of [a, b]) one.signal({ type: 'watch', lists: { others: 1 } })
    await runFor(1_000)
    const late = await enter('a')
    for (const one of [a, late]) expect(shown(one)).toEqual(expect.arrayContaining(names(58, 60)))
    expect(shown(b)).toEqual([...names(1, 50), 'v58'])
    await says('v59', 'hello?')
    await runFor(1_000)
    expect(a.rows().get('conversation:v59')).toMatchObject({ detail: { last: { text: 'hello?' } } })
    await tell('v59', { type: 'take', conversation: 'v59', agent: 'b' })
    expect(shown(a)).not.toContain('v59')
    expect(shown(b)).toContain('v59')
  })
})

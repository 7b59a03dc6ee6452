import type { ConversationEvent, FileRef } from '@baton/core'
import { describe, expect, it } from 'vitest'
import { answersOf, claimsOf, command, hello } from '../kernel/testing/client.js'
import type { Receipt } from '../tokens/receipt.js'
import { conversationStage } from './stage.js'

const LATER = 9_999_999_999

const file = (id: string): FileRef => ({ id, name: `${id}.pdf`, size: 3, type: 'application/pdf' })

/** Ann's conversation, and what the server signs for uploads to it. */
const opened = async () => {
  const stage = conversationStage()
  const { at, page } = await stage.visitor()
  const receipt = (id: string, more: Partial<Receipt> = {}, until = LATER) =>
    stage.world.receipt(
      { conversation: at.name, by: 'visitor:ann', file: file(id), ...more },
      until,
    )
  const refused = async (files: unknown, text = 'see') => {
    await page.command({ type: 'say', text, files })
    return page.answers.at(-1)
  }
  return { ...stage, at, page, receipt, refused }
}

const filesIn = (events: readonly ConversationEvent[]) =>
  events.flatMap((event) =>
    event.type === 'said' ? (event.files ? [event.files.map(({ id }) => id)] : []) : [],
  )

describe('files in a conversation', () => {
  it('[FI3] A17 what was uploaded here is sent, and everybody there sees it', async () => {
    const { at, page, receipt, member } = await opened()
    await page.command({ type: 'say', text: '', files: [receipt('a'), receipt('b')] })
    expect(page.answers.at(-1)).toMatchObject({ t: 'ack' })
    const lin = await member('lin', at)
    await lin.command({ type: 'step-in', epoch: 0 })
    const slip = receipt('c', { by: 'member:lin' })
    await lin.command({ type: 'say', text: 'Sign here', files: [slip], epoch: 1 })
    for (const { events } of [page, lin]) expect(filesIn(events)).toEqual([['a', 'b'], ['c']])
  })

  it.each<[string, Partial<Receipt>]>([
    ['another conversation', { conversation: 'elsewhere' }],
    ['somebody else', { by: 'visitor:ben' }],
    ['a member of that name', { by: 'member:ann' }],
  ])('[FI3] a receipt of %s is refused as bad-receipt, and records nothing', async (_, more) => {
    const { page, receipt, refused } = await opened()
    const before = page.events.length
    expect(await refused([receipt('a', more)])).toMatchObject({ code: 'bad-receipt' })
    expect(await refused([receipt('a'), receipt('b', more)])).toMatchObject({ code: 'bad-receipt' })
    expect(page.events.length).toBe(before)
  })

  it('[FI3] so is a forged one, and the same file twice; an old one is receipt-expired', async () => {
    const { receipt, refused } = await opened()
    expect(await refused(['forged'])).toMatchObject({ code: 'bad-receipt' })
    expect(await refused([receipt('a'), receipt('a')])).toMatchObject({ code: 'bad-receipt' })
    const old = receipt('a', {}, 1_000_000)
    expect(await refused([old])).toMatchObject({ code: 'receipt-expired' })
  })

  it('[FI3] a message has words or files, ten at most, and names them by receipts alone', async () => {
    const { receipt, refused } = await opened()
    const eleven = Array.from({ length: 11 }, (_, i) => receipt(`f${i}`))
    expect(await refused(eleven)).toMatchObject({ code: 'too-many-files' })
    expect(await refused(undefined, ' ')).toMatchObject({ code: 'bad-text' })
    expect(await refused([], ' ')).toMatchObject({ code: 'bad-frame' })
    expect(await refused([file('a')])).toMatchObject({ code: 'bad-frame' })
    expect(await refused('a')).toMatchObject({ code: 'bad-frame' })
    expect(await refused(eleven.slice(1))).toMatchObject({ t: 'ack' })
  })

  it('[FI4] words behind a file wait for it, also when both came with the greeting', async () => {
    const { world, at, page, receipt, settle } = await opened()
    const wire = world.connect(at)
    const say = (n: number, text: string, files?: string[]) =>
      wire.send(command(n, { type: 'say', text, ...(files && { files }) }))
    wire.send(hello(world.token(claimsOf('ann')), 'other'))
    say(1, 'first', [receipt('a')])
    say(2, 'second')
    await settle()
    say(3, 'third', [receipt('b')])
    say(4, 'fourth', ['forged'])
    say(5, 'fifth')
    await settle()
    expect(answersOf(wire).map(({ t }) => t)).toEqual(['ack', 'ack', 'ack', 'ack', 'refused'])
    const texts = page.events.flatMap((event) =>
      event.type === 'said' && event.by.kind === 'visitor' ? [event.text] : [],
    )
    expect(texts).toEqual(['first', 'second', 'third', 'fifth'])
  })

  it('[FI4] what was on its way when the line broke is taken once', async () => {
    const { world, at, page, receipt, settle } = await opened()
    const said = command(1, { type: 'say', text: 'see', files: [receipt('a')] })
    const connect = async () => {
      const wire = world.connect(at)
      wire.send(hello(world.token(claimsOf('ann')), 'other'))
      await settle()
      wire.send(said)
      return wire
    }
    const first = await connect()
    await world.time.runFor(1)
    first.cut()
    const second = await connect()
    await settle()
    expect(answersOf(second)).toMatchObject([{ t: 'ack', n: 1 }])
    expect(filesIn(page.events)).toEqual([['a']])
  })

  it('[FI5] files without a word ask the bot in the language of the conversation', async () => {
    const { page, receipt, asked, runFor } = await opened()
    await page.command({ type: 'say', text: '', files: [receipt('a')] })
    await runFor(500)
    expect(asked.at(-1)).toMatchObject({ text: '', language: 'en' })
    await page.command({ type: 'say', text: 'What is this?' })
    expect(asked.at(-1)).toMatchObject({ text: 'What is this?' })
  })
})

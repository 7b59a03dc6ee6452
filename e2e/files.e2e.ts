import { request } from 'node:http'
import { buffer, text } from 'node:stream/consumers'
import { type FileRef, type Language, packet } from '@baton/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { until } from '../scripts/lib/until.js'
import { Agent } from './lib/agent.js'
import { closesPages, openPage } from './lib/browser.js'
import { type Demo, startDemo } from './lib/demo.js'
import { chooses, pdf, pictured, pngOf } from './lib/files.js'
import { deskOf, quiet } from './lib/quiet.js'
import { Visitor } from './lib/visitor.js'
import { newConversation, newVisitor, Wire } from './lib/wire.js'
import { localeOf, patience, words } from './lib/words.js'

const customer = { sub: 'c-20817', name: 'Ada 王' }
const photo = { name: '货架.png', mimeType: 'image/png', buffer: pngOf(640, 400) }
const slip = { name: 'slip.pdf', mimeType: 'application/pdf', buffer: pdf }
const MEBIBYTE = 1024 * 1024

let demo: Demo
beforeAll(async () => {
  demo = await startDemo({ pages: inject('pages') })
})
afterAll(() => demo.stop())
afterEach(() => quiet(demo))
closesPages()

const saved = async (page: Page, press: Locator): Promise<Buffer> => {
  const download = page.waitForEvent('download')
  await press.click()
  return buffer(await (await download).createReadStream())
}

describe.each<Language>(['zh', 'en'])('in %s', (language) => {
  const word = words[language]
  const locale = localeOf(language)

  it('A17 T1 a picture and a PDF are there for whoever takes over, byte for byte', async () => {
    const [shop, console] = await Promise.all([openPage({ locale }), openPage({ locale })])
    const agent = await Agent.signsIn(demo, console, language, 'lin')
    const visitor = await Visitor.comes(demo, shop, language, customer)
    await chooses(visitor.chat, word.picture, photo)
    await chooses(visitor.chat, word.attach, slip)
    const picture = word.openPicture(photo.name)
    expect(await pictured(visitor.log.getByRole('link', { name: picture }))).toEqual(photo.buffer)
    await visitor.log.getByRole('button', { name: word.save(slip.name) }).waitFor()

    await visitor.asksForPerson()
    const offer = await agent.isRung(customer.name)
    await offer.getByText(/^2 · /).waitFor()
    await agent.accepts()
    await agent.main.getByText(/^2 · 货架\.png(、|, )slip\.pdf$/).waitFor()
    expect(await pictured(agent.log.getByRole('link', { name: picture }))).toEqual(photo.buffer)
    const slipThere = agent.log.getByRole('button', { name: word.save(slip.name) })
    expect(await saved(console, slipThere)).toEqual(slip.buffer)

    const answer = { ...slip, name: 'label.pdf', buffer: Buffer.concat([pdf, Buffer.from('%2')]) }
    await chooses(agent.main, word.attach, answer)
    const answered = visitor.log.getByRole('button', { name: word.save(answer.name) })
    await answered.waitFor()
    expect(await saved(shop, answered)).toEqual(answer.buffer)
  })

  it('A17 what is too large stays, with the reason beside it, and a picture may go as a file', async () => {
    const shop = await openPage({ locale })
    const visitor = await Visitor.comes(demo, shop, language)
    const large = { ...photo, buffer: Buffer.concat([photo.buffer, Buffer.alloc(5 * MEBIBYTE)]) }
    await chooses(visitor.chat, word.picture, large)
    const alert = visitor.log.getByRole('alert')
    await alert.getByText(word.imageTooLarge).waitFor()
    await alert.getByRole('button', { name: word.sendAsFile }).click()
    await visitor.log.getByRole('button', { name: word.save(photo.name) }).waitFor()
    expect(await alert.count()).toBe(0)
    expect(await visitor.log.getByRole('link').count()).toBe(0)

    await visitor.field.evaluate((field) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'unboxing.mov'))
      const init = { bubbles: true, cancelable: true, composed: true, dataTransfer: data }
      field.dispatchEvent(new DragEvent('drop', init))
    })
    await alert.getByText(word.fileTooLarge).waitFor()
    await chooses(visitor.chat, word.anotherFile, slip)
    await visitor.log.getByRole('button', { name: word.save(slip.name) }).waitFor()
    expect(await alert.count()).toBe(0)
  })
})

it('A17 a text named .png is saved and never shown; a picture is pasted and dropped', async () => {
  const word = words.en
  const shop = await openPage({ locale: 'en-US' })
  const visitor = await Visitor.comes(demo, shop, 'en')
  const text = { ...photo, name: 'fake.png', buffer: Buffer.from('<svg onload="alert(1)">') }
  await chooses(visitor.chat, word.picture, text)
  const save = visitor.log.getByRole('button', { name: word.save(text.name) })
  await save.waitFor()
  expect(await visitor.log.getByRole('img').count()).toBe(0)
  expect(await saved(shop, save)).toEqual(text.buffer)

  const give = (to: Locator, type: 'paste' | 'drop', name: string) =>
    to.evaluate(
      (element, { type, name, bytes }) => {
        const data = new DataTransfer()
        data.items.add(new File([Uint8Array.from(bytes)], name, { type: 'image/png' }))
        const init = { bubbles: true, cancelable: true, composed: true }
        element.dispatchEvent(
          type === 'paste'
            ? new ClipboardEvent(type, { ...init, clipboardData: data })
            : new DragEvent(type, { ...init, dataTransfer: data }),
        )
      },
      { type, name, bytes: [...photo.buffer] },
    )
  await give(visitor.field, 'paste', 'pasted.png')
  await visitor.log.getByRole('link', { name: word.openPicture('pasted.png') }).waitFor()
  await give(visitor.log, 'drop', 'dropped.png')
  await visitor.log.getByRole('link', { name: word.openPicture('dropped.png') }).waitFor()
})

it('A17 BB3 files are there after a server was killed, and one on its way goes on', async () => {
  const word = words.en
  const shop = await openPage({ locale: 'en-US' })
  const visitor = await Visitor.comes(demo, shop, 'en')
  await chooses(visitor.chat, word.picture, photo)
  const picture = visitor.log.getByRole('link', { name: word.openPicture(photo.name) })
  await picture.waitFor()
  await demo.kill()
  await visitor.sees(word.lost)
  await chooses(visitor.chat, word.attach, slip)
  await visitor.sees(word.uploadWaits)
  await demo.restart()
  const save = visitor.log.getByRole('button', { name: word.save(slip.name) })
  await save.waitFor({ timeout: 60_000 })
  await visitor.reloads()
  expect(await pictured(picture)).toEqual(photo.buffer)
  expect(await saved(shop, save)).toEqual(slip.buffer)
})

interface Posted {
  status: number
  body: { refused?: string; file: FileRef; receipt: string }
}

/** An upload as anybody can make one, of chunks whose length is told nowhere. */
const posts = (
  token: string,
  query: Record<string, string>,
  chunks: Iterable<Uint8Array>,
): Promise<Posted> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` }
    const url = `${demo.url}/files?${new URLSearchParams(query)}`
    // A connection of its own: one that was refused in the middle is of no further use.
    const post = request(url, { method: 'POST', headers, agent: false }, async (answer) => {
      resolve({ status: answer.statusCode ?? 0, body: JSON.parse(await text(answer)) })
    })
    let sent = 0
    post.on('error', (error) => reject(new Error(`${error.message} after ${sent} bytes`)))
    const rest = chunks[Symbol.iterator]()
    const next = () => {
      const { done, value } = rest.next()
      if (done) return post.end()
      sent += value.length
      post.write(value, next)
    }
    next()
  })

function* zeros(mebibytes: number) {
  for (let i = 0; i < mebibytes; i++) yield new Uint8Array(MEBIBYTE)
}

describe('over HTTP', () => {
  const queryFor = (conversation: string, more: Record<string, string> = {}) => ({
    conversation: conversation.replace('conversation/', ''),
    name: 'slip.pdf',
    size: `${pdf.length}`,
    as: 'file',
    ...more,
  })
  const newcomer = async () => {
    const token = await newVisitor(demo)
    return { token, room: await newConversation(demo, token) }
  }
  const linksFor = async (token: string, room: string, files: string[]) => {
    const answer = await fetch(`${demo.url}/files/links`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ conversation: room.replace('conversation/', ''), files }),
    })
    return { status: answer.status, ...(await answer.json()) }
  }

  it('[FI7] A17 51 MB are refused while they stream, and 50 MB pass', async () => {
    const { token, room } = await newcomer()
    const most = queryFor(room, { size: `${50 * MEBIBYTE}` })
    const over = await posts(token, most, zeros(51))
    expect([over.status, over.body]).toEqual([413, { refused: 'file-too-large' }])
    const lied = await posts(token, queryFor(room, { size: `${MEBIBYTE}` }), zeros(2))
    expect([lied.status, lied.body]).toEqual([400, { refused: 'bad-file' }])
    const said = await posts(token, queryFor(room, { size: `${51 * MEBIBYTE}` }), zeros(1))
    expect([said.status, said.body]).toEqual([413, { refused: 'file-too-large' }])
    const { status, body } = await posts(token, most, zeros(50))
    expect([status, body.file?.size]).toEqual([200, 50 * MEBIBYTE])
  })

  it('[FI3] A17 a receipt that is forged, or of another conversation, sends nothing', async () => {
    const [ann, ben] = await Promise.all([newcomer(), newcomer()])
    const { body } = await posts(ann.token, queryFor(ann.room), [pdf])
    const wire = await Wire.open(demo, ann.room)
    await wire.hello(ann.token)
    const say = (n: number, files: string[]) => wire.command(n, { type: 'say', text: '', files })
    say(1, [body.receipt.replace(/\.[^.]*$/, (own) => `.${[...own.slice(1)].reverse().join('')}`)])
    expect(await wire.answer(1)).toBe('bad-receipt')
    say(2, [(await posts(ben.token, queryFor(ben.room), [pdf])).body.receipt])
    expect(await wire.answer(2)).toBe('bad-receipt')
    say(3, [ann.token])
    expect(await wire.answer(3)).toBe('bad-receipt')
    say(4, [body.receipt])
    expect(await wire.answer(4)).toBe('ack')
    wire.end()
    const into = await posts(ben.token, queryFor(ann.room), [pdf])
    expect([into.status, into.body]).toEqual([403, { refused: 'not-allowed' }])
  })

  it('[FI9] A17 no link is given to a stranger, nor for a file of another conversation', async () => {
    const [ann, ben] = await Promise.all([newcomer(), newcomer()])
    const { body } = await posts(ann.token, queryFor(ann.room), [pdf])
    const { id } = body.file
    expect(await linksFor(ben.token, ann.room, [id])).toEqual({
      status: 403,
      refused: 'not-allowed',
    })
    const stray = await linksFor(ben.token, ben.room, [id])
    expect((await fetch(`${demo.url}${stray.links[0]}`)).status).toBe(404)
    const own = await linksFor(ann.token, ann.room, [id])
    const answer = await fetch(`${demo.url}${own.links[0]}`)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    const moved = own.links[0].replace(id, 'x'.repeat(21))
    expect((await fetch(`${demo.url}${moved}`)).status).toBe(403)
    expect((await fetch(`${demo.url}${own.links[0].split('?')[0]}`)).status).toBe(403)
  })

  it('A17 T1 everything sent goes along when a colleague takes the conversation over', async () => {
    const { token, room } = await newcomer()
    const { body } = await posts(token, queryFor(room), [pdf])
    const wire = await Wire.open(demo, room)
    await wire.hello(token)
    wire.command(1, { type: 'say', text: 'See', files: [body.receipt] })
    expect(await wire.answer(1)).toBe('ack')
    const [lin, chen] = [deskOf(demo, 'lin'), deskOf(demo, 'chen')]
    try {
      await Promise.all([lin, chen].map((desk) => desk.start()))
      await Promise.all([lin, chen].map((desk) => desk.setStatus('online')))
      const first = lin.open(room.replace('conversation/', ''))
      await first.stepIn()
      await first.sendFiles([new File([pdf], 'label.pdf', { type: 'application/pdf' })])
      await first.transfer({ to: { kind: 'agent', id: 'chen' }, consent: false })
      await until('the offer', () => chen.$offers.get().length === 1, patience)
      const next = await chen.accept(chen.$offers.get()[0]?.id ?? '')
      const state = next.$state.get()
      if (!state) throw new Error('nothing was welcomed')
      const { files } = packet(state, next.$items.get())
      expect(files.map(({ name, by }) => [name, by.kind])).toEqual([
        ['slip.pdf', 'visitor'],
        ['label.pdf', 'agent'],
      ])
      for (const file of files) {
        const answer = await fetch(await next.link(file))
        expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf)
      }
      await next.sendFiles([new File([pdf], 'reply.pdf')])
    } finally {
      wire.end()
      lin.dispose()
      chen.dispose()
    }
  })
})

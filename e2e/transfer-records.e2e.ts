import { describe, expect, it } from 'vitest'
import { until } from '../scripts/lib/until.js'
import { deskOf, firstOf } from './lib/quiet.js'
import { shopWith } from './lib/shop.js'
import { passing } from './lib/transfer.js'

const word = passing.en

describe('what is on record', () => {
  const shop = shopWith({ ringSeconds: 30 })

  it('T18 several conversations are passed on at once, with a result for each', async () => {
    const { ann, lin, chen } = await shop.talking()
    await chen.becomes('busy')
    const bea = await shop.helps(lin, 'Bea')
    await lin.page.getByRole('button', { name: lin.words.status }).first().click()
    await lin.page.getByRole('menuitem', { name: 'Hand over my conversations' }).click()
    const plan = word.dialogOf(lin)
    await plan.getByRole('button', { name: 'Hand over 2' }).click()
    const result = (name: string, words: string) =>
      plan.getByRole('listitem').filter({ hasText: name }).getByText(words).waitFor()
    await chen.isRung('')
    const first = (await chen.offer.first().textContent())?.includes('Ann') ? 'Ann' : 'Bea'
    const other = first === 'Ann' ? 'Bea' : 'Ann'
    await chen.accepts()
    await result(first, `${chen.name} took it`)
    await chen.isRung(other)
    await chen.declines()
    await result(other, 'Declined')
    await (first === 'Ann' ? ann : bea).isWith(chen.name)
    await (first === 'Ann' ? bea : ann).isWith(lin.name)
  })

  it('T19 the trail keeps time, from, to, reason, note, outcome and how long it took', async () => {
    const began = Date.now()
    const { ann, lin, chen } = await shop.talking()
    await word.transfers(lin, { to: chen.name, note: 'Pole snapped' })
    await chen.isRung('Ann')
    await chen.declines()
    await lin.sees(word.declined(chen.name))
    await word.transfers(lin, { to: 'Technical', department: true })
    await chen.isRung('Ann')
    await chen.accepts()
    await ann.isWith(chen.name)
    const desk = deskOf(shop.demo(), 'zhou')
    try {
      await desk.start()
      const chat = desk.open(await firstOf(desk.$others))
      const legs = () =>
        chat.$items.get().flatMap((one) => (one.kind === 'transfer' ? [one.team?.leg] : []))
      await until('both transfers to show', () => legs().length === 2)
      const [declined, taken] = legs()
      expect(declined).toMatchObject({
        kind: 'manual',
        from: { id: 'lin' },
        to: { kind: 'agent', id: 'chen' },
        note: 'Pole snapped',
        outcome: 'declined',
        reason: 'busy',
        visitorPresent: true,
      })
      expect(taken).toMatchObject({
        to: { kind: 'department', id: 'technical' },
        outcome: 'accepted',
        by: { id: 'chen' },
      })
      for (const leg of [declined, taken]) {
        expect(leg?.requestedAt).toBeGreaterThanOrEqual(began)
        expect(leg?.decidedAt).toBeGreaterThan(leg?.requestedAt ?? Number.NaN)
        expect(leg?.decidedAt).toBeLessThanOrEqual(Date.now())
      }
    } finally {
      desk.dispose()
    }
  })

  it('T1 whoever takes a long conversation over can go back to its first word', async () => {
    const { ann, lin, chen } = await shop.talking()
    // One tab may send so much at once; two are twice as fast.
    const tabs = [0, 1].map(() => deskOf(shop.demo(), 'lin'))
    await Promise.all(
      tabs.map(async (desk, tab) => {
        await desk.start()
        const chat = desk.open(await firstOf(desk.$mine))
        const steps = Array.from({ length: 115 }, (_, n) => `Step ${2 * n + tab + 1}`)
        await Promise.all(steps.map((step) => chat.say(step)))
      }),
    ).finally(() => tabs.map((desk) => desk.dispose()))
    await lin.seesOnce('Step 230')
    await word.transfers(lin, { to: chen.name })
    await chen.isRung('Ann')
    await chen.accepts()
    await ann.isWith(chen.name)
    const first = chen.log.getByText('My tent pole snapped', { exact: true })
    expect(await first.count()).toBe(0)
    await chen.page.locator('baton-console-log').evaluate((log) => {
      log.scrollTop = 0
    })
    await first.waitFor()
    await chen.seesOnce('Step 1', 'Step 230')
    await chen.page.getByRole('button', { name: 'Earlier messages' }).waitFor({ state: 'detached' })
    await ann.chat.locator('baton-chat-log').evaluate((log) => {
      log.scrollTop = 0
    })
    await ann.seesOnce('Step 1', 'Step 230')
  })

  it('X8 whoever got the conversation can see why the desk chose them', async () => {
    const { lin } = await shop.talking()
    await lin.main.getByText('Why', { exact: true }).click()
    await lin.sees('The least busy one')
    const row = (name: string) => lin.main.getByRole('row').filter({ hasText: name })
    await row(lin.name).getByText('Chosen').waitFor()
    await row('陈嘉豪').getByText('Not online').waitFor()
  })

  it('T25 a supervisor steps in at any time, also while it rings elsewhere', async () => {
    const { ann, lin, chen } = await shop.talking()
    const zhou = await shop.agent('zhou')
    await word.transfers(lin, { to: chen.name })
    await chen.isRung('Ann')
    await zhou.opens('Ann')
    await zhou.presses(zhou.words.stepIn)
    await ann.isWith(zhou.name)
    await chen.offer.waitFor({ state: 'hidden' })
    await lin.field.waitFor({ state: 'hidden' })
    await zhou.says('I take care of it')
    await ann.seesOnce('I take care of it')
  })
})

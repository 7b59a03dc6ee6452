import { describe, expect, it } from 'vitest'
import { deskOf, firstOf } from './lib/quiet.js'
import { shopWith } from './lib/shop.js'
import { passing } from './lib/transfer.js'

const word = passing.en

describe('before a transfer is sent', () => {
  const shop = shopWith({}, [], ({ members }) => {
    for (const member of members) if (member.id === 'chen') member.cap = 1
  })

  it('T5 a ready answer is offered, and sending it makes the transfer unnecessary', async () => {
    const { ann, lin } = await shop.talking()
    await ann.says('How do I return a jacket?')
    await lin.seesOnce('How do I return a jacket?')
    await word.opens(lin)
    const answers = lin.page.getByRole('region', { name: /make a transfer unnecessary/ })
    await answers
      .getByRole('button', { name: /^Preview/ })
      .first()
      .click()
    const [words = ''] = ((await answers.getByRole('paragraph').textContent()) ?? '').split('\n')
    await answers
      .getByRole('button', { name: /^Send instead/ })
      .first()
      .click()
    await word.dialogOf(lin).waitFor({ state: 'hidden' })
    await ann.sees(words)
    await ann.isWith(lin.name)
  })

  it('T7 X7 what the packet lacks is filled in there, and the receiver’s reading comes back', async () => {
    const { ann, lin, chen } = await shop.talking()
    await word.opens(lin)
    const dialog = word.dialogOf(lin)
    await dialog.getByText('3 missing').waitFor()
    await dialog.getByRole('textbox', { name: 'Order' }).fill('20817')
    await lin.page.keyboard.press('Enter')
    await dialog.getByText('2 missing').waitFor()
    await dialog.getByRole('textbox', { name: 'Contact' }).fill('no address')
    await lin.page.keyboard.press('Enter')
    await dialog
      .getByRole('alert')
      .filter({ hasText: /phone|email/i })
      .waitFor()
    await word.chooses(lin, { to: chen.name })
    await word.confirms(lin)
    const card = await chen.isRung('Ann')
    await card.getByText('20817').waitFor()
    await lin.seesNot(word.packetOpened)
    await card.getByRole('button', { name: chen.words.readAll }).click()
    await lin.sees(word.packetOpened)
    await chen.accepts()
    await ann.isWith(chen.name)
  })

  it('T10 everybody’s status is told, and a person may insist where a rule never does', async () => {
    const { ann, lin, chen } = await shop.talking()
    const zhou = await shop.agent('zhou')
    await zhou.becomes('busy')
    await lin.becomes('busy')
    await shop.helps(chen, 'Bea')
    await word.opens(lin)
    await word.optionOf(lin, zhou.name).filter({ hasText: 'Busy, reachable' }).waitFor()
    await word.optionOf(lin, chen.name).filter({ hasText: 'Full' }).waitFor()
    await zhou.becomes('offline')
    await word.optionOf(lin, zhou.name).filter({ hasText: 'Offline' }).waitFor()
    expect(await word.optionOf(lin, zhou.name).getAttribute('aria-disabled')).toBe('true')
    await word.chooses(lin, { to: chen.name })
    await word.dialogOf(lin).getByRole('button', { name: word.send }).click()
    await word
      .dialogOf(lin)
      .getByText(/is full and may take longer/)
      .waitFor()
    await word.dialogOf(lin).getByRole('button', { name: 'Full, transfer anyway' }).click()
    await chen.isRung('Ann')
    await chen.accepts()
    await ann.isWith(chen.name)
  })
})

describe('what cannot be', () => {
  const shop = shopWith({})

  it('T8 a conversation that was taken meanwhile is not passed on, and a sentence says so', async () => {
    const { ann, lin, chen } = await shop.talking()
    const zhou = await shop.agent('zhou')
    await word.opens(lin)
    await word.chooses(lin, { to: chen.name })
    await zhou.opens('Ann')
    await zhou.presses(zhou.words.stepIn)
    await ann.isWith(zhou.name)
    await word.dialogOf(lin).getByRole('button', { name: word.send }).click()
    await word.dialogOf(lin).getByRole('alert').filter({ hasText: /\w/ }).waitFor()
    await lin.page.keyboard.press('Escape')
    await ann.isWith(zhou.name)
  })

  it('T9 whom nobody can pass on to is refused with a code, and the customer stays', async () => {
    const { ann, lin } = await shop.talking()
    const desk = deskOf(shop.demo(), 'lin')
    try {
      await desk.start()
      const chat = desk.open(await firstOf(desk.$mine))
      for (const [request, code] of [
        [{ to: { kind: 'agent', id: 'nobody' } }, 'unknown-member'],
        [{ to: { kind: 'department', id: 'x' } }, 'unknown-department'],
        [{ to: { kind: 'agent', id: 'lin' } }, 'own-target'],
        [{ to: { kind: 'agent', id: 'chen' }, note: 'x'.repeat(102_400) }, 'too-large'],
      ] as const) {
        await expect(chat.transfer(request)).rejects.toMatchObject({ code })
      }
    } finally {
      desk.dispose()
    }
    await lin.says('Still here')
    await ann.seesOnce('Still here')
    await ann.isWith(lin.name)
  })
})

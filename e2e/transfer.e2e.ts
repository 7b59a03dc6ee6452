import { describe, it } from 'vitest'
import { shopWith } from './lib/shop.js'
import { passing } from './lib/transfer.js'
import { words } from './lib/words.js'

describe('a transfer from person to person', () => {
  const shop = shopWith({ ringSeconds: 30 })

  it.each(['zh', 'en'] as const)(
    'T8 T13 goes with its note to whoever is named, who reads it and accepts (%s)',
    async (language) => {
      const word = passing[language]
      const { ann, lin, chen } = await shop.talking(language)
      await word.transfers(lin, { to: chen.name, note: 'Pole snapped, send one' })
      await ann.sees(word.connecting)
      await lin.sees(word.waitsFor(chen.name))
      await lin.says('One moment')
      await ann.seesOnce('One moment')
      const card = await chen.isRung('Ann')
      await card.getByText('Pole snapped, send one').waitFor()
      await card.getByRole('button', { name: words[language].readAll }).click()
      await lin.sees(word.packetOpened)
      await chen.seesOnce('My tent pole snapped')
      await chen.accepts()
      await ann.isWith(chen.name)
      await chen.says('I have your pole here')
      await ann.seesOnce('I have your pole here')
      await lin.field.waitFor({ state: 'hidden' })
    },
  )

  it('T27 a no comes back to the sender with its reason and what can be done next', async () => {
    const word = passing.en
    const { ann, lin, chen } = await shop.talking()
    await word.transfers(lin, { to: chen.name })
    await chen.isRung('Ann')
    await chen.declines()
    await lin.sees(word.declined(chen.name))
    await ann.isWith(lin.name)
    await ann.seesNot(/declined/)
    await lin.presses(word.keep)
    await lin.seesNot(/The customer can’t see this/)
    await lin.says('I am still here')
    await ann.seesOnce('I am still here')
  })

  it('T9 a whole department is asked, and whoever of it accepts has the customer', async () => {
    const word = passing.en
    const { ann, lin, chen } = await shop.talking()
    await word.transfers(lin, { to: 'Technical', department: true })
    await ann.sees(word.connecting)
    await chen.isRung('Ann')
    await chen.accepts()
    await ann.isWith(chen.name)
  })

  it('T20 T21 the bolt beside a colleague passes one of my conversations on', async () => {
    const { ann, lin, chen } = await shop.talking()
    await passing.en.bolts(lin, chen.name, 'Ann')
    await chen.isRung('Ann')
    await chen.accepts()
    await ann.isWith(chen.name)
  })

  it('T12 the sender calls it off, and nothing rings any more', async () => {
    const word = passing.en
    const { ann, lin, chen } = await shop.talking()
    await word.transfers(lin, { to: chen.name })
    await chen.isRung('Ann')
    await lin.presses(word.cancel)
    await chen.offer.waitFor({ state: 'hidden' })
    await ann.isWith(lin.name)
  })

  it('T3 T26 at the end of a shift all conversations go to others, and the list says who took them', async () => {
    const word = passing.en
    const { ann, lin, chen } = await shop.talking()
    await word.plansHandover(lin)
    await word.handsOver(lin)
    await chen.isRung('Ann')
    await chen.accepts()
    await ann.isWith(chen.name)
    const plan = lin.page.getByRole('dialog')
    await plan.getByText(`${chen.name} took it`).waitFor()
    await plan.getByRole('button', { name: words.en.offline }).click()
    await lin.is('offline')
    await lin.page.getByRole('button', { name: words.en.tickets }).first().click()
    await lin.page
      .getByRole('button', { name: `Ann ${chen.name} took it` })
      .first()
      .waitFor()
  })

  it('T2 C1 a colleague is consulted unseen, takes over, and the first one stays to help', async () => {
    const word = passing.en
    const { ann, lin, chen } = await shop.talking()
    await word.consults(lin, chen.name)
    await chen.opens('Ann')
    await chen.sees(/asks you to have a look/)
    const note = chen.main.getByRole('textbox')
    await note.fill('Poles are in stock')
    await note.press('Enter')
    await lin.sees('Poles are in stock')
    await lin.presses('Transfer, I stay to help')
    await chen.isRung('Ann')
    await chen.accepts()
    await ann.isWith(chen.name)
    await lin.says('Chen sends it today')
    await ann.seesOnce('Chen sends it today')
    await ann.seesNot('Poles are in stock')
    await lin.presses('Done')
    await lin.seesNot(/You help/)
  })

  it('T2 the bot gets a conversation back, and is asked again', async () => {
    const { ann, lin } = await shop.talking()
    await lin.main.getByRole('button', { name: words.en.more }).click()
    await lin.page.getByRole('menuitem', { name: 'Give back to the bot' }).click()
    await ann.isWith(words.en.bot)
    await ann.says('When do you open')
    await ann.sees('Answer to: When do you open')
  })

  it('T23 where nobody is, the customer is promised to hear from the team', async () => {
    const word = passing.en
    const { ann, lin, chen } = await shop.talking()
    await chen.becomes('offline')
    await word.transfers(lin, { to: 'Technical', department: true })
    await ann.sees(word.promised('Technical', 10))
    await ann.presses(words.en.leaveMessage)
    await lin.sees(/Nobody in Technical can take it now/)
  })

  it('T24 X5 back and forth once too often, a supervisor is called, who sees the path and takes it', async () => {
    const word = passing.en
    const { ann, lin, chen } = await shop.talking()
    await word.transfers(lin, { to: chen.name, note: 'please check' })
    await chen.isRung('Ann')
    await chen.accepts()
    await word.transfers(chen, { to: lin.name, note: 'not ours' })
    await lin.isRung('Ann')
    await lin.accepts()
    await word.transfers(lin, { to: chen.name, stopped: true })
    await lin.sees(/A supervisor has been called/)
    const zhou = await shop.agent('zhou')
    await zhou.opens('Ann')
    await zhou.sees(/goes back and forth/)
    await zhou.sees('not ours')
    await zhou.presses(word.take)
    await ann.isWith(zhou.name)
  })
})

describe('when nobody answers in time', () => {
  const shop = shopWith({ ringSeconds: 5 })

  it('T22 the sender is reminded, keeps the customer, and can ask somebody else', async () => {
    const word = passing.en
    const { ann, lin, chen } = await shop.talking()
    await word.transfers(lin, { to: chen.name })
    await chen.isRung('Ann')
    await lin.sees(word.lapsed(chen.name))
    await ann.isWith(lin.name)
    const zhou = await shop.agent('zhou')
    await lin.presses(word.other)
    await word.chooses(lin, { to: zhou.name })
    await word.confirms(lin)
    await zhou.isRung('Ann')
    await zhou.accepts()
    await ann.isWith(zhou.name)
  })
})

describe('where the customer is asked', () => {
  const shop = shopWith({ consent: 'required', consentSeconds: 60 })

  it('T6 X4 their yes lets it go on', async () => {
    const word = passing.en
    const { ann, lin, chen } = await shop.talking()
    await word.transfers(lin, { to: chen.name })
    await lin.sees(/Waiting for Ann to agree/)
    await ann.presses(word.agree)
    await chen.isRung('Ann')
    await chen.accepts()
    await ann.isWith(chen.name)
  })

  it('T6 their no keeps them where they are, and the sender learns it', async () => {
    const word = passing.en
    const { ann, lin, chen } = await shop.talking()
    await word.transfers(lin, { to: chen.name })
    await ann.presses(word.stay(lin.name))
    await ann.presses(word.stay(lin.name))
    await lin.sees('The customer wants to stay')
    await lin.sees('Ann wants to stay with you')
    await ann.isWith(lin.name)
    await ann.sees(word.stayed(lin.name))
  })

  it('T6 X4 what they say with their no reaches the sender, and they go on where they write', async () => {
    const word = passing.en
    const { ann, lin, chen } = await shop.talking()
    await word.transfers(lin, { to: chen.name })
    await ann.presses(word.stay(lin.name))
    const why = ann.chat.getByRole('textbox', { name: word.whyStay })
    await why.and(ann.page.locator(':focus')).waitFor()
    await why.fill('You know my case')
    await why.press('Enter')
    await lin.sees('“You know my case”')
    await lin.sees('The customer wants to stay: You know my case')
    await ann.sees(word.stayed(lin.name))
    await ann.sees('You know my case')
    await ann.field.and(ann.page.locator(':focus')).waitFor()
    await ann.says('Is it on its way?')
    await lin.seesOnce('Is it on its way?')
  })
})

describe('when the customer leaves', () => {
  const shop = shopWith({ awaySeconds: 1 })

  it('T28 X6 their question is kept, the transfer goes on, and they come back to whoever took it', async () => {
    const word = passing.en
    const { ann, lin, chen } = await shop.talking()
    await word.transfers(lin, { to: chen.name })
    const address = ann.page.url()
    await ann.page.goto(`${shop.demo().url}/baton.js`)
    await lin.sees(/Kept as a follow-up/)
    await chen.isRung('Ann')
    await chen.accepts()
    await chen.sees(/Kept as a follow-up: My tent pole snapped/)
    await ann.page.goto(address)
    await ann.isWith(chen.name)
    await chen.sees(/The customer is back/)
  })
})

describe('rules', () => {
  const both = (words: string) => ({ zh: words, en: words })
  const shop = shopWith({}, [
    {
      id: 'technical-fault',
      name: both('Technical faults'),
      when: { categories: ['technical'] },
      target: { kind: 'department', id: 'technical' },
      note: both('A technical fault'),
      mode: 'prompt',
    },
    {
      id: 'payments',
      name: both('Payments'),
      when: { categories: ['payment'] },
      target: { kind: 'department', id: 'finance' },
      mode: 'auto',
    },
  ])

  it('T14 T15 a technical fault is suggested to technical support, and one key confirms', async () => {
    const { ann, lin, chen } = await shop.talking()
    await ann.says('The app crashes every time I open it')
    await lin.sees(/Suggest Technical/)
    await lin.page.keyboard.press('Alt+Enter')
    const card = await chen.isRung('Ann')
    await card.getByText('A technical fault').waitFor()
    await chen.accepts()
    await ann.isWith(chen.name)
  })

  it('T17 a rule that runs by itself passes the conversation on without anybody asking', async () => {
    const { ann, lin, chen } = await shop.talking()
    await ann.says('My card payment was declined')
    await chen.isRung('Ann')
    await lin.sees(passing.en.waitsFor(chen.name))
    await chen.accepts()
    await ann.isWith(chen.name)
  })

  it('T17 a suggestion that is put aside does not come back', async () => {
    const { ann, lin } = await shop.talking()
    await ann.says('The app crashes every time I open it')
    await lin.sees(/Suggest Technical/)
    await lin.presses('Ignore')
    await lin.seesNot(/Suggest Technical/)
    await ann.says('The app crashes again')
    await lin.sees('The app crashes again')
    await lin.seesNot(/Suggest Technical/)
  })
})

import { afterAll, afterEach, beforeAll, describe, inject, it } from 'vitest'
import { Agent } from './lib/agent.js'
import { scripted } from './lib/bots.js'
import { closesPages, openPage } from './lib/browser.js'
import { type Demo, startDemo } from './lib/demo.js'
import { quiet } from './lib/quiet.js'
import { Visitor } from './lib/visitor.js'
import { localeOf, words } from './lib/words.js'

const left = {
  zh: {
    contact: '138 0000 5521',
    question: '请尽快寄出订单 20817',
    answer: '今天已寄出',
    thanks: '谢谢',
  },
  en: {
    contact: 'ann@example.com',
    question: 'Please ship order 20817 soon',
    answer: 'It left today',
    thanks: 'Thank you',
  },
}

let demo: Demo
beforeAll(async () => {
  demo = await startDemo({ pages: inject('pages'), source: scripted })
})
afterAll(() => demo.stop())
afterEach(() => quiet(demo))
closesPages()

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const word = words[language]
  const { contact, question } = left[language]

  it('A31 with nobody online a visitor leaves a message, which an agent takes and closes', async () => {
    const page = await openPage({ locale: localeOf(language) })
    const visitor = await Visitor.comes(demo, page, language)
    await visitor.asksForPerson()
    await visitor.sees(word.nobody)
    await visitor.presses(word.leaveMessage)
    await visitor.chat.getByRole('textbox', { name: word.contact }).fill(contact)
    await visitor.chat.getByRole('textbox', { name: word.question }).fill(question)
    await visitor.presses(word.submit)
    await visitor.sees(word.kept)
    await visitor.sees(contact)

    const console = await openPage({ locale: localeOf(language) })
    const agent = await Agent.signsIn(demo, console, language, 'lin', 'as before')
    await agent.presses(word.tickets)
    await agent.page.getByText(question).waitFor()
    await agent.page.getByText(contact).waitFor()
    await agent.presses(word.take)
    await agent.page.getByText(word.taken, { exact: true }).waitFor()
    await agent.presses(word.closeTicket)
    await agent.page.getByText(word.noTickets).waitFor()
  })

  it('A31 an agent answers it in the list, and the visitor reads it when they are back', async () => {
    const page = await openPage({ locale: localeOf(language) })
    const visitor = await Visitor.comes(demo, page, language)
    await visitor.asksForPerson()
    await visitor.presses(word.leaveMessage)
    await visitor.chat.getByRole('textbox', { name: word.contact }).fill(contact)
    await visitor.chat.getByRole('textbox', { name: word.question }).fill(question)
    await visitor.presses(word.submit)
    await visitor.sees(word.kept)
    const address = page.url()
    await page.goto(`${demo.url}/baton.js`)

    const console = await openPage({ locale: localeOf(language) })
    const agent = await Agent.signsIn(demo, console, language, 'lin', 'as before')
    await agent.presses(word.tickets)
    await agent.presses(word.openConversation)
    await agent.presses(word.stepIn)
    await agent.presses(word.end)
    await agent.presses(word.take)
    await agent.page.getByRole('textbox', { name: word.answerTicket }).fill(left[language].answer)
    await agent.presses(word.sendAnswer)
    await agent.page.getByText(word.answered).waitFor()
    await agent.presses(word.closeTicket)
    await agent.page.getByText(word.noTickets).waitFor()

    await page.goto(address)
    await visitor.sees(new RegExp(left[language].answer))
    await visitor.sees(question)
    await visitor.says(left[language].thanks)
    await visitor.seesOnce(left[language].thanks)
  })

  it('A32 an agent who is offline is told so, and is there with one press', async () => {
    const page = await openPage({ locale: localeOf(language) })
    const agent = await Agent.signsIn(demo, page, language, 'lin', 'as before')
    await agent.is('offline')
    await agent.presses(word.goOnline)
    await agent.is('online')
    await page.getByRole('button', { name: word.goOnline }).waitFor({ state: 'detached' })
  })
})

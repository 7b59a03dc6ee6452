import type { Language } from '@baton/core'
import { afterAll, afterEach, beforeAll, describe, inject, it } from 'vitest'
import { Agent } from './lib/agent.js'
import { closesPages, openPage } from './lib/browser.js'
import { type Demo, startDemo } from './lib/demo.js'
import { quiet } from './lib/quiet.js'
import { Visitor } from './lib/visitor.js'
import { localeOf, words } from './lib/words.js'

const said = {
  zh: {
    question: '我的包裹到哪了？',
    answer: '在“我的订单”里点“查看物流”',
    next: '用的是什么快递？',
    nextAnswer: '请在结算时选择',
    problem: '我要退掉订单 20817 的冲锋衣',
    person: '我要转人工',
    hello: '您好，我是林悦，马上帮您看。',
    thanks: '好的，谢谢',
    problemAnswer: '仓库验收后',
    category: '退换货',
  },
  en: {
    question: 'Where is my parcel?',
    answer: 'in My orders to see the tracking number',
    next: 'Which courier do you use?',
    nextAnswer: 'at checkout',
    problem: 'I want to return the jacket of order 20817',
    person: 'Can I talk to a human agent',
    hello: 'Hi, this is Yue. Let me look.',
    thanks: 'Great, thank you',
    problemAnswer: 'After our warehouse has checked it',
    category: 'Refunds',
  },
}

const customer = {
  sub: 'c-20817',
  name: 'Ada 王',
  phone: '+86 138 0000 5521',
  account: 'C-20817',
  orders: [{ id: '20817', title: 'Windridge', amount: '¥1,299' }],
  custom: { plan: 'Gold' },
}

let demo: Demo
beforeAll(async () => {
  demo = await startDemo({ pages: inject('pages') })
})
afterAll(() => demo.stop())
afterEach(() => quiet(demo))
closesPages()

const people = async (language: Language) => {
  const locale = localeOf(language)
  return Promise.all([openPage({ locale }), openPage({ locale })])
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const text = said[language]
  const word = words[language]

  it('H1 a question is answered as it streams, and a word brings a person with whom to talk', async () => {
    const [shop, console] = await people(language)
    const agent = await Agent.signsIn(demo, console, language, 'lin')
    const visitor = await Visitor.comes(demo, shop, language, customer)

    await visitor.presses(text.question)
    await visitor.sees(text.answer)
    await visitor.presses(text.next)
    await visitor.sees(text.nextAnswer)

    await visitor.says(text.person)
    await visitor.offer.waitFor()
    for (const known of [/(订单|Order) 20817/, /\*5521/])
      await visitor.log.getByText(known).waitFor()
    await visitor.accepts()
    await visitor.sees(word.handingOff)
    await agent.isRung(customer.name)
    await agent.accepts()
    await visitor.isWith(agent.name)
    await visitor.sees(word.joined(agent.name))

    await agent.says(text.hello)
    await visitor.seesOnce(text.hello)
    await agent.sees(word.read)
    await visitor.field.fill(text.thanks)
    await agent.sees(word.typing(customer.name))
    await visitor.field.press('Enter')
    await agent.seesOnce(text.question, text.person, text.thanks)
    await agent.field.fill(text.hello)
    await visitor.sees(word.typing(agent.name))
  })

  it('H7 H8 before deciding the agent reads who asks, what for, and every word so far', async () => {
    const [shop, console] = await people(language)
    const agent = await Agent.signsIn(demo, console, language, 'lin')
    const visitor = await Visitor.comes(demo, shop, language, customer)
    await visitor.says(text.problem)
    await visitor.seesOnce(text.problem)
    await visitor.sees(text.problemAnswer)
    await visitor.asksForPerson()

    const offer = await agent.isRung(customer.name)
    for (const part of [text.problem, '20817', word.reasons.menu, text.category]) {
      await offer.getByText(part).first().waitFor()
    }
    await offer.getByRole('button', { name: word.readAll }).click()
    await agent.seesOnce(text.problem)
    await agent.sees(text.problemAnswer)
    await agent.customer.getByText('Gold').waitFor()
    await agent.customer.getByText('C-20817').waitFor()
    await agent.customer.getByText(`/?lang=${language}`).first().waitFor()
    await visitor.isWith(word.team)
  })
})

it('A7 A15 a visitor who leaves is shown as away and ends nothing; the agent ends, and they begin anew', async () => {
  const word = words.en
  const [shop, console] = await people('en')
  const agent = await Agent.signsIn(demo, console, 'en', 'lin')
  const visitor = await Visitor.comes(demo, shop, 'en', customer)
  await visitor.asksForPerson()
  await agent.isRung(customer.name)
  await agent.accepts()
  await agent.customer.getByText(word.online, { exact: true }).waitFor()

  await shop.goto(`${demo.url}/mark.svg`)
  await agent.customer.getByText(word.offline, { exact: true }).waitFor()
  await agent.says('Are you there')
  await shop.goto(`${demo.url}/?lang=en`)
  await visitor.seesOnce('Are you there')
  await agent.customer.getByText(word.online, { exact: true }).waitFor()

  await agent.presses(word.end)
  await visitor.sees(word.ended)
  await visitor.presses(word.startNew)
  await visitor.isWith(word.bot)
  await visitor.seesNot('Are you there')
  await visitor.presses(said.en.question)
  await visitor.sees(said.en.answer)
})

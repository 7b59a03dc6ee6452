import type { Language } from '@baton/core'
import { afterAll, afterEach, beforeAll, describe, inject, it } from 'vitest'
import { Agent } from './lib/agent.js'
import { scripted } from './lib/bots.js'
import { closesPages, openPage } from './lib/browser.js'
import { type Demo, startDemo } from './lib/demo.js'
import { quiet } from './lib/quiet.js'
import { Visitor } from './lib/visitor.js'
import { localeOf, words } from './lib/words.js'

const said = {
  zh: {
    wish: '我要转人工',
    negated: '不用转人工，谢谢',
    angry: '你们太垃圾了，气死我了！',
    displeased: ['你答非所问', '还是没有解决我的问题'],
    payment: '支付宝付款失败了',
  },
  en: {
    wish: 'I want to talk to a human',
    negated: 'No need for a human, thanks',
    angry: 'This is outrageous, I am furious!',
    displeased: ['You did not answer my question', 'That does not help at all'],
    payment: 'My card payment was declined',
  },
} as const

let demo: Demo
beforeAll(async () => {
  demo = await startDemo({
    pages: inject('pages'),
    source: scripted,
    settings(settings) {
      settings.bot.timeoutSeconds = 3
      settings.handoff.turns = 3
      const payment = settings.categories.find(({ id }) => id === 'payment')
      if (payment) payment.handoff = 'offer'
    },
  })
})
afterAll(() => demo.stop())
afterEach(() => quiet(demo))
closesPages()

const comes = async (language: Language) => {
  return Visitor.comes(demo, await openPage({ locale: localeOf(language) }), language)
}

/** A supervisor who only looks reads in the packet why a person is offered. */
const readsReason = async (language: Language, words: string, reason: string) => {
  const agent = await Agent.signsIn(
    demo,
    await openPage({ locale: localeOf(language) }),
    language,
    'zhou',
    'as before',
  )
  await agent.opens(words)
  await agent.sees(reason)
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const text = said[language]
  const word = words[language]

  it('H1 asking for a person brings an offer, and a no keeps the bot', async () => {
    const visitor = await comes(language)
    await visitor.says(text.wish)
    await visitor.declines()
    await visitor.sees(word.offerRefused)
    await visitor.isWith(word.bot)

    await visitor.says(text.negated)
    await visitor.sees(`Answer to: ${text.negated}`)
    await visitor.seesNot(word.offerTaken)

    await visitor.says(text.wish)
    await visitor.accepts()
    await visitor.isWith(word.team)
  })

  it('H2 a person can be asked for before the first message', async () => {
    const visitor = await comes(language)
    await visitor.choosesInMenu(word.talk)
    await visitor.isWith(word.team)
  })

  it('H5 anger offers a person', async () => {
    const visitor = await comes(language)
    await visitor.says(text.angry)
    await visitor.offer.waitFor()
    await readsReason(language, text.angry, word.reasons.emotion)
  })

  it('H6 being displeased twice offers a person', async () => {
    const visitor = await comes(language)
    const [first, second] = text.displeased
    await visitor.says(first)
    await visitor.sees(`Answer to: ${first}`)
    await visitor.says(second)
    await visitor.offer.waitFor()
    await readsReason(language, second, word.reasons.displeasure)
  })

  it('H3 a question type that people answer offers a person of its department', async () => {
    const visitor = await comes(language)
    await visitor.says(text.payment)
    await visitor.sees(word.offerOfFinance)
    await visitor.sees(`Answer to: ${text.payment}`)
  })
})

describe('in en', () => {
  const word = words.en

  it('H4 after some answers of the bot the next question offers a person', async () => {
    const visitor = await comes('en')
    for (const colour of ['red', 'green', 'blue']) {
      await visitor.says(`Do you have it in ${colour}`)
      await visitor.sees(`Answer to: Do you have it in ${colour}`)
    }
    await visitor.says('And in white')
    await visitor.offer.waitFor()
    await readsReason('en', 'And in white', word.reasons.turns)
  })

  it('H6 a bot that is unsure twice offers a person', async () => {
    const visitor = await comes('en')
    for (const question of ['unsure one', 'unsure two']) {
      await visitor.says(question)
      await visitor.sees(`No answer to: ${question}`)
    }
    await visitor.offer.waitFor()
  })

  it.each([
    ['fails', 'broken', word.reasons['bot-failed']],
    ['does not answer in time', 'silent', word.reasons['bot-timed-out']],
  ])('[BB6] a bot that %s says so and offers a person', async (_, question, reason) => {
    const visitor = await comes('en')
    await visitor.says(question)
    await visitor.sees(word.botFailed)
    await visitor.offer.waitFor()
    await readsReason('en', question, reason)
  })

  it('[BB6] a bot that gives up hands over at once', async () => {
    const visitor = await comes('en')
    await visitor.says('give up')
    await visitor.isWith(word.team)
  })
})

import type { VisitorChat } from '@baton/client'
import type { Language } from '@baton/core'
import type { Browser, Page } from 'playwright-core'
import { until } from '../../scripts/lib/until.js'
import { Agent } from '../lib/agent.js'
import type { Demo } from '../lib/demo.js'
import { lineTo } from '../lib/line.js'
import { deskOf } from '../lib/quiet.js'
import { asking } from '../lib/survey.js'
import { passing } from '../lib/transfer.js'
import { Visitor } from '../lib/visitor.js'
import { localeOf, words } from '../lib/words.js'
import { createCrowd } from './crowd.js'
import { script } from './script.js'

interface Stage {
  demo: Demo
  browser: Browser
  camera(page: Page, screen: string): Promise<void>
  language: Language
}

const asked = (chat: VisitorChat): boolean => chat.$conversation.get()?.consent !== undefined

/** Plays one day of the demo in one language and takes a picture of every screen on the way. */
export const play = async ({ demo, browser, camera, language }: Stage): Promise<void> => {
  const word = words[language]
  const text = script[language]
  const pass = passing[language]
  const shoot = (who: { page: Page }, screen: string) => camera(who.page, `${screen}-${language}`)
  const open = async (): Promise<Page> => {
    const context = await browser.newContext({
      locale: localeOf(language),
      viewport: { width: 1440, height: 900 },
    })
    context.setDefaultTimeout(20_000)
    return context.newPage()
  }
  const crowd = createCrowd(demo, language)
  const other = ([name, says]: readonly [string, string], more = {}) =>
    crowd.comes({ sub: `c-${name}`, name, ...more }, says)

  const signIn = await open()
  await signIn.goto(`${demo.url}/console/#key=${demo.key}`)
  await signIn.getByRole('button', { name: /林悦/ }).waitFor()
  await camera(signIn, `console-sign-in-${language}`)
  await signIn.context().close()

  // Nobody is there yet: the truth, and a message instead.
  const early = await Visitor.comes(demo, await open(), language, { sub: 'c-ada', name: 'Ada 王' })
  await early.asksForPerson()
  await early.sees(word.nobody)
  await shoot(early, 'widget-nobody')
  await early.presses(word.leaveMessage)
  await early.chat.getByRole('textbox', { name: word.contact }).fill(text.contact)
  await early.chat.getByRole('textbox', { name: word.question }).fill(text.ticket)
  await shoot(early, 'widget-message-form')
  await early.presses(word.submit)
  await early.sees(word.kept)
  await shoot(early, 'widget-message-kept')
  await early.page.context().close()

  const lin = await Agent.signsIn(demo, await open(), language, 'lin', 'as before')
  await lin.is('offline')
  await shoot(lin, 'console-offline')
  await lin.presses(word.goOnline)
  await lin.is('online')
  await lin.sees(/./)
  await shoot(lin, 'console-empty')
  const chen = deskOf(demo, 'chen')
  await chen.start()
  await chen.setStatus('busy')

  // A question to the bot, and the wish for a person.
  const line = await lineTo(demo.url)
  const fang = await Visitor.comes({ ...demo, url: line.url }, await open(), language, {
    sub: 'c-20817',
    name: '何雨桐',
    phone: '13800005521',
    email: 'yutong.he@example.com',
    account: 'LS-20817',
    orders: [
      {
        id: 'LS1118-3307',
        title: language === 'zh' ? '风脊冲锋衣' : 'Windridge shell',
        amount: '¥1,299',
      },
    ],
    custom: { plan: 'Gold' },
    tags: language === 'zh' ? ['徒步', '三年老客'] : ['Hiking', 'Regular'],
    vip: true,
  })
  await shoot(fang, 'widget-first-open')
  await fang.presses(text.question)
  await fang.sees(text.answer)
  await fang.chat.getByRole('group', { name: word.suggestions }).waitFor()
  await shoot(fang, 'widget-bot-answer')
  await fang.says(text.notReceived)
  await fang.seesOnce(text.notReceived)
  await fang.chat.getByRole('group', { name: word.suggestions }).waitFor()
  await fang.says(text.wish)
  await fang.offer.waitFor()
  await shoot(fang, 'widget-offer')

  const tang = await other(text.others.tang)
  const zhao = await other(text.others.zhao)
  await tang.askHuman()
  await lin.isRung(text.others.tang[0])
  await lin.accepts()
  await fang.accepts()
  await fang.waitsAs(word.place(1))
  await lin.isRung('何雨桐')
  await fang.says(text.details)
  await other(text.others.li)
  await zhao.askHuman()
  const sun = await other(text.others.sun)
  await sun.askHuman()
  await shoot(fang, 'widget-waiting')
  await shoot(lin, 'console-offer')
  await lin.accepts()
  await fang.isWith(lin.name)
  await lin.accepts()
  await lin.opens('何雨桐')
  await shoot(fang, 'widget-joined')
  await shoot(lin, 'console-packet')
  await lin.main.getByText(text.why, { exact: true }).last().click()
  await shoot(lin, 'console-why')
  await lin.main.getByText(text.why, { exact: true }).last().click()

  await lin.says(text.hello)
  await fang.sees(text.hello)
  await lin.says(text.sorry)
  await fang.sees(text.sorry)
  await fang.says(text.thanks)
  await lin.seesOnce(text.thanks)
  await lin.field.fill(text.draft)
  await fang.sees(word.typing(lin.name))
  await shoot(fang, 'widget-agent')
  await fang.field.fill(text.thanks)
  await lin.sees(word.typing('何雨桐'))
  await shoot(lin, 'console-talk')
  await fang.field.fill('')
  await lin.field.fill('')

  line.cut()
  await fang.says(text.offline)
  await fang.sees(word.lost)
  await shoot(fang, 'widget-offline')
  line.mend()
  await lin.seesOnce(text.offline)
  await fang.seesNot(word.back)

  await lin.opens(text.others.li[0])
  await lin.sees(word.watching)
  await shoot(lin, 'console-watching')
  await lin.presses(word.tickets)
  await lin.page.getByText(text.ticket).waitFor()
  await shoot(lin, 'console-tickets')
  await lin.presses(word.take)
  await lin.page.getByRole('textbox', { name: word.answerTicket }).fill(text.ticketAnswer)
  await shoot(lin, 'console-ticket-answer')
  await lin.presses(word.conversations)
  await shoot(lin, 'console-list')
  await lin.page.getByRole('button', { name: word.status }).last().click()
  await shoot(lin, 'console-status')
  await lin.page.keyboard.press('Escape')
  await lin.opens('何雨桐')

  // The courier has to be asked, which a colleague does; the customer is asked first.
  chen.dispose()
  const jiahao = await Agent.signsIn(demo, await open(), language, 'chen', 'busy')
  await pass.opens(lin)
  await pass.chooses(lin, { to: jiahao.name })
  await pass.notes(lin, text.transferNote)
  await shoot(lin, 'console-transfer')
  await pass.confirms(lin)
  await fang.chat.getByRole('button', { name: pass.agree }).waitFor()
  await shoot(fang, 'widget-consent')
  await fang.presses(pass.stay(lin.name))
  await fang.chat.getByRole('textbox', { name: pass.whyStay }).fill(text.stay)
  await shoot(fang, 'widget-consent-words')
  await fang.presses(pass.stay(lin.name))
  await lin.page.locator('baton-transfer-strip').getByText(text.stay).waitFor()
  await shoot(lin, 'console-transfer-refused')
  await pass.transfers(lin, { to: jiahao.name, note: text.transferNote })
  await fang.presses(pass.agree)
  await jiahao.isRung('何雨桐')
  await shoot(jiahao, 'console-transfer-offer')
  await shoot(lin, 'console-transfer-waiting')
  await jiahao.declines()
  await lin.page.locator('baton-transfer-strip').getByRole('button').first().waitFor()
  await shoot(lin, 'console-transfer-declined')
  await pass.transfers(lin, { to: jiahao.name, note: text.transferNote })
  await fang.presses(pass.agree)
  await jiahao.isRung('何雨桐')
  await jiahao.accepts()
  await fang.isWith(jiahao.name)
  await shoot(fang, 'widget-transfer')
  await jiahao.opens('何雨桐')
  await shoot(jiahao, 'console-transferred')
  await jiahao.presses(word.end)
  await fang.sees(word.ended)
  await shoot(fang, 'widget-ended')

  // How it was, of both who had the floor.
  const survey = fang.chat.locator('baton-survey-card')
  const ask = asking[language]
  const answers = (name: string) => survey.getByRole('radiogroup', { name, exact: true })
  await answers(ask.how).getByRole('radio', { name: ask.services.good, exact: true }).check()
  await answers(ask.repeat).getByRole('radio', { name: ask.repeats.no, exact: true }).check()
  await survey.getByText(ask.each).click()
  await answers(lin.name).getByRole('radio', { name: ask.services.good, exact: true }).check()
  await survey.getByRole('textbox', { name: ask.suggestion }).fill(text.suggestion)
  await shoot(fang, 'widget-survey')
  await fang.presses(ask.send)
  await fang.sees(ask.rated(ask.services.good))

  // The shift ends: one customer goes on with a colleague, one wants to stay.
  await jiahao.becomes('online')
  await jiahao.isRung(text.others.sun[0])
  await jiahao.accepts()
  await pass.plansHandover(lin)
  await shoot(lin, 'console-handover')
  await pass.handsOver(lin)
  await until('the customers to be asked', () => asked(tang) && asked(zhao))
  await tang.answerConsent(true)
  await zhao.answerConsent(false, text.stay)
  await jiahao.isRung(text.others.tang[0])
  await shoot(lin, 'console-handover-going')

  line.stop()
  crowd.leave()
}

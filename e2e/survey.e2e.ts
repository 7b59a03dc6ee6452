import { describe, it } from 'vitest'
import { shopWith } from './lib/shop.js'
import { asking } from './lib/survey.js'
import { passing } from './lib/transfer.js'
import type { Visitor } from './lib/visitor.js'
import { words } from './lib/words.js'

const cardOf = (visitor: Visitor) => visitor.chat.locator('baton-survey-card')

const chooses = async (visitor: Visitor, question: string, answer: string) =>
  cardOf(visitor)
    .getByRole('radiogroup', { name: question })
    .getByRole('radio', { name: answer, exact: true })
    .check()

describe('how it was', () => {
  const shop = shopWith({ ringSeconds: 30 })

  it.each(['zh', 'en'] as const)(
    'T30 X10 a customer who was passed on rates all, the transfer and one person, and the team reads it (%s)',
    async (language) => {
      const word = asking[language]
      const { services } = word
      const { ann, lin, chen } = await shop.talking(language)
      await passing[language].transfers(lin, { to: chen.name })
      await chen.isRung('Ann')
      await chen.accepts()
      await ann.isWith(chen.name)
      await chen.presses(words[language].end)
      const card = cardOf(ann)
      await card.getByRole('img', { name: new RegExp(`${lin.name}.*${chen.name}`) }).waitFor()
      await chooses(ann, word.how, services.good)
      await chooses(ann, word.repeat, word.repeats.little)
      await card.getByText(word.each).click()
      await chooses(ann, lin.name, services.bad)
      await card.getByRole('textbox', { name: word.suggestion }).fill('Ring me sooner')
      await ann.presses(word.send)
      await ann.sees(word.rated(services.good))
      await card.getByRole('radio').first().waitFor({ state: 'hidden' })
      const lines = [services.good, word.little, word.one(lin.name, services.bad), 'Ring me sooner']
      await chen.sees(word.teamReads(...lines))
      await ann.reloads()
      await ann.sees(word.rated(services.good))
      await ann.presses(words[language].startNew)
      await ann.says('Another question')
      await ann.seesOnce('Another question')
      await ann.seesNot(word.rated(services.good))
    },
  )

  it('A18 an agent asks for a rating in the middle of it, and the conversation goes on', async () => {
    const word = asking.en
    const { ann, lin } = await shop.talking()
    await lin.main.getByRole('button', { name: words.en.more }).click()
    await lin.page.getByRole('menuitem', { name: word.invite }).click()
    await chooses(ann, word.how, word.services.medium)
    await ann.seesNot(word.repeat)
    await ann.presses(word.send)
    await lin.sees(word.teamReads(word.services.medium))
    await ann.says('And another thing')
    await lin.seesOnce('And another thing')
  })
})

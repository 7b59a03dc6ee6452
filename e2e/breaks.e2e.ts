import type { Language } from '@baton/core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { Agent } from './lib/agent.js'
import { scripted } from './lib/bots.js'
import { closesPages, openPage, watched } from './lib/browser.js'
import { type Demo, startDemo } from './lib/demo.js'
import { lineTo } from './lib/line.js'
import { quiet } from './lib/quiet.js'
import { Visitor } from './lib/visitor.js'
import { localeOf, words } from './lib/words.js'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo({
    pages: inject('pages'),
    source: scripted,
    settings({ members }) {
      for (const member of members) member.cap = 1
    },
  })
})
afterAll(() => demo.stop())
afterEach(() => quiet(demo))
closesPages()

const comes = async (language: Language, name: string, url = demo.url) =>
  Visitor.comes({ ...demo, url }, await openPage({ locale: localeOf(language) }), language, {
    sub: `c-${name}-${language}`,
    name,
  })

/** A visitor and the agent they talk with. */
const talking = async (language: Language, url = demo.url) => {
  const agent = await Agent.signsIn(
    demo,
    await openPage({ locale: localeOf(language) }),
    language,
    'lin',
  )
  const visitor = await comes(language, 'Ann', url)
  await visitor.says('Hello bot')
  await visitor.sees('Answer to: Hello bot')
  await visitor.asksForPerson()
  await agent.isRung('Ann')
  await agent.accepts()
  await agent.says('Hello Ann')
  await visitor.seesOnce('Hello Ann')
  return { agent, visitor }
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const word = words[language]

  it('[BB2] after a reload on both sides the same conversation goes on', async () => {
    const { agent, visitor } = await talking(language)
    await visitor.reloads()
    await visitor.isWith(agent.name)
    await visitor.seesOnce('Hello bot', 'Answer to: Hello bot', 'Hello Ann')
    await agent.reloads()
    await agent.is('online')
    await agent.opens('Ann')
    await agent.seesOnce('Hello bot', 'Answer to: Hello bot', 'Hello Ann')
    await visitor.says('After the reload')
    await agent.seesOnce('After the reload')
    await agent.says('Still here')
    await visitor.seesOnce('Still here')
  })

  it('[BB3] a killed server that comes back has lost nothing and doubles nothing', async () => {
    const { agent, visitor } = await talking(language)
    const ben = await comes(language, 'Ben')
    await ben.asksForPerson()
    await ben.waitsAs(word.place(1))
    await visitor.says('Just before')
    await agent.seesOnce('Just before')

    await agent.field.fill('half a sen')
    await visitor.field.fill('half a wo')
    await demo.kill()
    await visitor.says('While it was down')
    await visitor.sees(word.lost)
    await agent.says('I waited too')
    await demo.restart()

    await agent.seesOnce('While it was down', 'Just before', 'Hello bot')
    await visitor.seesOnce('I waited too', 'While it was down', 'Hello Ann', 'Answer to: Hello bot')
    await visitor.seesNot(word.lost)
    await ben.waitsAs(word.place(1))
    await visitor.says('And on we go')
    await agent.seesOnce('And on we go')
    await agent.presses(word.end)
    await agent.isRung('Ben')
  })
})

describe('in en', () => {
  it('[BB5] what is written stands there when the panel was closed and opens again', async () => {
    const { agent, visitor } = await talking('en')
    await visitor.field.fill('Half a sentence')
    await visitor.presses('Minimise')
    await visitor.chat.waitFor({ state: 'hidden' })
    await visitor.opens()
    expect(await visitor.field.inputValue()).toBe('Half a sentence')
    await visitor.field.press('Enter')
    await agent.seesOnce('Half a sentence')
  })

  it('[BB4] what is said offline goes out when the line is back', async () => {
    const line = await lineTo(demo.url)
    const { agent, visitor } = await talking('en', line.url)
    line.cut()
    await visitor.says('Said offline')
    await visitor.sees(words.en.lost)
    await agent.says('Said meanwhile')
    await agent.seesNot('Said offline')
    line.mend()
    await agent.seesOnce('Said offline')
    await visitor.seesOnce('Said offline', 'Said meanwhile')
    line.stop()
  })

  it('[BB5] a second tab shows the same conversation and sends into it', async () => {
    const { agent, visitor } = await talking('en')
    const second = watched(await visitor.page.context().newPage())
    await second.goto(`${demo.url}/?lang=en`)
    const tab = Visitor.at(second, 'en')
    await tab.opens()
    await tab.seesOnce('Hello bot', 'Hello Ann')
    await tab.says('From the second tab')
    await visitor.seesOnce('From the second tab')
    await visitor.says('From the first tab')
    await tab.seesOnce('From the first tab')
    await agent.seesOnce('From the first tab', 'From the second tab')
    await tab.page.close()
    await visitor.says('One tab is left')
    await agent.seesOnce('One tab is left')
    expect(await visitor.count('From the second tab')).toBe(1)
  })
})

import type { Language, Settings } from '@baton/core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { Agent, type MemberId } from './agent.js'
import { scripted } from './bots.js'
import { closesPages, openPage } from './browser.js'
import { type Demo, startDemo } from './demo.js'
import { quiet } from './quiet.js'
import { Visitor } from './visitor.js'
import { localeOf } from './words.js'

/** A server of its own for each way in which a workspace passes conversations on. */
export const shopWith = (change: Partial<Settings['transfer']>, rules: Settings['rules'] = []) => {
  let demo: Demo
  beforeAll(async () => {
    demo = await startDemo({
      pages: inject('pages'),
      source: scripted,
      settings(settings) {
        settings.rules = rules
        Object.assign(settings.transfer, { consent: 'off' }, change)
      },
    })
  })
  afterAll(() => demo.stop())
  afterEach(() => quiet(demo))
  closesPages()

  const agent = async (member: MemberId, language: Language = 'en', status = 'online' as const) =>
    Agent.signsIn(demo, await openPage({ locale: localeOf(language) }), language, member, status)

  /** Ann talks with Lin; Chen is there too. */
  const talking = async (language: Language = 'en') => {
    const lin = await agent('lin', language)
    const page = await openPage({ locale: localeOf(language) })
    const ann = await Visitor.comes(demo, page, language, { sub: 'c-ann', name: 'Ann' })
    await ann.says('My tent pole snapped')
    await ann.asksForPerson()
    await lin.isRung('Ann')
    await lin.accepts()
    await ann.isWith(lin.name)
    const chen = await agent('chen', language)
    return { ann, lin, chen }
  }
  return { agent, talking, demo: () => demo }
}

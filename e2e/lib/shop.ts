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
export const shopWith = (
  change: Partial<Settings['transfer']>,
  rules: Settings['rules'] = [],
  more: (settings: Settings) => void = () => {},
) => {
  let demo: Demo
  beforeAll(async () => {
    demo = await startDemo({
      pages: inject('pages'),
      source: scripted,
      settings(settings) {
        settings.rules = rules
        Object.assign(settings.transfer, { consent: 'off' }, change)
        more(settings)
      },
    })
  })
  afterAll(() => demo.stop())
  afterEach(() => quiet(demo))
  closesPages()

  const agent = async (member: MemberId, language: Language = 'en', status = 'online' as const) =>
    Agent.signsIn(demo, await openPage({ locale: localeOf(language) }), language, member, status)

  /** A customer comes, and whoever is there takes them. */
  const helps = async (who: Agent, name: string, language: Language = 'en') => {
    const page = await openPage({ locale: localeOf(language) })
    const sub = `c-${name.toLowerCase()}`
    const visitor = await Visitor.comes(demo, page, language, { sub, name })
    await visitor.says('My tent pole snapped')
    await visitor.asksForPerson()
    await who.isRung(name)
    await who.accepts()
    await visitor.isWith(who.name)
    return visitor
  }

  /** Ann talks with Lin; Chen is there too. */
  const talking = async (language: Language = 'en') => {
    const lin = await agent('lin', language)
    const ann = await helps(lin, 'Ann', language)
    const chen = await agent('chen', language)
    return { ann, lin, chen }
  }
  return { agent, helps, talking, demo: () => demo }
}

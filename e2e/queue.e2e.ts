import type { Language } from '@baton/core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { Agent } from './lib/agent.js'
import { scripted } from './lib/bots.js'
import { closesPages, openPage } from './lib/browser.js'
import { type Demo, startDemo } from './lib/demo.js'
import { quiet } from './lib/quiet.js'
import { Visitor } from './lib/visitor.js'
import { localeOf, words } from './lib/words.js'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo({
    pages: inject('pages'),
    source: scripted,
    settings({ members }) {
      const caps: Record<string, number> = { lin: 1, chen: 6, zhou: 0 }
      for (const member of members) member.cap = caps[member.id] ?? member.cap
    },
  })
})
afterAll(() => demo.stop())
afterEach(() => quiet(demo))
closesPages()

const visitor = async (language: Language, name: string) =>
  Visitor.comes(demo, await openPage({ locale: localeOf(language) }), language, {
    sub: `c-${name}-${language}`,
    name,
  })

const agent = async (language: Language, ...who: [Parameters<typeof Agent.signsIn>[3], ...[]]) =>
  Agent.signsIn(demo, await openPage({ locale: localeOf(language) }), language, ...who)

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const word = words[language]

  it('H15 H16 who waits is told so, and the place in line moves and survives a reload', async () => {
    const lin = await agent(language, 'lin')
    const ann = await visitor(language, 'Ann')
    await ann.asksForPerson()
    await ann.sees(word.handingOff)
    await ann.waitsAs(word.placeAndWait(1))
    await lin.isRung('Ann')

    const ben = await visitor(language, 'Ben')
    await ben.asksForPerson()
    await ben.sees(word.handingOff)
    await ben.waitsAs(word.place(2))
    await ben.reloads()
    await ben.waitsAs(word.place(2))

    await lin.accepts()
    await ann.isWith(lin.name)
    await ben.waitsAs(word.place(1))
    expect(await lin.offer.count()).toBe(0)

    await lin.presses(word.end)
    await lin.isRung('Ben')
    await lin.accepts()
    await ben.isWith(lin.name)
  })
})

describe('in en', () => {
  const word = words.en

  it('A6 at a cap of 0 nothing rings, and a colleague who has room is rung', async () => {
    const zhou = await agent('en', 'zhou')
    const ann = await visitor('en', 'Ann')
    await ann.asksForPerson()
    await ann.sees(word.allBusy)
    await zhou.row('Ann').waitFor()
    expect(await zhou.offer.count()).toBe(0)

    const chen = await agent('en', 'chen')
    await chen.isRung('Ann')
    expect(await zhou.offer.count()).toBe(0)
  })

  it('A32 who is busy or invisible is not rung, and colleagues see invisible as offline', async () => {
    const chen = await agent('en', 'chen')
    const zhou = await agent('en', 'zhou')
    const colleague = (status: string) => zhou.row(new RegExp(`^${chen.name}.*${status}`))
    await chen.becomes('busy')
    await colleague(word.busy).waitFor()
    const ann = await visitor('en', 'Ann')
    await ann.asksForPerson()
    await ann.sees(word.handingOff)
    await chen.row('Ann').waitFor()
    expect(await chen.offer.count()).toBe(0)

    await chen.becomes('invisible')
    await colleague(word.offline).waitFor()
    expect(await chen.offer.count()).toBe(0)

    await chen.becomes('online')
    await chen.isRung('Ann')
  })
})

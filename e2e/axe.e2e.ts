import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { Agent } from './lib/agent.js'
import { scripted } from './lib/bots.js'
import { closesPages, openPage } from './lib/browser.js'
import { type Demo, startDemo } from './lib/demo.js'
import { Visitor } from './lib/visitor.js'
import { localeOf, words } from './lib/words.js'

let demo: Demo
let axe: string
beforeAll(async () => {
  demo = await startDemo({ pages: inject('pages'), source: scripted })
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
})
afterAll(() => demo.stop())
closesPages()

/** What axe finds in a page as it stands, in both themes, as `rule: elements`. */
const faults = async (page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.evaluate(axe)
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`)
}

describe.each([
  ['zh', 'light', { width: 1440, height: 900 }],
  ['en', 'dark', { width: 390, height: 844 }],
] as const)('in %s, %s', (language, theme, viewport) => {
  const word = words[language]
  const open = async () => {
    const page = await openPage({ locale: localeOf(language), viewport, colorScheme: theme })
    return page
  }

  it('[BB7] axe finds no fault in any main screen', async () => {
    const found: Record<string, string[]> = {}
    const look = async (screen: string, { page }: { page: Page }) => {
      const faultsHere = await faults(page, theme)
      if (faultsHere.length > 0) found[screen] = faultsHere
    }

    const lin = await Agent.signsIn(demo, await open(), language, 'lin')
    await look('console, empty', lin)
    const ann = await Visitor.comes(demo, await open(), language, { sub: 'c-ann', name: 'Ann' })
    await look('first open', ann)
    await ann.says('Hello')
    await ann.sees('And then')
    await look('answer', ann)
    await ann.says(language === 'zh' ? '转人工' : 'I want a human')
    await ann.offer.waitFor()
    await look('offer', ann)
    await ann.accepts()
    await ann.waitsAs(word.place(1))
    await look('waiting', ann)
    await lin.acceptButton.waitFor()
    await look('console, rung', lin)
    await lin.accepts()
    await lin.says('Hello Ann')
    await ann.sees('Hello Ann')
    await look('talk', ann)
    await look('console, talk', lin)
    await lin.presses(word.end)
    await ann.sees(word.ended)
    await look('ended', ann)
    await ann.presses(word.leaveMessage)
    await look('message form', ann)
    expect(found).toEqual({})
  })
})

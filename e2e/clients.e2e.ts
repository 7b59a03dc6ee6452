import { chromium as driver, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { chromiumFlags } from '../scripts/chromium.mjs'
import { Agent } from './lib/agent.js'
import { scripted } from './lib/bots.js'
import { closesPages, openPage, watched } from './lib/browser.js'
import { type Demo, startDemo } from './lib/demo.js'
import { type Line, lineTo } from './lib/line.js'
import { quiet } from './lib/quiet.js'
import { Visitor } from './lib/visitor.js'
import { words } from './lib/words.js'

const word = words.en
const HOURS = 3_600_000

let demo: Demo
let line: Line
beforeAll(async () => {
  demo = await startDemo({ pages: inject('pages'), source: scripted })
})
afterAll(() => demo.stop())
afterEach(async () => {
  line?.stop()
  await quiet(demo)
})
closesPages()

/** Ann, whose line to the server may fail, talks with Lin. */
const talking = async (prepare: (page: Page) => Promise<unknown> = async () => {}) => {
  line = await lineTo(demo.url)
  const agent = await Agent.signsIn(demo, await openPage({ locale: 'en-US' }), 'en', 'lin')
  const page = await openPage({ locale: 'en-US' })
  await prepare(page)
  const visitor = await Visitor.comes({ ...demo, url: line.url }, page, 'en')
  await visitor.says('Hello bot')
  await visitor.sees('Answer to: Hello bot')
  await visitor.asksForPerson()
  await agent.isRung('')
  await agent.accepts()
  await agent.says('Hello Ann')
  await visitor.seesOnce('Hello Ann')
  return { agent, visitor }
}

/** The process that runs a page. */
const rendererOf = async (page: Page): Promise<number> => {
  const browser = page.context().browser()
  const session = await browser?.newBrowserCDPSession()
  const busy = async () => {
    const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {}
    return new Map(
      processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]),
    )
  }
  const before = await busy()
  await page.evaluate(() => {
    const end = performance.now() + 300
    while (performance.now() < end);
  })
  const spent = [...(await busy())].map(([id, time]) => [id, time - (before.get(id) ?? 0)] as const)
  const [most] = spent.sort(([, a], [, b]) => b - a)
  return most?.[0] ?? Number.NaN
}

/** Both go on as if nothing had been. */
const goesOn = async ({ agent, visitor }: { agent: Agent; visitor: Visitor }) => {
  await visitor.seesNot(word.lost)
  await visitor.says('On we go')
  await agent.seesOnce('On we go')
  await agent.says('Yes')
  await visitor.seesOnce('Yes', 'On we go', 'Hello Ann')
}

describe('a visitor’s page', () => {
  it('[BB8] sleeps while its line dies half open, wakes, and has missed nothing', async () => {
    const { agent, visitor } = await talking()
    const machine = await rendererOf(visitor.page)
    process.kill(machine, 'SIGSTOP')
    line.hush()
    await agent.says('While you slept')
    line.mend()
    process.kill(machine, 'SIGCONT')
    await visitor.says('Is anybody there')
    await visitor.seesOnce('While you slept')
    await agent.seesOnce('Is anybody there')
    await goesOn({ agent, visitor })
  })

  it('[BB8] goes from one network to another', async () => {
    const { agent, visitor } = await talking()
    await visitor.page.context().setOffline(true)
    line.cut()
    await visitor.sees(word.lost)
    await visitor.says('Between two networks')
    line.mend()
    await visitor.page.context().setOffline(false)
    await agent.seesOnce('Between two networks')
    await goesOn({ agent, visitor })
  })

  it('[BB9] talks where the browser blocks storage', async () => {
    const blocked = () => {
      const refuse = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, { get: refuse })
      }
    }
    await goesOn(await talking((page) => page.addInitScript(blocked)))
  })

  it('[BB9] talks, and is found again after a reload, where storage is full', async () => {
    const full = () => {
      localStorage.removeItem('full')
      let text = 'x'.repeat(8_000_000)
      while (text.length > 0) {
        try {
          localStorage.setItem('full', (localStorage.getItem('full') ?? '') + text)
        } catch {
          text = text.slice(text.length / 2 + 1)
        }
      }
    }
    const { agent, visitor } = await talking()
    await visitor.page.evaluate(full)
    await visitor.says('Nothing fits any more')
    await agent.seesOnce('Nothing fits any more')
    await visitor.reloads()
    await visitor.seesOnce('Nothing fits any more')
    await goesOn({ agent, visitor })
  })

  it.each([5 * HOURS, -5 * HOURS])(
    '[BB9] talks with a clock that is wrong by %i ms',
    async (off) => {
      const wrong = (ms: number) => {
        const right = Date.now
        Date.now = () => right() + ms
      }
      await goesOn(await talking((page) => page.addInitScript(wrong, off)))
    },
  )

  it('[BB10] is too old for a newer server, is told to reload, and loses nothing', async () => {
    let newer = false
    const { agent, visitor } = await talking((page) =>
      page.routeWebSocket(/parties/, (socket) => {
        if (!newer) return void socket.connectToServer()
        // As a room answers the hello of another version.
        socket.onMessage(() => socket.close({ code: 4426, reason: 'bad-version' }))
      }),
    )
    newer = true
    line.cut()
    line.mend()
    await visitor.sees('This page is out of date. Reload it.')
    await visitor.says('Written on the old page')
    newer = false
    await visitor.presses('Reload')
    await agent.seesOnce('Written on the old page')
    await goesOn({ agent, visitor })
  })

  it('[BB9] comes back from the browser’s cache of pages', async () => {
    const { agent, visitor } = await talking()
    const caching = await driver.launch({
      executablePath: process.env.CHROME_PATH ?? '',
      args: [...chromiumFlags, '--disable-gpu'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
    try {
      const storageState = await visitor.page.context().storageState()
      await visitor.page.close()
      const context = await caching.newContext({ locale: 'en-US', storageState })
      context.setDefaultTimeout(20_000)
      const page = watched(await context.newPage())
      await page.goto(`${line.url}/?lang=en`)
      const back = Visitor.at(page, 'en')
      await back.opens()
      await back.seesOnce('Hello Ann')
      await page.goto(`${line.url}/baton.js`)
      await agent.says('While you looked elsewhere')
      await page.goBack()
      await back.seesOnce('While you looked elsewhere')
      await goesOn({ agent, visitor: back })
    } finally {
      await caching.close()
    }
  })
})

describe('an agent’s page', () => {
  it('[BB9] with a clock that is hours ahead counts down right, and accepts in time', async () => {
    const page = await openPage({ locale: 'en-US' })
    await page.addInitScript((ms: number) => {
      const right = Date.now
      Date.now = () => right() + ms
    }, 5 * HOURS)
    const agent = await Agent.signsIn(demo, page, 'en', 'lin')
    const visitor = await Visitor.comes(demo, await openPage({ locale: 'en-US' }), 'en')
    await visitor.says('Hello')
    await visitor.asksForPerson()
    const card = await agent.isRung('')
    const left = Number(await card.getByRole('timer').textContent())
    expect(left).toBeGreaterThan(5)
    expect(left).toBeLessThanOrEqual(60)
    await agent.accepts()
    await visitor.isWith(agent.name)
  })
})

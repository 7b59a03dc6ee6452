import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, expect, inject } from 'vitest'

let connected: Promise<Browser> | undefined
const pages = new Map<Page, string[]>()

/** What a browser says by itself when a server is down, which some tests bring about. */
const expected = /WebSocket connection to|net::ERR_|status of 50\d/

/** A page in a context of its own: another person, with another storage. */
export async function openPage(options: BrowserContextOptions): Promise<Page> {
  connected ??= chromium.connect(inject('browser'))
  const browser = await connected
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(20_000)
  return watched(await context.newPage())
}

/** What goes wrong in a page fails the test that opened it: thrown errors, refused styles and scripts. */
export function watched(page: Page): Page {
  const faults: string[] = []
  pages.set(page, faults)
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) faults.push(message.text())
  })
  return page
}

/** What everybody saw when a test failed. */
async function pictured(): Promise<void> {
  const stamp = Date.now()
  const shots = [...pages.keys()].map((page, index) =>
    page.screenshot({ path: `node_modules/.cache/e2e/${stamp}-${index}.png` }),
  )
  await Promise.allSettled(shots)
}

/** Closes every page of a test; tests of a file call it once, at their top. */
export function closesPages(): void {
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictured()
    const faults = [...pages.values()].flat()
    const contexts = new Set([...pages.keys()].map((page) => page.context()))
    pages.clear()
    await Promise.all([...contexts].map((context) => context.close()))
    expect(faults).toEqual([])
  })
  afterAll(async () => {
    const browser = await connected
    connected = undefined
    await browser?.close()
  })
}

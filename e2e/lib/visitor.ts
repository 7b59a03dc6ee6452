import type { Language } from '@baton/core'
import type { Locator, Page } from 'playwright-core'
import { until } from '../../scripts/lib/until.js'
import { type CustomerClaims, customerToken } from './customer.js'
import type { Demo } from './demo.js'
import { patience, type Words, words } from './words.js'

/** A visitor in the shop, who sees and does what a person can. */
export class Visitor {
  readonly page: Page
  readonly words: Words
  readonly chat: Locator
  readonly log: Locator
  readonly field: Locator

  private constructor(page: Page, language: Language) {
    this.page = page
    this.words = words[language] as Words
    this.chat = page.getByRole('dialog', { name: this.words.chat })
    this.log = this.chat.getByRole('log')
    this.field = this.chat.getByRole('textbox', { name: this.words.write })
  }

  /** Opens the shop and its chat; with claims the shop says who they are. */
  static async comes(
    demo: Demo,
    page: Page,
    language: Language,
    claims?: CustomerClaims,
  ): Promise<Visitor> {
    if (claims) {
      const token = await customerToken(claims, demo)
      await page.context().route('**/demo/customer', (route) => route.fulfill({ json: { token } }))
      await page.context().addInitScript(() => sessionStorage.setItem('shop:customer', 'signed in'))
    }
    await page.goto(`${demo.url}/?lang=${language}`)
    const visitor = new Visitor(page, language)
    await visitor.opens()
    return visitor
  }

  /** Looks at the chat that is open in another page of the same browser. */
  static at(page: Page, language: Language): Visitor {
    return new Visitor(page, language)
  }

  async opens(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.openChat }).click()
    await this.chat.waitFor()
  }

  /** The panel stays open, without taking the focus from the page. */
  async reloads(): Promise<void> {
    await this.page.reload()
    await this.chat.waitFor()
  }

  async says(text: string): Promise<void> {
    await this.field.fill(text)
    await this.field.press('Enter')
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.chat.getByRole('button', { name, exact: true }).last().click()
  }

  /** The head's pill, which is there whenever a bot answers. */
  async asksForPerson(): Promise<void> {
    await this.chat.getByRole('button', { name: this.words.talk, exact: true }).first().click()
  }

  /** The card that asks whether a person shall come. */
  get offer(): Locator {
    return this.chat.getByRole('region', { name: this.words.offer })
  }

  async accepts(): Promise<void> {
    await this.offer.waitFor()
    await this.presses(this.words.talk)
  }

  async declines(): Promise<void> {
    await this.offer.waitFor()
    await this.presses(this.words.keepBot)
  }

  async choosesInMenu(name: string): Promise<void> {
    await this.chat.getByRole('button', { name: this.words.more }).click()
    await this.chat.getByRole('menuitem', { name, exact: true }).click()
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.chat.getByText(text).filter({ visible: true }).first().waitFor()
  }

  async seesNot(text: string | RegExp): Promise<void> {
    const found = this.chat.getByText(text).filter({ visible: true })
    await until(`${text} to go away`, async () => (await found.count()) === 0, patience)
  }

  /** The head says who answers. */
  async isWith(name: string): Promise<void> {
    await this.chat.getByRole('heading', { level: 2, name, exact: true }).waitFor()
  }

  /** The card of the place in line, as one sentence. */
  async waitsAs(sentence: RegExp): Promise<void> {
    const card = this.chat.getByRole('region', { name: this.words.inLine })
    const read = async () =>
      (await card.getByRole('paragraph').allTextContents())
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .join(this.words.comma)
    await until(`a place that reads ${sentence}`, async () => sentence.test(await read()), patience)
  }

  /** How often the log holds exactly this text. */
  async count(text: string): Promise<number> {
    return this.log.getByText(text, { exact: true }).count()
  }

  async seesOnce(...texts: string[]): Promise<void> {
    for (const text of texts) {
      await until(
        `"${text}" to stand there once`,
        async () => (await this.count(text)) === 1,
        patience,
      )
    }
  }
}

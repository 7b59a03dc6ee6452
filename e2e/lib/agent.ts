import type { Language } from '@baton/core'
import type { Locator, Page } from 'playwright-core'
import { until } from '../../scripts/lib/until.js'
import type { Demo } from './demo.js'
import { patience, type Words, words } from './words.js'

export type MemberId = 'lin' | 'chen' | 'zhou'
type StatusWord = 'online' | 'busy' | 'invisible' | 'offline'

export const names: Record<MemberId, string> = { lin: '林悦', chen: '陈嘉豪', zhou: '周敏' }

/** A member of the team at the console, who sees and does what a person can. */
export class Agent {
  readonly page: Page
  readonly words: Words
  readonly name: string
  readonly main: Locator
  readonly log: Locator
  /** The column that says who the customer is. */
  readonly customer: Locator
  /** What rings. */
  readonly offer: Locator

  private constructor(page: Page, language: Language, member: MemberId) {
    this.page = page
    this.name = names[member]
    this.words = words[language] as Words
    this.main = page.getByRole('main')
    this.log = this.main.getByRole('log')
    this.customer = page.getByRole('complementary')
    this.offer = page.getByRole('region', { name: this.words.incoming })
  }

  static async signsIn(
    demo: Demo,
    page: Page,
    language: Language,
    member: MemberId,
    status: StatusWord | 'as before' = 'online',
  ): Promise<Agent> {
    await page.goto(`${demo.url}/console/?as=${member}#key=${demo.key}`)
    const agent = new Agent(page, language, member)
    if (status !== 'as before') await agent.becomes(status)
    return agent
  }

  async becomes(status: StatusWord): Promise<void> {
    const word = this.words[status]
    await this.page.getByRole('button', { name: this.words.status }).click()
    await this.page.getByRole('menuitemradio', { name: new RegExp(`^${word}`) }).click()
    await this.is(status)
  }

  async is(status: StatusWord): Promise<void> {
    const name = new RegExp(`${this.words.status.source}.*${this.words[status]}$`)
    await this.page.getByRole('button', { name }).waitFor()
  }

  /** The row of a list that shows this. */
  row(text: string | RegExp): Locator {
    const name = typeof text === 'string' ? new RegExp(escaped(text)) : text
    return this.page.getByRole('button', { name }).filter({ visible: true }).first()
  }

  async opens(text: string | RegExp): Promise<void> {
    await this.row(text).click()
    await this.log.waitFor()
  }

  async isRung(by: string): Promise<Locator> {
    const card = this.offer.filter({ hasText: by })
    await card.first().waitFor()
    return card.first()
  }

  /** On the card, or on the row where a phone has no room for the card. */
  get acceptButton(): Locator {
    return this.page
      .getByRole('button', { name: this.words.accept })
      .filter({ visible: true })
      .last()
  }

  async accepts(): Promise<void> {
    await this.acceptButton.click()
    await this.log.waitFor()
    await this.field.waitFor()
  }

  async declines(): Promise<void> {
    const card = this.offer.first()
    await card.getByRole('button', { name: this.words.decline }).click()
    await card.getByRole('menuitem', { name: this.words.tooBusy }).click()
  }

  get field(): Locator {
    return this.main.getByRole('textbox', { name: this.words.reply })
  }

  async says(text: string): Promise<void> {
    await this.field.fill(text)
    await this.field.press('Enter')
  }

  async presses(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click()
  }

  /** In the open conversation. */
  async sees(text: string | RegExp): Promise<void> {
    await this.main.getByText(text).filter({ visible: true }).first().waitFor()
  }

  async seesNot(text: string | RegExp): Promise<void> {
    const found = this.main.getByText(text).filter({ visible: true })
    await until(`${text} to go away`, async () => (await found.count()) === 0, patience)
  }

  async seesOnce(...texts: string[]): Promise<void> {
    for (const text of texts) {
      const found = this.log.getByText(text, { exact: true })
      await until(
        `"${text}" to stand there once`,
        async () => (await found.count()) === 1,
        patience,
      )
    }
  }

  async reloads(): Promise<void> {
    await this.page.reload()
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

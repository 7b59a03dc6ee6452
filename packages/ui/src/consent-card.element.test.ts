import { expect } from 'chai'
import { html } from 'lit'
import type { BatonButton } from './button.js'
import { BatonConsentCard, type ConsentAnswer } from './consent-card.js'
import type { Locale } from './index.js'
import { axeFaults } from './testing/axe.js'
import { find, focused, heard, mount, NOW, press, read, settled } from './testing/stage.js'

async function card(locale: Locale = 'en') {
  const stage = await mount(
    [BatonConsentCard],
    html`<baton-consent-card
      team="Finance"
      reason="Finance must check how you paid."
      .from=${{ name: 'Jiahao' }}
      .to=${{ name: 'Min' }}
      .until=${NOW + 58_000}
    ></baton-consent-card>`,
    { locale },
  )
  const part = find<BatonConsentCard>(stage, 'baton-consent-card')
  const answers = heard<ConsentAnswer>(part, 'answer')
  const buttons = () => [...part.renderRoot.querySelectorAll<BatonButton>('baton-button')]
  const words = () => buttons().map(({ textContent }) => textContent?.trim())
  const choose = async (nth: number) => {
    find(buttons()[nth]!, 'button').click()
    await settled(stage)
  }
  const field = () => find<HTMLTextAreaElement>(part, 'textarea')
  const write = async (text: string) => {
    field().value = text
    field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await settled(stage)
  }
  return { stage, part, answers, words, choose, field, write }
}

describe('baton-consent-card', () => {
  it('T6 asks with the reason, counts down, and one press agrees', async () => {
    const { stage, part, answers, choose } = await card()
    expect(read(part)).to.contain('Move to Finance?')
    expect(read(part)).to.contain('Why: Finance must check how you paid.')
    expect(read(part)).to.contain('Without a choice within 58 s, Jiahao carries on')
    await stage.pass(10_000)
    expect(read(part)).to.contain('within 48 s')
    await stage.pass(60_000)
    expect(read(part)).to.not.contain('within')
    await choose(0)
    expect(answers).to.deep.equal([{ agree: true, words: '' }])
  })

  it('T6 a no asks what the team should know, and the next press sends it with the words', async () => {
    const { part, answers, words, choose, field, write } = await card()
    await choose(1)
    expect(answers).to.deep.equal([])
    expect(read(part)).to.contain('Stay with Jiahao?')
    expect(words()).to.deep.equal(['Stay with Jiahao', 'Back'])
    expect(focused()).to.equal(field())
    expect(field().labels[0]?.textContent).to.contain('What should we know?')
    expect([field().ariaRequired, field().enterKeyHint]).to.deep.equal([null, 'send'])
    await write('  You know my case  ')
    await choose(0)
    expect(answers).to.deep.equal([{ agree: false, words: 'You know my case' }])
  })

  it('T6 a no needs no words: a press or Enter sends it without any', async () => {
    const { answers, choose, field } = await card()
    await choose(1)
    expect(press(field(), 'Enter', { shiftKey: true })).to.equal(true)
    expect(press(field(), 'Enter', { isComposing: true })).to.equal(true)
    expect(answers).to.deep.equal([])
    expect(press(field(), 'Enter')).to.equal(false)
    expect(answers).to.deep.equal([{ agree: false, words: '' }])
  })

  it('T6 goes back to the question by a press or Escape, keeping what was written', async () => {
    const { stage, part, answers, words, choose, field, write } = await card()
    await choose(1)
    await write('You know my case')
    await choose(1)
    expect(words()).to.deep.equal(['Yes, connect me', 'Stay with Jiahao'])
    expect(focused()?.getRootNode())
      .to.have.nested.property('host.textContent')
      .that.contains('Stay')
    await choose(1)
    expect(field().value).to.equal('You know my case')
    expect(press(field(), 'Escape')).to.equal(false)
    await settled(stage)
    expect(read(part)).to.contain('Move to Finance?')
    expect(answers).to.deep.equal([])
  })

  it('[UI3] T6 keeps what was written, and the focus, when the language changes', async () => {
    const { stage, part, choose, field, write } = await card()
    await choose(1)
    await write('You know my case')
    stage.scope.set({ locale: 'zh-CN' })
    await settled(stage)
    expect(read(part)).to.contain('留在 Jiahao 这里？')
    expect(field().value).to.equal('You know my case')
    expect(focused()).to.equal(field())
  })

  it('T6 counts the signs that are left only near the limit, and takes no more', async () => {
    const { part, choose, field, write } = await card()
    await choose(1)
    await write('x'.repeat(449))
    expect(read(part)).to.not.contain('left')
    await write('x'.repeat(450))
    expect(read(part)).to.contain('50 characters left')
    expect(field().maxLength).to.equal(500)
    expect(field().getAttribute('aria-describedby')).to.equal('under')
  })

  it('T6 a no that was chosen goes out as it is when the time is up, once', async () => {
    const { stage, part, answers, choose, write } = await card()
    await choose(1)
    await write('You know my case')
    expect(read(part)).to.contain('Sends by itself in 57 s')
    await stage.pass(57_000)
    await stage.pass(1000)
    await stage.pass(60_000)
    expect(answers).to.deep.equal([{ agree: false, words: 'You know my case' }])
  })

  it('T6 hands over what was written when the question goes away before it is sent', async () => {
    const { stage, part, choose, write } = await card()
    const drafts = heard<{ text: string }>(part, 'use-draft')
    await choose(1)
    await write('You know my case')
    Object.assign(part, { outcome: 'lapsed', at: NOW })
    await settled(stage)
    expect(drafts).to.deep.equal([{ text: 'You know my case' }])
    expect(read(part)).to.equal('Jiahao carries on · 14:22')
  })

  it('T6 shrinks to a line with what the visitor said', async () => {
    const { stage, part, choose, write } = await card()
    const drafts = heard(part, 'use-draft')
    await choose(1)
    await write('You know my case')
    Object.assign(part, { outcome: 'stayed', at: NOW, words: 'You know my case' })
    await settled(stage)
    expect(read(part)).to.equal('You stayed with Jiahao · 14:22 You know my case')
    expect(drafts).to.deep.equal([])
  })

  for (const locale of ['zh-CN', 'en'] as const)
    it(`[UI11] leaves axe nothing to say while the words are asked for: ${locale}`, async () => {
      const { stage, choose, write } = await card(locale)
      await choose(1)
      await write('x'.repeat(499))
      expect(await axeFaults(stage)).to.deep.equal([])
    })
})

import { expect } from 'chai'
import { html } from 'lit'
import { BatonBubble } from './bubble.js'
import { find, heard, mount, read, settled } from './testing/stage.js'

const bubble = async (content: ReturnType<typeof html>) => {
  const stage = await mount([BatonBubble], content)
  return { stage, part: find<BatonBubble>(stage, 'baton-bubble') }
}

describe('baton-bubble', () => {
  it('A21 says in words how far a message got', async () => {
    const { stage, part } = await bubble(html`<baton-bubble own text="hi"></baton-bubble>`)
    const said: string[] = []
    for (const mark of ['sending', 'sent', 'delivered', 'read', 'unknown', 'failed'] as const) {
      part.mark = mark
      await settled(stage)
      said.push(read(part))
    }
    expect(said).to.deep.equal([
      'hi Sending',
      'hi Sent',
      'hi Delivered',
      'hi Read',
      'hi Delivered, read unknown',
      'hi Not sent Try again',
    ])
  })

  it('A21 asks for another try where the failed message stands', async () => {
    const { part } = await bubble(html`<baton-bubble own text="hi" mark="failed"></baton-bubble>`)
    const retries = heard(part, 'retry')
    find(part, '.meta button').click()
    expect(retries).to.have.length(1)
  })

  it('X1 keeps a text that came too late as a draft that can be used again or dropped', async () => {
    const { part } = await bubble(html`<baton-bubble own draft text="hi"></baton-bubble>`)
    const used = heard(part, 'draft-use')
    const dropped = heard(part, 'draft-drop')
    for (const button of part.renderRoot.querySelectorAll('button')) button.click()
    expect([used.length, dropped.length]).to.deep.equal([1, 1])
    expect(read(part)).to.equal('hi Someone else is answering now. Kept as a draft. Edit Discard')
  })

  it('[UI13] hides a text that still grows from screen readers, and shows it when it is whole', async () => {
    const { stage, part } = await bubble(
      html`<baton-bubble author="bot" streaming text="**Your par"></baton-bubble>`,
    )
    const box = () => find(part, '.bubble')
    expect(box().ariaHidden).to.equal('true')
    expect(box().textContent?.trim()).to.equal('Your par')
    expect(find(part, '.sr').textContent).to.equal('Writing an answer')
    part.streaming = false
    part.text = '**Your parcel** is here'
    await settled(stage)
    expect(box().ariaHidden).to.equal(null)
    expect(find(part, 'strong').textContent).to.equal('Your parcel')
  })

  it('[UI6] shows what people write as text, in its own direction', async () => {
    const text = '<img src=x onerror=alert(1)> \u202Eabc **no**\n second line'
    const { part } = await bubble(html`<baton-bubble .text=${text}></baton-bubble>`)
    const box = find(part, '.bubble')
    expect(box.textContent).to.equal(text)
    expect(box.children).to.have.length(0)
    expect(box.dir).to.equal('auto')
    expect(getComputedStyle(box).unicodeBidi).to.contain('isolate')
  })

  it('A11 shows an internal note with its writer, and mentions stand out', async () => {
    const { part } = await bubble(
      html`<baton-bubble author="note" byline="Jiahao" text="@Yue, please check"></baton-bubble>`,
    )
    expect(read(part)).to.equal('Internal note · Jiahao @Yue, please check')
    expect(find(part, 'strong').textContent).to.equal('@Yue')
  })

  it('A21 shows marks and time on the last of a run only', async () => {
    const { stage, part } = await bubble(
      html`<baton-bubble own text="hi" mark="read" .at=${0} place="first"></baton-bubble>`,
    )
    expect(read(part)).to.equal('hi')
    part.place = 'last'
    await settled(stage)
    expect(read(part)).to.match(/^hi Read ?\d\d:\d\d$/)
  })
})

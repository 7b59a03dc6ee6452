import { expect } from 'chai'
import { html } from 'lit'
import { BatonAnnouncer } from './announcer.js'
import { find, heard, mount, NOW, read, settled } from './testing/stage.js'
import { BatonWaitingCard } from './waiting-card.js'

const waiting = async (locale: 'zh-CN' | 'en') => {
  const stage = await mount(
    [BatonWaitingCard],
    html`<baton-waiting-card
      position="3"
      .range=${{ from: 4, to: 7 }}
      .updatedAt=${NOW}
    ></baton-waiting-card>`,
    { locale },
  )
  return { stage, part: find<BatonWaitingCard>(stage, 'baton-waiting-card') }
}

const said = (part: BatonWaitingCard) => find(part, '[role=status]').textContent

describe('baton-waiting-card', () => {
  it('H16 reads as one sentence with place and range, in both languages', async () => {
    const zh = await waiting('zh-CN')
    expect(find(zh.part, '.sentence').textContent?.replace(/\s+/g, '')).to.equal(
      '您是第3位等待转接的用户预计等待时间为4–7分钟',
    )
    const en = await waiting('en')
    expect(find(en.part, '.sentence').textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'You are number 3 in line About 4–7 minutes',
    )
  })

  it('X9 shows the place alone while there is no honest figure', async () => {
    const { stage, part } = await waiting('en')
    part.range = undefined
    await settled(stage)
    expect(find(part, '.sentence').textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'You are number 3 in line',
    )
  })

  it('H16 says how old the figures are', async () => {
    const { stage, part } = await waiting('en')
    expect(read(part)).to.contain('Updated just now · You keep your place if you reload')
    await stage.pass(45_000)
    expect(read(part)).to.contain('Updated 45 s ago · You keep your place if you reload')
  })

  it('[UI9] tells a screen reader a change at most once in 30 s of its own clock', async () => {
    const { stage, part } = await waiting('en')
    expect(said(part)).to.equal('You are number 3 in line, about 4–7 minutes')
    await stage.pass(5_000)
    part.position = 2
    await settled(stage)
    expect(said(part)).to.equal('You are number 3 in line, about 4–7 minutes')
    await stage.pass(26_000)
    part.range = { from: 2, to: 3 }
    await settled(stage)
    expect(said(part)).to.equal('You are number 2 in line, about 2–3 minutes')
  })

  it('A31 offers to leave a message instead, and becomes one line when the wait is over', async () => {
    const { stage, part } = await waiting('en')
    const left = heard(part, 'leave-message')
    find(part, 'baton-button').click()
    expect(left).to.have.length(1)
    part.ended = NOW
    await settled(stage)
    expect(read(part)).to.equal('You waited in line · 14:22')
  })
})

describe('baton-announcer', () => {
  it('[UI9] says the newest text when its turn comes', async () => {
    const stage = await mount([BatonAnnouncer], html`<baton-announcer></baton-announcer>`)
    const part = find<BatonAnnouncer>(stage, 'baton-announcer')
    part.say('one', { every: 20 })
    part.say('two', { every: 20 })
    part.say('three', { every: 20 })
    await settled(stage)
    expect(read(part)).to.equal('one')
    await new Promise<void>((done) => {
      new MutationObserver(() => done()).observe(part.renderRoot, {
        subtree: true,
        characterData: true,
        childList: true,
      })
    })
    expect(read(part)).to.equal('three')
  })
})

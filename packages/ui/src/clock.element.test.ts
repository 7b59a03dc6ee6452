import { expect } from 'chai'
import { html } from 'lit'
import { BatonRing } from './ring.js'
import { find, heard, mount, NOW, read, settled } from './testing/stage.js'
import { BatonTimer } from './timer.js'
import { BatonUndo } from './undo.js'

describe('baton-timer', () => {
  it('W5 turns amber after a minute and red after three', async () => {
    const stage = await mount(
      [BatonTimer],
      html`<baton-timer .since=${NOW - 42_000}></baton-timer>`,
    )
    const part = find<BatonTimer>(stage, 'baton-timer')
    const seen = [[read(part), find(part, 'span').className]]
    for (const ms of [18_000, 146_000]) {
      await stage.pass(ms)
      seen.push([read(part), find(part, 'span').className])
    }
    expect(seen).to.deep.equal([
      ['0:42Waiting 0:42', 'calm'],
      ['1:00Waiting 1:00', 'amber'],
      ['3:26Waiting 3:26', 'red'],
    ])
  })

  it('W5 takes the limits of a workspace', async () => {
    const limits = { amber: 10, red: 20 }
    const stage = await mount(
      [BatonTimer],
      html`<baton-timer .since=${NOW - 15_000} .limits=${limits}></baton-timer>`,
    )
    expect(find(find<BatonTimer>(stage, 'baton-timer'), 'span').className).to.equal('amber')
  })
})

describe('baton-ring', () => {
  it('[UI9] counts down by the clock of its surroundings and tells its end once', async () => {
    const stage = await mount(
      [BatonRing],
      html`<baton-ring .until=${NOW + 38_000} .total=${60_000}></baton-ring>`,
    )
    const part = find<BatonRing>(stage, 'baton-ring')
    const ended = heard(part, 'elapsed')
    expect(read(part)).to.equal('38')
    expect(find(part, '.figure').ariaLabel).to.equal('38 s left')
    await stage.pass(38_500)
    await stage.pass(10_000)
    expect(read(part)).to.equal('0')
    expect(ended).to.have.length(1)
    part.until = stage.clock + 5_000
    await settled(stage)
    expect(read(part)).to.equal('5')
  })
})

describe('baton-undo', () => {
  it('W24 can be taken back until its time is over', async () => {
    const stage = await mount(
      [BatonUndo],
      html`<baton-undo text="Ended" .until=${NOW + 10_000}></baton-undo>`,
    )
    const part = find<BatonUndo>(stage, 'baton-undo')
    const undone = heard(part, 'undo')
    const over = heard(part, 'elapsed')
    expect(read(part)).to.equal('Ended 10 s Undo')
    find(part, 'button').click()
    await stage.pass(10_000)
    expect([undone.length, over.length]).to.deep.equal([1, 1])
  })
})

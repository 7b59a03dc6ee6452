import { expect } from 'chai'
import { html } from 'lit'
import { BatonEarlier } from './earlier.js'
import { find, heard, mount } from './testing/stage.js'

const frame = () => new Promise((done) => requestAnimationFrame(done))

describe('baton-earlier', () => {
  it('asks when it comes into view and when it is pressed, and not twice', async () => {
    const asked: Event[] = []
    const stage = await mount(
      [BatonEarlier],
      html`<div @earlier=${(event: Event) => asked.push(event)}><baton-earlier></baton-earlier></div>`,
    )
    while (asked.length === 0) await frame()
    const part = find<BatonEarlier>(stage, 'baton-earlier')
    const pressed = heard(part, 'earlier')
    find(part, 'baton-button').click()
    expect(pressed).to.have.length(1)
    part.busy = true
    await part.updateComplete
    find(part, 'baton-button').click()
    expect(pressed).to.have.length(1)
  })
})

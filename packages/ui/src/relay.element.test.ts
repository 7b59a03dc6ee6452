import { expect } from 'chai'
import { html } from 'lit'
import { BatonRelay, type Stop } from './relay.js'
import { find, mount, settled } from './testing/stage.js'

const stops = (floor: number): Stop[] =>
  ['Lan', 'Yue'].map((name, nth) => ({ name, floor: nth === floor }))

describe('baton-relay', () => {
  it('[UI15] lets the ring travel once, 480 ms, from the old holder to the new one', async () => {
    const stage = await mount([BatonRelay], html`<baton-relay .stops=${stops(0)}></baton-relay>`)
    const part = find<BatonRelay>(stage, 'baton-relay')
    const ring = () => find(part, '.ring')
    expect(ring().getAnimations()).to.have.length(0)
    part.stops = stops(1)
    part.links = [{ state: 'passed' }]
    await settled(stage)
    const [travel, ...more] = ring().getAnimations()
    expect(more).to.have.length(0)
    const effect = travel!.effect as KeyframeEffect
    expect(effect.getTiming().duration).to.equal(480)
    expect(effect.getKeyframes()[0]!.transform).to.match(/^translate\(-\d/)
    travel!.finish()
    part.stops = stops(1)
    await settled(stage)
    expect(ring().getAnimations()).to.have.length(0)
  })

  it('[UI11] says as one sentence who was asked and who answers', async () => {
    const stage = await mount([BatonRelay], html`<baton-relay .stops=${stops(0)}></baton-relay>`)
    const part = find<BatonRelay>(stage, 'baton-relay')
    const said = () => find(part, '[role=img]').ariaLabel
    expect(said()).to.equal('Lan → (asked) Yue · Lan is answering')
    part.stops = stops(1)
    part.links = [{ state: 'passed' }]
    await settled(stage)
    expect(said()).to.equal('Lan → (passed on) Yue · Yue is answering')
  })

  it('[UI15] draws what was asked dashed and what was passed solid', async () => {
    const links = [{ state: 'passed' }, { state: 'stopped' }] as const
    const three = [...stops(1), { name: 'Min' }]
    const stage = await mount(
      [BatonRelay],
      html`<baton-relay .stops=${three} .links=${links}></baton-relay>`,
    )
    const part = find<BatonRelay>(stage, 'baton-relay')
    const lines = [...part.renderRoot.querySelectorAll('line')]
    expect(lines.map((line) => line.hasAttribute('stroke-dasharray'))).to.deep.equal([false, true])
  })
})

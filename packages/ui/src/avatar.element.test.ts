import { expect } from 'chai'
import { html } from 'lit'
import { BatonAvatar } from './avatar.js'
import { find, mount, settled } from './testing/stage.js'

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

const avatar = async (face: BatonAvatar['face']) => {
  const stage = await mount([BatonAvatar], html`<baton-avatar .face=${face}></baton-avatar>`)
  return { stage, part: find<BatonAvatar>(stage, 'baton-avatar') }
}

describe('baton-avatar', () => {
  it('A7 has colour while the visitor is there and is grey when they left', async () => {
    const { stage, part } = await avatar({ name: '何雨桐' })
    expect(find(part, '.round').className).to.match(/tint-\d/)
    part.face = { name: '何雨桐', away: true }
    await settled(stage)
    expect(find(part, '.round').className).to.not.match(/tint-\d/)
    expect(find(part, '.round').textContent).to.equal('何')
  })

  it('A7 shows the initial when a photo does not load, and tries the next one', async () => {
    const { stage, part } = await avatar({ name: 'Yue Lin', photo: 'data:image/gif;base64,broken' })
    part.renderRoot.querySelector('img')?.dispatchEvent(new Event('error'))
    await settled(stage)
    expect(find(part, '.round').textContent).to.equal('YL')
    part.face = { name: 'Yue Lin', photo: PIXEL }
    await settled(stage)
    expect(find<HTMLImageElement>(part, 'img').src).to.equal(PIXEL)
  })

  it('A32 tells the four statuses apart by more than colour', async () => {
    const { stage, part } = await avatar({ name: 'a' })
    const filled: boolean[] = []
    for (const presence of ['online', 'busy', 'invisible', 'offline'] as const) {
      part.face = { name: 'a', presence }
      await settled(stage)
      const hole = getComputedStyle(find(part, '.dot'), '::after').content
      filled.push(hole === 'none')
    }
    expect(filled).to.deep.equal([true, true, false, false])
  })
})

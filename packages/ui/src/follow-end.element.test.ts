import { expect } from 'chai'
import { css, html, LitElement } from 'lit'
import { FollowEnd } from './follow-end.js'
import { find, mount } from './testing/stage.js'

class TestLog extends LitElement {
  static readonly tag = 'test-log'
  static override styles = css`
    :host {
      display: block;
      height: 200px;
      overflow-y: auto;
    }
  `
  static override properties = { above: {} }
  declare above: string
  readonly follow = new FollowEnd(this, 'p')
  constructor() {
    super()
    this.above = ''
  }
  protected override render() {
    return html`<p>${this.above}</p><p>${'words '.repeat(2000)}</p>`
  }
}

const twoFrames = async () => {
  for (let n = 0; n < 2; n++) await new Promise((done) => requestAnimationFrame(done))
}

async function log() {
  const stage = await mount([TestLog], html`<test-log></test-log>`)
  const part = find<TestLog>(stage, 'test-log')
  await twoFrames()
  const hidden = () => part.scrollHeight - part.scrollTop - part.clientHeight
  const resize = async (height: string, width = '100%') => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`test-log { height: ${height} !important; width: ${width} }`)
    stage.shadowRoot!.adoptedStyleSheets = [...stage.shadowRoot!.adoptedStyleSheets, sheet]
    await twoFrames()
  }
  return { part, hidden, resize }
}

describe('FollowEnd', () => {
  it('T27 what takes room below the log covers nothing that was said last', async () => {
    const { hidden, resize } = await log()
    expect(hidden()).to.equal(0)
    await resize('80px')
    expect(hidden()).to.equal(0)
    await resize('160px')
    expect(hidden()).to.equal(0)
  })

  it('T27 a phone that is turned stays at the end', async () => {
    const { hidden, resize } = await log()
    await resize('400px', '200px')
    expect(hidden()).to.equal(0)
    await resize('200px', '400px')
    expect(hidden()).to.equal(0)
  })

  it('what comes above moves nothing of what is read', async () => {
    const { part } = await log()
    part.scrollTop = 0
    await twoFrames()
    const second = find(part, 'p:last-of-type')
    const top = second.getBoundingClientRect().top
    await part.follow.keepPlace(async () => {
      part.above = 'earlier '.repeat(1000)
    })
    await twoFrames()
    expect(part.scrollTop).to.be.greaterThan(100)
    expect(Math.abs(second.getBoundingClientRect().top - top)).to.be.lessThan(1.5)
  })

  it('T27 whoever reads further up stays where they are', async () => {
    const { part, resize } = await log()
    part.scrollTop = 100
    await twoFrames()
    await resize('80px')
    expect(part.scrollTop).to.equal(100)
  })
})

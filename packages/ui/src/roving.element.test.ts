import { expect } from 'chai'
import { html, LitElement } from 'lit'
import { BatonChips } from './chips.js'
import { define } from './define.js'
import { BatonListRow } from './list-row.js'
import { Roving } from './roving.js'
import { BatonTab } from './tab.js'
import { find, focused, heard, mount, press, settled } from './testing/stage.js'

class TestList extends LitElement {
  static readonly tag = 'test-list'
  static readonly uses = [BatonListRow]
  static override properties = { names: { attribute: false }, chosen: {} }
  declare names: string[]
  declare chosen: string

  constructor() {
    super()
    this.names = ['a', 'b', 'c']
    this.chosen = 'b'
    new Roving(this, () => [...this.renderRoot.querySelectorAll('baton-list-row')])
  }

  protected override render() {
    return this.names.map(
      (name) =>
        html`<baton-list-row .face=${{ name }} ?selected=${name === this.chosen}></baton-list-row>`,
    )
  }
}

async function list() {
  const stage = await mount([TestList], html`<test-list></test-list>`)
  const part = find<TestList>(stage, 'test-list')
  const rows = () => [...part.renderRoot.querySelectorAll('baton-list-row')]
  const stops = () => rows().map((row) => row.tabStop)
  const at = () => rows().findIndex((row) => row.shadowRoot?.activeElement)
  return { stage, part, rows, stops, at }
}

describe('Roving', () => {
  it('[UI7] makes the selected item the one tab stop', async () => {
    const { stops } = await list()
    expect(stops()).to.deep.equal([false, true, false])
  })

  it('[UI7] moves by arrows, Home and End, and the stop follows the focus', async () => {
    const { stage, rows, stops, at } = await list()
    rows()[1]!.focus()
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'ArrowLeft'].map((key) => {
      press(focused()!, key)
      return at()
    })
    await settled(stage)
    expect(seen).to.deep.equal([2, 0, 2, 0, 2, 2])
    expect(stops()).to.deep.equal([false, false, true])
  })

  it('[UI7] finds another stop when the item that had it is gone', async () => {
    const { stage, part, rows, stops } = await list()
    rows()[2]!.focus()
    part.names = ['a', 'b']
    await settled(stage)
    expect(stops()).to.deep.equal([false, true])
  })

  it('[UI7] leaves keys with Alt, Control or Command to the console', async () => {
    const { rows, at } = await list()
    rows()[1]!.focus()
    expect(press(focused()!, 'ArrowDown', { altKey: true })).to.equal(true)
    expect(at()).to.equal(1)
  })

  it('[UI7] moves in a row of suggestions, which tell what was picked', async () => {
    const chips = [
      { id: '1', label: 'Resend the code' },
      { id: '2', label: 'Ask for a replacement' },
    ]
    const stage = await mount([BatonChips], html`<baton-chips .chips=${chips}></baton-chips>`)
    const part = find<BatonChips>(stage, 'baton-chips')
    const picked = heard(part, 'pick')
    part.renderRoot.querySelector('baton-button')!.focus()
    press(focused()!, 'ArrowRight')
    ;(focused() as HTMLElement).click()
    expect(picked).to.deep.equal([chips[1]])
  })
})

describe('baton-tab', () => {
  it('W3 is a tab for screen readers, closes on Delete and by its cross', async () => {
    define(BatonTab)
    const stage = await mount(
      [BatonTab],
      html`<baton-tab selected name="Daniel" count="2"></baton-tab>`,
    )
    const part = find<BatonTab>(stage, 'baton-tab')
    const closed = heard(part, 'close-tab')
    const clicked = heard(part, 'click')
    expect([part.role, part.ariaSelected, part.tabIndex]).to.deep.equal(['tab', 'true', 0])
    press(part, 'Delete')
    find(part, '.close').click()
    press(part, 'Enter')
    expect([closed.length, clicked.length]).to.deep.equal([2, 1])
  })
})

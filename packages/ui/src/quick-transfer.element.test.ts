import { expect } from 'chai'
import { html, nothing } from 'lit'
import { BatonColleagueRow } from './colleague-row.js'
import { BatonDepartmentRow } from './department-row.js'
import type { BatonIconButton } from './icon-button.js'
import { BatonQuickTransfer, type QuickChoice } from './quick-transfer.js'
import { find, focused, heard, mount, press, read, settled } from './testing/stage.js'
import type { TransferTarget } from './transfer-target.js'

const chen: TransferTarget = {
  kind: 'agent',
  id: 'chen',
  name: 'Jiahao Chen',
  status: 'online',
  load: 2,
  cap: 6,
}
const conversations: QuickChoice[] = ['He Yutong', 'Daniel', 'Priya'].map((name) => ({
  id: name,
  face: { name },
  line: 'Hi',
}))

async function quick(given: Partial<BatonQuickTransfer> = {}) {
  const page = (content: unknown) => html`<button id="bolt">Bolt</button>${content}`
  const stage = await mount([BatonQuickTransfer], page(nothing))
  find(stage, '#bolt').focus()
  const part = document.createElement('baton-quick-transfer')
  Object.assign(part, { target: chen, conversations }, given)
  const show = async (open: boolean) => {
    stage.content = page(open ? part : nothing)
    await settled(stage)
  }
  await show(true)
  const selected = () => find(part, '[aria-selected=true] bdi').textContent
  return { stage, part, show, selected }
}

describe('baton-quick-transfer', () => {
  it('T21 lists my conversations, moves by arrows and confirms by Enter', async () => {
    const { stage, part, selected } = await quick()
    const sent = heard(part, 'transfer')
    expect(focused()).to.equal(find(part, '[role=listbox]'))
    const seen: unknown[] = [selected()]
    for (const key of ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowDown']) {
      press(focused()!, key)
      await settled(stage)
      seen.push(selected())
    }
    press(focused()!, 'Enter')
    expect(seen).to.deep.equal([
      'He Yutong',
      'Daniel',
      'Priya',
      'He Yutong',
      'Priya',
      'He Yutong',
      'Daniel',
    ])
    expect(sent).to.deep.equal([{ id: 'Daniel' }])
  })

  it('T21 selects by a click and confirms by the button of the row', async () => {
    const { stage, part, selected } = await quick()
    const sent = heard(part, 'transfer')
    find<HTMLElement>(part.renderRoot.querySelectorAll('baton-avatar')[3]!, '.round').click()
    await settled(stage)
    expect([selected(), sent.length]).to.deep.equal(['Priya', 0])
    find(part, '.button').click()
    expect(sent).to.deep.equal([{ id: 'Priya' }])
  })

  it('[UI7] tells of Escape and of a press elsewhere, and gives the focus back', async () => {
    const { stage, part, show } = await quick()
    const cancelled = heard(part, 'cancel')
    press(focused()!, 'Escape')
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    expect(cancelled).to.have.length(2)
    await show(false)
    expect(focused()).to.equal(find(stage, '#bolt'))
  })

  it('[UI7] keeps its selection when a conversation arrives above it', async () => {
    const { stage, part, selected } = await quick()
    press(focused()!, 'ArrowDown')
    part.conversations = [{ id: 'new', face: { name: 'New' }, line: '' }, ...conversations]
    await settled(stage)
    expect(selected()).to.equal('Daniel')
  })

  it('T10 warns before a full target, and shows a refusal', async () => {
    const { stage, part } = await quick({ target: { ...chen, status: 'full', load: 6 } })
    expect(read(part)).to.contain('Jiahao Chen is full and may take longer to answer.')
    part.refusal = 'Jiahao Chen is offline.'
    await settled(stage)
    expect(find(part, '[role=alert]').textContent).to.contain('Jiahao Chen is offline.')
  })

  it('T21 says so when there is nothing to pass on', async () => {
    const { part } = await quick({ conversations: [] })
    const sent = heard(part, 'transfer')
    press(part, 'Enter')
    press(part, 'ArrowDown')
    expect(read(part)).to.contain('You have no open conversation to pass on.')
    expect(sent).to.deep.equal([])
  })
})

describe('the bolt', () => {
  it('T20 appears on focus of a colleague and of a department, and does not open the row', async () => {
    const stage = await mount(
      [BatonColleagueRow, BatonDepartmentRow],
      html`<baton-colleague-row bolt .face=${{ name: 'Qing Su' }}></baton-colleague-row>
        <baton-department-row bolt name="Finance" free="0" waiting="3"></baton-department-row>`,
    )
    for (const tag of ['baton-colleague-row', 'baton-department-row'] as const) {
      const row = find<BatonColleagueRow | BatonDepartmentRow>(stage, tag)
      const [asked, opened] = [heard(row, 'quick-transfer'), heard(row, 'click')]
      const bolt = find<BatonIconButton>(row, 'baton-icon-button')
      row.focus()
      expect(getComputedStyle(bolt).visibility).to.equal('visible')
      find(bolt, 'button').click()
      expect([asked.length, opened.length]).to.deep.equal([1, 0])
    }
    expect(read(find(stage, 'baton-department-row'))).to.equal('Finance 0 free · 3 waiting')
  })
})

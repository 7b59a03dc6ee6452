import { expect } from 'chai'
import { html } from 'lit'
import { BatonIconButton } from './icon-button.js'
import { iconMore } from './icons.js'
import { BatonMenu, type MenuItem } from './menu.js'
import { BatonStatusMenu } from './status-menu.js'
import { find, focused, heard, mount, press, read, settled } from './testing/stage.js'

const items: (MenuItem | 'line')[] = [
  { id: 'talk', label: 'Talk to a person', current: true },
  { id: 'message', label: 'Leave a message' },
  'line',
  { id: 'sound', label: 'Sound' },
]

async function menu() {
  const stage = await mount(
    [BatonMenu, BatonIconButton],
    html`<baton-menu label="More" .items=${items}>
        <baton-icon-button slot="trigger" .icon=${iconMore} label="More"></baton-icon-button>
      </baton-menu>
      <button id="beside">beside</button>`,
  )
  const part = find<BatonMenu>(stage, 'baton-menu')
  const trigger = find<BatonIconButton>(stage, 'baton-icon-button')
  const open = async () => {
    trigger.click()
    await settled(stage)
  }
  return { stage, part, trigger, open, button: () => find(trigger, 'button') }
}

const words = () => focused()?.textContent?.trim()

describe('baton-menu', () => {
  it('H2 opens from its trigger with the focus on its first entry', async () => {
    const { open, button } = await menu()
    expect(button().ariaExpanded).to.equal('false')
    await open()
    expect(button().ariaExpanded).to.equal('true')
    expect(words()).to.equal('Talk to a person')
  })

  it('[UI7] moves with arrows, Home and End, around both ends', async () => {
    const { open } = await menu()
    await open()
    const seen = ['ArrowUp', 'ArrowDown', 'ArrowDown', 'End', 'Home'].map((key) => {
      press(focused()!, key)
      return words()
    })
    expect(seen).to.deep.equal([
      'Sound',
      'Talk to a person',
      'Leave a message',
      'Sound',
      'Talk to a person',
    ])
  })

  it('[UI7] gives the focus back on Escape and after a choice', async () => {
    const { stage, part, open, button } = await menu()
    const chosen = heard(part, 'choose')
    await open()
    press(focused()!, 'Escape')
    await settled(stage)
    expect([part.open, focused()]).to.deep.equal([false, button()])
    await open()
    ;(focused() as HTMLElement).click()
    await settled(stage)
    expect([part.open, focused()]).to.deep.equal([false, button()])
    expect(chosen).to.deep.equal([{ id: 'talk' }])
  })

  it('[UI7] closes when somebody points or moves elsewhere, and leaves the focus there', async () => {
    const { stage, part, open } = await menu()
    const beside = find(stage, '#beside')
    await open()
    beside.focus()
    await settled(stage)
    expect([part.open, focused()]).to.deep.equal([false, beside])
    await open()
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    expect(part.open).to.equal(false)
  })
})

describe('baton-status-menu', () => {
  it('A32 offers the four statuses, says what each means and tells the choice', async () => {
    const stage = await mount(
      [BatonStatusMenu],
      html`<baton-status-menu look="pill" status="online" load="6" cap="8"></baton-status-menu>`,
    )
    const part = find<BatonStatusMenu>(stage, 'baton-status-menu')
    const chosen = heard(part, 'status')
    expect(read(part)).to.equal('Online 6/8')
    find(part, 'button[slot=trigger]').click()
    await settled(stage)
    const entries = [...find(part, '.menu').querySelectorAll('button')]
    expect(entries.map((entry) => entry.ariaChecked)).to.deep.equal([
      'true',
      'false',
      'false',
      'false',
    ])
    expect(find(part, '.menu').textContent).to.contain('Transfers only, nothing by itself')
    entries[1]!.click()
    expect(chosen).to.deep.equal([{ status: 'busy' }])
  })
})

import { expect } from 'chai'
import { html, nothing } from 'lit'
import type { BatonAnswers } from './answers.js'
import type { BatonButton } from './button.js'
import type { BatonIconButton } from './icon-button.js'
import type { BatonPacketCheck } from './packet-check.js'
import type { BatonSwitch } from './switch.js'
import type { BatonTargetList } from './target-list.js'
import { axeFaults } from './testing/axe.js'
import { find, focused, heard, mount, press, read, settled } from './testing/stage.js'
import { BatonTransferDialog } from './transfer-dialog.js'
import type { BatonTransferNote } from './transfer-note.js'
import type { TransferTarget } from './transfer-target.js'

const agents: TransferTarget[] = [
  { kind: 'agent', id: 'zhao', name: 'Li Zhao', status: 'offline', next: 'Qing Su' },
  {
    kind: 'agent',
    id: 'zhou',
    name: 'Min Zhou',
    about: 'Finance',
    status: 'full',
    load: 8,
    cap: 8,
  },
  {
    kind: 'agent',
    id: 'su',
    name: 'Qing Su',
    detail: 'Mandarin',
    status: 'online',
    load: 3,
    cap: 6,
  },
  {
    kind: 'agent',
    id: 'chen',
    name: 'Jiahao Chen',
    why: 'Least busy',
    status: 'online',
    load: 2,
    cap: 6,
  },
]
const departments: TransferTarget[] = [
  { kind: 'department', id: 'logistics', name: 'Logistics', status: 'online', free: 2, waiting: 3 },
]

async function dialog(given: Partial<BatonTransferDialog> = {}) {
  const page = (content: unknown) => html`<button id="opener">Transfer</button>${content}`
  const stage = await mount([BatonTransferDialog], page(nothing))
  const opener = find(stage, '#opener')
  opener.focus()
  const part = document.createElement('baton-transfer-dialog')
  Object.assign(part, { customer: { name: 'He Yutong' }, agents, departments, recommended: 'chen' })
  Object.assign(part, given)
  stage.content = page(part)
  await settled(stage)
  await settled(stage)
  const list = find<BatonTargetList>(part, 'baton-target-list')
  const rows = () => [...list.renderRoot.querySelectorAll('baton-target-row')]
  const names = () => rows().map((row) => row.target.name)
  const selected = () => rows().find((row) => row.selected)?.target.name
  const row = (name: string) => rows().find((one) => one.target.name === name)!
  const search = () => find<HTMLInputElement>(list, 'input')
  const type = async (query: string) => {
    search().value = query
    search().dispatchEvent(new Event('input'))
    await settled(stage)
  }
  const send = () => find<HTMLButtonElement>(find<BatonButton>(part, '.send'), 'button')
  const close = async () => {
    stage.content = page(nothing)
    await settled(stage)
  }
  return { stage, part, list, close, opener, rows, names, selected, row, search, type, send }
}

describe('baton-transfer-dialog', () => {
  it('T8 opens above the page with the focus in the search, and gives it back', async () => {
    const { part, opener, search, close } = await dialog()
    expect(find(part, 'dialog').matches(':modal')).to.equal(true)
    expect(focused()).to.equal(search())
    await close()
    expect(focused()).to.equal(opener)
  })

  it('T8 stays above the page when it is moved in it', async () => {
    const { stage, part } = await dialog()
    const cancelled = heard(part, 'cancel')
    const home = part.parentNode!
    part.remove()
    home.append(part)
    await settled(stage)
    await new Promise((done) => requestAnimationFrame(done))
    expect(find(part, 'dialog').matches(':modal')).to.equal(true)
    expect(cancelled).to.have.length(0)
  })

  it('T9 preselects the recommended target with its reason, then ranks by status', async () => {
    const { names, selected, row } = await dialog()
    expect(names()).to.deep.equal(['Jiahao Chen', 'Qing Su', 'Min Zhou', 'Li Zhao'])
    expect(selected()).to.equal('Jiahao Chen')
    expect(read(row('Jiahao Chen'))).to.contain('Least busy')
    expect(read(row('Jiahao Chen'))).to.contain('2 of 6 conversations')
  })

  it('T10 cannot choose somebody offline and names the next best', async () => {
    const { stage, row, selected } = await dialog()
    row('Li Zhao').click()
    await settled(stage)
    expect(selected()).to.equal('Jiahao Chen')
    expect(row('Li Zhao').ariaDisabled).to.equal('true')
    expect(read(row('Li Zhao'))).to.contain('Unavailable · next best: Qing Su')
  })

  it('T9 filters while somebody types; Enter takes the best match', async () => {
    const { stage, names, selected, search, type } = await dialog()
    await type('mandarin')
    expect(names()).to.deep.equal(['Qing Su'])
    press(search(), 'Enter')
    await settled(stage)
    expect(selected()).to.equal('Qing Su')
    await type('nobody at all')
    expect(names()).to.deep.equal([])
  })

  it('[UI7] reaches the list by Arrow down, moves within and chooses by Enter', async () => {
    const { stage, rows, selected, search } = await dialog()
    press(search(), 'ArrowDown')
    expect(focused()).to.equal(rows()[0])
    press(focused()!, 'ArrowDown')
    expect([focused(), selected()]).to.deep.equal([rows()[1], 'Jiahao Chen'])
    press(focused()!, 'Enter')
    await settled(stage)
    expect(selected()).to.equal('Qing Su')
    expect(rows().map((row) => row.tabIndex)).to.deep.equal([-1, 0, -1, -1])
  })

  it('T9 transfers to a department, whose tab shows who is free and who waits', async () => {
    const { stage, part, list, row, send } = await dialog()
    const sent = heard<{ kind: string; id: string }>(part, 'transfer')
    const tabs = list.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')
    expect([...tabs].map((tab) => tab.textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Agents 4',
      'Departments 1',
    ])
    press(tabs[0]!, 'ArrowRight')
    await settled(stage)
    expect(focused()).to.equal(tabs[1])
    expect(read(row('Logistics'))).to.contain('2 free')
    expect(read(row('Logistics'))).to.contain('3 waiting')
    row('Logistics').click()
    await settled(stage)
    send().click()
    expect(sent.map(({ kind, id }) => [kind, id])).to.deep.equal([['department', 'logistics']])
  })

  it('T11 sends note and choices at once on Mod+Enter', async () => {
    const { part, search } = await dialog({
      note: ' Screenshot received ',
      canConsult: true,
      consent: 'ask',
    })
    const sent = heard(part, 'transfer')
    press(search(), 'Enter', { metaKey: true })
    expect(sent).to.deep.equal([
      {
        kind: 'agent',
        id: 'chen',
        note: 'Screenshot received',
        consult: false,
        consent: true,
        anyway: false,
      },
    ])
  })

  it('T11 puts a template where the caret is, and counts near the limit', async () => {
    const { stage, part } = await dialog({ note: 'Wet lamp', templates: ['Call back first'] })
    const note = find<BatonTransferNote>(part, 'baton-transfer-note')
    const field = find<HTMLTextAreaElement>(note, 'textarea')
    field.setSelectionRange(8, 8)
    find(note, '.link').click()
    await settled(stage)
    ;(focused() as HTMLElement).click()
    await settled(stage)
    expect([part.note, focused()]).to.deep.equal(['Wet lamp\nCall back first', field])
    expect(find(note, '.left').textContent).to.equal('')
    part.note = 'x'.repeat(1990)
    await settled(stage)
    expect(find(note, '.left').textContent).to.equal('10 characters left')
  })

  it('T10 sends to a full target only after a second confirmation', async () => {
    const { stage, part, row, send } = await dialog()
    const sent = heard<{ id: string; anyway: boolean }>(part, 'transfer')
    row('Min Zhou').click()
    await settled(stage)
    send().click()
    await settled(stage)
    expect(sent).to.have.length(0)
    expect(read(part)).to.contain('Full, transfer anyway')
    expect(find(part, '[role=alert]').textContent).to.contain('Min Zhou is full')
    send().click()
    expect(sent.map(({ id, anyway }) => [id, anyway])).to.deep.equal([['zhou', true]])
  })

  it('T10 asks again when another full target is chosen', async () => {
    const { stage, part, row, send } = await dialog()
    row('Min Zhou').click()
    await settled(stage)
    send().click()
    row('Qing Su').click()
    row('Min Zhou').click()
    await settled(stage)
    expect(read(part)).to.not.contain('Full, transfer anyway')
  })

  it('T9 keeps selection and order when the recommendation or a status changes', async () => {
    const { stage, part, names, selected } = await dialog()
    part.recommended = 'su'
    part.agents = agents.map((one) => (one.id === 'su' ? { ...one, status: 'full' as const } : one))
    await settled(stage)
    expect(selected()).to.equal('Jiahao Chen')
    expect(names()).to.deep.equal(['Jiahao Chen', 'Qing Su', 'Min Zhou', 'Li Zhao'])
  })

  it('T10 cannot send when the selected target went offline', async () => {
    const { stage, part, send } = await dialog()
    const sent = heard(part, 'transfer')
    part.agents = agents.map((one) => ({ ...one, status: 'offline' as const }))
    await settled(stage)
    send().click()
    expect([send().disabled, sent]).to.deep.equal([true, []])
  })

  it('T5 shows at most two answers, reads one and sends it instead', async () => {
    const answer = (id: string) => ({ id, title: `Answer ${id}`, match: 0.92, text: `Text ${id}` })
    const { stage, part } = await dialog({ answers: ['1', '2', '3'].map(answer) })
    const chosen = heard(part, 'send-answer')
    const box = find<BatonAnswers>(part, 'baton-answers')
    expect(box.renderRoot.querySelectorAll('li')).to.have.length(2)
    find(box, '[aria-expanded]').click()
    await settled(stage)
    expect(read(box)).to.contain('Text 1')
    find(box, '.send').click()
    part.answers = []
    await settled(stage)
    expect([chosen.length, part.renderRoot.querySelector('baton-answers')]).to.deep.equal([1, null])
  })

  it('T6 asks the customer never, as the sender likes, or always', async () => {
    const { stage, part, send } = await dialog({ consent: 'required' })
    const sent = heard<{ consent: boolean }>(part, 'transfer')
    const toggle = () => find<HTMLButtonElement>(find<BatonSwitch>(part, 'baton-switch'), 'button')
    expect([toggle().disabled, toggle().ariaChecked]).to.deep.equal([true, 'true'])
    send().click()
    part.consent = 'ask'
    await settled(stage)
    toggle().click()
    await settled(stage)
    send().click()
    part.consent = 'off'
    await settled(stage)
    send().click()
    expect(sent.map(({ consent }) => consent)).to.deep.equal([true, false, false])
    expect(part.renderRoot.querySelector('baton-switch')).to.equal(null)
  })

  it('T7 takes what is missing in place, once, and moves on to the next', async () => {
    const address = { id: 'address', label: 'Address' }
    const topic = { id: 'topic', label: 'Topic', options: [{ value: 'depot', label: 'Depot' }] }
    const { stage, part } = await dialog({
      packet: { have: ['Contact'], missing: [address, topic] },
    })
    const filled = heard(part, 'fill')
    const check = find<BatonPacketCheck>(part, 'baton-packet-check')
    const input = find<HTMLInputElement>(check, 'input')
    expect(read(check)).to.contain('2 missing')
    input.focus()
    input.value = ' 88 Keyuan Rd '
    press(input, 'Enter')
    input.dispatchEvent(new Event('change'))
    part.packet = { have: ['Contact', 'Address'], missing: [topic] }
    await settled(stage)
    const select = find<HTMLSelectElement>(check, 'select')
    expect(focused()).to.equal(select)
    select.value = 'depot'
    select.dispatchEvent(new Event('change'))
    part.packet = { have: ['Contact', 'Address', 'Topic'], missing: [] }
    await settled(stage)
    expect(focused()).to.equal(find(check, 'h3'))
    expect(filled).to.deep.equal([
      { id: 'address', value: '88 Keyuan Rd' },
      { id: 'topic', value: 'depot' },
    ])
  })

  it('[UI14] keeps everything when it is refused, and swallows clicks while it is busy', async () => {
    const { stage, part, row, send } = await dialog({ note: 'Wet lamp' })
    const sent = heard(part, 'transfer')
    row('Qing Su').click()
    part.busy = true
    await settled(stage)
    send().click()
    part.busy = false
    part.refusal = 'Qing Su just went offline.'
    await settled(stage)
    expect(find(part, '[role=alert]').textContent).to.contain('Qing Su just went offline.')
    expect([sent.length, part.note, row('Qing Su').selected]).to.deep.equal([0, 'Wet lamp', true])
  })

  it('[UI7] tells its owner of Escape and of the cross', async () => {
    const { part } = await dialog()
    const cancelled = heard(part, 'cancel')
    find(part, 'dialog').dispatchEvent(new Event('cancel', { cancelable: true }))
    find(find<BatonIconButton>(part, 'header baton-icon-button'), 'button').click()
    expect(cancelled).to.have.length(2)
    expect(find<HTMLDialogElement>(part, 'dialog').open).to.equal(true)
  })

  it('[UI11] leaves axe nothing to say about a warning, a menu, a preview and a refusal', async () => {
    const { stage, part, row, send } = await dialog({
      answers: [{ id: '1', title: 'Answer', match: 0.5, text: 'Text' }],
      templates: ['Call back first'],
      consent: 'required',
      canConsult: true,
      packet: { have: [], missing: [{ id: 'topic', label: 'Topic', options: [] }] },
    })
    row('Min Zhou').click()
    await settled(stage)
    send().click()
    find(find<BatonAnswers>(part, 'baton-answers'), '[aria-expanded]').click()
    find(find<BatonTransferNote>(part, 'baton-transfer-note'), '.link').click()
    await settled(stage)
    expect(await axeFaults(stage)).to.deep.equal([])
    part.refusal = 'Min Zhou just went offline.'
    await settled(stage)
    expect(await axeFaults(stage)).to.deep.equal([])
  })
})

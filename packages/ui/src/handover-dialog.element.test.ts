import { expect } from 'chai'
import { html, nothing } from 'lit'
import type { BatonButton } from './button.js'
import { BatonHandoverDialog, type HandoverRow } from './handover-dialog.js'
import type { Locale } from './index.js'
import { axeFaults } from './testing/axe.js'
import { find, focused, heard, mount, read, settled } from './testing/stage.js'

const targets: HandoverRow['targets'] = [
  { kind: 'agent', id: 'chen', name: 'Jiahao Chen', status: 'online', load: 2, cap: 6 },
  { kind: 'agent', id: 'su', name: 'Qing Su', status: 'full', load: 6, cap: 6 },
  { kind: 'department', id: 'sales', name: 'Sales', status: 'online', free: 2 },
]
const ann: HandoverRow = {
  id: 'c1',
  face: { name: 'Ann' },
  line: 'My tent pole snapped',
  targets,
  to: 'agent:chen',
}
const bo: HandoverRow = { ...ann, id: 'c2', face: { name: 'Bo' }, line: '', to: 'department:sales' }
const result = (state: 'waiting' | 'taken' | 'stopped', words: string) => ({
  result: { state, words },
})

async function dialog(
  rows: readonly HandoverRow[],
  given: { locale?: Locale; theme?: 'light' | 'dark' } = {},
) {
  const stage = await mount(
    [BatonHandoverDialog],
    html`<baton-handover-dialog .rows=${rows}></baton-handover-dialog>`,
    given,
  )
  const part = find<BatonHandoverDialog>(stage, 'baton-handover-dialog')
  const show = async (...rows: HandoverRow[]) => {
    part.rows = rows
    await settled(stage)
  }
  const selects = () => [...part.renderRoot.querySelectorAll('select')]
  const buttons = () => [...part.renderRoot.querySelectorAll<BatonButton>('footer baton-button')]
  const look = () => buttons().map((one) => `${one.variant} ${one.textContent?.trim()}`)
  return { stage, part, show, selects, buttons, look }
}

describe('baton-handover-dialog', () => {
  it('T3 names who takes each over, lets it be changed, and hands over all that are not kept', async () => {
    const { part, show, selects, buttons, look } = await dialog([ann, bo])
    const plans = heard(part, 'plan')
    const starts = heard(part, 'hand-over')
    expect(read(part)).to.contain('Your 2 conversations are offered to the colleagues you choose')
    expect(selects().map((one) => [one.ariaLabel, one.value])).to.deep.equal([
      ['Who takes over Ann', 'agent:chen'],
      ['Who takes over Bo', 'department:sales'],
    ])
    const labels = [...selects()[0]!.options].map(({ text }) => text.trim())
    expect(labels).to.deep.equal([
      'Jiahao Chen · Online 2/6',
      'Qing Su · Full 6/6',
      'Sales · 2 free',
      'Keep it',
    ])
    expect(look()).to.deep.equal(['plain Go offline', 'filled Hand over 2'])
    selects()[0]!.value = ''
    selects()[0]!.dispatchEvent(new Event('change'))
    expect(plans).to.deep.equal([{ id: 'c1', to: '' }])
    await show({ ...ann, to: '' }, bo)
    expect(look()).to.deep.equal(['plain Go offline', 'filled Hand over 1'])
    find(buttons()[1]!, 'button').click()
    part.busy = true
    await part.updateComplete
    await buttons()[1]!.updateComplete
    find(buttons()[1]!, 'button').click()
    expect(starts).to.have.length(1)
  })

  it('T18 tells what becomes of each, and lets another be chosen only where it came back', async () => {
    const { part, show, selects, look } = await dialog([ann, bo])
    await show(
      { ...ann, ...result('waiting', 'Waiting for Jiahao Chen') },
      { ...bo, ...result('stopped', 'No answer in time') },
    )
    expect(read(part)).to.contain('Waiting for Jiahao Chen')
    expect(read(part)).to.contain('0 taken over, 2 still with you.')
    expect(selects().map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Who takes over Bo'])
    expect(look()).to.deep.equal(['plain Go offline', 'filled Hand over 1'])
    const taken = result('taken', 'Jiahao Chen took it')
    await show({ ...ann, ...taken }, { ...bo, ...taken })
    expect(find(part, '[role=status]').textContent).to.contain('All 2 have been taken over')
    expect(selects()).to.deep.equal([])
    expect(look()).to.deep.equal(['filled Go offline'])
  })

  it('[UI3] follows what is proposed anew, after a choice and in the new language too', async () => {
    const { stage, show, selects } = await dialog([ann])
    stage.scope.set({ locale: 'zh-CN' })
    await settled(stage)
    selects()[0]!.value = ''
    await show({ ...ann, to: 'department:sales' })
    expect(selects()[0]!.value).to.equal('department:sales')
    expect(selects()[0]!.options[0]!.text.trim()).to.equal('Jiahao Chen · 在线 2/6')
  })

  it('[UI7] Escape and the cross close it, and the focus goes back', async () => {
    const page = (content: unknown) => html`<button id="opener">Hand over</button>${content}`
    const stage = await mount([BatonHandoverDialog], page(nothing))
    find(stage, '#opener').focus()
    const part = document.createElement('baton-handover-dialog')
    part.rows = [ann]
    stage.content = page(part)
    await settled(stage)
    const done = heard(part, 'done')
    const box = find<HTMLDialogElement>(part, 'dialog')
    expect(box.matches(':modal')).to.equal(true)
    expect(box.dispatchEvent(new Event('cancel', { cancelable: true }))).to.equal(false)
    find(part, 'baton-icon-button').click()
    expect(done).to.have.length(2)
    stage.content = page(nothing)
    await settled(stage)
    expect(focused()?.id).to.equal('opener')
  })

  for (const locale of ['zh-CN', 'en'] as const)
    for (const theme of ['light', 'dark'] as const)
      it(`[UI11] leaves axe nothing to say, with a plan and with results: ${locale}, ${theme}`, async () => {
        const { stage, show } = await dialog([ann, bo], { locale, theme })
        expect(await axeFaults(stage)).to.deep.equal([])
        const rows = (['waiting', 'taken', 'stopped'] as const).map((state) => ({
          ...ann,
          ...result(state, state),
          id: state,
        }))
        await show(...rows)
        expect(await axeFaults(stage)).to.deep.equal([])
      })
})

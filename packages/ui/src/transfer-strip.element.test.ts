import { expect } from 'chai'
import { html } from 'lit'
import type { BatonButton } from './button.js'
import { find, heard, mount, NOW, read, settled } from './testing/stage.js'
import { BatonTransferStrip, type TransferState } from './transfer-strip.js'

async function strip(state: TransferState) {
  const stage = await mount(
    [BatonTransferStrip],
    html`<baton-transfer-strip .state=${state}></baton-transfer-strip>`,
  )
  const part = find<BatonTransferStrip>(stage, 'baton-transfer-strip')
  const steps = heard<{ id: string }>(part, 'step')
  const buttons = () => [...part.renderRoot.querySelectorAll<BatonButton>('baton-button')]
  const pressAll = () => {
    for (const button of buttons()) find(button, 'button').click()
    return steps.map(({ id }) => id)
  }
  return { stage, part, buttons, pressAll }
}

const su = { id: 'su', label: 'Ask Qing Su · 3/6' }

describe('baton-transfer-strip', () => {
  it('T22 counts down while it waits, says who has the customer and can be cancelled', async () => {
    const { stage, part, pressAll } = await strip({
      kind: 'waiting',
      to: 'Jiahao Chen',
      until: NOW + 23_000,
      total: 60_000,
      openedAt: NOW,
    })
    expect(read(part)).to.contain('23')
    await stage.pass(3000)
    expect(read(part)).to.contain('20')
    expect(read(part)).to.contain('Waiting for Jiahao Chen')
    expect(read(part)).to.contain('Packet opened 14:22 · The customer is still with you')
    expect(pressAll()).to.deep.equal(['cancel'])
  })

  it('T27 says at once who declined and why, with what to do next', async () => {
    const { part, buttons, pressAll } = await strip({
      kind: 'declined',
      to: 'Min Zhou',
      reason: 'refunds are down until 16:00',
      next: [su, { id: 'other', label: 'Someone else…' }],
    })
    expect(read(part)).to.contain('Min Zhou declined: refunds are down until 16:00')
    expect(buttons().map(({ variant }) => variant)).to.deep.equal(['filled', 'plain', 'quiet'])
    expect(pressAll()).to.deep.equal(['su', 'other', 'keep'])
  })

  it('T22 offers others and to keep the conversation after a time-out', async () => {
    const { part, pressAll } = await strip({
      kind: 'lapsed',
      to: 'Jiahao Chen',
      seconds: 60,
      next: [su],
    })
    expect(read(part)).to.contain('Jiahao Chen did not accept within 60 s')
    expect(read(part)).to.contain('The customer is still with you')
    expect(pressAll()).to.deep.equal(['su', 'keep'])
  })

  it('T17 prompts with the rule, explains it on demand and swallows a second confirmation', async () => {
    const { stage, part, buttons, pressAll } = await strip({
      kind: 'suggested',
      to: 'Jiahao Chen',
      department: 'Logistics',
      rule: 'not received → Logistics',
      fact: 'least busy 2/6',
      why: 'The topic is “not received”.',
    })
    expect(read(part)).to.contain('Suggest Jiahao Chen (Logistics)')
    expect(read(part)).to.not.contain('The topic is')
    find(part, '.link').click()
    await settled(stage)
    expect(read(part)).to.contain('The topic is “not received”.')
    expect(pressAll()).to.deep.equal(['ignore', 'transfer'])
    part.busy = 'transfer'
    await settled(stage)
    expect(buttons().map(({ busy }) => busy)).to.deep.equal([false, true])
  })

  it('T6 quotes what the customer said with their no, and advises to keep them', async () => {
    const refused = { kind: 'refused', customer: 'He Yutong', next: [su] } as const
    const { part, buttons, pressAll } = await strip({ ...refused, words: 'You know my case' })
    expect(read(part)).to.contain('He Yutong wants to stay with you')
    expect(read(part)).to.contain('“You know my case”')
    expect(buttons().map(({ variant }) => variant)).to.deep.equal(['filled', 'plain'])
    expect(pressAll()).to.deep.equal(['keep', 'su'])
    const silent = await strip({ ...refused, words: '' })
    expect(read(silent.part)).to.not.contain('“')
  })

  it('T24 shows a supervisor the whole path and where it was stopped', async () => {
    const { part, pressAll } = await strip({
      kind: 'guarded',
      stops: [
        { name: 'Yue' },
        { name: 'Jiahao' },
        { name: 'Yue', floor: true },
        { name: 'Jiahao' },
      ],
      links: [{ state: 'passed' }, { state: 'passed' }, { state: 'stopped', time: '14:52' }],
      next: [{ id: 'take', label: 'I’ll take it' }],
    })
    expect(read(part)).to.contain(
      'Yue → Jiahao → Yue; another transfer to Jiahao was stopped · The customer is still with Yue',
    )
    expect(find(part, '[role=img]').ariaLabel).to.contain('(stopped) Jiahao')
    expect(pressAll()).to.deep.equal(['take'])
  })

  it('T28 tells that a visitor left and what of them was kept', async () => {
    const { part, pressAll } = await strip({
      kind: 'left',
      contact: '138****5521',
      question: 'when does the refund arrive',
    })
    expect(read(part)).to.contain('138****5521 · Open: when does the refund arrive')
    expect(pressAll()).to.deep.equal(['stop', 'follow-up'])
  })

  it('X4 waits for the customer to agree', async () => {
    const { part } = await strip({
      kind: 'asking',
      customer: 'He Yutong',
      until: NOW,
      total: 60_000,
    })
    expect(read(part)).to.contain('Waiting for He Yutong to agree')
  })
})

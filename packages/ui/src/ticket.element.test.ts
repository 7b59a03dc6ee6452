import { expect } from 'chai'
import { html, nothing } from 'lit'
import { find, heard, mount, NOW, read, settled } from './testing/stage.js'
import { BatonTicket, type Ticket } from './ticket.js'

const left: Ticket = {
  name: 'Ann',
  contact: { kind: 'phone', value: '138 0000 5521' },
  question: 'When does order 20817 ship?',
  at: NOW - 60_000,
  state: 'open',
  mine: false,
  open: false,
  held: false,
}

async function shown(change: Partial<Ticket> = {}, more: Partial<BatonTicket> = {}) {
  const stage = await mount([BatonTicket], html`<div>${nothing}</div>`)
  const part = document.createElement('baton-ticket')
  Object.assign(part, { ticket: { ...left, ...change } }, more)
  find(stage, 'div').append(part)
  await settled(stage)
  return { part, stage }
}

describe('baton-ticket', () => {
  it('A31 is taken, and then answered where it stands', async () => {
    const { part, stage } = await shown()
    const taken = heard(part, 'take')
    find(part, 'baton-button').click()
    expect(taken).to.have.length(1)
    expect(find<HTMLAnchorElement>(part, 'a').href).to.equal('tel:13800005521')

    part.ticket = { ...left, state: 'taken', mine: true }
    await settled(stage)
    const answers = heard(part, 'answer')
    const [send] = [...part.renderRoot.querySelectorAll('baton-button')]
    send?.click()
    expect(answers).to.deep.equal([])
    part.draft = ' It left today '
    await settled(stage)
    send?.click()
    expect(answers).to.deep.equal([{ text: 'It left today' }])
  })

  it('A31 where a person has the conversation the agent answers there', async () => {
    const { part } = await shown({ state: 'taken', mine: true, open: true, held: true })
    expect(part.renderRoot.querySelector('baton-text-field')).to.equal(null)
    const opened = heard(part, 'open-conversation')
    find(part, 'baton-button').click()
    expect(opened).to.have.length(1)
  })

  it('T23 tells a promise that is due, and one that nobody kept', async () => {
    const soon = await shown({ due: NOW + 600_000 })
    expect(read(soon.part)).to.contain('Promised by')
    const late = await shown({ due: NOW - 1_000 })
    expect(read(late.part)).to.contain('Overdue since')
    const kept = await shown({ due: NOW - 1_000, state: 'taken', mine: true, answeredAt: NOW })
    expect(read(kept.part)).to.contain('Answered').and.not.contain('Overdue')
  })
})

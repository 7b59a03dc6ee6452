import { expect } from 'chai'
import { html } from 'lit'
import type { Field } from './field.js'
import { BatonFieldRow } from './field-row.js'
import { BatonOffer } from './offer.js'
import { BatonPacket } from './packet.js'
import { find, focused, heard, mount, NOW, press, read, settled } from './testing/stage.js'

const fields: Field[] = [
  { label: 'Wants', value: 'New lamp before Friday' },
  { id: 'address', label: 'Address', missing: true },
]

async function offer(look: 'card' | 'row' | 'bar' = 'card') {
  const stage = await mount(
    [BatonOffer],
    html`<input id="typing" /><baton-offer
        look=${look}
        from="Che Wang"
        route="Technical → After-sales"
        holder="Che Wang"
        note="Wet lamp, 2 photos"
        messages="14"
        .customer=${{ name: 'Hannah Park' }}
        .fields=${fields}
        .completeness=${{ have: 5, of: 6 }}
        .until=${NOW + 38_000}
        .total=${60_000}
      ></baton-offer>`,
  )
  return { stage, part: find<BatonOffer>(stage, 'baton-offer') }
}

describe('baton-offer', () => {
  it('T13 shows the packet, and who still has the customer, before the decision', async () => {
    const { part } = await offer()
    const words = read(part)
    for (const one of [
      'Che Wang transfers to you',
      'Technical → After-sales · Che Wang still has the customer',
      'Hannah Park',
      'Wet lamp, 2 photos',
      'New lamp before Friday',
      'Missing Address',
      'Read all 14 messages',
    ])
      expect(words).to.contain(one)
  })

  it('T13 tells acceptance, and a decline with its reason', async () => {
    const { stage, part } = await offer()
    const accepted = heard(part, 'accept')
    const declined = heard(part, 'decline')
    part.askReason()
    await settled(stage)
    const reasons = [...find(part, '.menu').querySelectorAll('button')]
    expect(reasons.map((one) => one.textContent?.trim())).to.deep.equal([
      'Too busy right now',
      'Not my field',
      'About to leave',
      'Another reason',
    ])
    reasons[1]!.click()
    find(part, '.actions > baton-button').click()
    expect([accepted.length, declined]).to.deep.equal([1, [{ reason: 'skill' }]])
  })

  it('T13 swallows a second click while the first decision is on its way', async () => {
    const { stage, part } = await offer()
    const accepted = heard(part, 'accept')
    part.busy = 'accept'
    await settled(stage)
    find(find(part, '.actions > baton-button'), 'button').click()
    expect(accepted).to.deep.equal([])
  })

  it('[UI7] never takes the focus from where somebody types', async () => {
    const { stage, part } = await offer()
    find(stage, '#typing').focus()
    part.until = NOW + 20_000
    part.look = 'bar'
    await settled(stage)
    expect(focused()).to.equal(find(stage, '#typing'))
  })

  it('T13 can be accepted and read from its row in the list', async () => {
    const { part } = await offer('row')
    const accepted = heard(part, 'accept')
    const opened = heard(part, 'read')
    find(part, 'baton-button').click()
    find(part, '.open').click()
    expect([accepted.length, opened.length]).to.deep.equal([1, 1])
  })
})

describe('baton-packet', () => {
  it('T7 shows what is missing and takes it in place', async () => {
    const stage = await mount(
      [BatonPacket],
      html`<baton-packet .fields=${fields} .completeness=${{ have: 5, of: 6 }}></baton-packet>`,
    )
    const part = find<BatonPacket>(stage, 'baton-packet')
    const filled = heard(part, 'fill')
    expect(read(part)).to.contain('5 of 6')
    const field = [...part.renderRoot.querySelectorAll('baton-field-row')][1]!
    find(field, '.link').click()
    await settled(stage)
    const input = find<HTMLInputElement>(field, 'input')
    expect(focused()).to.equal(input)
    input.value = ' 88 Keyuan Rd '
    find<HTMLFormElement>(field, 'form').requestSubmit()
    await settled(stage)
    expect(filled).to.deep.equal([{ id: 'address', value: '88 Keyuan Rd' }])
  })

  it('X7 folds, stays one click away and says when it was read', async () => {
    const stage = await mount(
      [BatonPacket],
      html`<baton-packet .fields=${fields} .readAt=${NOW}></baton-packet>`,
    )
    const part = find<BatonPacket>(stage, 'baton-packet')
    const folded = heard(part, 'toggle-open')
    expect(read(part)).to.contain('Read by you 14:22')
    find(part, '.head').click()
    await settled(stage)
    expect(folded).to.deep.equal([{ open: false }])
    expect(part.renderRoot.querySelector('.rows')).to.equal(null)
    expect(find(part, '.head').ariaExpanded).to.equal('false')
  })
})

describe('baton-field-row', () => {
  it('C13 shows a mask for what an agent may not see and lets them ask', async () => {
    const stage = await mount(
      [BatonFieldRow],
      html`<baton-field-row denied label="Phone" value="13800005521"></baton-field-row>`,
    )
    const part = find<BatonFieldRow>(stage, 'baton-field-row')
    const asked = heard(part, 'ask-access')
    expect(read(part)).to.equal('Phone ••••You can’t see this field Ask for access Phone')
    find(part, '.link').click()
    expect(asked).to.have.length(1)
  })

  it('A23 gives up an edit on Escape and keeps the value', async () => {
    const stage = await mount(
      [BatonFieldRow],
      html`<baton-field-row editable label="Email" value="a@b.cn"></baton-field-row>`,
    )
    const part = find<BatonFieldRow>(stage, 'baton-field-row')
    const filled = heard(part, 'fill')
    find(part, '.edit').click()
    await settled(stage)
    find<HTMLInputElement>(part, 'input').value = 'c@d.cn'
    press(find(part, 'input'), 'Escape')
    await settled(stage)
    expect(read(part)).to.contain('a@b.cn')
    expect(filled).to.deep.equal([])
  })
})

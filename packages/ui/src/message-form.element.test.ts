import { expect } from 'chai'
import { html } from 'lit'
import { BatonMessageForm } from './message-form.js'
import { find, focused, heard, mount, read, settled } from './testing/stage.js'

async function form() {
  const stage = await mount([BatonMessageForm], html`<baton-message-form></baton-message-form>`)
  const part = find<BatonMessageForm>(stage, 'baton-message-form')
  const input = find<HTMLInputElement>(part, 'input')
  const area = find<HTMLTextAreaElement>(part, 'textarea')
  const submit = async () => {
    find(part, 'baton-button').click()
    await settled(stage)
  }
  const write = async (field: HTMLInputElement | HTMLTextAreaElement, text: string) => {
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await settled(stage)
  }
  return { stage, part, input, area, submit, write }
}

describe('baton-message-form', () => {
  it('A31 hands over contact and question, trimmed', async () => {
    const { part, input, area, submit, write } = await form()
    const sent = heard(part, 'submit-message')
    await write(input, ' 138 0000 5521 ')
    await write(area, ' Where is it? ')
    await submit()
    expect(sent).to.deep.equal([{ contact: '138 0000 5521', question: 'Where is it?' }])
  })

  it('[UI14] puts the fault beside its field, keeps the text and goes there', async () => {
    const { part, input, area, submit, write } = await form()
    const sent = heard(part, 'submit-message')
    await write(input, 'yutong.he@example')
    await submit()
    expect(sent).to.deep.equal([])
    expect(read(part)).to.contain('The address is incomplete, for example name@example.com')
    expect(read(part)).to.contain('Write what we can help with')
    expect([input.value, input.getAttribute('aria-invalid')]).to.deep.equal([
      'yutong.he@example',
      'true',
    ])
    expect(focused()).to.equal(input)
    await write(input, 'yutong.he@example.com')
    expect(read(part)).to.not.contain('The address is incomplete')
    await submit()
    expect(focused()).to.equal(area)
  })

  it('[UI14] binds the sentence of a fault to its field', async () => {
    const { input, submit } = await form()
    await submit()
    const root = input.getRootNode() as ShadowRoot
    const described = root.getElementById(input.getAttribute('aria-describedby')!)
    expect(described?.textContent?.trim()).to.equal('Enter a phone number or an email address')
  })

  it('A31 has a way back to the line', async () => {
    const { part } = await form()
    const cancelled = heard(part, 'cancel')
    const [, back] = part.renderRoot.querySelectorAll('baton-button')
    back!.click()
    expect(cancelled).to.have.length(1)
  })
})

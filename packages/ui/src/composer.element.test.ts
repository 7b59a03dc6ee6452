import { expect } from 'chai'
import { html, type TemplateResult } from 'lit'
import { BatonComposer } from './composer.js'
import { BatonComposerModes } from './composer-modes.js'
import { find, focused, heard, mount, press, read, settled } from './testing/stage.js'

async function composer(content: TemplateResult = html`<baton-composer></baton-composer>`) {
  const stage = await mount([BatonComposer, BatonComposerModes], content)
  const part = find<BatonComposer>(stage, 'baton-composer')
  const area = find<HTMLTextAreaElement>(part, 'textarea')
  const write = async (text: string) => {
    area.value = text
    area.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await settled(stage)
  }
  return { stage, part, area, write }
}

describe('baton-composer', () => {
  it('[UI8] sends on Enter, trimmed, and is empty afterwards', async () => {
    const { stage, part, area, write } = await composer()
    const sent = heard<{ text: string }>(part, 'send')
    await write(' Where is my parcel? \n')
    expect(press(area, 'Enter')).to.equal(false)
    await settled(stage)
    expect(sent).to.deep.equal([{ text: 'Where is my parcel?' }])
    expect([part.value, area.value]).to.deep.equal(['', ''])
  })

  it('[UI8] leaves Shift+Enter, and the Enter that ends a composition, to the browser', async () => {
    const { part, area, write } = await composer()
    const sent = heard(part, 'send')
    await write('ni hao')
    const left = [
      press(area, 'Enter', { shiftKey: true }),
      press(area, 'Enter', { isComposing: true }),
      press(area, 'Enter', { keyCode: 229 }),
    ]
    expect(left).to.deep.equal([true, true, true])
    expect(sent).to.deep.equal([])
  })

  it('[UI8] sends nothing that is only white space, and nothing while disabled or busy', async () => {
    const { stage, part, area, write } = await composer()
    const sent = heard(part, 'send')
    await write(' \n ')
    press(area, 'Enter')
    await write('text')
    part.busy = true
    press(area, 'Enter')
    part.busy = false
    part.disabled = true
    part.send()
    await settled(stage)
    expect(sent).to.deep.equal([])
    expect(part.value).to.equal('text')
  })

  it('X1 keeps the text when a listener prevents the default', async () => {
    const { part, area, write } = await composer()
    part.addEventListener('send', (event) => event.preventDefault())
    await write('late answer')
    press(area, 'Enter')
    expect(part.value).to.equal('late answer')
  })

  it('W3 tells each change, so that a draft can be kept outside', async () => {
    const { stage, part, write } = await composer()
    const drafts = heard<{ text: string }>(part, 'input-text')
    await write('a')
    part.insert('b')
    await settled(stage)
    part.send()
    expect(drafts.map(({ text }) => text)).to.deep.equal(['a', 'ab', ''])
  })

  it('A19 inserts where the cursor is and leaves it behind the text', async () => {
    const { stage, part, area, write } = await composer()
    await write('Hello world')
    area.setSelectionRange(5, 5)
    part.insert(' dear')
    await settled(stage)
    expect(area.value).to.equal('Hello dear world')
    expect(focused()).to.equal(area)
    expect(area.selectionStart).to.equal(10)
  })

  it('[UI8] grows with its text up to six lines and scrolls from then on', async () => {
    const { part, write } = await composer()
    const grow = find(part, '.grow')
    const heights: number[] = []
    for (const lines of [1, 2, 6, 20]) {
      await write(Array.from({ length: lines }, () => 'x').join('\n'))
      heights.push(grow.clientHeight)
    }
    expect(heights[1]!).to.be.greaterThan(heights[0]!)
    expect(heights[2]!).to.be.greaterThan(heights[1]!)
    expect(heights[3]! - heights[2]!).to.be.lessThan(22)
    expect(grow.scrollHeight).to.be.greaterThan(grow.clientHeight)
  })

  it('A10 says in whose name an anonymous reply goes out and who is recorded', async () => {
    const { part } = await composer(
      html`<baton-composer look="console" mode="anonymous" handler="Yue Lin"></baton-composer>`,
    )
    expect(read(part)).to.contain('Sent as Yue Lin; the true sender is recorded')
    expect(read(part)).to.contain('Send as handler')
  })

  it('A11 chooses for whom a text is by arrows, and only one mode is a tab stop', async () => {
    const { stage } = await composer(
      html`<baton-composer-modes></baton-composer-modes><baton-composer></baton-composer>`,
    )
    const modes = find<BatonComposerModes>(stage, 'baton-composer-modes')
    const chosen = heard<{ mode: string }>(modes, 'mode')
    press(find(modes, '[aria-checked=true]'), 'ArrowRight')
    await settled(stage)
    press(find(modes, '[aria-checked=true]'), 'ArrowRight')
    await settled(stage)
    press(find(modes, '[aria-checked=true]'), 'ArrowRight')
    await settled(stage)
    expect(chosen.map(({ mode }) => mode)).to.deep.equal(['anonymous', 'note', 'reply'])
    expect(modes.renderRoot.querySelectorAll('[tabindex="0"]')).to.have.length(1)
  })
})

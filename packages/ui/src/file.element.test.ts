import { expect } from 'chai'
import { html, LitElement, type TemplateResult } from 'lit'
import { BatonBubble } from './bubble.js'
import { BatonComposer } from './composer.js'
import { define } from './define.js'
import { BatonFile } from './file.js'
import { FileDrop } from './file-drop.js'
import { find, heard, mount, read, settled } from './testing/stage.js'

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='

const photo = { name: 'shelf.png', size: 1_200_000, image: { width: 1_200, height: 600 } }
const slip = { name: 'slip.pdf', size: 1_258_291 }

const shown = async (content: TemplateResult, locale: 'en' | 'zh-CN' = 'en') => {
  const stage = await mount([BatonFile, BatonBubble], content, { locale })
  return { stage, part: find<BatonFile>(stage, 'baton-file') }
}

describe('baton-file', () => {
  it('A17 keeps the place of a picture, and opens it beside the page by its link', async () => {
    const { stage, part } = await shown(html`<baton-file .file=${photo}></baton-file>`)
    const before = part.getBoundingClientRect()
    expect([before.width > 0, before.height]).to.deep.equal([true, 120])
    part.src = PIXEL
    await settled(stage)
    const link = find<HTMLAnchorElement>(part, 'a')
    expect(part.getBoundingClientRect().height).to.equal(before.height)
    expect(find<HTMLImageElement>(part, 'img').alt).to.equal('Picture: shelf.png')
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer'])
    const opened = heard(part, 'open-file')
    const click = new MouseEvent('click', { bubbles: true, cancelable: true })
    link.dispatchEvent(click)
    expect([opened.length, click.defaultPrevented]).to.deep.equal([1, true])
  })

  it('A17 shows a file by name and size, as a button that saves it', async () => {
    const { part } = await shown(html`<baton-file .file=${slip}></baton-file>`)
    const opened = heard(part, 'open-file')
    const button = find<HTMLButtonElement>(part, 'button')
    button.click()
    expect(read(part)).to.equal('slip.pdf 1.2 MB')
    expect(button.getAttribute('aria-label')).to.equal('Save slip.pdf, 1.2 MB')
    expect(opened).to.have.length(1)
    expect(part.renderRoot.querySelector('img')).to.equal(null)
  })

  it('A17 tells how far an upload is, and lets it be stopped', async () => {
    const { stage, part } = await shown(
      html`<baton-file .file=${slip} state="uploading" loaded="780140"></baton-file>`,
    )
    expect(read(part)).to.equal('slip.pdf 1.2 MB · 61%')
    const bar = find<HTMLProgressElement>(part, 'progress')
    expect([bar.value, bar.getAttribute('aria-label')]).to.deep.equal([61, 'Sending slip.pdf'])
    const stopped = heard(part, 'cancel-file')
    find(part, 'baton-icon-button').click()
    expect(stopped).to.have.length(1)
    part.state = 'waiting'
    await settled(stage)
    expect(read(part)).to.equal('slip.pdf 1.2 MB · goes out when you’re back online')
  })

  it('A17 says beside a file why it was not sent, and what can be done', async () => {
    const { stage, part } = await shown(
      html`<baton-file
        .file=${slip}
        state="failed"
        why="超过 5 MB"
        action="as-file"
      ></baton-file>`,
      'zh-CN',
    )
    const again = heard(part, 'retry-file')
    const alert = find(part, '[role=alert]')
    expect(alert.textContent.replace(/\s+/g, ' ').trim()).to.equal('超过 5 MB 作为文件发送')
    find<HTMLButtonElement>(part, '.why button').click()
    expect(again).to.have.length(1)
    part.action = 'another'
    await settled(stage)
    const other = heard(part, 'another-file')
    find<HTMLButtonElement>(part, '.why button').click()
    expect([again.length, other.length]).to.deep.equal([1, 1])
    part.action = ''
    await settled(stage)
    expect(part.renderRoot.querySelector('.why button')).to.equal(null)
  })

  it('A17 stands in a bubble without a word, which has no empty box', async () => {
    const { stage } = await shown(
      html`<baton-bubble own mark="sent"><baton-file slot="files" .file=${slip}></baton-file></baton-bubble>`,
    )
    const bubble = find<BatonBubble>(stage, 'baton-bubble')
    expect(bubble.renderRoot.querySelector('.bubble')).to.equal(null)
    expect(read(bubble)).to.equal('slip.pdf 1.2 MB Sent')
  })
})

const dragged = (type: string, ...files: File[]) => {
  const dataTransfer = new DataTransfer()
  for (const file of files) dataTransfer.items.add(file)
  if (files.length === 0) dataTransfer.setData('text/plain', 'words')
  return new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true })
}

describe('files come', () => {
  const png = new File(['x'], 'shelf.png', { type: 'image/png' })
  const composer = async (content = html`<baton-composer files></baton-composer>`) => {
    const stage = await mount([BatonComposer], content)
    const part = find<BatonComposer>(stage, 'baton-composer')
    return { part, given: heard<{ files: File[]; as?: string }>(part, 'files') }
  }

  it('A17 from two buttons, one of which asks for pictures alone, and the same file again', async () => {
    const { part, given } = await composer()
    const labels = [...part.renderRoot.querySelectorAll('.tools baton-icon-button')].map((button) =>
      button.getAttribute('label'),
    )
    expect(labels.slice(0, 2)).to.deep.equal(['Send a picture', 'Attach a file'])
    for (const as of ['image', 'file', 'file']) {
      const input = find<HTMLInputElement>(part, `.pick-${as}`)
      const chosen = new DataTransfer()
      chosen.items.add(png)
      input.files = chosen.files
      input.dispatchEvent(new Event('change'))
      expect(input.files?.length).to.equal(0)
    }
    expect(given.map(({ as }) => as)).to.deep.equal(['image', 'file', 'file'])
    expect(given[0]?.files[0]?.name).to.equal('shelf.png')
    expect(find<HTMLInputElement>(part, '.pick-image').accept).to.contain('image/png')
    expect(find<HTMLInputElement>(part, '.pick-file').accept).to.equal('')
  })

  it('A17 by pasting, and pasted text stays text', async () => {
    const { part, given } = await composer()
    const paste = (clipboardData: DataTransfer) => {
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      find(part, 'textarea').dispatchEvent(event)
      return event.defaultPrevented
    }
    const picture = new DataTransfer()
    picture.items.add(png)
    expect(paste(picture)).to.equal(true)
    const table = new DataTransfer()
    table.items.add(png)
    table.setData('text/plain', '1 2')
    expect(paste(table)).to.equal(false)
    part.files = false
    expect(paste(picture)).to.equal(false)
    expect(given).to.have.length(1)
  })

  it('A17 to nobody where files cannot be sent', async () => {
    const { part } = await composer(html`<baton-composer></baton-composer>`)
    expect(part.renderRoot.querySelector('input')).to.equal(null)
  })

  it('A17 by dropping them on the whole chat; anything else is left to the browser', async () => {
    const taken: string[] = []
    class DropZone extends LitElement {
      static readonly tag = 'drop-zone'
      constructor() {
        super()
        new FileDrop(this, (files) => taken.push(...files.map(({ name }) => name)))
      }
    }
    define(DropZone)
    const stage = await mount([DropZone], html`<drop-zone></drop-zone>`)
    const zone = find(stage, 'drop-zone')
    const prevented = [dragged('dragover', png), dragged('drop', png), dragged('drop')].map(
      (event) => !zone.dispatchEvent(event),
    )
    expect(prevented).to.deep.equal([true, true, false])
    expect(taken).to.deep.equal(['shelf.png'])
  })
})

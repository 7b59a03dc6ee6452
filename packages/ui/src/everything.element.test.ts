import { expect } from 'chai'
import { html } from 'lit'
import { consoleBoard } from '../gallery/console.js'
import { transferBoard } from '../gallery/transfer.js'
import { widgetBoard } from '../gallery/widget.js'
import * as ui from './index.js'
import { axeFaults } from './testing/axe.js'
import { find, heard, mount, read, settled } from './testing/stage.js'

const parts = Object.values<unknown>(ui).filter(
  (value): value is ui.Part => typeof value === 'function' && 'tag' in value,
)
const boards = { widget: widgetBoard, console: consoleBoard, transfer: transferBoard }
const all = (board: keyof typeof boards, locale: ui.Locale) =>
  html`${boards[board](locale).map(({ body }) => body)}`

const violations: string[] = []
document.addEventListener('securitypolicyviolation', (event) =>
  violations.push(event.violatedDirective),
)
const policy = document.createElement('meta')
policy.httpEquiv = 'Content-Security-Policy'
policy.content = "style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html"
document.head.append(policy)

describe('every part', () => {
  for (const board of ['widget', 'console', 'transfer'] as const)
    for (const locale of ['zh-CN', 'en'] as const)
      for (const theme of ['light', 'dark'] as const)
        it(`[UI11] leaves axe nothing to say: ${board}, ${locale}, ${theme}`, async function () {
          this.timeout(20_000)
          const stage = await mount(parts, all(board, locale), { locale, theme })
          document.documentElement.lang = locale
          // Boards show many parts side by side, which no page does.
          const words = await axeFaults(stage, { 'landmark-unique': { enabled: false } })
          expect(words).to.deep.equal([])
        })

  it('[UI5] lives under a policy that forbids inline styles', async () => {
    const stage = await mount(parts, all('widget', 'zh-CN'))
    await settled(stage)
    expect(violations).to.deep.equal([])
    expect(getComputedStyle(find(stage, 'baton-header')).display).to.equal('flex')
  })

  it('[UI3] speaks the new language at once when it changes', async () => {
    const stage = await mount(
      parts,
      html`<baton-waiting-card position="3"></baton-waiting-card>
        <baton-composer look="console"></baton-composer>`,
    )
    const words = () => read(stage)
    expect(words()).to.contain('You are number 3 in line')
    expect(stage.lang).to.equal('en')
    stage.scope.set({ locale: 'zh-CN' })
    await settled(stage)
    expect(words()).to.contain('您是第 3 位等待转接的用户')
    expect(words()).to.contain('发送')
    expect(words()).to.not.contain('Send')
    expect(stage.lang).to.equal('zh-CN')
  })

  it('[UI3] hears of a change after it was taken out and put back', async () => {
    const stage = await mount(parts, html`<baton-band></baton-band>`)
    const part = find(stage, 'baton-band') as ui.BatonBand
    const home = part.parentNode!
    part.remove()
    stage.scope.set({ locale: 'zh-CN' })
    home.appendChild(part)
    await settled(stage)
    expect(read(part)).to.equal('网络已断开，正在重连。消息会保存在这台设备上。')
  })

  it('[UI10] keeps its events inside the shadow tree that uses it', async () => {
    const stage = await mount(parts, html`<baton-composer value="hi"></baton-composer>`)
    const outside = heard(document.body, 'send')
    const inside = heard(find(stage, 'baton-composer'), 'send')
    ;(find(stage, 'baton-composer') as ui.BatonComposer).send()
    expect([inside.length, outside.length]).to.deep.equal([1, 0])
  })

  it('[UI1] leaves a tag that is taken as it is', () => {
    const first = customElements.get('baton-badge')
    class Other extends HTMLElement {
      static readonly tag = 'baton-badge'
    }
    ui.define(Other)
    expect(customElements.get('baton-badge')).to.equal(first)
  })

  it('[UI2] lets a site override a colour from outside', async () => {
    const stage = await mount(parts, html`<baton-button variant="filled">x</baton-button>`)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('test-stage { --baton-accent: rgb(1, 2, 3) }')
    document.adoptedStyleSheets = [sheet]
    const button = find(find(stage, 'baton-button') as ui.BatonButton, 'button')
    expect(getComputedStyle(button).backgroundColor).to.equal('rgb(1, 2, 3)')
    document.adoptedStyleSheets = []
  })
})

import { expect } from 'chai'
import { html, render } from 'lit'
import { linkify } from './linkify.js'
import { markdown } from './markdown.js'

function shown(content: unknown): HTMLElement {
  const box = document.createElement('div')
  render(html`${content}`, box)
  return box
}

/** What was made, as tags and text without Lit's markers. */
const outline = (content: unknown) =>
  shown(content)
    .innerHTML.replace(/<!--.*?-->/g, '')
    .replace(/ (target|rel|class|dir)="[^"]*"/g, '')
    .replace(/>\s+</g, '><')

const links = (text: string) =>
  [...shown(linkify(text)).querySelectorAll('a')].map((link) => link.textContent)

describe('linkify', () => {
  it('[UI6] ends a link where the Chinese sentence goes on', () => {
    expect(links('见 https://a.cn/track?id=7，谢谢')).to.deep.equal(['https://a.cn/track?id=7'])
    expect(links('（https://a.cn/x）和https://b.cn/k谢谢')).to.deep.equal([
      'https://a.cn/x',
      'https://b.cn/k',
    ])
  })

  it('[UI6] leaves the punctuation of a sentence outside and closed brackets inside', () => {
    expect(links('See https://a.com/x. Or (https://b.com/c_(d))! HTTPS://C.com/K?')).to.deep.equal([
      'https://a.com/x',
      'https://b.com/c_(d)',
      'HTTPS://C.com/K',
    ])
  })

  it('[UI6] links nothing but plain http and https', () => {
    const no =
      'javascript:alert(1) data:text/html,x ftp://a.com https:// https://u:p@a.com www.a.com'
    expect(links(no)).to.deep.equal([])
    expect(shown(linkify(no)).textContent).to.equal(no)
  })

  it('[UI6] opens links beside the page and tells the other site nothing', () => {
    const link = shown(linkify('https://a.com/')).querySelector('a')!
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer nofollow'])
  })

  it('[UI6] keeps every sign of the text', () => {
    const text = 'a https://a.com/x, b <b>c</b> https://例子.cn/ d'
    expect(shown(linkify(text)).textContent).to.equal(text)
  })
})

describe('markdown', () => {
  it('[UI6] renders paragraphs, bold, lists and links', () => {
    const text =
      '## Hello\n**LS1118** is there.\nYou can:\n1. Collect it\n   until 21:00\n2. Ask [us](https://a.com/)\n\n- one\n- two\n\nBye'
    expect(outline(markdown(text))).to.equal(
      '<p><strong>Hello</strong></p><p><strong>LS1118</strong> is there.<br>You can:</p>' +
        '<ol start="1"><li>Collect it<br>until 21:00</li><li>Ask <a href="https://a.com/">us</a></li></ol>' +
        '<ul><li>one</li><li>two</li></ul><p>Bye</p>',
    )
  })

  it('[UI6] numbers Chinese lists and leaves figures alone', () => {
    expect(outline(markdown('1、凭码领取\n2、请家人领取'))).to.equal(
      '<ol start="1"><li>凭码领取</li><li>请家人领取</li></ol>',
    )
    expect(outline(markdown('1.5 kg\n2 * 3 * 4'))).to.equal('<p>1.5 kg<br>2 * 3 * 4</p>')
  })

  it('[UI6] shows HTML and unsafe links as text', () => {
    const text = '<script>x</script> [x](javascript:alert(1)) `<b>`'
    const box = shown(markdown(text))
    expect(box.querySelectorAll('script, a, b')).to.have.length(0)
    expect(box.textContent?.trim()).to.equal('<script>x</script> [x](javascript:alert(1)) <b>')
  })

  it('[UI13] closes a mark that is still being written', () => {
    const grown = ['**', '**Bo', '**Bold', '**Bold*', '**Bold**'].map((text) =>
      outline(markdown(text, { open: true })),
    )
    expect(grown).to.deep.equal([
      '<p></p>',
      '<p><strong>Bo</strong></p>',
      '<p><strong>Bold</strong></p>',
      '<p><strong>Bold</strong></p>',
      '<p><strong>Bold</strong></p>',
    ])
  })

  it('[UI13] puts the caret after the last sign', () => {
    const tail = html`<i></i>`
    expect(outline(markdown('a\n\n- b', { tail }))).to.equal('<p>a</p><ul><li>b<i></i></li></ul>')
    expect(outline(markdown('', { tail }))).to.equal('<p><i></i></p>')
  })
})

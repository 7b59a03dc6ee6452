import { expect } from 'chai'
import { html } from 'lit'
import type { BatonChoice } from './choice.js'
import type { Locale } from './index.js'
import { BatonSurveyCard, type SurveySent } from './survey-card.js'
import { axeFaults } from './testing/axe.js'
import { find, focused, heard, mount, read, settled } from './testing/stage.js'

const lin = { id: 'lin', name: 'Yue Lin' }
const chen = { id: 'chen', name: 'Jiahao Chen' }

async function card(people = [lin, chen], locale: Locale = 'en') {
  const stage = await mount(
    [BatonSurveyCard],
    html`<baton-survey-card .people=${people}></baton-survey-card>`,
    { locale },
  )
  const part = find<BatonSurveyCard>(stage, 'baton-survey-card')
  const sent = heard<SurveySent>(part, 'rate')
  const questions = () => [...part.renderRoot.querySelectorAll<BatonChoice>('baton-choice')]
  const answers = (nth: number) => [
    ...questions()[nth]!.renderRoot.querySelectorAll<HTMLInputElement>('input'),
  ]
  const write = async (text: string) => {
    const area = find<HTMLTextAreaElement>(part, 'textarea')
    area.value = text
    area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await settled(stage)
  }
  const submit = async () => {
    find(part, 'baton-button').click()
    await settled(stage)
  }
  return { stage, part, sent, questions, answers, write, submit }
}

describe('baton-survey-card', () => {
  it('T30 asks of the service, of repeating, and for a suggestion', async () => {
    const { answers, sent, submit, write } = await card()
    answers(0)[0]!.click()
    answers(1)[1]!.click()
    await write(' Ask less ')
    await submit()
    expect(sent).to.deep.equal([
      { service: 'good', repeated: 'little', suggestion: 'Ask less', people: [] },
    ])
  })

  it('T30 X10 tells of each person who was rated, and of nobody else', async () => {
    const { answers, sent, submit, questions } = await card([lin, chen, lin])
    expect(
      questions()
        .map(({ label }) => label)
        .slice(2),
    ).to.deep.equal([lin.name, chen.name])
    answers(0)[1]!.click()
    answers(3)[2]!.click()
    await submit()
    expect(sent[0]).to.deep.equal({
      service: 'medium',
      suggestion: '',
      people: [{ id: 'chen', service: 'bad' }],
    })
  })

  it('T30 asks nothing of a transfer where there was none', async () => {
    const { part, questions } = await card([lin, lin])
    expect(questions()).to.have.length(1)
    expect(read(part)).to.not.contain('after the transfer')
    expect(part.renderRoot.querySelector('baton-relay')).to.equal(null)
  })

  it('[UI14] is not sent without an answer, says so beside the question, and keeps the text', async () => {
    const { answers, part, questions, sent, submit, write } = await card()
    await write('x'.repeat(1001))
    await submit()
    expect(sent).to.deep.equal([])
    expect(read(questions()[0]!)).to.contain('Choose one of the three')
    expect(focused()).to.equal(answers(0)[0])
    const group = find(questions()[0]!, '[role=radiogroup]')
    expect([group.ariaInvalid, group.getAttribute('aria-describedby')]).to.deep.equal([
      'true',
      'fault',
    ])
    answers(0)[2]!.click()
    await submit()
    expect(sent).to.deep.equal([])
    expect(read(part)).to.contain('Keep it under 1000 characters')
    await write('Ask less')
    expect(read(part)).to.not.contain('Keep it under')
    await submit()
    expect(sent).to.have.length(1)
  })

  it('T30 is one line once it was sent', async () => {
    const { part, stage } = await card()
    part.outcome = 'bad'
    part.at = stage.clock
    await settled(stage)
    expect(read(part)).to.equal('You rated: Bad · 14:22')
    stage.scope.set({ locale: 'zh-CN' })
    await settled(stage)
    expect(read(part)).to.equal('您的评价：不满意 · 14:22')
  })

  for (const locale of ['zh-CN', 'en'] as const)
    it(`[UI11] leaves axe nothing to say, opened and with faults: ${locale}`, async () => {
      const { stage, part, submit } = await card([lin, chen, lin, chen], locale)
      find<HTMLDetailsElement>(part, 'details').open = true
      part.refusal = 'x'
      await submit()
      expect(await axeFaults(stage)).to.deep.equal([])
    })
})

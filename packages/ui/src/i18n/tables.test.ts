import { describe, expect, it } from 'vitest'
import { sentencesEn } from './sentence.en.js'
import { sentence } from './sentence.js'
import { sentencesZh } from './sentence.zh.js'
import { consoleText, shared, transferText, widget } from './tables.js'

/** Fills every parameter with a Latin name or a figure, which Chinese sets apart by a space. */
const say = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value as string[]
  if (typeof value !== 'function') return []
  const all = value(Object.assign('Lan', { limit: 3, seconds: 4, by: 'Lan' }), 2, 3)
  return typeof all === 'string' ? [all] : (all as string[])
}

const words = (...tables: object[]) => tables.flatMap((table) => Object.values(table).flatMap(say))

const zh = words(
  shared['zh-CN'],
  widget['zh-CN'],
  consoleText['zh-CN'],
  transferText['zh-CN'],
  sentencesZh,
)
const en = words(shared.en, widget.en, consoleText.en, transferText.en, sentencesEn)

describe('words', () => {
  it('[UI4] has the same keys in both languages', () => {
    for (const table of [shared, widget, consoleText, transferText])
      expect(Object.keys(table['zh-CN'])).toEqual(Object.keys(table.en))
    expect(Object.keys(sentencesZh)).toEqual(Object.keys(sentencesEn))
  })

  it('[UI4] sets Chinese with full-width signs and a space beside Latin letters and figures', () => {
    expect(
      zh.filter((one) => /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(one)),
    ).toEqual([])
    expect(zh.filter((one) => /\p{Script=Han}[,.!?:;()]/u.test(one))).toEqual([])
    expect(zh.filter((one) => /…(?!…)(?<!……)|\.\.\./.test(one))).toEqual([])
    expect(zh.filter((one) => /哦|呢|亲|你/.test(one))).toEqual([])
  })

  it('[UI4] speaks English without exclamation marks and three dots', () => {
    expect(en.filter((one) => /!|\.\.\.|'/.test(one))).toEqual([])
    expect(en.filter((one) => /\bplease\b/i.test(one))).toHaveLength(1)
  })

  it('[UI4] never tells a visitor of queues, floors, packets, time-outs or declines', () => {
    const told = words(shared.en, widget.en).filter((one) =>
      /queue|\bfloor|packet|time-?out|capacity|declin/i.test(one),
    )
    expect(told).toEqual([])
    const erzaehlt = words(widget['zh-CN']).filter((one) =>
      /队列|接待权|交接信息|超时|拒绝/.test(one),
    )
    expect(erzaehlt).toEqual([])
  })

  it('[UI4] sets Latin names apart in Chinese sentences, and joins Chinese ones', () => {
    expect(shared['zh-CN'].typing('Lan')).toBe('Lan 正在输入')
    expect(shared['zh-CN'].typing('林悦')).toBe('林悦正在输入')
    expect(consoleText['zh-CN'].withName('Lan', '6:12')).toBe('由 Lan 接待 6:12')
  })

  it('H15 says word for word that a person is being connected', () => {
    expect(widget['zh-CN'].handingOff).toBe('正在为您转接人工客服，请稍候……')
    expect(widget.en.handingOff).toBe('Connecting you to a person, one moment…')
  })

  it('H16 says word for word who is how far in line', () => {
    expect(widget['zh-CN'].wait(3, '4–7 分钟')).toBe(
      '您是第 3 位等待转接的用户，预计等待时间为 4–7 分钟',
    )
    expect(widget.en.wait(3, '4–7 minutes')).toBe('You are number 3 in line, about 4–7 minutes')
  })

  it('T12 tells the visitor word for word where the conversation goes', () => {
    expect(widget['zh-CN'].transferring('物流')).toBe(
      '为了给您提供更专业的服务，您的对话将转接至物流部门客服，请勿关闭对话窗口。',
    )
    expect(widget.en.transferring('Logistics')).toBe(
      'We are connecting you with a colleague from Logistics who can help better. Please keep this window open.',
    )
  })

  it('T23 tells the visitor word for word when somebody gets back to them', () => {
    expect(widget['zh-CN'].targetBusy('物流', 10)).toBe(
      '物流部门客服暂时忙碌，我们会在 10 分钟内联系您，您也可以留下联系方式，我们稍后回电。',
    )
    expect(widget.en.targetBusy('Logistics', 10)).toBe(
      'Our Logistics team is busy; we will get back to you within 10 minutes, or leave your contact and we call you back.',
    )
  })

  it('X1 turns a refusal into a sentence, also one that is not known yet', () => {
    expect(sentence('en', 'stale-floor')).toBe(
      'Someone else is answering now. Your text is kept as a draft.',
    )
    expect(sentence('zh-CN', 'taken', { by: '林悦' })).toBe('已由林悦接受。')
    expect(sentence('en', 'rate-limited', { seconds: 3 })).toBe('Too fast. Try again in 3 s.')
    expect(sentence('en', 'toString')).toBe(sentence('en', 'general'))
  })
})

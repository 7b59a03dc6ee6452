import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSettings } from './read.js'

const demo = readFileSync(
  new URL('../../../demo/workspace/baton.config.json', import.meta.url),
  'utf8',
)

const errorsOf = (text: string) => {
  const result = readSettings('baton.config.json', text)
  return 'errors' in result ? result.errors : []
}

describe('a workspace of one’s own', () => {
  it('reads the demo workspace without an error and fills in the defaults', () => {
    const settings = readSettings('baton.config.json', demo)
    expect(settings).toMatchObject({
      workspace: { id: 'lanshan' },
      vip: { waitSeconds: 60, otherwise: 'department' },
      endAfterAbsenceMinutes: 0,
    })
  })

  it('names file and line of a department that does not exist', () => {
    const text = demo.replace('"department": "after-sale"', '"department": "aftersale"')
    const line = text.slice(0, text.indexOf('"aftersale"')).split('\n').length
    expect(errorsOf(text)).toEqual([
      `baton.config.json:${line}: categories.0.department: no department "aftersale" (there are pre-sale, after-sale, technical, finance, website)`,
    ])
  })

  it('names file and line of broken JSON', () => {
    expect(errorsOf('{\n  "workspace": {\n  oops\n}')[0]).toMatch(
      /^baton\.config\.json:3: not valid JSON/,
    )
  })

  it('names the nearest place of something that is missing', () => {
    expect(errorsOf('{\n  "bot": {}\n}')).toContainEqual(
      expect.stringMatching(/^baton\.config\.json:2: bot\.id: /),
    )
  })

  it('names every problem at once, an unknown key among them', () => {
    const text = demo
      .replace('"routing": {', '"routing": { "ringsecond": 3,')
      .replace('"cap": 6', '"cap": -1')
      .replace('"rules": [', '"vip": { "waitSeconds": 0, "otherwise": "nobody" }, "rules": [')
    expect(errorsOf(text)).toEqual([
      expect.stringContaining('members.0.cap'),
      expect.stringContaining('routing.ringsecond'),
      expect.stringContaining('vip.waitSeconds'),
      expect.stringContaining('vip.otherwise'),
    ])
  })

  it('refuses an empty file', () => {
    expect(errorsOf('')).toHaveLength(1)
  })
})

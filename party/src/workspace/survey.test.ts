import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkSettings } from './check.js'

const demo = JSON.parse(
  readFileSync(new URL('../../../demo/workspace/baton.config.json', import.meta.url), 'utf8'),
)

const checked = (survey?: object) => checkSettings({ ...demo, ...(survey && { survey }) })
const pathOf = (survey: object) => {
  const result = checked(survey)
  return 'problems' in result ? result.problems.map(({ path }) => path.join('.')) : []
}

describe('the survey of a workspace', () => {
  it('T30 asks those who were passed on, unless it says otherwise', () => {
    expect(checked()).toMatchObject({ survey: { after: 'transfer' } })
    expect(checked({ vipOnly: true })).toMatchObject({
      survey: { after: 'transfer', vipOnly: true },
    })
    const narrow = { after: 'always', categories: ['refund'], tags: ['徒步'] }
    expect(checked(narrow)).toMatchObject({ survey: narrow })
  })

  it('T30 is refused where it could ask nobody, or says what is not known', () => {
    expect(pathOf({ after: 'sometimes' })).toEqual(['survey.after'])
    expect(pathOf({ categories: [] })).toEqual(['survey.categories'])
    expect(pathOf({ categories: ['refund', 'nothing'] })).toEqual(['survey.categories.1'])
    expect(pathOf({ vip: true })).toEqual(['survey.vip'])
  })
})

import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest'
import { type Demo, startDemo } from './lib/demo.js'
import { linesOf } from './lib/example.js'
import { quiet } from './lib/quiet.js'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo({ pages: inject('pages') })
})
afterAll(() => demo.stop())
afterEach(() => quiet(demo))

it('a visitor and an agent talk in Node, without any screen, as the example shows', async () => {
  const lines = await linesOf('two-people.ts', demo)
  expect(lines.filter((line) => /^(visitor|agent)/.test(line))).toEqual([
    'visitor  My parcel has not arrived.',
    'agent    I am looking for it.',
    'visitor  Thank you.',
  ])
})

it('T11 T13 an agent passes a visitor on in Node, and the colleague reads the packet first', async () => {
  const lines = await linesOf('transfer.ts', demo)
  expect(lines.filter((line) => !line.startsWith('bot'))).toEqual([
    'note     Zip broke on the first night, please look at a repair.',
    'problem  The zip of my tent broke on the first night.',
    expect.stringMatching(/^packet {3}\d of 5, missing name, contact/),
    'transfer accepted by 陈嘉豪',
    'visitor  The zip of my tent broke on the first night.',
    'agent    I am sorry to hear that. Chen repairs tents; one moment.',
    'agent    Chen here. I will send you a new zip today.',
  ])
})

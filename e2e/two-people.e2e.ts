import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { type Demo, startDemo } from './lib/demo.js'

const example = fileURLToPath(new URL('../examples/two-people.ts', import.meta.url))

let demo: Demo
beforeAll(async () => {
  demo = await startDemo({ pages: inject('pages') })
})
afterAll(() => demo.stop())

it('a visitor and an agent talk in Node, without any screen, as the example shows', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=baton-source', '--import', 'tsx', example, demo.url, demo.workspace, 'lin'],
    { env: { ...process.env, BATON_SECRET: demo.secret } },
  )
  const lines = stdout.split('\n').filter((line) => /^(visitor|agent)/.test(line))
  expect(lines).toEqual([
    'visitor  My parcel has not arrived.',
    'agent    I am looking for it.',
    'visitor  Thank you.',
  ])
})

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readWorkspace } from './workspace.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-workspace-'))
  await cp(fileURLToPath(new URL('../../demo/workspace', import.meta.url)), folder, {
    recursive: true,
  })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const errors = async () => {
  const read = await readWorkspace(folder)
  return 'errors' in read ? read.errors : []
}

it('reads settings and knowledge of a folder', async () => {
  expect(await readWorkspace(folder)).toHaveProperty('workspace.settings.workspace.id', 'lanshan')
})

it('names what is wrong in the settings and in the knowledge at once, each by file and line', async () => {
  const config = join(folder, 'baton.config.json')
  const text = await readFile(config, 'utf8')
  await writeFile(config, text.replace('"cap": 6', '"cap": "six"'))
  await writeFile(join(folder, 'knowledge/bad.md'), '## A question\n\nNo id')
  const at = relative(process.cwd(), folder)
  const line = text.slice(0, text.indexOf('"cap": 6')).split('\n').length
  expect(await errors()).toEqual([
    expect.stringContaining(`${at}/baton.config.json:${line}: members.0.cap: `),
    expect.stringContaining(`${at}/knowledge/bad.md:1: The article has no id`),
    expect.stringContaining(`${at}/knowledge/bad.md:1: The language is unknown`),
  ])
})

it('says which file there is none of', async () => {
  await rm(folder, { recursive: true })
  const at = relative(process.cwd(), folder)
  expect(await errors()).toEqual([
    `${at}/baton.config.json:1: there is no such file`,
    `${at}/knowledge:1: There is no such folder`,
  ])
})

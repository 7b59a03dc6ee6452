import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileFolder } from './folder.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knowledge-'))
  await mkdir(join(folder, 'en', 'more'), { recursive: true })
  await writeFile(join(folder, 'en', 'more', 'b.json'), '[{"id":"b","question":"B","answer":"b"}]')
  await writeFile(join(folder, 'en', 'a.md'), '## A\n<!-- id: a; next: b -->\na')
  await writeFile(join(folder, 'en', 'picture.png'), 'not knowledge')
})
afterAll(() => rm(folder, { recursive: true }))

describe('a folder of knowledge', () => {
  it('is read with its folders, Markdown and JSON alike, and nothing else', async () => {
    const { articles, errors } = await compileFolder(folder)
    expect(errors).toEqual([])
    expect(articles.map(({ id, language }) => [id, language])).toEqual([
      ['a', 'en'],
      ['b', 'en'],
    ])
  })

  it('names the file below the folder where something is wrong', async () => {
    const { errors } = await compileFolder(join(folder, 'en'))
    expect(errors.map(({ file, line }) => [file, line])).toEqual([
      ['a.md', 1],
      ['more/b.json', 1],
    ])
  })

  it('is missed when it is not there', async () => {
    expect(await compileFolder(join(folder, 'nowhere'))).toEqual({
      articles: [],
      errors: [{ file: '', line: 1, message: 'There is no such folder' }],
    })
  })
})

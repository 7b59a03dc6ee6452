import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDemo } from './demo.js'

describe('the demo', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baton-demo-'))
    await mkdir(join(folder, 'src/console'), { recursive: true })
    const write = (name: string, text: string) => writeFile(join(folder, 'src', name), text)
    await write('shop.ts', "import { greet } from './greet.js'\ngreet()")
    await write('greet.ts', "export const greet = (): void => console.log('hello')")
    await write('shop.test.ts', "throw new Error('a test')")
    await write('index.html', '<h1>shop</h1>')
    await write('console/index.html', '<h1>console</h1>')
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('[SV4] is built from its entries and pages, with the scripts for a tag beside them', async () => {
    const target = await buildDemo(join(folder, 'src'), join(folder, 'dist'))
    const files = await readdir(target, { recursive: true })
    expect(files.filter((file) => !file.startsWith('chunks')).sort()).toEqual([
      'baton-console.js',
      'baton.js',
      'console',
      'console/index.html',
      'greet.js',
      'index.html',
      'shop.js',
    ])
    expect(await readFile(join(target, 'shop.js'), 'utf8')).not.toContain(': void')
  })
})

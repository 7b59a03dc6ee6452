import { readdir, readFile } from 'node:fs/promises'
import type { Address, Json } from '@baton/core'
import { describe, expect, it } from 'vitest'
import { answersOf, command, hello } from '../party/src/kernel/testing/client.js'
import { NAMES } from './settings.js'
import { type Recorded, shownOf } from './stored.js'
import { createWorkspace, tokenOf } from './world.js'

const folder = new URL('stored/', import.meta.url)
const files = await readdir(folder)

describe.each(files)('what %s has stored', (file) => {
  it('[RM42] opens in the rooms of today, shows what it showed, and goes on', async () => {
    const { rooms, shown }: Recorded = JSON.parse(await readFile(new URL(file, folder), 'utf8'))
    const world = createWorkspace(1, {})
    for (const [key, rows] of Object.entries(rooms)) {
      const [party, name = ''] = key.split('/')
      for (const [row, value] of rows) {
        world.setRow({ party: party as Address['party'], name }, row, value as Json)
      }
    }
    expect(Object.keys(shown).length).toBeGreaterThan(0)
    for (const [name, then] of Object.entries(shown)) {
      expect(await shownOf(world, name)).toEqual(then)
      const wire = world.connect({ party: 'conversation', name })
      wire.send(hello(tokenOf(world, NAMES[0] ?? '', 'supervisor'), 'on'))
      wire.send(command(1, { type: 'note', text: 'And on we go' }))
      await world.time.runFor(5_000)
      expect(answersOf(wire)).toMatchObject([{ t: 'ack', n: 1 }])
      expect((await shownOf(world, name)).texts.at(-1)).toBe('And on we go')
    }
  })
})

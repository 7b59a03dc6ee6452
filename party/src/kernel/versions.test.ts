import type { Happened } from '@baton/core'
import { describe, expect, it, vi } from 'vitest'
import { framesOf, say } from './testing/client.js'
import type { NotesEvent } from './testing/notes.js'
import { createStage, heldBy, here, type Stage, textsOf } from './testing/stage.js'

/** Says `count` things, and hands over what is stored then. */
const stored = async (count: number) => {
  const stage = createStage()
  const wire = stage.enter()
  for (let n = 1; n <= count; n++) {
    wire.send(say(n, `${n}`))
    if (n % 10 === 0) await stage.world.time.runFor(500)
  }
  await stage.settle()
  return stage.world.rows(here)
}

const furnished = (rows: Awaited<ReturnType<typeof stored>>, stage: Stage): Stage => {
  for (const [key, row] of rows) stage.world.setRow(here, key, row)
  return stage
}

/** What was said is shouted from version 2 on. */
const upgrade = (event: Happened, from: number): NotesEvent => {
  const old = event as NotesEvent
  return old.type === 'said' && from < 2 ? { ...old, text: `${old.text}!` } : old
}

describe('what another version has stored', () => {
  it.each([3, 450])('[RM42] is read as it would be written today (%i entries)', async (count) => {
    const stage = furnished(await stored(count), createStage({ version: 2, upgrade }))
    const wire = stage.enter({ client: 'newer' })
    wire.send(say(1, 'today'))
    await stage.settle()
    const { state } = heldBy(wire)
    expect(state?.said).toBe(count + 1)
    expect(state?.texts.slice(-2)).toEqual([`${count}!`, 'today'])
    expect(state?.texts[0]).toBe('1!')
    expect(textsOf(wire).slice(-2)).toEqual([`${count}!`, 'today'])
    stage.world.crash(here)
    const again = stage.enter({ client: 'again' })
    await stage.settle()
    expect(heldBy(again).state).toEqual(state)
  })

  it('[RM42] is not touched by a version that is older', async () => {
    const newer = furnished(await stored(3), createStage({ version: 2, upgrade }))
    newer.enter({ client: 'newer' }).send(say(1, 'today'))
    await newer.settle()
    const rows = newer.world.rows(here)
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { enter, world } = furnished(rows, createStage())
    const wire = enter()
    wire.send(say(1, 'yesterday'))
    await world.time.runFor(5_000)
    expect(framesOf(wire)).toEqual([])
    expect(world.rows(here)).toEqual(rows)
    expect(String(said.mock.calls[0]?.[1])).toContain('newer than 1')
    said.mockRestore()
  })
})

import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = Date.UTC(2026, 4, 1)

const opened = {
  type: 'opened',
  at,
  id: 'c1',
  customer: { id: 'mei' },
  desk: 'main',
  language: 'en',
  team: { card: { id: 'mei', tags: [], vip: false }, visit: { channel: 'phone' } },
}
const read = { type: 'classified', at: at + 2_000, n: 1, category: 'technical', emotion: 'calm' }

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-log-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** What the command prints about a log. */
const tried = async (log: unknown) => {
  const file = join(folder, 'log.json')
  await writeFile(file, JSON.stringify(log, undefined, 2))
  const node = ['--conditions=baton-source', '--import', 'tsx', 'scripts/dry-run.ts', file]
  const run = promisify(execFile)(process.execPath, node, { cwd: root })
  const { stdout, stderr } = await run.catch((error) => error as { stdout: string; stderr: string })
  return { stdout, stderr: stderr.replaceAll(file, 'log.json') }
}

it('X8 tells which rule would have matched a past conversation, when and why', async () => {
  const { stdout, stderr } = await tried([opened, read])
  expect(stderr).toBe('')
  expect(stdout.split('\n')).toEqual([
    'technical-fault matches after event 1 (classified), 2026-05-01T00:00:02.000Z, floor: bot',
    '  ✓ technical-fault  ✓ categories',
    '',
  ])
  const none = await tried([opened])
  expect(none.stdout.split('\n')).toEqual([
    'none matches after event 0 (opened), 2026-05-01T00:00:00.000Z, floor: bot',
    '  ✗ technical-fault  ✗ categories',
    '  ✗ website-channel  ✗ channels',
    '',
  ])
})

it('X8 names file and line of what is no log', async () => {
  const { team: _, ...copy } = opened
  expect((await tried([copy])).stderr).toMatch(/^log\.json:2: 0\.team: /)
  const untimed = await tried([opened, { ...read, at: 'now' }])
  expect(untimed.stderr).toMatch(/^log\.json:24: 1\.at: /)
  const misshapen = await tried([opened, { type: 'said', at, n: 1 }])
  expect(misshapen.stderr).toBe('log.json:22: 1: no "said" as conversations record it\n')
})

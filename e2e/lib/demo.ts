import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Settings } from '@baton/core'
import type { Workspace } from '../../party/src/workspace/workspace.js'
import { bundleParty } from '../../scripts/lib/bundle.js'
import { freePort } from '../../scripts/lib/port.js'
import { readWorkspace } from '../../scripts/lib/workspace.js'
import { type Party, startParty } from '../../scripts/party.js'

const folderOfWorkspace = fileURLToPath(new URL('../../demo/workspace', import.meta.url))

export interface DemoOptions {
  /** The folder of the demo's built pages; without it there are rooms alone. */
  pages?: string
  /** Changes the demo's settings, for one server alone. */
  settings?(settings: Settings): void
  /** Another folder of entries, for servers with another bot. */
  source?: string
  /** What the server is told beside its secrets. */
  vars?: Record<string, string>
}

/** The demo on a port of its own, with its own storage and secrets. */
export interface Demo {
  readonly url: string
  readonly key: string
  readonly secret: string
  readonly workspace: string
  /** The server's process group. */
  readonly pid: number
  /** Ends the server as a crash would. */
  kill(): Promise<void>
  /** Starts it again on its port with what it had stored. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { pages, settings, source, vars } = options
  const read = await readWorkspace(folderOfWorkspace)
  if ('errors' in read) throw new Error(read.errors.join('\n'))
  const workspace: Workspace = structuredClone(read.workspace)
  settings?.(workspace.settings)
  const data = await mkdtemp(join(tmpdir(), 'baton-demo-'))
  const bundle = await bundleParty({
    workspace,
    ...(process.env.E2E_SOURCE && { source: process.env.E2E_SOURCE }),
    ...(source !== undefined && { source }),
  })
  const secret = randomBytes(32).toString('base64url')
  const key = randomBytes(12).toString('base64url')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const start = (): Promise<Party> =>
    startParty({
      bundle,
      port,
      persist: join(data, 'rooms'),
      ...(pages !== undefined && { serve: pages }),
      vars: { ...vars, BATON_SECRET: secret, BATON_DEMO_KEY: key, BATON_URL: url },
    })
  let party = await start()
  return {
    url,
    key,
    secret,
    workspace: workspace.settings.workspace.id,
    get pid() {
      return party.pid
    },
    kill: () => party.kill(),
    async restart() {
      party = await start()
    },
    async stop() {
      await party.stop()
      await rm(data, { recursive: true, force: true })
      await rm(bundle.folder, { recursive: true, force: true })
    },
  }
}

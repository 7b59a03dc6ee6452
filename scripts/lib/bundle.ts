import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'

/** What a server runs. */
export interface BundleOptions {
  /** Folder with `main.ts` and one file per party, each exporting its class as default. */
  source?: string
  /** The parties beside `main`. */
  parties?: readonly string[]
  /** Settings and compiled knowledge: what `virtual:workspace` exports as default. JSON. */
  workspace?: unknown
}

/** A built server. */
export interface Bundle {
  folder: string
  parties: readonly string[]
}

const ownSource = fileURLToPath(new URL('../../party/src/partykit', import.meta.url))
const ownParties = ['conversation', 'desk', 'customer']

/**
 * Bundles the rooms from their sources into a fresh folder, so that no running server (PartyKit
 * watches what it serves) sees another's build.
 *
 * @throws esbuild's BuildFailure when the sources do not build
 */
export async function bundleParty(options: BundleOptions = {}): Promise<Bundle> {
  const { source = ownSource, parties = ownParties } = options
  const folder = await mkdtemp(join(await ensured(join(tmpdir(), 'baton')), 'party-'))
  await build({
    entryPoints: ['main', ...parties].map((name) => join(source, `${name}.ts`)),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    conditions: ['baton-source', 'workerd', 'worker'],
    external: ['node:*', 'cloudflare:*'],
    sourcemap: 'inline',
    logLevel: 'silent',
    plugins: [virtualWorkspace(options.workspace)],
  })
  return { folder, parties }
}

async function ensured(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  return folder
}

/** Lets the rooms import their workspace as a module, so that it is parsed once per isolate. */
function virtualWorkspace(workspace: unknown): Plugin {
  return {
    name: 'workspace',
    setup(build) {
      build.onResolve({ filter: /^virtual:workspace$/ }, ({ path }) => ({
        path,
        namespace: 'workspace',
      }))
      build.onLoad({ filter: /.*/, namespace: 'workspace' }, () =>
        workspace === undefined
          ? { errors: [{ text: 'The server needs a workspace, and none was given.' }] }
          : { contents: JSON.stringify(workspace), loader: 'json' },
      )
    },
  }
}

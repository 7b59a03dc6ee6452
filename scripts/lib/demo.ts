import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'

const ownSource = fileURLToPath(new URL('../../demo/src', import.meta.url))
const ownTarget = fileURLToPath(new URL('../../demo/dist', import.meta.url))

/** The scripts for a tag on anybody's page, and where they begin. */
const scripts = {
  baton: fileURLToPath(new URL('../../packages/widget/src/index.ts', import.meta.url)),
  'baton-console': fileURLToPath(new URL('../../packages/console/src/index.ts', import.meta.url)),
}

/** What a page consists of besides its scripts. */
const copied = new Set(['.html', '.css', '.svg'])

const options: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  platform: 'browser',
  conditions: ['baton-source'],
  logLevel: 'silent',
}

/**
 * Builds the demo's pages: every `*.ts` directly in the source folder becomes a minified module of
 * the same name, and pages, styles and pictures are copied with their folders. Beside them stand
 * `baton.js` and `baton-console.js`, for a script tag on other pages.
 *
 * @returns the folder to serve
 * @throws esbuild's BuildFailure when a script does not build
 */
export async function buildDemo(source = ownSource, target = ownTarget): Promise<string> {
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  const files = await readdir(source, { recursive: true })
  await Promise.all([
    build({
      ...options,
      entryPoints: files.filter(isEntry).map((file) => join(source, file)),
      outdir: target,
      splitting: true,
      format: 'esm',
      chunkNames: 'chunks/[name]-[hash]',
    }),
    build({ ...options, entryPoints: scripts, outdir: target, format: 'iife' }),
    ...files.filter(isCopied).map((file) => copy(join(source, file), join(target, file))),
  ])
  return target
}

const isEntry = (file: string) => dirname(file) === '.' && /(?<!\.d|\.test)\.ts$/.test(file)

const isCopied = (file: string) => copied.has(extname(file))

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await cp(from, to)
}

import { mkdir, readFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import type { Change } from './bugs.js'
import type * as Pool from './pool.js'

const path = (of: string) => fileURLToPath(new URL(of, import.meta.url))
const folder = path('../node_modules/.cache/simulation/')

/** Stories are short: what takes a room a day to come to comes soon. */
const soon: Change[] = [
  {
    file: 'party/src/kernel/journal.ts',
    code: 'const ENTRIES_PER_SNAPSHOT = 200',
    instead: 'const ENTRIES_PER_SNAPSHOT = 6',
  },
]

/** Changes sources on their way into the bundle; one whose place is not found fails it. */
const changing = (changes: readonly Change[]): Plugin => ({
  name: 'changing',
  setup(build) {
    const left = new Set(changes)
    build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const here = changes.filter((change) => path(`../${change.file}`) === file)
      if (here.length === 0) return undefined
      let contents = await readFile(file, 'utf8')
      for (const change of here) {
        const [before, after, ...more] = contents.split(change.code)
        if (after === undefined || more.length > 0) {
          throw new Error(`${change.file} does not have this once: ${change.code}`)
        }
        contents = before + change.instead + after
        left.delete(change)
      }
      return { contents, loader: 'ts' }
    })
    build.onEnd(() => {
      const [lost] = left
      if (lost) throw new Error(`nothing comes from ${lost.file}`)
    })
  },
})

/**
 * The pool of seeds with everything that it runs, in one file: it is twice as fast as the same
 * code from its sources, whose imports are looked up at every use. A name has one bundle.
 */
export const bundled = async (name: string, change?: Change): Promise<typeof Pool> => {
  const outfile = `${folder}${name}-${process.pid}.mjs`
  await mkdir(folder, { recursive: true })
  await build({
    entryPoints: [path('pool.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['baton-source'],
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    logLevel: 'error',
    plugins: [changing(change ? [...soon, change] : soon)],
  })
  return import(pathToFileURL(outfile).href)
}

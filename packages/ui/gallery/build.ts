import { copyFile, mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

await mkdir(here('dist'), { recursive: true })
await build({
  entryPoints: [here('gallery.ts')],
  outfile: here('dist/gallery.js'),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['baton-source'],
  logLevel: 'warning',
})
await copyFile(here('index.html'), here('dist/index.html'))

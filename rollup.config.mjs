import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import MagicString from 'magic-string'
import esbuild, { minify } from 'rollup-plugin-esbuild'

const read = (name) =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'packages', name, 'package.json'), 'utf8'))

const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' })

/** Styles and markup without the room that they have in the sources. */
const templates = () => ({
  name: 'templates',
  transform(code, id) {
    if (!id.endsWith('.ts')) return null
    const dense = new MagicString(code).replace(/\bcss`[^`]*`|(?<=\n) +/g, (found) =>
      found
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?|^ $/g, '$1'),
    )
    return { code: dense.toString(), map: dense.generateMap({ hires: true }) }
  },
})

/** ES modules for bundlers: everything that npm installs beside them stays an import. */
function modules(name) {
  const { dependencies = {}, peerDependencies = {} } = read(name)
  const installed = Object.keys({ ...dependencies, ...peerDependencies })
  return {
    input: `packages/${name}/src/index.ts`,
    external: (id) => installed.some((other) => id === other || id.startsWith(`${other}/`)),
    output: {
      dir: `packages/${name}/dist`,
      format: 'es',
      sourcemap: true,
      chunkFileNames: '[name]-[hash].js',
    },
    plugins: [nodeResolve({ extensions: ['.ts', '.js'] }), typescript()],
    onwarn: fail,
  }
}

/** One script for a tag: it has everything in it and registers its element. */
function script(name) {
  const embed = `packages/${name}/src/embed.ts`
  return {
    input: existsSync(embed) ? embed : `packages/${name}/src/index.ts`,
    output: {
      file: `packages/${name}/dist/baton${name === 'widget' ? '' : `-${name}`}.js`,
      format: 'iife',
      name: 'Baton',
      extend: true,
      sourcemap: true,
      inlineDynamicImports: true,
    },
    plugins: [
      nodeResolve({
        browser: true,
        extensions: ['.ts', '.js'],
        exportConditions: ['baton-source'],
      }),
      templates(),
      typescript(),
      minify({
        // What libraries say to developers, and a name that no page knows.
        define: { 'process.env.NODE_ENV': '"production"' },
        // The licences of what is inside ask to be named.
        legalComments: 'eof',
      }),
    ],
    onwarn: fail,
  }
}

/** A circular import inside a dependency is that package's business; the rest is a mistake of ours. */
function fail(warning) {
  if (warning.ids?.some((id) => id.includes('node_modules'))) return
  throw new Error(warning.message)
}

export default [
  ...['core', 'protocol', 'client', 'ui', 'widget', 'console', 'server'].map(modules),
  ...['widget', 'console'].map(script),
]
